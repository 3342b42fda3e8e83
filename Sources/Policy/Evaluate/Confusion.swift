/// How often one thing was taken for another.
public struct Confusion<Value: Hashable & Sendable>: Sendable {
    private struct Pair: Hashable {
        let wanted: Value
        let given: Value
    }

    private var counts: [Pair: Int] = [:]

    mutating func count(wanted: Value, given: Value) { counts[Pair(wanted: wanted, given: given), default: 0] += 1 }

    public subscript(wanted wanted: Value, given given: Value) -> Int {
        counts[Pair(wanted: wanted, given: given)] ?? 0
    }
}

/// Whether of texts with a share of some tenths as many are labelled as flagged.
public struct Calibration: Sendable, Equatable {
    /// A tenth of the shares.
    public struct Bin: Sendable, Equatable {
        /// The least share in percent; the greatest is less than ten more, or 100.
        public let lower: Int
        /// Of its texts those that are labelled as flagged.
        public internal(set) var flagged = Proportion()
    }

    /// Ten, lowest first.
    public private(set) var bins = (0..<10).map { Bin(lower: $0 * 10) }
    /// Texts in which the score has no say.
    public private(set) var unasked = 0

    mutating func count(_ label: Label, share: Double?) {
        guard let share else {
            unasked += 1
            return
        }
        bins[min(9, max(0, Int(share * 10)))].flagged.count(label.isFlagged)
    }
}
