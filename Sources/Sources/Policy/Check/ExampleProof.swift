/// Tries every example of a rule set.
struct ExampleProof {
    private let rules: RuleSet
    private let classifier: Classifier

    init(_ rules: RuleSet) {
        self.rules = rules
        classifier = Classifier(rules)
    }

    /// How many examples a rule set has, known misses included.
    static func examples(of rules: RuleSet) -> Int {
        rules.rules.map(\.examples.count).reduce(0, +) + rules.exemptions.map(\.examples.count).reduce(0, +)
    }

    /// The examples that don't hold, and the known misses that do by now.
    var diagnostics: [Diagnostic] {
        rules.rules.flatMap { rule in
            rule.examples.compactMap { diagnostic(for: $0, of: rule.id) { failure($0, of: rule) } }
        }
            + rules.exemptions.flatMap { exemption in
                exemption.examples.compactMap { example in
                    diagnostic(for: example, of: exemption.id.rawValue) { failure($0, of: exemption) }
                }
            }
    }

    private func diagnostic(
        for example: Example, of id: String, failure: (Example) -> Failure?
    ) -> Diagnostic? {
        switch (failure(example), example.isTodo) {
        case (let failure?, false):
            Diagnostic(
                "example-fails", at: example.place,
                "wanted \(failure.wanted), got \(failure.got): \(quoted(example.item))",
                help: failure.help)
        case (nil, true):
            Diagnostic(
                "todo-passes", at: example.place,
                "this known miss of `\(id)` is none any more: \(quoted(example.item))",
                help: "move it from `todo:` to the other examples")
        default: nil
        }
    }

    /// How an example of a rule fails; nil where it holds.
    private func failure(_ example: Example, of rule: Rule) -> Failure? {
        let verdict = classifier.judge(example.item)
        guard let wanted = Verdict.Kind(rawValue: example.wanted.rawValue), wanted != .none else {
            return unwanted(verdict, example.item)
        }
        if verdict.findings.contains(where: { $0.rule == rule.id && $0.verdict == wanted }) { return nil }
        return Failure(
            wanted: "\(wanted.rawValue) by \(rule.id)", got: Failure.words(for: verdict),
            help: Failure.reason(for: rule.id, in: classifier.explain(example.item)))
    }

    /// How an example of an exemption fails; nil where it holds.
    private func failure(_ example: Example, of exemption: ExemptionRule) -> Failure? {
        let verdict = classifier.judge(example.item)
        let found = verdict.exemptions.first { $0.id == exemption.id }
        if let failure = unwanted(verdict, example.item) { return failure }
        switch (example.wanted, found) {
        case (.exempt, nil):
            return Failure(
                wanted: "\(exemption.id.rawValue)", got: "none",
                help: "its condition does not hold: " + rules.words(for: exemption.when))
        case (.none, let found?):
            return Failure(
                wanted: "none", got: found.id.rawValue,
                help: "it holds because of \(Failure.quoted(found.evidence)); narrow its condition")
        default: return nil
        }
    }

    /// The failure of a text in which nothing may be found.
    private func unwanted(_ verdict: Verdict, _ item: Item) -> Failure? {
        if verdict.kind == .none { return nil }
        let words = verdict.findings.first.map { "\($0.rule) holds because of \(Failure.quoted($0.evidence))" }
        return Failure(
            wanted: "none", got: Failure.words(for: verdict),
            help: words.map { $0 + "; narrow it or add a guard" } ?? "a match limit was hit; make the pattern simpler")
    }

    /// As much of an item as fits on a line.
    private func quoted(_ item: Item) -> String {
        let text = item.judgedFields.compactMap { item[$0] }.joined(separator: " / ")
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\"" + (line.count > 100 ? line.prefix(99) + "…" : line) + "\""
    }
}
