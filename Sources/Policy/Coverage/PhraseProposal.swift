internal import Patterns

/// Phrases for what no example reaches in files of the lexicon, made from the patterns themselves: a draft that a person reads,
/// since a phrase from a wrong pattern proves the wrong thing.
public struct PhraseProposal: Sendable {
    /// One signal's phrases, each kind in the order of the lines.
    public struct Draft: Sendable {
        public let signal: String
        public fileprivate(set) var phrases: [(proof: Lexicon.Phrase.Proof, text: String)] = []
    }

    /// One file's phrases.
    public struct File: Sendable {
        /// Of the file whose signals they prove.
        public let path: String
        public let language: String
        /// In the lexicon's order.
        public fileprivate(set) var drafts: [Draft] = []
    }

    /// Those that lack a phrase, in the lexicon's order.
    public private(set) var files: [File] = []
    /// Alternatives for which no phrase was found.
    public private(set) var missed: [LexiconBranch] = []

    /// - Parameters:
    ///   - rules: a set that loaded without errors.
    ///   - isWanted: whether a file of the lexicon, by its path, is to be proved.
    ///   - provesGaps: whether texts are wanted in which a gap is wider than it may be.
    public init(_ rules: RuleSet, provesGaps: Bool = true, where isWanted: (String) -> Bool) {
        var drafter = PhraseDrafter(ExampleBench(rules))
        let lines = drafter.map.lines
        for number in lines.indices where isWanted(lines[number].alternative.place.path) {
            let phrases = drafter.phrases(ofLine: number) + (provesGaps ? drafter.phrases(beyondGapsOf: number) : [])
            if phrases.isEmpty { continue }
            let line = lines[number]
            let path = line.alternative.place.path
            let file = files.firstIndex { $0.path == path } ?? files.endIndex
            if file == files.endIndex { files.append(File(path: path, language: line.language)) }
            let signal = rules.lexicon.signals[line.signal].name
            if files[file].drafts.last?.signal != signal { files[file].drafts.append(Draft(signal: signal)) }
            files[file].drafts[files[file].drafts.count - 1].phrases += phrases
        }
        missed = drafter.map.branches.indices.filter { number in
            !drafter.reached.contains(number) && isWanted(drafter.map.branches[number].place.path)
        }.map { drafter.map.branches[$0] }
    }
}

/// Writes phrases, line by line, for what no phrase reaches yet.
private struct PhraseDrafter {
    typealias Drafted = (proof: Lexicon.Phrase.Proof, text: String)

    let map: LexiconMap
    /// By a phrase; an example that reaches a branch need not fail without it.
    private(set) var reached: Set<Int>
    private let bench: ExampleBench
    /// Gaps that were tried.
    private var tried: Set<Int> = []
    /// Phrases that there are.
    private var known: Set<Known>

    private struct Known: Hashable {
        let signal: String
        let language: String
        let text: String
    }

    init(_ bench: ExampleBench) {
        self.bench = bench
        map = bench.map
        // A phrase that two lines match proves neither.
        let lines = bench.hits.reduce(into: [Int: Int]()) { $0[$1.text, default: 0] += 1 }
        reached = Set(
            bench.map.branches.indices.filter { number in
                bench.hitsOfBranch[number].map { bench.hits[$0].text }.contains {
                    bench.texts[$0].phrase != nil && lines[$0] == 1
                }
            })
        known = Set(bench.rules.lexicon.phrases.map { Known(signal: $0.signal, language: $0.language, text: $0.text) })
    }

    /// Phrases by which every branch of a line is reached that can be, its fragments' included.
    mutating func phrases(ofLine number: Int) -> [Drafted] {
        guard var writer = PhraseWriter(map.lines[number]) else { return [] }
        let line = map.lines[number]
        var left = writer.goals.filter { $0 >= 0 && !reached.contains($0) }
        var drafted: [Drafted] = []
        while let goal = left.min() {
            if let phrase = phrase(ofLine: number, to: goal, of: left, &writer) {
                left.subtract(phrase.branches)
                reached.formUnion(phrase.branches)
                let signal = bench.rules.lexicon.signals[line.signal].name
                if known.insert(Known(signal: signal, language: line.language, text: phrase.text)).inserted {
                    drafted.append((phrase.proof, phrase.text))
                }
            } else {
                left.remove(goal)
            }
        }
        return drafted
    }

    private mutating func phrase(
        ofLine number: Int, to goal: Int, of left: Set<Int>, _ writer: inout PhraseWriter
    ) -> (proof: Lexicon.Phrase.Proof, text: String, branches: Set<Int>)? {
        var second: (proof: Lexicon.Phrase.Proof, text: String, branches: Set<Int>)?
        for (style, goals) in [(PhraseWriter.Style(), left)] + PhraseWriter.styles.map({ ($0, [goal]) }) {
            let text = writer.text(to: goals, style)
            guard Self.isLine(text) else { continue }
            for proof in [Lexicon.Phrase.Proof.whole, .match] {
                guard let branches = branches(text, proof, number), !branches.isDisjoint(with: goals) else { continue }
                if isAlone(number, text, proof) { return (proof, text, branches) }
                second = second ?? (proof, text, branches)
                break
            }
        }
        return second
    }

    /// Whether no other line of the signal matches a text, so that the line is needed for it.
    private func isAlone(_ number: Int, _ text: String, _ proof: Lexicon.Phrase.Proof) -> Bool {
        let line = map.lines[number]
        return !bench.lines(of: line.signal, line.language).contains { other in
            other != number && !(branches(text, proof, other) ?? []).isEmpty
        }
    }

    /// What a text reaches in a line; nil where it proves nothing, or must not stand so in a file.
    private func branches(_ text: String, _ proof: Lexicon.Phrase.Proof, _ line: Int) -> Set<Int>? {
        if proof == .whole, text.contains(";") { return nil }
        let folded = FoldedText(text, vocabulary: bench.rules.lexicon.vocabulary).text
        return bench.pattern(ExampleBench.LineUse(line: line, isWhole: proof == .whole))?.branches(in: folded.utf8Span)
    }

    /// Whether it can be one line of a file.
    private static func isLine(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("# ")
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !BranchMark.isMark($0) }
    }

    /// Texts in which a gap of a line is wider than it may be, and which the signal therefore doesn't match.
    mutating func phrases(beyondGapsOf number: Int) -> [Drafted] {
        guard var writer = PhraseWriter(map.lines[number]) else { return [] }
        return writer.goals.filter { $0 < 0 }.sorted(by: >).compactMap { goal in
            guard tried.insert(goal).inserted else { return nil }
            let text = writer.text(to: [goal])
            let folded = FoldedText(text, vocabulary: bench.rules.lexicon.vocabulary).text
            let line = map.lines[number]
            let loosened = Lexicon.source(ofExpanded: line.source(under: .loosen(-1 - goal)), for: .whole)
            guard Self.isLine(text), let pattern = try? Pattern(loosened, jit: false),
                pattern.matches(in: folded.utf8Span),
                !bench.lines(of: line.signal, line.language).contains(where: { isMatch(folded, $0) })
            else { return nil }
            return (.none, text)
        }
    }

    private func isMatch(_ folded: String, _ line: Int) -> Bool {
        !(bench.pattern(ExampleBench.LineUse(line: line, isWhole: false))?.branches(in: folded.utf8Span).isEmpty
            ?? true)
    }
}
