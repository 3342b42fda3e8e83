/// Which rules and exemptions the signals that a text may hold make worth trying.
///
/// Each way in which a condition can hold needs one signal of each of its groups. It waits for the group that ordinary texts open least.
struct Triggers {
    /// For each line its signal.
    private let signalsOfLines: [Int32]
    /// For each signal the groups that it is in.
    private let groups: Rows
    /// For each group the ways that wait for it.
    private let waiting: Rows
    /// For each way its groups.
    private let ways: Rows
    /// For each way its condition.
    private let conditions: [Int32]
    private let conditionCount: Int
    /// Conditions that need no signal.
    private let always: [Int32]
    private var openSignals = Marks()
    private var openGroups = Marks()
    private var found = Marks()

    /// - Parameters:
    ///   - conditions: the ways of each condition.
    ///   - lines: the numbers of each signal's lines.
    init(_ conditions: [[[[Int]]]], lines: [Range<Int>], gate: Gate) {
        let weights = gate.weights(ofLines: lines.last?.upperBound ?? 0)
        let signalWeights = lines.map { $0.reduce(0) { $0 + weights[$1] } }
        var numbers: [[Int]: Int32] = [:]
        var groupsOfSignal = [[Int32]](repeating: [], count: lines.count)
        var waiting: [[Int32]] = []
        var groupsOfWay: [[Int32]] = []
        var conditionOfWay: [Int32] = []
        var always: [Int32] = []
        for (condition, ways) in conditions.enumerated() {
            for way in ways {
                let rarest = way.min {
                    $0.reduce(0) { $0 + signalWeights[$1] } < $1.reduce(0) { $0 + signalWeights[$1] }
                }
                guard let rarest else {
                    always.append(Int32(condition))
                    break
                }
                let groups = way.map { group in
                    if let known = numbers[group] { return known }
                    let number = Int32(numbers.count)
                    numbers[group] = number
                    waiting.append([])
                    for signal in Set(group) { groupsOfSignal[signal].append(number) }
                    return number
                }
                if let number = numbers[rarest] { waiting[Int(number)].append(Int32(groupsOfWay.count)) }
                groupsOfWay.append(Array(Set(groups)))
                conditionOfWay.append(Int32(condition))
            }
        }
        signalsOfLines = lines.enumerated().flatMap { signal, lines in lines.map { _ in Int32(signal) } }
        self.groups = Rows(groupsOfSignal)
        self.waiting = Rows(waiting)
        ways = Rows(groupsOfWay)
        self.conditions = conditionOfWay
        conditionCount = conditions.count
        self.always = always
    }

    /// Begins with an item of which nothing is open yet.
    mutating func start() {
        openSignals.start(groups.count)
        openGroups.start(waiting.count)
    }

    /// Opens the signals of the lines that one of the item's fields may match.
    mutating func open(_ lines: [Int32]) {
        for line in lines {
            let signal = signalsOfLines[Int(line)]
            guard openSignals.add(signal) else { continue }
            for i in groups.row(Int(signal)) { openGroups.add(groups.values[i]) }
        }
    }

    /// Whether one of the item's fields may match the signal.
    func isOpen(_ signal: Int32) -> Bool { openSignals.contains(signal) }

    /// The conditions that may hold, ascending.
    mutating func openConditions() -> [Int32] {
        found.start(conditionCount)
        for condition in always { found.add(condition) }
        for group in openGroups.marked {
            for i in waiting.row(Int(group)) {
                let way = Int(waiting.values[i])
                guard !found.contains(conditions[way]),
                    ways.row(way).allSatisfy({ openGroups.contains(ways.values[$0]) })
                else { continue }
                found.add(conditions[way])
            }
        }
        return found.marked.sorted()
    }
}
