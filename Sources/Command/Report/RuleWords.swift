import Policy

/// What the rules say to people about a verdict, in one language.
struct RuleWords: Sendable {
    let rules: RuleSet
    let language: MessageLanguage
    /// How many claims that something stopped are listed.
    private static let listed = 3

    func title(of clause: Clause) -> String {
        rules.clauses.first { $0.clause == clause }?.title[language] ?? clause.rawValue
    }

    /// A guard's or an exemption's title; its id where it has none.
    func title(ofStop id: String) -> String {
        Phrases.stops[id]?[language] ?? rules.guards[id]?.title[language] ?? rules.exemptions.first {
            $0.id.rawValue == id
        }?.title[language] ?? id
    }

    /// Why, by which rule, and what follows.
    func rows(of verdict: Verdict) -> [Row] {
        findingRows(verdict) + undecidedRows(verdict) + consequenceRows(verdict) + stopRows(verdict)
    }

    private func findingRows(_ verdict: Verdict) -> [Row] {
        guard let first = verdict.findings.first else { return [] }
        var rows = [
            Row(Phrases.why[language], first.message[language]),
            Row(Phrases.rule[language], ruleLine(first.rule)),
        ]
        if let policy = rules.clauses.first(where: { $0.clause == first.clause })?.policy[language] {
            rows.append(Row(Phrases.policy[language], quoted(policy)))
        }
        let others = verdict.findings.dropFirst().map { "\($0.rule): \($0.message[language])" }
        return others.isEmpty ? rows : rows + [Row(Phrases.also[language], others)]
    }

    func ruleLine(_ id: String) -> String {
        let title = rules.rule(id)?.title ?? (id.hasSuffix(".score") ? rules.score?.title : nil)
        return title.map { "\(id) — \($0[language])" } ?? id
    }

    private func undecidedRows(_ verdict: Verdict) -> [Row] {
        verdict.undecided.isEmpty ? [] : [Row(Phrases.undecided[language], undecidedTexts(verdict))]
    }

    func undecidedTexts(_ verdict: Verdict) -> [String] {
        verdict.undecided.map { Phrases.undecided($0.signal, $0.reason)[language] }
    }

    /// What a guard or an exemption stopped, and the exemptions that hold.
    private func stopRows(_ verdict: Verdict) -> [Row] {
        var rows: [Row] = []
        if !verdict.cancelled.isEmpty {
            let lines = verdict.cancelled.prefix(Self.listed).map { line(for: $0) }
            let rest = verdict.cancelled.count - lines.count
            rows.append(
                Row(Phrases.notFlagged[language], lines + (rest > 0 ? [Phrases.more(rest)[language]] : [])))
        }
        if !verdict.exemptions.isEmpty {
            let lines = verdict.exemptions.map { found in
                Phrases.stopped(found.id.rawValue, by: title(ofStop: found.id.rawValue), words: quoted(found.evidence))
            }
            rows.append(Row(Phrases.exempt[language], lines.map { $0[language] }))
        }
        return rows
    }

    /// A rule with what stopped it.
    func line(for cancelled: Cancelled) -> String {
        Phrases.stopped(cancelled.rule, by: title(ofStop: cancelled.by), words: quoted(cancelled.evidence))[language]
    }

    /// «a», «b», each once.
    func quoted(_ evidence: [Evidence]) -> String {
        var seen: Set<String> = []
        return evidence.map(\.text).filter { seen.insert($0).inserted }.map { "«\($0)»" }.joined(separator: ", ")
    }

    func quoted(_ sentence: String) -> String { "“\(sentence)”" }
}
