/// What official facts make of a claim that no guard and no exemption stopped.
extension Evaluation {
    /// The finding, or that the claim is officially true; neither where the rule needs a fact and none is known.
    func outcome(of rule: Rule, _ claim: Claim) -> (finding: Finding?, cancelled: Cancelled?) {
        if let tie = officialTie(rule, claim) { return (nil, tie) }
        if rule.claims.isEmpty { return (finding(rule, claim), nil) }
        switch answer(rule, claim) {
        case .isTrue(let fact):
            return (
                nil, Cancelled(rule: rule.id, by: Cancelled.byFact, evidence: evidence(claim.hits), fact: fact.text)
            )
        case .isFalse(let fact):
            var finding = finding(rule, claim)
            finding.fact = fact.text
            if rule.isOnlyIfFalse, !fact.isCertain { finding.verdict = .review }
            return (finding, nil)
        case .isUnknown: return (rule.isOnlyIfFalse ? nil : finding(rule, claim), nil)
        }
    }

    private func answer(_ rule: Rule, _ claim: Claim) -> FactAnswer {
        guard let reading = reading(claim.field) else { return .isUnknown }
        let check = FactCheck(item, text: reading.folded.text, rules: rules, today: rules.today) { signal in
            !self.matches(of: signal, in: claim.field).isEmpty
        }
        return check.answer(rule.claims, in: claim.hits.filter { $0.field == claim.field }.map(\.range))
    }

    /// An account with a known official handle is what it says; what a verified authority tells of its polling places needs no check.
    private func officialTie(_ rule: Rule, _ claim: Claim) -> Cancelled? {
        let isTie = rule.clause == .account || rule.clause == .content
        let isChecked = rule.verdict == .review && item.account?.verified == true
        guard isTie || isChecked, let handle = item.account?.handle, let account = rules.accounts.account(handle),
            isTie || account.of == .authority || account.of == .government
        else { return nil }
        let fact = OfficialFact(
            LocalizedText(
                en: "@\(account.handle) is an official account", nl: "@\(account.handle) is een officieel account",
                de: "@\(account.handle) ist ein offizielles Konto", fr: "@\(account.handle) est un compte officiel",
                es: "@\(account.handle) es una cuenta oficial"),
            account.provenance)
        return Cancelled(rule: rule.id, by: Cancelled.byFact, evidence: evidence(claim.hits), fact: fact.text)
    }
}

extension RuleSet {
    /// Signals by which claims and the groups that facts speak of are recognised.
    var factSignals: Set<Int> {
        let groups = facts.countries.flatMap(\.statements).compactMap(\.scope.group)
        return Set(rules.flatMap(\.claims).compactMap(\.signal) + groups.compactMap(lexicon.index))
    }

    /// Parses the facts now and reports what is wrong with them, also where rules and facts don't fit together.
    func checkFacts(_ problems: YAMLValue.Problems) {
        facts.check(problems)
        let countries = facts.countries
        for statement in countries.flatMap(\.statements) {
            guard let group = statement.scope.group, lexicon.index(of: group) == nil else { continue }
            problems.list.append(
                Diagnostic(
                    "unknown-signal", at: statement.place, "unknown signal `\(group)`",
                    help: "`for` names a signal of the lexicon that matches in texts about the group"))
        }
        let topics = Set(countries.flatMap(\.statements).map(\.topic))
        for rule in rules where !countries.isEmpty {
            for case .topic(let topic) in rule.claims.map(\.slot) where !topics.contains(topic) {
                problems.list.append(
                    Diagnostic(
                        "unknown-topic", at: rule.place, "`\(rule.id)` claims `\(topic)`, of which no facts are known",
                        help: "known: date, opening, closing, registration, \(topics.sorted().joined(separator: ", "))")
                )
            }
        }
    }
}
