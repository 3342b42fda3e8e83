/// The phrase files beside the lexicon's, brought up to date: phrases that no longer hold go, drafts for what nothing reaches come.
public struct PhraseUpdate: Sendable {
    /// Those that say something else than before, or are new.
    public private(set) var files: [RuleFile] = []
    /// Alternatives for which no phrase was found.
    public let missed: [LexiconBranch]
    /// How many phrases came, and how many went.
    public private(set) var counts = (came: 0, went: 0)

    /// - Parameters:
    ///   - rules: a set that loaded without errors, with its phrases.
    ///   - folder: the files that it was loaded from.
    public init(_ rules: RuleSet, _ folder: [RuleFile]) {
        let failing = Set(PhraseProof(rules.lexicon).diagnostics().map(\.place))
        var kept = rules
        kept.lexicon.phrases.removeAll { failing.contains($0.place) }
        let proposal = PhraseProposal(kept, provesGaps: false) { _ in true }
        missed = proposal.missed
        counts = (0, rules.lexicon.phrases.count - kept.lexicon.phrases.count)
        let drafted = Dictionary(uniqueKeysWithValues: proposal.files.map { (PhraseFile.path(beside: $0.path), $0) })
        let own = Dictionary(grouping: kept.lexicon.phrases) { $0.place.path }
        let known = folder.filter(\.holdsPhrasesOnly)
        for path in Set(drafted.keys).union(known.map(\.path)).sorted() {
            var file = PhraseFile(path: path, language: drafted[path]?.language ?? own[path]?.first?.language ?? "und")
            for phrase in own[path] ?? [] { file.add(phrase.proof, phrase.text, to: phrase.signal) }
            for draft in drafted[path]?.drafts ?? [] {
                for phrase in draft.phrases { file.add(phrase.proof, phrase.text, to: draft.signal) }
                counts.came += draft.phrases.count
            }
            file.sort { rules.lexicon.index(of: $0) ?? .max }
            let text = file.text
            if known.first(where: { $0.path == path })?.text != text { files.append(RuleFile(path: path, text: text)) }
        }
    }
}

/// The phrases of one file of the lexicon, as they are written.
public struct PhraseFile: Sendable {
    let path: String
    let language: String
    private var proofs: [(signal: String, phrases: [Lexicon.Phrase.Proof: [String]])] = []
    private static let width = 140

    public init(path: String, language: String) {
        self.path = path
        self.language = language
    }

    /// Where the phrases of `lexicon/nl/method.yaml` stand: `lexicon/nl/method.examples.yaml`.
    public static func path(beside path: String) -> String {
        (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".examples.yaml"
    }

    public mutating func add(_ proof: Lexicon.Phrase.Proof, _ text: String, to signal: String) {
        let index = proofs.firstIndex { $0.signal == signal } ?? proofs.endIndex
        if index == proofs.endIndex { proofs.append((signal, [:])) }
        proofs[index].phrases[proof, default: []].append(text)
    }

    /// Brings the signals into an order.
    mutating func sort(by rank: (String) -> Int) { proofs.sort { rank($0.signal) < rank($1.signal) } }

    public var text: String {
        let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
        var text = """
            # yaml-language-server: $schema=\(up)rules.schema.json
            # Phrases that prove the signals beside them: drafted by `stemwacht rules coverage --write-phrases`, to be read.
            language: \(language)
            examples:

            """
        for one in proofs {
            text += "  \(one.signal):\n"
            for proof in Lexicon.Phrase.Proof.allCases {
                guard let phrases = one.phrases[proof] else { continue }
                text += "    \(proof.rawValue): |\n"
                text += (proof == .whole ? Self.rows(phrases) : phrases).map { "      \($0)\n" }.joined()
            }
        }
        return text
    }

    /// As many phrases in a row as its width holds.
    private static func rows(_ phrases: [String]) -> [String] {
        var rows: [String] = []
        for phrase in phrases {
            if let row = rows.last, row.utf8.count + phrase.utf8.count + 8 <= width {
                rows[rows.count - 1] = row + "; " + phrase
            } else {
                rows.append(phrase)
            }
        }
        return rows
    }
}
