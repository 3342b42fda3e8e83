/// Tries every example of a rule set.
struct ExampleProof {
    /// What an example belongs to.
    enum Owner {
        case rule(Rule)
        case exemption(ExemptionRule)

        var id: String {
            switch self {
            case .rule(let rule): rule.id
            case .exemption(let exemption): exemption.id.rawValue
            }
        }
    }

    private let rules: RuleSet
    let classifier: Classifier

    init(_ rules: RuleSet, usesGate: Bool = true) {
        self.rules = rules
        // The score has no examples: what it makes of these texts says nothing about a rule.
        classifier = Classifier(rules, usesScore: false, usesGate: usesGate)
    }

    /// Every example with what it belongs to.
    static func owned(_ rules: RuleSet) -> [(owner: Owner, example: Example)] {
        rules.rules.flatMap { rule in rule.examples.map { (.rule(rule), $0) } }
            + rules.exemptions.flatMap { exemption in exemption.examples.map { (.exemption(exemption), $0) } }
    }

    /// What is wrong with an example that doesn't hold, or with a known miss that does by now.
    func diagnostic(for example: Example, of owner: Owner, _ verdict: Verdict) -> Diagnostic? {
        switch (Self.holds(example, of: owner, verdict), example.isTodo) {
        case (false, false):
            let failure = failure(example, of: owner, verdict)
            return Diagnostic(
                "example-fails", at: example.place,
                "the example fails: \(Self.quoted(example.item))", help: failure.help,
                difference: Diagnostic.Difference(wanted: failure.wanted, got: failure.got))
        case (true, true):
            return Diagnostic(
                "todo-passes", at: example.place,
                "this known miss of `\(owner.id)` is none any more: \(Self.quoted(example.item))",
                help: "move it from `todo:` to the other examples")
        default: return nil
        }
    }

    /// Whether a verdict is what an example wants.
    static func holds(_ example: Example, of owner: Owner, _ verdict: Verdict) -> Bool {
        switch owner {
        case .rule(let rule):
            guard let wanted = Verdict.Kind(rawValue: example.wanted.rawValue), wanted != .none else {
                return verdict.kind == .none
            }
            return verdict.findings.contains { $0.rule == rule.id && $0.verdict == wanted }
        case .exemption(let exemption):
            let isFound = verdict.exemptions.contains { $0.id == exemption.id }
            return verdict.kind == .none && isFound == (example.wanted == .exempt)
        }
    }

    /// How an example fails that doesn't hold.
    private func failure(_ example: Example, of owner: Owner, _ verdict: Verdict) -> Failure {
        switch owner {
        case .rule(let rule):
            guard example.wanted != .none else { return unwanted(verdict) }
            return Failure(
                wanted: "\(example.wanted.rawValue) by \(rule.id)", got: Failure.words(for: verdict),
                help: Failure.reason(for: rule.id, in: classifier.explain(example.item)))
        case .exemption(let exemption):
            if verdict.kind != .none { return unwanted(verdict) }
            guard let found = verdict.exemptions.first(where: { $0.id == exemption.id }) else {
                return Failure(
                    wanted: exemption.id.rawValue, got: "none",
                    help: "its condition does not hold: " + rules.words(for: exemption.when))
            }
            return Failure(
                wanted: "none", got: found.id.rawValue,
                help: "it holds because of \(Failure.quoted(found.evidence)); narrow its condition")
        }
    }

    /// The failure of a text in which nothing may be found.
    private func unwanted(_ verdict: Verdict) -> Failure {
        let words = verdict.findings.first.map { "\($0.rule) holds because of \(Failure.quoted($0.evidence))" }
        return Failure(
            wanted: "none", got: Failure.words(for: verdict),
            help: words.map { $0 + "; narrow it or add a guard" } ?? "a match limit was hit; make the pattern simpler")
    }

    /// As much of an item as fits on a line.
    static func quoted(_ item: Item) -> String {
        let text = item.judgedFields.compactMap { item[$0] }.joined(separator: " / ")
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\"" + (line.count > 100 ? line.prefix(99) + "…" : line) + "\""
    }
}
