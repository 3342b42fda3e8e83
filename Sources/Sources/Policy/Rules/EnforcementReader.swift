extension Enforcement {
    /// Reads `enforcement.yaml`; nil where a part is missing, which is reported.
    static func read(_ root: YAMLValue) -> Enforcement? {
        let keys: Set<String> = ["actions", "consequences", "appeal", "see-also", "reporting"]
        let fields = root.fields(allowed: keys, required: keys)
        let actions = readActions(fields["actions"])
        let consequences = readConsequences(fields["consequences"])
        let seeAlso = readSeeAlso(fields["see-also"])
        guard let appeal = fields["appeal"].flatMap(readQuoted),
            let reporting = fields["reporting"].flatMap(readReporting)
        else { return nil }
        return Enforcement(
            actions: actions, consequences: consequences, appeal: appeal, seeAlso: seeAlso, reporting: reporting)
    }

    private static func readQuoted(_ value: YAMLValue) -> Quoted? {
        let fields = value.fields(allowed: ["text", "policy"], required: ["text", "policy"])
        guard let text = fields["text"]?.localizedText(), let policy = fields["policy"]?.localizedText() else {
            return nil
        }
        return Quoted(text: text, policy: policy)
    }

    private static func readActions(_ value: YAMLValue?) -> [Action: Quoted] {
        var actions: [Action: Quoted] = [:]
        for (key, _, value) in value?.entries() ?? [] {
            guard let action = key.choice(Action.self), let quoted = readQuoted(value) else { continue }
            actions[action] = quoted
        }
        for action in Action.allCases where actions[action] == nil {
            value?.report(
                "missing-key", "`\(action.rawValue)` is missing", help: "say what it means, with the policy's sentence")
        }
        return actions
    }

    private static func readConsequences(_ value: YAMLValue?) -> [Item.Kind: Consequences] {
        let kinds = value?.fields(allowed: ["tweet", "profile"], required: ["tweet", "profile"]) ?? [:]
        return Dictionary(
            uniqueKeysWithValues: kinds.compactMap { name, value in
                let fields = value.fields(
                    allowed: ["first", "again", "severe"], required: ["first", "again", "severe"])
                let list = { (key: String) in (fields[key]?.list() ?? []).compactMap { $0.choice(Action.self) } }
                return Item.Kind(rawValue: name).map {
                    ($0, Consequences(first: list("first"), again: list("again"), severe: list("severe")))
                }
            })
    }

    private static func readSeeAlso(_ value: YAMLValue?) -> [String: (clause: Clause, quoted: Quoted)] {
        var policies: [String: (clause: Clause, quoted: Quoted)] = [:]
        for (_, name, value) in value?.entries() ?? [] {
            let fields = value.fields(allowed: ["clause", "text", "policy"], required: ["clause", "text", "policy"])
            guard let clause = fields["clause"]?.choice(Clause.self), let text = fields["text"]?.localizedText(),
                let policy = fields["policy"]?.localizedText()
            else { continue }
            policies[name] = (clause, Quoted(text: text, policy: policy))
        }
        return policies
    }

    private static func readReporting(_ value: YAMLValue) -> Reporting? {
        let keys: Set<String> = ["availability", "app", "desktop", "options"]
        let fields = value.fields(allowed: keys, required: keys)
        var options: [Clause: LocalizedText] = [:]
        for (key, _, value) in fields["options"]?.entries() ?? [] {
            guard let clause = key.choice(Clause.self), let text = value.localizedText() else { continue }
            options[clause] = text
        }
        for clause in Clause.allCases where options[clause] == nil {
            fields["options"]?.report(
                "missing-key", "`\(clause.rawValue)` is missing", help: "name the option that fits it")
        }
        guard let availability = fields["availability"].flatMap(readQuoted) else { return nil }
        return Reporting(
            availability: availability, app: (fields["app"]?.list() ?? []).compactMap { $0.localizedText() },
            desktop: (fields["desktop"]?.list() ?? []).compactMap { $0.localizedText() }, options: options)
    }
}
