/// One field, folded and looked through for literals.
struct FieldScan {
    let field: Field
    let original: String
    let folded: FoldedText
    /// The lines that might match, ascending; nil where every line must be tried.
    let openLines: [Int32]?

    init(_ field: Field, _ original: String, rules: RuleSet, matcher: Matcher) {
        self.field = field
        self.original = original
        folded = FoldedText(original, vocabulary: rules.lexicon.vocabulary)
        openLines = matcher.openLines(in: folded.text.utf8Span)
    }
}

/// One field while it is judged: its folded text, its sentences, and the matches found so far.
final class Reading {
    let field: Field
    let original: String
    let folded: FoldedText
    private(set) lazy var sentences = Sentences.split(folded.text.utf8Span)
    /// Matches by signal; nil until asked for. A signal of which no line can match has none.
    var matches: [[Range<Int>]?]
    private let openLines: [Int32]?

    init(_ scan: FieldScan, matcher: Matcher) {
        field = scan.field
        original = scan.original
        folded = scan.folded
        openLines = scan.openLines?.sorted()
        if let openLines {
            matches = Array(repeating: [], count: matcher.lines.count)
            for line in openLines { matches[matcher.signals[Int(line)]] = nil as [Range<Int>]? }
        } else {
            matches = Array(repeating: nil, count: matcher.lines.count)
        }
    }

    /// Those of a signal's lines that might match, ascending.
    func openLines(among lines: Range<Int>) -> [Int] {
        guard let openLines else { return Array(lines) }
        let first = openLines.partitionPoint { $0 >= lines.lowerBound }
        return openLines[first...].prefix { $0 < lines.upperBound }.map(Int.init)
    }

    /// Whether a signal might match, as far as is known without trying.
    func isOpen(signal: Int) -> Bool { matches[signal].map { !$0.isEmpty } ?? true }

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

extension [Int32] {
    /// The first index from which on `isBehind` is true: all before it are not.
    fileprivate func partitionPoint(where isBehind: (Int32) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
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
