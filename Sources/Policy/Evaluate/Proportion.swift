/// Where a figure lies with 95 % confidence.
public struct Interval: Sendable, Equatable {
    public let lower: Double
    public let upper: Double
}

/// How many of so many.
public struct Proportion: Sendable, Hashable {
    public private(set) var hits: Int
    public private(set) var total: Int

    public init(_ hits: Int = 0, of total: Int = 0) {
        self.hits = hits
        self.total = total
    }

    mutating func count(_ isHit: Bool) {
        total += 1
        if isHit { hits += 1 }
    }

    mutating func add(_ other: Proportion, times: Int = 1) {
        hits += other.hits * times
        total += other.total * times
    }

    /// 0…1; nil of nothing.
    public var share: Double? { total == 0 ? nil : Double(hits) / Double(total) }

    /// Wilson's score interval (Wilson 1927), which stays within 0…1 and holds for few cases as well; nil of nothing.
    public var interval: Interval? {
        guard let share else { return nil }
        let n = Double(total)
        let z = Self.quantile
        let scale = 1 + z * z / n
        let centre = (share + z * z / (2 * n)) / scale
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
        return Interval(lower: max(0, centre - half), upper: min(1, centre + half))
    }

    /// The normal distribution's 97.5 % quantile.
    private static let quantile = 1.959963984540054
}

/// How much of what was found is right, and how much of what is right was found.
public struct Accuracy: Sendable, Hashable {
    public internal(set) var precision = Proportion()
    public internal(set) var recall = Proportion()

    /// The harmonic mean of both; where one of them is of nothing it counts as 1, where both are there is none.
    public var f1: Double? {
        if precision.total == 0, recall.total == 0 { return nil }
        let (p, r) = (precision.share ?? 1, recall.share ?? 1)
        return p + r == 0 ? 0 : 2 * p * r / (p + r)
    }

    mutating func add(_ other: Accuracy, times: Int) {
        precision.add(other.precision, times: times)
        recall.add(other.recall, times: times)
    }
}
