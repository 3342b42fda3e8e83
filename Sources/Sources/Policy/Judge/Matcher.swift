internal import Patterns

/// Matches signals: compiles each pattern when it is first needed, and keeps it. One thread's own.
final class Matcher {
    private let lexicon: Lexicon
    private let usesJIT: Bool
    private var compiled: [Pattern?]
    private var scratch: Scratch
    /// The number of each signal's first pattern; patterns are numbered through all signals.
    private let firstPatterns: [Int]
    private let patternCounts: [Int]
    private let gateStart: Int?
    private var gate: Gate?
    private var texts = 0

    /// - Parameter usesGate: whether patterns that can't match a text are passed over.
    init(_ lexicon: Lexicon, limits: MatchLimits, usesJIT: Bool, usesGate: Bool) {
        self.lexicon = lexicon
        self.usesJIT = usesJIT
        var count = 0
        firstPatterns = lexicon.signals.map { signal in
            defer { count += signal.patterns.count }
            return count
        }
        patternCounts = lexicon.signals.map(\.patterns.count)
        compiled = Array(repeating: nil, count: count)
        scratch = Scratch(limits: limits)
        // Making the gate costs as much as judging some dozen texts without it.
        gateStart = usesGate ? 16 : nil
    }

    /// For each signal whether it might match, given the open patterns.
    func openSignals(_ open: [Bool]) -> [Bool] {
        firstPatterns.indices.map { signal in
            (firstPatterns[signal]..<(firstPatterns[signal] + patternCounts[signal])).contains { open[$0] }
        }
    }

    /// Which patterns a text might match, by number; nil where all must be tried.
    func open(for text: UTF8Span) -> [Bool]? {
        texts += 1
        guard let gateStart, texts > gateStart else { return nil }
        if gate == nil { gate = Gate(lexicon.signals.flatMap { $0.patterns.map(\.expanded) }) }
        return gate?.open(for: text)
    }

    /// Every match of a signal, in any language, sorted; and why there may be more, where a limit was hit.
    func matches(
        of signal: Int, in text: UTF8Span, open: [Bool]?
    ) -> (ranges: [Range<Int>], failure: String?) {
        var ranges: [Range<Int>] = []
        var failure: String?
        let first = firstPatterns[signal]
        for number in first..<(first + patternCounts[signal]) where open?[number] ?? true {
            let before = ranges.count
            do {
                let pattern = try pattern(number, of: signal)
                try scratch.appendMatches(of: pattern, in: text, to: &ranges)
            } catch {
                failure = "\(error)"
            }
            if before > 0, ranges.count > before {
                ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            }
        }
        return (ranges, failure)
    }

    private func pattern(_ number: Int, of signal: Int) throws(PatternError) -> Pattern {
        if let known = compiled[number] { return known }
        let source = lexicon.signals[signal].patterns[number - firstPatterns[signal]].source
        let pattern = try Pattern(source, jit: usesJIT)
        compiled[number] = pattern
        return pattern
    }
}
