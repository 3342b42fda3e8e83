internal import Patterns

/// Matches signals: compiles each line of the lexicon when it is first needed, and keeps it. One thread's own.
///
/// Every line is a pattern of its own, so that the gate can pass over each by itself; lines are numbered through all signals.
final class Matcher {
    private let lexicon: Lexicon
    private let usesJIT: Bool
    private var compiled: [Pattern?]
    private var scratch: Scratch
    /// The numbers of each signal's lines, in all its languages.
    private let lines: [Range<Int>]
    /// Each signal's lines with their fragments expanded; nil until needed.
    private var expanded: [[String]?]
    /// How long each signal's lines are: about what it costs to match it.
    let costs: [Int]
    private let usesGate: Bool
    private var gate: Gate?
    private var texts = 0
    /// So many texts are judged faster without the gate and without machine code, which have to be made first.
    private static let warmUp = 16
    private var isWarm: Bool { texts > Self.warmUp }

    /// - Parameter usesGate: whether lines that can't match a text are passed over.
    init(_ lexicon: Lexicon, limits: MatchLimits, usesJIT: Bool, usesGate: Bool) {
        self.lexicon = lexicon
        self.usesJIT = usesJIT
        var count = 0
        lines = lexicon.signals.map { signal in
            let first = count
            count += signal.patterns.reduce(0) { $0 + $1.alternatives.count }
            return first..<count
        }
        costs = lexicon.signals.map { signal in
            signal.patterns.flatMap(\.alternatives).reduce(0) { $0 + $1.text.utf8.count }
        }
        compiled = Array(repeating: nil, count: count)
        expanded = Array(repeating: nil, count: lexicon.signals.count)
        scratch = Scratch(limits: limits)
        self.usesGate = usesGate
    }

    /// For each signal whether it might match, given the open lines.
    func openSignals(_ open: [Bool]) -> [Bool] { lines.map { open[$0].contains(true) } }

    /// Which lines a text might match, by number; nil where all must be tried.
    func open(for text: UTF8Span) -> [Bool]? {
        texts += 1
        if texts == Self.warmUp + 1 { compiled = Array(repeating: nil, count: compiled.count) }
        guard usesGate, isWarm else { return nil }
        if gate == nil { gate = Gate(lexicon.signals.indices.flatMap(expandedLines)) }
        return gate?.open(for: text)
    }

    /// Every match of each line of a signal, sorted; and why there may be more, where a limit was hit.
    func matches(
        of signal: Int, in text: UTF8Span, open: [Bool]?
    ) -> (ranges: [Range<Int>], failure: String?) {
        var ranges: [Range<Int>] = []
        var failure: String?
        for number in lines[signal] where open?[number] ?? true {
            let before = ranges.count
            do {
                let pattern = try pattern(number, of: signal)
                try scratch.appendMatches(of: pattern, in: text, to: &ranges)
            } catch {
                failure = "\(error)"
            }
            if before > 0, ranges.count > before {
                ranges.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
            }
        }
        return (ranges, failure)
    }

    private func pattern(_ number: Int, of signal: Int) throws(PatternError) -> Pattern {
        if let known = compiled[number] { return known }
        let line = expandedLines(of: signal)[number - lines[signal].lowerBound]
        let pattern = try Pattern(Lexicon.source(ofExpanded: line), jit: usesJIT && isWarm)
        compiled[number] = pattern
        return pattern
    }

    private func expandedLines(of signal: Int) -> [String] {
        if let known = expanded[signal] { return known }
        let lines = lexicon.signals[signal].patterns.flatMap(\.expanded)
        expanded[signal] = lines
        return lines
    }
}
