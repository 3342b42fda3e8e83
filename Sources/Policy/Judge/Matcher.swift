internal import Patterns

/// Matches signals: compiles each line of the lexicon when it is first needed, and keeps it. One thread's own.
///
/// Every line is a pattern of its own, so that the gate can pass over each by itself; lines are numbered through all signals.
final class Matcher {
    private let lexicon: Lexicon
    private let usesJIT: Bool
    private var compiled: [Pattern?]
    private let shared: CompiledPatterns
    /// Over how many bytes of text each line was tried: machine code is made for those that are tried again and again.
    private var tried: [Int]
    private var scratch: Scratch
    /// The numbers of each signal's lines, in all its languages.
    let lines: [Range<Int>]
    /// For each line its signal.
    let signals: [Int]
    /// How long each signal's lines are: about what it costs to match it.
    let costs: [Int]
    private let usesGate: Bool
    /// nil while none is worth making.
    private(set) var gate: Gate?
    private var scan = GateScan()
    private var texts = 0
    /// So many texts are judged faster without the gate, which has to be made first.
    private static let warmUp = 16
    /// Machine code costs about as much as matching so many bytes without it: sixteen tweets.
    private static let bytesBeforeJIT = 2000

    /// - Parameter usesGate: whether lines that can't match a text are passed over.
    init(
        _ lexicon: Lexicon, gate: Gate?, limits: MatchLimits, usesJIT: Bool, usesGate: Bool,
        sharing patterns: CompiledPatterns
    ) {
        self.lexicon = lexicon
        shared = patterns
        self.usesJIT = usesJIT
        var count = 0
        lines = lexicon.signals.map { signal in
            let first = count
            count += signal.patterns.reduce(0) { $0 + $1.alternatives.count }
            return first..<count
        }
        signals = lines.enumerated().flatMap { signal, lines in lines.map { _ in signal } }
        costs = lexicon.signals.map { signal in
            signal.patterns.flatMap(\.alternatives).reduce(0) { $0 + $1.text.utf8.count }
        }
        compiled = Array(repeating: nil, count: count)
        tried = Array(repeating: 0, count: count)
        scratch = Scratch(limits: limits)
        self.usesGate = usesGate
        self.gate = gate
    }

    /// The lines that might match the next text, each once; nil where every line must be tried.
    func openLines(in text: UTF8Span) -> [Int32]? {
        guard usesGate else { return nil }
        texts += 1
        if gate == nil, texts > Self.warmUp { gate = Gate(lexicon) }
        return gate?.openLines(in: text, &scan)
    }

    /// Every match of some lines of a signal, sorted; and why there may be more, where a limit was hit.
    func matches(of signal: Int, among lines: [Int], in text: UTF8Span) -> (ranges: [Range<Int>], failure: String?) {
        var ranges: [Range<Int>] = []
        var failure: String?
        for number in lines {
            let before = ranges.count
            do {
                let pattern = try pattern(number, of: signal, for: text.count)
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

    private func pattern(_ number: Int, of signal: Int, for bytes: Int) throws(PatternError) -> Pattern {
        tried[number] += bytes
        let wantsJIT = usesJIT && tried[number] >= Self.bytesBeforeJIT
        if let known = compiled[number], known.isJITCompiled || !wantsJIT { return known }
        if let known = shared.pattern(number, wantsJIT: wantsJIT) {
            compiled[number] = known
            return known
        }
        let line = lexicon.expandedLine(number - lines[signal].lowerBound, of: signal)
        let pattern = try Pattern(Lexicon.source(ofExpanded: line), jit: wantsJIT)
        compiled[number] = pattern
        shared.keep(pattern, as: number)
        return pattern
    }
}
