/// Reads `lexicon/concepts.yaml` and `guards.yaml`: named conditions, and what cancels a claim.
struct GuardReader {
    var conditions: ConditionReader
    private(set) var guards: [String: Guard] = [:]
    /// Names for lists of guards.
    private(set) var sets: [String: [String]] = [:]

    init(conditions: ConditionReader) { self.conditions = conditions }

    mutating func readConcepts(_ root: YAMLValue) {
        let fields = root.fields(allowed: ["concepts"], required: ["concepts"])
        for (key, name, value) in fields["concepts"]?.entries() ?? [] {
            if conditions.lexicon.index(of: name) != nil {
                key.report("duplicate-signal", "`\(name)` is a signal already", help: "give the concept another name")
            }
            conditions.concepts[name] = conditions.read(value)
        }
    }

    mutating func readGuards(_ root: YAMLValue) {
        let fields = root.fields(allowed: ["guards", "sets"], required: ["guards"])
        for (key, name, value) in fields["guards"]?.entries() ?? [] {
            guards[name] = readGuard(name, value, at: key)
        }
        for (key, name, value) in fields["sets"]?.entries() ?? [] {
            sets[name] = value.list().flatMap { entry -> [String] in
                guard let id = entry.string() else { return [] }
                if let set = sets[id] { return set }
                if guards[id] == nil {
                    entry.report(
                        "unknown-guard", "unknown guard `\(id)`", help: "define it under `guards:`, or correct it")
                }
                return [id]
            }
            if guards[name] != nil {
                key.report("duplicate-id", "`\(name)` is a guard already", help: "give the set another name")
            }
        }
    }

    private func readGuard(_ id: String, _ value: YAMLValue, at key: YAMLValue) -> Guard? {
        let fields = value.fields(
            allowed: ["title", "when", "reach", "unless"], required: ["title", "when", "reach"])
        let unless = fields["unless"].flatMap(conditions.read)
        guard let title = fields["title"]?.localizedText(), let when = fields["when"].flatMap(conditions.read),
            let reach = fields["reach"]?.choice(Guard.Reach.self)
        else { return nil }
        return Guard(id: id, title: title, when: when, reach: reach, unless: unless, place: key.place)
    }
}
