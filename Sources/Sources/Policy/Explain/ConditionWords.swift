extension RuleSet {
    /// A condition in words that a rule writer knows: `(voting and remote-channel) in one sentence`.
    public func words(for condition: Condition) -> String {
        name(of: condition) ?? described(condition)
    }

    /// The names of the signals that a condition speaks of, in the lexicon's order, each once.
    public func signalNames(in condition: Condition) -> [String] {
        Set(condition.everyPart.compactMap { if case .signal(let id) = $0 { id } else { nil } }).sorted()
            .map { lexicon.signals[$0].name }
    }

    /// The concepts that a condition uses, by name.
    public func conceptNames(in condition: Condition) -> [String] {
        let parts = condition.everyPart
        return concepts.filter { parts.contains($0.value) && !$0.value.isSignal }.keys.sorted()
    }

    /// A concept's definition in words: one step, with the concepts that it uses by their names.
    public func definition(ofConcept name: String) -> String? { concepts[name].map(described) }

    private func name(of condition: Condition) -> String? {
        condition.isSignal ? nil : concepts.filter { $0.value == condition }.keys.min()
    }

    private func described(_ condition: Condition) -> String {
        switch condition {
        case .signal(let id): lexicon.signals[id].name
        case .all(let parts): joined(parts, by: " and ")
        case .any(let parts): joined(parts, by: " or ")
        case .none(let parts): "none of " + list(parts)
        case .atLeast(let count, let parts): "at least \(count) of " + list(parts)
        case .sequence(let parts, let gap): joined(parts, by: " then ") + " (at most \(gap) characters between)"
        case .within(let scope, let part): words(for: part, isNested: true) + " " + described(scope)
        case .inField(let field, let part): "\(field.rawValue) has " + words(for: part, isNested: true)
        case .account(let fact): fact.rawValue
        }
    }

    private func described(_ scope: Condition.Scope) -> String {
        switch scope {
        case .sentence: "in one sentence"
        case .neighbours: "in neighbouring sentences"
        case .text: "anywhere in the text"
        case .characters(let count): "within \(count) characters"
        }
    }

    private func joined(_ parts: [Condition], by word: String) -> String {
        parts.map { words(for: $0, isNested: parts.count > 1) }.joined(separator: word)
    }

    private func list(_ parts: [Condition]) -> String {
        "(" + parts.map { words(for: $0) }.joined(separator: ", ") + ")"
    }

    /// In parentheses where it has parts of its own and no name.
    private func words(for condition: Condition, isNested: Bool) -> String {
        let words = words(for: condition)
        return isNested && words.contains(" ") ? "(\(words))" : words
    }
}

extension Condition {
    /// The condition itself and all that it is made of.
    var everyPart: [Condition] {
        switch self {
        case .signal, .account: [self]
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts), .sequence(let parts, _):
            [self] + parts.flatMap(\.everyPart)
        case .within(_, let part), .inField(_, let part): [self] + part.everyPart
        }
    }

    var isSignal: Bool { if case .signal = self { true } else { false } }
}
