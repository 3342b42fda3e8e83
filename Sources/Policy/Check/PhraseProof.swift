internal import Patterns

/// Tries the phrases that prove the lexicon: each must match, or must not match, the patterns of its signal in its language.
struct PhraseProof {
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// The phrases that don't hold, of one part of so many.
    func diagnostics(part: Int = 0, of parts: Int = 1) -> [Diagnostic] {
        let groups = Dictionary(grouping: lexicon.phrases) { $0.language + "/" + $0.signal }
        let names = groups.keys.sorted()
        return stride(from: part, to: names.count, by: parts).flatMap { failures(groups[names[$0]] ?? []) }
    }

    /// - Parameter phrases: of one signal and language.
    private func failures(_ phrases: [Lexicon.Phrase]) -> [Diagnostic] {
        guard let first = phrases.first, let signal = lexicon.index(of: first.signal) else { return [] }
        var lines = lexicon.signals[signal].patterns.filter { $0.language == first.language }.flatMap { part in
            zip(part.alternatives, part.expanded).map(PhraseLine.init)
        }
        if lines.isEmpty { return [] }
        var latest = 0
        return phrases.compactMap { phrase in
            let folded = FoldedText(phrase.text, vocabulary: lexicon.vocabulary).text
            // Neighbours are mostly matched by one line.
            let order = [latest] + lines.indices.filter { $0 != latest }
            let hit = order.first { lines[$0].matches(folded, phrase.proof) }
            latest = hit ?? latest
            if (hit == nil) == (phrase.proof == .none) { return nil }
            let seen = folded == phrase.text ? "" : " (folded: \"\(folded)\")"
            let how = phrase.proof == .whole ? " from end to end" : ""
            return Diagnostic(
                "phrase-fails", at: phrase.place,
                phrase.proof == .none
                    ? "wanted no match of `\(phrase.signal)`, got one: \"\(phrase.text)\"\(seen)"
                    : "wanted a match of `\(phrase.signal)`\(how), got none: \"\(phrase.text)\"\(seen)",
                help: hit.map { "line \(lines[$0].place.line) matches it; narrow that line, or remove the phrase" }
                    ?? "no line of the signal in `\(phrase.language)` matches it\(how); widen one, or remove the phrase"
            )
        }
    }
}

/// A line of the lexicon, compiled for phrases when it is first needed.
private struct PhraseLine {
    let place: Place
    private let expanded: String
    private var whole: Pattern?
    private var anywhere: Pattern?

    init(_ line: Lexicon.Alternative, _ expanded: String) {
        place = line.place
        self.expanded = expanded
    }

    mutating func matches(_ folded: String, _ proof: Lexicon.Phrase.Proof) -> Bool {
        let known = proof == .whole ? whole : anywhere
        let pattern = known ?? (try? Pattern(Lexicon.source(ofExpanded: expanded, for: proof), jit: false))
        if proof == .whole { whole = pattern } else { anywhere = pattern }
        return pattern?.matches(in: folded.utf8Span) ?? false
    }
}
