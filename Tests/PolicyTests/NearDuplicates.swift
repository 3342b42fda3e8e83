/// Finds texts that share most of their character 4-grams.
///
/// Two texts share more than a part of the smaller set only if they share some of its rarest 4-grams; so only those
/// are looked up.
struct NearDuplicates {
    /// The most that two texts may share of the smaller one's 4-grams.
    let limit: Double
    /// Each text's 4-grams, the rarest first; a 4-gram's number is its rank.
    private let grams: [[Int]]

    init(_ texts: [String], limit: Double) {
        self.limit = limit
        let sets = texts.map(Self.grams)
        var counts: [UInt64: Int] = [:]
        for set in sets { for gram in set { counts[gram, default: 0] += 1 } }
        let ranked = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let ranks = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1.key, $0) })
        grams = sets.map { set in set.map { ranks[$0]! }.sorted() }
    }

    /// 4-grams of the text in lower case with single spaces, by the lower 16 bits of their code points.
    private static func grams(_ text: String) -> Set<UInt64> {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var grams: Set<UInt64> = []
        var window: UInt64 = 0
        for (index, scalar) in words.unicodeScalars.enumerated() {
            window = window << 16 | UInt64(scalar.value & 0xFFFF)
            if index >= 3 { grams.insert(window) }
        }
        return grams
    }

    /// Pairs of texts that share too much, by their indices.
    func pairs() -> [(Int, Int)] {
        let order = grams.indices.filter { !grams[$0].isEmpty }.sorted { grams[$0].count > grams[$1].count }
        var holders = [[Int]](repeating: [], count: (grams.compactMap(\.last).max() ?? 0) + 1)
        var pairs: [(Int, Int)] = []
        for text in order {
            // Every text in `holders` is at least as large.
            for other in candidates(for: text, in: holders) where share(text, other) > limit {
                pairs.append((min(text, other), max(text, other)))
            }
            for gram in grams[text] { holders[gram].append(text) }
        }
        return pairs
    }

    /// Texts that share enough of the rarest 4-grams. Of `count` at least `wanted` must be shared, so among any
    /// `count - wanted + some` of them there are at least `some`.
    private func candidates(for text: Int, in holders: [[Int]]) -> [Int] {
        let own = grams[text]
        let wanted = Int(limit * Double(own.count)) + 1
        let some = min(wanted, Self.evidence)
        var shared: [Int: Int] = [:]
        for gram in own.prefix(own.count - wanted + some) {
            for other in holders[gram] { shared[other, default: 0] += 1 }
        }
        return shared.filter { $0.value >= some }.keys.sorted()
    }

    /// How many rare 4-grams two texts must share before they are compared whole.
    private static let evidence = 8

    private func share(_ text: Int, _ other: Int) -> Double {
        let (a, b) = (grams[text], grams[other])
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] { shared += 1 }
            (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j)
        }
        return Double(shared) / Double(min(a.count, b.count))
    }
}
