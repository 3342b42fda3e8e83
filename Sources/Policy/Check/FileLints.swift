/// What is doubtful in rule files as they are written.
struct FileLints {
    private let roots: [YAMLValue]

    init(_ files: [RuleFile]) {
        let problems = YAMLValue.Problems()
        roots = files.filter { $0.path.hasSuffix(".yaml") }.compactMap { YAMLValue.parse($0, problems: problems) }
    }

    var diagnostics: [Diagnostic] { roots.flatMap(unsorted) }

    private func unsorted(_ root: YAMLValue) -> [Diagnostic] {
        guard root.isMapping, !root.path.hasPrefix("scores/") else { return [] }
        var found = Self.unsorted(root, RuleLayout.fileKeys)
        let rules = root.path.hasPrefix("violations/") ? root.entries().filter { $0.name == "rules" } : []
        for rule in rules.flatMap({ $0.value.list() }) where rule.isMapping {
            found += Self.unsorted(rule, RuleLayout.ruleKeys)
        }
        let guards = root.path == "guards.yaml" ? root.entries().filter { $0.name == "guards" } : []
        for one in guards.flatMap({ $0.value.isMapping ? $0.value.entries() : [] }) where one.value.isMapping {
            found += Self.unsorted(one.value, RuleLayout.guardKeys)
        }
        return found
    }

    private static func unsorted(_ value: YAMLValue, _ order: [String]) -> [Diagnostic] {
        let keys = value.entries().filter { order.contains($0.name) }
        let ranks = keys.compactMap { order.firstIndex(of: $0.name) }
        guard let wrong = ranks.indices.dropFirst().first(where: { ranks[$0] < ranks[$0 - 1] }) else { return [] }
        return [
            Diagnostic(
                "unsorted-keys", severity: .warning, at: keys[wrong].key.place,
                "`\(keys[wrong].name)` stands behind `\(keys[wrong - 1].name)`",
                help: "run `stemwacht rules fmt`, which sorts them")
        ]
    }
}

/// The one order of keys that rule files have.
enum RuleLayout {
    static let fileKeys = [
        "language", "fragments", "clause", "exemption", "title", "policy", "unless", "cancels", "when", "guards",
        "sets",
        "concepts", "rules", "signals", "examples",
    ]
    static let ruleKeys = [
        "id", "kind", "verdict", "severe", "weight", "violation-if", "title", "message", "when", "unless", "examples",
    ]
    static let guardKeys = ["title", "when", "reach", "unless"]
}
