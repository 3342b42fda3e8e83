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
    /// A signal of which no line can match has none.
    var matches: SignalMatches
    private let openLines: [Int32]?

    init(_ scan: FieldScan, matcher: Matcher) {
        field = scan.field
        original = scan.original
        folded = scan.folded
        openLines = scan.openLines?.sorted()
        matches = SignalMatches(
            count: matcher.lines.count, open: openLines?.lazy.map { matcher.signals[Int($0)] })
    }

    /// Those of a signal's lines that might match, ascending.
    func openLines(among lines: Range<Int>) -> [Int] {
        guard let openLines else { return Array(lines) }
        let first = openLines.partitionPoint { $0 >= lines.lowerBound }
        return openLines[first...].prefix { $0 < lines.upperBound }.map(Int.init)
    }

    /// Whether a signal might match, as far as is known without trying.
    func isOpen(signal: Int) -> Bool { matches.mayBe(signal) }

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

/// The matches of each signal in a field, as far as they are known.
struct SignalMatches {
    /// By signal: ``absent``, ``unknown``, or the index of its matches in ``found``.
    private var states: [Int32]
    private var found: [[Range<Int>]] = []
    private static let absent: Int32 = -1
    private static let unknown: Int32 = -2

    /// - Parameters:
    ///   - count: how many signals.
    ///   - open: those that may match; nil for all.
    init(count: Int, open: (some Sequence<Int>)?) {
        states = Array(repeating: open == nil ? Self.unknown : Self.absent, count: count)
        if let open { for signal in open { states[signal] = Self.unknown } }
    }

    /// A signal's matches; nil until they are known.
    subscript(signal: Int) -> [Range<Int>]? {
        get {
            let state = states[signal]
            return state >= 0 ? found[Int(state)] : state == Self.absent ? [] : nil
        }
        set {
            guard let newValue, !newValue.isEmpty else {
                states[signal] = newValue == nil ? Self.unknown : Self.absent
                return
            }
            states[signal] = Int32(found.count)
            found.append(newValue)
        }
    }

    /// Whether a signal's matches are known.
    func isKnown(_ signal: Int) -> Bool { states[signal] != Self.unknown }

    /// Whether a signal matches, or it isn't known yet.
    func mayBe(_ signal: Int) -> Bool { states[signal] != Self.absent }
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
