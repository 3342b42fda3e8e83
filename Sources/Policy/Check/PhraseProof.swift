internal import Patterns

/// Tries the phrases that prove the lexicon: each must match, or must not match, the patterns of its signal in its language.
struct PhraseProof {
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    var diagnostics: [Diagnostic] {
        let groups = Dictionary(grouping: lexicon.phrases) { $0.language + "/" + $0.signal }
        return groups.values.flatMap(failures)
    }

    /// - Parameter phrases: of one signal and language.
    private func failures(_ phrases: [Lexicon.Phrase]) -> [Diagnostic] {
        guard let first = phrases.first, let signal = lexicon.index(of: first.signal) else { return [] }
        let parts = lexicon.signals[signal].patterns.filter { $0.language == first.language }
        let lines = parts.flatMap { zip($0.alternatives, $0.expanded) }
        let patterns = lines.map { try? Pattern(Lexicon.source(ofExpanded: $0.1), jit: false) }
        return phrases.compactMap { phrase in
            let folded = FoldedText(phrase.text, vocabulary: lexicon.vocabulary).text
            let hit = patterns.firstIndex { pattern in
                pattern.map { !$0.groupMatches(in: folded.utf8Span).isEmpty } ?? false
            }
            if (hit != nil) == phrase.matches { return nil }
            let seen = folded == phrase.text ? "" : " (folded: \"\(folded)\")"
            return Diagnostic(
                "phrase-fails", at: phrase.place,
                phrase.matches
                    ? "wanted a match of `\(phrase.signal)`, got none: \"\(phrase.text)\"\(seen)"
                    : "wanted no match of `\(phrase.signal)`, got one: \"\(phrase.text)\"\(seen)",
                help: hit.map { "line \(lines[$0].0.place.line) matches it; narrow that line, or remove the phrase" }
                    ?? "no line of the signal in `\(phrase.language)` matches it; widen one, or remove the phrase")
        }
    }
}
