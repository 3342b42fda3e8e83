import Policy

/// What the policy says should happen, in words.
extension RuleWords {
    func consequenceRows(_ verdict: Verdict) -> [Row] {
        guard let enforcement = rules.enforcement else { return [] }
        let outcome = verdict.enforcement
        var rows: [Row] = []
        if !outcome.actions.isEmpty {
            rows.append(Row(Phrases.then[language], outcome.actions.map { quotedSentence(for: $0, enforcement) }))
        }
        if !outcome.onRepeat.isEmpty {
            rows.append(Row(Phrases.again[language], outcome.onRepeat.map { sentence(for: $0, enforcement) }))
        }
        if outcome.appeal {
            rows.append(Row(Phrases.appeal[language], enforcement.appeal.text[language]))
        }
        let others = outcome.seeAlso.compactMap { enforcement.seeAlso[$0]?.quoted }
        if !others.isEmpty { rows.append(Row(Phrases.seeAlso[language], others.map { $0.text[language] })) }
        if outcome.actions.contains(.report), let clause = verdict.clause {
            rows += reportingRows(enforcement.reporting, clause)
        }
        return rows
    }

    /// The steps to report a violation, with the option that fits a clause.
    private func reportingRows(_ reporting: Enforcement.Reporting, _ clause: Clause) -> [Row] {
        var rows = [Row(Phrases.howToReport[language], numbered(reporting.app))]
        if reporting.desktop != reporting.app {
            rows.append(Row(Phrases.onDesktop[language], numbered(reporting.desktop)))
        }
        if let option = reporting.options[clause] { rows.append(Row(Phrases.option[language], option[language])) }
        return rows + [Row(Phrases.note[language], reporting.availability.text[language])]
    }

    func numbered(_ steps: [LocalizedText]) -> [String] {
        steps.enumerated().map { "\($0.offset + 1). \($0.element[language])" }
    }

    func sentence(for action: Enforcement.Action, _ enforcement: Enforcement) -> String {
        enforcement.actions[action]?.text[language] ?? action.rawValue
    }

    /// Our sentence, and the policy's own.
    private func quotedSentence(for action: Enforcement.Action, _ enforcement: Enforcement) -> String {
        let policy = enforcement.actions[action].map { " " + quoted($0.policy[language]) }
        return sentence(for: action, enforcement) + (policy ?? "")
    }
}
