internal import Patterns

/// Matches signals: compiles each pattern when it is first needed, and keeps it. One thread's own.
final class Matcher {
    private let lexicon: Lexicon
    private let usesJIT: Bool
    private var compiled: [[Pattern]?]
    private var scratch: Scratch

    init(_ lexicon: Lexicon, limits: MatchLimits, usesJIT: Bool) {
        self.lexicon = lexicon
        self.usesJIT = usesJIT
        compiled = Array(repeating: nil, count: lexicon.signals.count)
        scratch = Scratch(limits: limits)
    }

    /// Every match of a signal, in any language, sorted; and why there may be more, where a limit was hit.
    func matches(of signal: Int, in text: UTF8Span) -> (ranges: [Range<Int>], failure: String?) {
        var ranges: [Range<Int>] = []
        var failure: String?
        do {
            let patterns = try patterns(of: signal)
            for pattern in patterns {
                do throws(MatchFailure) {
                    try scratch.appendMatches(of: pattern, in: text, to: &ranges)
                } catch {
                    failure = "\(error)"
                }
            }
            if patterns.count > 1, ranges.count > 1 {
                ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            }
        } catch {
            failure = "\(error)"
        }
        return (ranges, failure)
    }

    private func patterns(of signal: Int) throws(PatternError) -> [Pattern] {
        if let known = compiled[signal] { return known }
        var patterns: [Pattern] = []
        for pattern in lexicon.signals[signal].patterns {
            patterns.append(try Pattern(pattern.source, jit: usesJIT))
        }
        compiled[signal] = patterns
        return patterns
    }
}
