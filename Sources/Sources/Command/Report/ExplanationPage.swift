import Policy

/// The way from a text to its verdict, step by step.
struct ExplanationPage {
    let explanation: Explanation
    let words: RuleWords
    /// How many rules that nearly fired are listed.
    private static let listed = 10

    private var language: MessageLanguage { words.language }

    func write(to page: inout Page) {
        for field in explanation.words { page.rows(rows(for: field), indent: 0) }
        page.line()
        page.rows([row(Phrases.signals, signals), row(Phrases.exemptions, exemptions)], indent: 0)
        page.line()
        page.rows(
            [
                row(Phrases.fired, fired), row(Phrases.stopped, explanation.verdict.cancelled.map(words.line)),
                row(Phrases.nearly, nearly),
            ], indent: 0)
        page.line()
        page.rows([row(Phrases.verdict, [verdict])], indent: 0)
    }

    private func rows(for field: Explanation.Words) -> [Row] {
        let label = field.field == .text ? Phrases.text[language] : field.field.rawValue
        let disguised = field.isDisguised ? ["(\(Phrases.disguised[language]))"] : []
        return [
            Row(label, field.original),
            Row(Phrases.folded[language], [field.folded] + disguised),
            row(Phrases.sentences, field.sentences.enumerated().map { "\($0.offset + 1). \($0.element)" }),
        ]
    }

    /// A row that says so where there is nothing.
    private func row(_ label: LocalizedText, _ texts: [String]) -> Row {
        Row(label[language], texts.isEmpty ? [Phrases.none[language]] : texts)
    }

    private var signals: [String] { explanation.signals.map { "\($0.name)  \(words.quoted($0.evidence))" } }

    private var exemptions: [String] {
        explanation.verdict.exemptions.map { "\($0.id.rawValue)  \(words.quoted($0.evidence))" }
    }

    private var fired: [String] {
        explanation.verdict.findings.map { "\($0.rule) (\($0.verdict.rawValue))  \(words.quoted($0.evidence))" }
    }

    private var nearly: [String] {
        let misses = explanation.nearMisses.prefix(Self.listed).map {
            Phrases.lacks($0.rule, $0.lacking)[language]
        }
        let rest = explanation.nearMisses.count - misses.count
        return misses + (rest > 0 ? [Phrases.more(rest)[language]] : [])
    }

    private var verdict: String {
        let verdict = explanation.verdict
        let parts = [
            verdict.kind.rawValue, verdict.clause?.rawValue, verdict.isSevere ? Phrases.severe[language] : nil,
        ]
        let undecided = verdict.undecided.map { Phrases.undecided($0.signal, $0.reason)[language] }
        return (parts.compactMap(\.self) + undecided).joined(separator: ", ")
    }
}
