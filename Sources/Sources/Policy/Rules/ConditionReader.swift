/// Reads conditions: a name, a list (all of it), or a mapping with one of `all`, `any`, `none`, `at-least`, `sequence`.
struct ConditionReader {
    let lexicon: Lexicon
    /// Named conditions read so far.
    var concepts: [String: Condition] = [:]

    private static let keys: Set<String> = ["all", "any", "none", "at-least", "of", "sequence", "gap", "within", "in"]

    /// Reads a condition whose parts must meet within `scope` where it doesn't name one itself.
    func read(_ value: YAMLValue, within scope: Condition.Scope) -> Condition? {
        guard let condition = read(value) else { return nil }
        if case .within = condition { return condition }
        return .within(scope, condition)
    }

    func read(_ value: YAMLValue) -> Condition? {
        if value.isScalar { return named(value) }
        if !value.isMapping { return Condition.all(value.list().compactMap(read)) }
        let fields = value.fields(allowed: Self.keys)
        guard var condition = combination(fields, of: value) else { return nil }
        if let scope = fields["within"] {
            guard let scope = readScope(scope) else { return nil }
            condition = .within(scope, condition)
        }
        if let field = fields["in"] {
            guard let field = field.choice(Field.self) else { return nil }
            condition = .inField(field, condition)
        }
        return condition
    }

    private func named(_ value: YAMLValue) -> Condition? {
        guard let name = value.string() else { return nil }
        if let signal = lexicon.index(of: name) { return .signal(signal) }
        if let concept = concepts[name] { return concept }
        if let fact = Condition.AccountFact(rawValue: name) { return .account(fact) }
        value.report(
            "unknown-signal", "unknown signal `\(name)`",
            help: "define it in lexicon/ or above its use in concepts.yaml" + suggestion(for: name))
        return nil
    }

    private func combination(_ fields: [String: YAMLValue], of value: YAMLValue) -> Condition? {
        let kinds = ["all", "any", "none", "at-least", "sequence"].filter { fields[$0] != nil }
        guard kinds.count == 1, let kind = kinds.first, let body = fields[kind] else {
            value.report(
                "bad-condition",
                kinds.isEmpty ? "no condition here" : "\(kinds.joined(separator: " and ")) in one condition",
                help: "give exactly one of all, any, none, at-least, sequence; nest for more")
            return nil
        }
        if kind != "at-least", fields["of"] != nil {
            value.report("bad-condition", "`of` goes with `at-least`", help: "remove it")
        }
        if kind != "sequence", fields["gap"] != nil {
            value.report("bad-condition", "`gap` goes with `sequence`", help: "remove it, or use `within`")
        }
        switch kind {
        case "all": return .all(parts(body))
        case "any": return .any(parts(body))
        case "none": return .none(parts(body))
        case "sequence": return .sequence(parts(body), gap: fields["gap"]?.integer() ?? 40)
        default: return atLeast(body, of: fields["of"], in: value)
        }
    }

    private func atLeast(_ count: YAMLValue, of list: YAMLValue?, in value: YAMLValue) -> Condition? {
        guard let list else {
            value.report("missing-key", "`at-least` needs `of`", help: "write `{at-least: 2, of: [a, b, c]}`")
            return nil
        }
        let parts = parts(list)
        guard let count = count.integer() else { return nil }
        if count < 1 || count > parts.count {
            value.report(
                "bad-condition", "`at-least: \(count)` of \(parts.count) can't decide anything",
                help: "give a number from 1 to \(parts.count)")
        }
        return .atLeast(count, parts)
    }

    private func parts(_ value: YAMLValue) -> [Condition] {
        let parts = value.list().compactMap(read)
        if parts.isEmpty, value.list().isEmpty {
            value.report("bad-condition", "an empty list decides nothing", help: "name at least one signal")
        }
        return parts
    }

    private func readScope(_ value: YAMLValue) -> Condition.Scope? {
        switch value.string() {
        case "sentence": return .sentence
        case "neighbours": return .neighbours
        case "text": return .text
        case let word?:
            if let count = Int(word), count > 0 { return .characters(count) }
            value.report(
                "unknown-value", "`\(word)` is no scope", help: "sentence, neighbours, text, or a number of characters")
            return nil
        case nil: return nil
        }
    }

    /// A known name that differs little, for the help line.
    private func suggestion(for name: String) -> String {
        let known = lexicon.signals.map(\.name) + concepts.keys
        let near = known.filter { $0.contains(name) || name.contains($0) || Self.differByOne($0, name) }.sorted()
        return near.isEmpty ? "" : "; did you mean \(near.prefix(3).map { "`\($0)`" }.joined(separator: " or "))?"
    }

    private static func differByOne(_ a: String, _ b: String) -> Bool {
        let difference = Array(a).difference(from: Array(b))
        return difference.insertions.count <= 1 && difference.removals.count <= 1
    }
}
