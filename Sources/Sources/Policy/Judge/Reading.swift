/// One field while it is judged: its folded text, its sentences, and the matches found so far.
final class Reading {
    let field: Field
    let original: String
    let folded: FoldedText
    private(set) lazy var sentences = Sentences.split(folded.text.utf8Span)
    /// Matches by signal; nil until asked for.
    var matches: [[Range<Int>]?]

    /// Which patterns the text might match; nil for all.
    let open: [Bool]?
    /// Which signals the text might match; nil for all.
    let openSignals: [Bool]?

    init(_ field: Field, _ original: String, rules: RuleSet, matcher: Matcher) {
        self.field = field
        self.original = original
        folded = FoldedText(original, vocabulary: rules.lexicon.vocabulary)
        open = matcher.open(for: folded.text.utf8Span)
        openSignals = open.map(matcher.openSignals)
        matches = Array(repeating: nil, count: rules.lexicon.signals.count)
    }

    /// The whole field.
    var all: Range<Int> { 0..<folded.text.utf8.count }

    /// What a range of the folded text is in the original.
    func evidence(_ range: Range<Int>) -> Evidence {
        let points = folded.codePoints(of: range)
        let scalars = original.unicodeScalars
        let lower = scalars.index(scalars.startIndex, offsetBy: points.lowerBound)
        let upper = scalars.index(lower, offsetBy: points.count)
        return Evidence(field: field, range: points, text: String(original[lower..<upper]))
    }
}

/// A match that a condition rests on.
struct Hit: Hashable {
    let field: Field
    /// In the field's folded text.
    let range: Range<Int>
}

/// A place where a rule's condition holds.
struct Claim {
    let field: Field
    let hits: [Hit]
}
