/// How far a figure would move with other texts of the same sort: it is counted anew on texts drawn with replacement.
///
/// Texts are drawn one by one, as if a writer's texts had nothing in common; between writers figures differ by more.
enum Bootstrap {
    private static let resamples = 1000
    private static let seed: UInt64 = 2019

    /// The intervals of both F1, the same for the same texts; nil where there is no F1.
    ///
    /// - Parameter texts: the counts of one text each.
    static func intervals(of texts: [Counts]) -> (flag: Interval?, violation: Interval?) {
        var numbers: [[Accuracy]: Int] = [:]
        let kinds = texts.map { text -> Int in
            let kind = [text.flag, text.violation]
            let number = numbers[kind] ?? numbers.count
            numbers[kind] = number
            return number
        }
        let accuracies = numbers.sorted { $0.value < $1.value }.map(\.key)
        var random = SplitMix64(state: seed)
        var flags: [Double] = []
        var violations: [Double] = []
        for _ in 0..<(texts.isEmpty ? 0 : resamples) {
            var drawn = [Int](repeating: 0, count: accuracies.count)
            for _ in kinds { drawn[kinds[random.index(below: kinds.count)]] += 1 }
            var (flag, violation) = (Accuracy(), Accuracy())
            for (kind, times) in drawn.enumerated() {
                flag.add(accuracies[kind][0], times: times)
                violation.add(accuracies[kind][1], times: times)
            }
            if let f1 = flag.f1 { flags.append(f1) }
            if let f1 = violation.f1 { violations.append(f1) }
        }
        return (middle(of: flags), middle(of: violations))
    }

    /// The middle 95 %.
    private static func middle(of values: [Double]) -> Interval? {
        let sorted = values.sorted()
        let cut = values.count / 40
        guard let lower = sorted.dropFirst(cut).first, let upper = sorted.dropLast(cut).last else { return nil }
        return Interval(lower: lower, upper: upper)
    }
}

/// Random numbers that are the same in every run (Steele, Lea and Flood 2014).
public struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    public init(state: UInt64) { self.state = state }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number of `0..<count`; `count` is less than 2³².
    mutating func index(below count: Int) -> Int { Int(((next() >> 32) &* UInt64(count)) >> 32) }
}
