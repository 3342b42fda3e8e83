/// Labelled texts that would decide what no example decides: drafts of examples, which a person reads.
public struct ExampleProposal: Sendable {
    public struct Draft: Sendable {
        /// The id of the rule whose condition it decides.
        public let rule: String
        public let wanted: Example.Wanted
        public let text: String
    }

    /// In the order of the rules, those first that decide most.
    public private(set) var drafts: [Draft] = []

    /// - Parameters:
    ///   - rules: a set that loaded without errors.
    ///   - cases: tweets of which nothing but the text is known are taken, one line each, which the rules judge as their label does.
    public init(_ rules: RuleSet, from cases: [LabelledCase]) {
        let reach = ConditionReach(ExampleBench(rules))
        let classifier = Classifier(rules, usesScore: false)
        let open = rules.rules.map { ($0, reach.undecided(of: $0)) }.filter { !$0.1.isEmpty }
        var deciding: [String: [(wanted: Example.Wanted, text: String, parts: Set<Int>)]] = [:]
        for one in cases where Self.isPlain(one.item) {
            let evaluation = classifier.evaluation(of: Item(tweet: one.item.text))
            let verdict = classifier.judge(evaluation)
            for (rule, parts) in open where rule.kind ?? .tweet == .tweet {
                guard let wanted = Self.wanted(of: rule, verdict, one.label) else { continue }
                let holds = ConditionReach.holds(rule.when, evaluation)
                let decided = parts.indices.filter { number in
                    parts[number].contains { ConditionReach.holds($0, evaluation) != holds }
                }
                if !decided.isEmpty { deciding[rule.id, default: []].append((wanted, one.item.text, Set(decided))) }
            }
        }
        for (rule, _) in open {
            var texts = deciding[rule.id] ?? []
            while let best = texts.max(by: { $0.parts.count < $1.parts.count }), !best.parts.isEmpty {
                drafts.append(Draft(rule: rule.id, wanted: best.wanted, text: best.text))
                for index in texts.indices { texts[index].parts.subtract(best.parts) }
            }
        }
    }

    private static func isPlain(_ item: Item) -> Bool {
        item.kind == .tweet && item.account == nil && item.text.count <= 200 && !item.text.contains(where: \.isNewline)
    }

    /// As what a text could be an example of a rule; nil where its label says something else, or the rule has no part in it.
    private static func wanted(of rule: Rule, _ verdict: Verdict, _ label: Label) -> Example.Wanted? {
        if verdict.kind == .none { return label.accepted.contains(.none) ? Example.Wanted.none : nil }
        guard let finding = verdict.findings.first(where: { $0.rule == rule.id }),
            label.accepted.contains(finding.verdict), label.clauses.contains(rule.clause)
        else { return nil }
        return Example.Wanted(rawValue: finding.verdict.rawValue)
    }
}
