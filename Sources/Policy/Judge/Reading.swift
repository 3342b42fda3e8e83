/// One field, folded and looked through for literals.
struct FieldScan {
    let field: Field
    let original: String
    let folded: FoldedText
    /// nil while there is none.
    let gate: Gate?
    private(set) var hits: GateHits?

    init(_ field: Field, _ original: String, rules: RuleSet, matcher: Matcher) {
        self.field = field
        self.original = original
        folded = FoldedText(original, vocabulary: rules.lexicon.vocabulary)
        gate = matcher.gate()
        guard let gate else { return }
        var hits = GateHits()
        gate.scan(folded.text.utf8Span, into: &hits)
        self.hits = hits
    }
}

/// One field while it is judged: its folded text, its sentences, and the matches found so far.
final class Reading {
    let field: Field
    let original: String
    let folded: FoldedText
    private(set) lazy var sentences = Sentences.split(folded.text.utf8Span)
    /// Matches by signal; nil until asked for.
    var matches: [[Range<Int>]?]
    /// Signals of which a line might match.
    private var isOpen: [Bool]
    private let matcher: Matcher
    /// What the gate saw; nil where every line must be tried.
    private let hits: GateHits?
    private let gate: Gate?

    init(_ scan: FieldScan, matcher: Matcher) {
        field = scan.field
        original = scan.original
        folded = scan.folded
        gate = scan.gate
        hits = scan.hits
        self.matcher = matcher
        matches = Array(repeating: nil, count: matcher.lines.count)
        isOpen = Array(repeating: false, count: matcher.lines.count)
    }

    /// Whether a line might match.
    func isOpen(line: Int) -> Bool {
        guard let gate, let hits else { return true }
        return gate.isOpen(line, hits)
    }

    /// Whether a signal might match, as far as is known without trying; what can't is put down as without a match.
    func isOpen(signal: Int) -> Bool {
        if let known = matches[signal] { return !known.isEmpty }
        if gate == nil || isOpen[signal] { return true }
        for line in matcher.lines[signal] where isOpen(line: line) {
            isOpen[signal] = true
            return true
        }
        matches[signal] = []
        return false
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
