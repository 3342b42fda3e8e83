/// Rules that can't find anything of their own.
struct ConditionLints {
    private let rules: RuleSet

    init(_ rules: RuleSet) { self.rules = rules }

    var diagnostics: [Diagnostic] { rules.rules.compactMap(dead) + shadowed + translations + duplicateExamples }

    /// A rule whose condition wants and forbids the same, or that a guard always stops.
    private func dead(_ rule: Rule) -> Diagnostic? {
        if let part = rule.when.contradiction {
            return Diagnostic(
                "dead-rule", severity: .warning, at: rule.place,
                "`\(rule.id)` can't hold: it wants and forbids \(rules.words(for: part))", help: "remove one of the two"
            )
        }
        let needed = rule.when.body.required
        for id in rule.unless {
            guard let one = rules.guards[id], one.unless == nil, one.reach != .sentence || rule.when.isInSentence else {
                continue
            }
            guard needed.contains(where: { $0.implies(one.when.body) }) else { continue }
            return Diagnostic(
                "dead-rule", severity: .warning, at: rule.place,
                "`\(rule.id)` can't find anything: `\(id)` always stops it", help: "remove the guard from `unless:`")
        }
        return nil
    }

    /// A rule that holds only where another one of its clause does, with no milder verdict.
    private var shadowed: [Diagnostic] {
        let all = rules.rules
        return all.indices.compactMap { index in
            let rule = all[index]
            let other = all.indices.first { number in
                let other = all[number]
                guard number != index, other.clause == rule.clause, other.verdict >= rule.verdict,
                    rule.violationIf == nil,
                    other.isSevere || !rule.isSevere, other.kind == nil || other.kind == rule.kind,
                    Set(other.unless).isSubset(of: rule.unless), rule.when.scopeFits(other.when),
                    rule.when.body.implies(other.when.body)
                else { return false }
                // Of two that say the same, the later one is in the shadow.
                return !(other.when.body.implies(rule.when.body) && number > index)
            }
            return other.map {
                Diagnostic(
                    "shadowed-rule", severity: .warning, at: rule.place,
                    "`\(rule.id)` holds only where `\(all[$0].id)` does",
                    help: "remove it, or make it say more than that one")
            }
        }
    }

    /// Texts without a language that the folder's others are written in.
    private var translations: [Diagnostic] {
        let texts: [(Place, String, LocalizedText)] =
            rules.rules.flatMap { [($0.place, "title", $0.title), ($0.place, "message", $0.message)] }
            + rules.guards.values.map { ($0.place, "title", $0.title) }
            + rules.exemptions.map { ($0.place, "title", $0.title) }
        let spoken = MessageLanguage.allCases.filter { language in texts.contains { $0.2.own(language) != nil } }
        return texts.compactMap { place, name, text in
            let missing = spoken.filter { language in
                guard let own = text.own(language), !own.isEmpty else { return true }
                return language != .en && own == text.en
            }
            if missing.isEmpty { return nil }
            let languages = missing.map(\.rawValue).joined(separator: ", ")
            return Diagnostic(
                "missing-translation", severity: .warning, at: place, "the \(name) is not translated: \(languages)",
                help: "write it in each language that the other texts are written in")
        }
    }

    private var duplicateExamples: [Diagnostic] {
        var first: [String: Place] = [:]
        return ExampleProof.owned(rules).compactMap { owner, example in
            guard example.item == Item(tweet: example.item.text) else { return nil }
            let key = "\(owner.id)/\(example.wanted.rawValue)/\(example.item.text)"
            guard let place = first.updateValue(example.place, forKey: key) else { return nil }
            return Diagnostic(
                "duplicate-example", severity: .warning, at: example.place,
                "the example stands in line \(place.line) already", help: "remove one of them")
        }
    }
}

extension Condition {
    /// Without the stretch that it must hold in.
    fileprivate var body: Condition { if case .within(_, let part) = self { part.body } else { self } }

    fileprivate var isInSentence: Bool { if case .within(.sentence, _) = self { true } else { false } }

    /// Parts without which it can't hold.
    fileprivate var required: [Condition] {
        if case .all(let parts) = self { parts.map(\.body).flatMap(\.required) } else { [self] }
    }

    /// A part that it both wants and forbids.
    fileprivate var contradiction: Condition? {
        let forbidden = body.required.flatMap { part -> [Condition] in
            if case .none(let parts) = part { parts } else { [] }
        }
        return body.required.first { part in forbidden.contains { part.implies($0) } }
    }

    /// Whether what holds in this one's stretch also stands in the other's.
    fileprivate func scopeFits(_ other: Condition) -> Bool {
        guard case .within(let inner, _) = self, case .within(let outer, _) = other else { return self == other }
        let rank: (Scope) -> Int? = { scope in
            switch scope {
            case .sentence: 0
            case .neighbours: 1
            case .text: 2
            case .characters: nil
            }
        }
        guard let a = rank(inner), let b = rank(outer) else { return inner == outer }
        return a <= b
    }

    /// Whether the other holds wherever this one does, as far as their shapes tell.
    fileprivate func implies(_ other: Condition) -> Bool {
        if self == other { return true }
        if case .all(let parts) = other { return parts.allSatisfy { implies($0.body) } }
        if case .any(let parts) = self { return !parts.isEmpty && parts.allSatisfy { $0.body.implies(other) } }
        if case .any(let parts) = other, parts.contains(where: { implies($0.body) }) { return true }
        if case .all(let parts) = self { return parts.contains { $0.body.implies(other) } }
        return false
    }
}
