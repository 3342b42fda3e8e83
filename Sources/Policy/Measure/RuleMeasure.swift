/// How often rules and signals hit on real items.
public struct RuleMeasure: Sendable {
    /// One rule or signal.
    public struct Row: Sendable {
        public let name: String
        /// Items that it hits.
        public fileprivate(set) var hits = 0
        /// Of a rule: items in which a guard or an exemption stopped it.
        public fileprivate(set) var stopped = 0
        /// Hits by the item's language; `und` where it doesn't say.
        public fileprivate(set) var languages: [String: Int] = [:]
        /// Of a rule: hits that it shares with other rules.
        public fileprivate(set) var overlap: [String: Int] = [:]
        /// Of labelled hits: those in which the clause is right.
        public fileprivate(set) var precision = Proportion()
        /// Of labelled items of the rule's clause: those that the rule finds.
        public fileprivate(set) var recall = Proportion()
    }

    public private(set) var items = 0
    public private(set) var rules: [Row]
    public private(set) var signals: [Row]

    public init(_ rules: RuleSet) {
        self.rules = rules.rules.map { Row(name: $0.id) }
        signals = rules.lexicon.signals.map { Row(name: $0.name) }
    }

    /// Judges one item and counts it.
    public mutating func count(_ item: Item, _ label: Label?, by classifier: Classifier) {
        items += 1
        let evaluation = classifier.evaluation(of: item)
        let verdict = classifier.judge(evaluation)
        let found = verdict.findings.map(\.rule)
        let language = item.lang ?? "und"
        for number in rules.indices {
            let name = rules[number].name
            let clause = classifier.rules.rule(at: number)?.clause
            let isHit = found.contains(name)
            if let label, let clause {
                if label.clauses.contains(clause), label.isFlagged { rules[number].recall.count(isHit) }
                if isHit { rules[number].precision.count(label.clauses.contains(clause) && label.isFlagged) }
            }
            if isHit {
                rules[number].hits += 1
                rules[number].languages[language, default: 0] += 1
                for other in found where other != name { rules[number].overlap[other, default: 0] += 1 }
            } else if verdict.cancelled.contains(where: { $0.rule == name }) {
                rules[number].stopped += 1
            }
        }
        for signal in signals.indices
        where item.judgedFields.contains(where: { !evaluation.matches(of: signal, in: $0).isEmpty }) {
            signals[signal].hits += 1
            signals[signal].languages[language, default: 0] += 1
            if let label { signals[signal].precision.count(label.isFlagged) }
        }
    }

    /// Adds what was counted elsewhere under the same rules.
    public mutating func add(_ other: RuleMeasure) {
        items += other.items
        for number in rules.indices { rules[number].add(other.rules[number]) }
        for number in signals.indices { signals[number].add(other.signals[number]) }
    }
}

extension RuleMeasure.Row {
    init(name: String) { self.name = name }

    fileprivate mutating func add(_ other: RuleMeasure.Row) {
        hits += other.hits
        stopped += other.stopped
        languages.merge(other.languages, uniquingKeysWith: +)
        overlap.merge(other.overlap, uniquingKeysWith: +)
        precision.add(other.precision)
        recall.add(other.recall)
    }
}

extension RuleSet {
    fileprivate func rule(at number: Int) -> Rule? {
        var number = number
        for clause in clauses {
            if number < clause.rules.count { return clause.rules[number] }
            number -= clause.rules.count
        }
        return nil
    }
}
