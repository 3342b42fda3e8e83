import Policy

/// Everything about one rule, for the person who argues with it.
struct RulePage {
    let rule: Rule
    let rules: RuleSet
    let language: MessageLanguage

    func write(to page: inout Page) {
        page.line(page.style.bold(rule.id))
        page.rows(rows)
        addSignals(to: &page)
        addExamples(to: &page)
    }

    private var rows: [Row] {
        var rows = [
            Row(Phrases.title[language], rule.title[language]),
            Row(Phrases.message[language], rule.message[language]),
            Row(Phrases.verdict[language], rule.verdict.rawValue + (rule.isSevere ? ", severe" : "")),
        ]
        if let kind = rule.kind { rows.append(Row(Phrases.kind[language], kind.rawValue)) }
        if rule.weight != 0 { rows.append(Row(Phrases.weight[language], "\(rule.weight)")) }
        rows.append(Row(Phrases.condition[language], rules.words(for: rule.when)))
        if let condition = rule.violationIf {
            rows.append(Row(Phrases.violationIf[language], rules.words(for: condition)))
        }
        rows += concepts.map { Row("  " + $0, rules.definition(ofConcept: $0) ?? "") }
        let guards = rule.unless.map { "\($0) — \(rules.guards[$0]?.title[language] ?? $0)" }
        if !guards.isEmpty { rows.append(Row(Phrases.guards[language], guards)) }
        return rows + [Row(Phrases.place[language], "\(rule.place.path):\(rule.place.line)")]
    }

    private var conditions: [Condition] { [rule.when] + (rule.violationIf.map { [$0] } ?? []) }

    private var concepts: [String] { Set(conditions.flatMap(rules.conceptNames)).sorted() }

    /// The patterns of each signal that the rule speaks of, a row for each language.
    private func addSignals(to page: inout Page) {
        page.line()
        page.line(page.style.bold(Phrases.signals[language]))
        for name in Set(conditions.flatMap(rules.signalNames)).sorted() {
            guard let index = rules.lexicon.index(of: name) else { continue }
            page.line("  " + name)
            page.rows(
                rules.lexicon.signals[index].patterns.map { Row($0.language, $0.alternatives.map(\.text)) }, indent: 4,
                wraps: false)
        }
    }

    private func addExamples(to page: inout Page) {
        page.line()
        page.line(page.style.bold(Phrases.examples[language]))
        page.rows(
            rule.examples.map { example in
                let todo = example.isTodo ? " (\(Phrases.todo[language]))" : ""
                return Row(example.wanted.rawValue + todo, text(of: example.item))
            })
    }

    /// A tweet's text, or a profile's fields by name.
    private func text(of item: Item) -> String {
        if item.kind == .tweet { return item.text }
        return Field.allCases.compactMap { field in item[field].map { "\(field.rawValue): \($0)" } }
            .joined(separator: "; ")
    }
}
