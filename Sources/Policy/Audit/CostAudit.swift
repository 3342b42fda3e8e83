public import Patterns
internal import RealModule

/// A line of the lexicon whose matching may cost too much.
public struct CostFinding: Sendable {
    /// Why it is too much.
    public enum Reason: Sendable, Equatable {
        /// Steps grow faster than with the square of the text's length; with this power of it, starts included.
        case growth(Double)
        /// They double with every few characters.
        case exponential
        /// They grow slowly enough, but a tweet of 25,000 characters would reach the match limit.
        case limit(Int)
        /// The syntax is unknown here, so that nothing can be said.
        case unread
    }

    public let signal: String
    public let place: Place
    public let line: String
    /// The part of the pattern at fault.
    public let part: String
    /// The fragment that it stands in; nil for the line itself.
    public let fragment: String?
    public let reason: Reason
    /// A text that shows it: what it begins with, what is repeated, and how it ends.
    public let text: (prefix: String, pump: String, suffix: String)
    /// Steps from the worst start, by the length of the text in bytes.
    public let steps: [(bytes: Int, steps: Int)]
}

/// Looks for texts that make a line of the lexicon expensive. The lines may be audited on several threads.
public struct CostAudit: Sendable {
    /// The longest tweet, in characters.
    public static let longestTweet = 25_000

    private struct Line {
        let signal: String
        let language: String
        let alternative: Lexicon.Alternative
        let expanded: String
    }

    private let lines: [Line]
    private let lexicon: Lexicon
    private let limit: Int

    public var count: Int { lines.count }

    /// - Parameter limits: those that texts are judged with.
    public init(_ rules: RuleSet, limits: MatchLimits = MatchLimits()) {
        lexicon = rules.lexicon
        limit = Int(limits.match)
        lines = rules.lexicon.signals.flatMap { signal in
            signal.patterns.flatMap { pattern in
                zip(pattern.alternatives, pattern.expanded).map {
                    Line(signal: signal.name, language: pattern.language, alternative: $0, expanded: $1)
                }
            }
        }
    }

    /// The worst of one line, by number; nil where it costs little whatever the text.
    public func finding(_ number: Int) -> CostFinding? {
        let line = lines[number]
        guard let syntax = PatternSyntax(line.expanded),
            // Without its start optimizations, which a text of somebody else's choice can always defeat.
            let pattern = try? Pattern("(*NO_START_OPT)" + Lexicon.source(ofExpanded: line.expanded), jit: false)
        else {
            return made(line, .unread, HostileText(prefix: "", pump: "", suffix: "", part: line.alternative.text), [])
        }
        var meter = StepMeter()
        var worst: (text: HostileText, steps: [(bytes: Int, steps: Int)], reason: CostFinding.Reason)?
        for hostile in HostileText.all(for: syntax) {
            let screen = hostile.text(bytes: 200)
            // So few steps for each byte can't reach the limit in the longest tweet, and no growth beyond the line hides in them.
            if meter.ends(pattern, in: screen.utf8Span, within: screen.utf8.count * 2 + 64) { continue }
            let steps = Self.measure(pattern, hostile, &meter)
            guard let reason = reason(steps) else { continue }
            if worst.map({ Self.rank(reason) > Self.rank($0.reason) }) ?? true { worst = (hostile, steps, reason) }
            if case .exponential = reason { break }
        }
        return worst.map { made(line, $0.reason, $0.text, $0.steps) }
    }

    private static let ceiling = 1_000_000

    private static func measure(
        _ pattern: Pattern, _ hostile: HostileText, _ meter: inout StepMeter
    ) -> [(bytes: Int, steps: Int)] {
        var steps: [(bytes: Int, steps: Int)] = []
        for bytes in [16, 32, 64, 128, 256, 512, 1024] {
            let text = hostile.text(bytes: bytes)
            let count = meter.steps(of: pattern, in: text.utf8Span, ceiling: ceiling)
            steps.append((text.utf8.count, count))
            if count >= ceiling { break }
        }
        return steps
    }

    private func reason(_ steps: [(bytes: Int, steps: Int)]) -> CostFinding.Reason? {
        guard let last = steps.last, steps.count > 1 else { return steps.isEmpty ? nil : .exponential }
        if last.steps >= Self.ceiling, last.bytes <= 140 { return .exponential }
        // The last two that were measured whole: how often steps double where bytes do.
        let whole = last.steps >= Self.ceiling ? steps.dropLast() : steps[...]
        guard let b = whole.last, let a = whole.dropLast().last else { return .exponential }
        let power =
            Double.log2(Double(b.steps) / Double(max(1, a.steps))) / Double.log2(Double(b.bytes) / Double(a.bytes))
        // Every character may be a start: one power more.
        if power > 1.5 { return .growth(power + 1) }
        let ratio = Double(Self.longestTweet) / Double(b.bytes)
        let most = Double(b.steps) * (power > 0.5 ? ratio : 1)
        return most >= Double(limit) ? .limit(Int(most)) : nil
    }

    private static func rank(_ reason: CostFinding.Reason) -> Double {
        switch reason {
        case .exponential: .infinity
        case .growth(let power): 1_000 + power
        case .limit(let steps): Double(steps) / 1e9
        case .unread: 0
        }
    }

    private func made(
        _ line: Line, _ reason: CostFinding.Reason, _ hostile: HostileText, _ steps: [(bytes: Int, steps: Int)]
    ) -> CostFinding {
        let part = hostile.part
        let isOwn = line.alternative.text.contains(part)
        let fragment =
            isOwn
            ? nil
            : lexicon.fragments.last { one in
                one.language == line.language && one.lines.contains { $0.text.contains(part) || part.contains($0.text) }
            }
        return CostFinding(
            signal: line.signal, place: line.alternative.place, line: line.alternative.text, part: part,
            fragment: fragment?.name, reason: reason, text: (hostile.prefix, hostile.pump, hostile.suffix), steps: steps
        )
    }
}

/// Which costly lines are accepted: `# allow costly: reason`.
public struct RuleAllowances {
    private var allowances: Allowances

    public init(_ files: [RuleFile]) { allowances = Allowances(files) }

    /// The findings that nobody has accepted.
    public func without(_ findings: [CostFinding]) -> [CostFinding] {
        var allowances = allowances
        return findings.filter { allowances.reason("costly", at: $0.place) == nil }
    }
}
