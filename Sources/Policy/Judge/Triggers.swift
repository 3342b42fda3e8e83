/// Which rules, exemptions and scores a text's literals make worth trying.
///
/// Each way in which a condition can hold needs one signal of each of its groups. It waits for the group that ordinary tweets hold least: without a
/// literal of that group's lines it can't hold.
struct Triggers: Sendable {
    /// What each set of literals makes worth trying, by the numbers of the conditions.
    private let bySet: [[Int32]]
    /// Conditions that no literal holds back.
    private let always: [Int32]
    private let count: Int

    /// - Parameters:
    ///   - conditions: the ways of each condition.
    ///   - lines: the numbers of each signal's lines.
    init(_ conditions: [[[[Int]]]], lines: [Range<Int>], gate: Gate) {
        var bySet = [Set<Int32>](repeating: [], count: gate.setCount)
        var always: [Int32] = []
        for (number, ways) in conditions.enumerated() {
            let needs = ways.map { Self.rarestNeed(of: $0, lines: lines, gate: gate) }
            if needs.contains(nil) {
                always.append(Int32(number))
            } else {
                for set in needs.flatMap({ $0 ?? [] }) { bySet[Int(set)].insert(Int32(number)) }
            }
        }
        self.bySet = bySet.map { $0.sorted() }
        self.always = always
        count = conditions.count
    }

    /// The conditions that might hold in a text with these hits, ascending.
    func conditions(for hits: GateHits) -> [Int32] {
        var found: [Int32] = []
        for set in hits.list {
            for number in bySet[Int(set)] where !found.contains(number) { found.append(number) }
        }
        return (found + always.filter { !found.contains($0) }).sorted()
    }

    /// The sets of the group that holds a way back most; nil where every group has a line that must always be tried.
    private static func rarestNeed(of way: [[Int]], lines: [Range<Int>], gate: Gate) -> [Int32]? {
        var best: (sets: [Int32], weight: Double)?
        for group in way {
            var sets: Set<Int32> = []
            var isKnown = true
            for line in group.flatMap({ lines[$0] }) {
                guard let ways = gate.lines[line] else {
                    isKnown = false
                    break
                }
                for way in ways {
                    if let set = way.min(by: { gate.weights[Int($0)] < gate.weights[Int($1)] }) { sets.insert(set) }
                }
            }
            let weight = sets.reduce(0) { $0 + gate.weights[Int($1)] }
            if isKnown, weight < best?.weight ?? .infinity { best = (Array(sets), weight) }
        }
        return best?.sets
    }
}
