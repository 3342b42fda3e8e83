/// What the classifier says of a text, as far as labels say it too.
public struct Judgement: Sendable, Equatable {
    public let verdict: Verdict.Kind
    /// The main one.
    public let clause: Clause?
    public let isSevere: Bool

    public init(_ verdict: Verdict.Kind, clause: Clause? = nil, isSevere: Bool = false) {
        self.verdict = verdict
        self.clause = clause
        self.isSevere = isSevere
    }

    init(_ verdict: Verdict) {
        self.init(verdict.kind, clause: verdict.clause, isSevere: verdict.isSevere)
    }

    var isFlagged: Bool { verdict != .none }
}

/// How often judgements agree with labels.
public struct Counts: Sendable, Equatable {
    public private(set) var number = 0
    /// Of a text that a person should look at; one of which both can be defended counts for what was given.
    public private(set) var flag = Accuracy()
    /// Precision of those judged a violation, recall of those that must be one.
    public private(set) var violation = Accuracy()
    /// Verdicts that can be defended.
    public private(set) var accepted = Proportion()
    /// Of rightly flagged texts those whose main clause is one of the label's.
    public private(set) var clause = Proportion()
    /// Of severe texts those that were called so.
    public private(set) var severe = Proportion()
    /// Other texts that were called severe.
    public private(set) var severeAlarms = 0

    public init() {}

    public mutating func add(_ label: Label, _ given: Judgement) {
        number += 1
        accepted.count(label.accepted.contains(given.verdict))
        if given.isFlagged { flag.precision.count(label.acceptsFlag) }
        let isFound = given.isFlagged && label.acceptsFlag
        if isFound || !given.isFlagged && !label.accepted.contains(.none) { flag.recall.count(isFound) }
        if given.verdict == .violation { violation.precision.count(label.accepted.contains(.violation)) }
        if label.accepted == [.violation] { violation.recall.count(given.verdict == .violation) }
        if isFound { clause.count(given.clause.map(label.clauses.contains) ?? false) }
        if label.isSevere { severe.count(given.isSevere) } else if given.isSevere { severeAlarms += 1 }
    }
}
