/// Reads `violations/*.yaml` and `exemptions/*.yaml`.
struct RuleReader {
    let conditions: ConditionReader
    let guards: [String: Guard]
    let guardSets: [String: [String]]
    private(set) var clauses: [ClauseRules] = []
    private(set) var exemptions: [ExemptionRule] = []
    private var ids: [String: Place] = [:]

    init(conditions: ConditionReader, guards: [String: Guard], guardSets: [String: [String]]) {
        self.conditions = conditions
        self.guards = guards
        self.guardSets = guardSets
    }

    mutating func readClause(_ root: YAMLValue) {
        let fields = root.fields(
            allowed: ["clause", "title", "policy", "unless", "rules"], required: ["clause", "title", "policy", "rules"])
        guard let clause = fields["clause"]?.choice(Clause.self) else { return }
        expectFileName(clause.rawValue, of: root)
        let unless = fields["unless"].map(readGuards) ?? []
        let rules = (fields["rules"]?.list() ?? []).compactMap { readRule($0, of: clause, unless: unless) }
        guard let title = fields["title"]?.localizedText(), let policy = fields["policy"]?.localizedText() else {
            return
        }
        clauses.append(ClauseRules(clause: clause, title: title, policy: policy, unless: unless, rules: rules))
    }

    private mutating func readRule(_ value: YAMLValue, of clause: Clause, unless: [String]) -> Rule? {
        let fields = value.fields(
            allowed: [
                "id", "title", "message", "verdict", "violation-if", "severe", "kind", "when", "unless", "weight",
                "examples", "claims", "denies", "only-if-false",
            ], required: ["id", "title", "message", "verdict", "when", "examples"])
        guard let id = fields["id"]?.string() else { return nil }
        checkID(id, of: clause, at: fields["id"]!)
        let title = fields["title"]?.localizedText()
        let message = fields["message"]?.localizedText()
        let verdict = fields["verdict"]?.choice(Verdict.Kind.self)
        let violationIf = fields["violation-if"].flatMap(conditions.read)
        if verdict == Verdict.Kind.none || (verdict == .violation && violationIf != nil) {
            fields["verdict"]!.report(
                "bad-verdict", "a rule's verdict is violation or review; `violation-if` goes with review",
                help: "write `verdict: review`, or remove `violation-if`")
        }
        let examples = readExamples(fields["examples"], wanted: [.violation, .review, .none], of: value)
        guard let when = fields["when"].flatMap({ conditions.read($0, within: .sentence) }), let title, let message,
            let verdict
        else {
            return nil
        }
        var rule = Rule(
            id: id, clause: clause, title: title, message: message, verdict: verdict, violationIf: violationIf,
            isSevere: fields["severe"]?.boolean() ?? false, kind: fields["kind"]?.choice(Item.Kind.self), when: when,
            unless: fields["unless"].map(readGuards) ?? unless, weight: fields["weight"]?.integer() ?? 0,
            examples: examples, place: value.place)
        rule.claims = readClaims(fields["claims"], affirms: true) + readClaims(fields["denies"], affirms: false)
        rule.isOnlyIfFalse = fields["only-if-false"]?.boolean() ?? false
        if rule.isOnlyIfFalse, rule.claims.isEmpty {
            fields["only-if-false"]!.report(
                "missing-key", "`only-if-false` decides by facts, and the rule claims nothing",
                help: "name what it claims under `claims:` or `denies:`")
        }
        return rule
    }

    /// What a rule's words claim: `date`, `opening`, `closing`, `registration`, or topics of the countries' facts.
    private func readClaims(_ value: YAMLValue?, affirms: Bool) -> [FactClaim] {
        (value?.list() ?? []).compactMap { entry in
            entry.string().map { FactClaim($0, affirms: affirms, lexicon: conditions.lexicon) }
        }
    }

    mutating func readExemption(_ root: YAMLValue) {
        let fields = root.fields(
            allowed: ["exemption", "title", "policy", "when", "cancels", "examples"],
            required: ["exemption", "title", "policy", "when", "examples"])
        guard let id = fields["exemption"]?.choice(Exemption.self) else { return }
        expectFileName(id.rawValue.replacing("exempt.", with: ""), of: root)
        let examples = readExamples(fields["examples"], wanted: [.exempt, .none], of: root)
        let cancels = (fields["cancels"]?.list() ?? []).compactMap { $0.choice(Clause.self) }
        guard let title = fields["title"]?.localizedText(), let policy = fields["policy"]?.localizedText(),
            let when = fields["when"].flatMap({ conditions.read($0, within: .text) })
        else { return }
        exemptions.append(
            ExemptionRule(
                id: id, title: title, policy: policy, when: when, cancels: Set(cancels), examples: examples,
                place: root.place))
    }

    private mutating func checkID(_ id: String, of clause: Clause, at value: YAMLValue) {
        if !id.hasPrefix(clause.rawValue + ".") || id.count == clause.rawValue.count + 1 {
            value.report(
                "wrong-id", "`\(id)` does not name its clause", help: "call it `\(clause.rawValue).<name>`")
        }
        if let first = ids.updateValue(value.place, forKey: id) {
            value.report(
                "duplicate-id", "`\(id)` stands in \(first.path):\(first.line) already",
                help: "give one of them another name")
        }
    }

    private func expectFileName(_ name: String, of root: YAMLValue) {
        guard root.path.split(separator: "/").last != "\(name).yaml"[...] else { return }
        root.report("wrong-file", "`\(name)` stands in \(root.path)", help: "name the file \(name).yaml")
    }

    /// The ids of the guards that a list names, one by one or by set.
    func readGuards(_ value: YAMLValue) -> [String] {
        var ids: [String] = []
        for entry in value.list() {
            guard let name = entry.string() else { continue }
            if let set = guardSets[name] {
                ids += set
            } else if guards[name] != nil {
                ids.append(name)
            } else {
                entry.report(
                    "unknown-guard", "unknown guard `\(name)`",
                    help: "known: \((guards.keys.sorted() + guardSets.keys.sorted()).joined(separator: ", "))")
            }
        }
        return ids
    }
}
