import Policy

/// The whole policy on one page.
struct PolicyPage {
    let words: RuleWords

    private var language: MessageLanguage { words.language }

    func write(to page: inout Page) {
        page.line(page.style.bold(Phrases.clauses[language]))
        for clause in words.rules.clauses {
            add(clause.title, clause.clause.rawValue, clause.policy, to: &page)
        }
        page.line()
        page.line(page.style.bold(Phrases.exemptionsHeading[language]))
        for exemption in words.rules.exemptions {
            add(exemption.title, exemption.id.rawValue, exemption.policy, to: &page)
        }
        guard let enforcement = words.rules.enforcement else { return }
        add(enforcement, to: &page)
        add(enforcement.reporting, to: &page)
    }

    private func add(_ title: LocalizedText, _ id: String, _ policy: LocalizedText, to page: inout Page) {
        page.line()
        page.line("  " + Visible.text(title[language]) + "  " + page.style.dim(id))
        page.paragraph(words.quoted(policy[language]), indent: 4)
    }

    private func add(_ enforcement: Enforcement, to page: inout Page) {
        page.line()
        page.line(page.style.bold(Phrases.enforcement[language]))
        for kind in Item.Kind.allCases {
            page.line()
            page.line("  " + (kind == .tweet ? Phrases.tweet : Phrases.profile)[language])
            page.rows(rows(for: kind, enforcement), indent: 4)
        }
        page.line()
        let sentences =
            Enforcement.Action.allCases.compactMap { enforcement.actions[$0] }
            + [enforcement.appeal] + enforcement.seeAlso.sorted { $0.key < $1.key }.map(\.value.quoted)
        for sentence in sentences {
            page.paragraph(sentence.text[language], indent: 2)
            page.paragraph(words.quoted(sentence.policy[language]), indent: 4)
        }
    }

    /// What follows a first, a repeated and a severe violation.
    private func rows(for kind: Item.Kind, _ enforcement: Enforcement) -> [Row] {
        let cases: [(LocalizedText, severe: Bool, prior: Int)] = [
            (Phrases.firstTime, false, 0), (Phrases.repeated, false, 1), (Phrases.severe, true, 0),
        ]
        return cases.map { label, isSevere, prior in
            let outcome = enforcement.outcome(
                of: .violation, item: kind, isSevere: isSevere, clauses: [], priorViolations: prior)
            return Row(label[language], outcome.actions.map { words.sentence(for: $0, enforcement) })
        }
    }

    private func add(_ reporting: Enforcement.Reporting, to page: inout Page) {
        page.line()
        page.line(page.style.bold(Phrases.reporting[language]))
        page.line()
        page.rows([
            Row(Phrases.inApp[language], words.numbered(reporting.app)),
            Row(Phrases.onDesktop[language], words.numbered(reporting.desktop)),
        ])
        page.line()
        page.rows(
            Clause.allCases.compactMap { clause in reporting.options[clause].map { Row(clause.rawValue, $0[language]) }
            })
        page.line()
        page.paragraph(reporting.availability.text[language], indent: 2)
        page.paragraph(words.quoted(reporting.availability.policy[language]), indent: 4)
    }
}
