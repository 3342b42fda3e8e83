import Policy

/// What is officially so in one country.
struct FactsPage {
    let facts: CountryFacts
    /// The day of which it speaks; nil for everything.
    let day: CalendarDay?
    let language: MessageLanguage

    func write(to page: inout Page) {
        page.line(page.style.bold(facts.name[language]) + "  " + page.style.dim(facts.country))
        if let authority = facts.authority {
            page.rows([Row(Phrases.authority[language], "\(authority.name), \(authority.url)")])
        }
        add(Phrases.elections, facts.elections.filter(isNear).map { facts.fact(of: $0) }, to: &page)
        add(Phrases.hours, facts.hours.filter { holds($0.scope) }.map { facts.fact(of: $0) }, to: &page)
        for (topic, statements) in topics {
            add(LocalizedText(untranslated: topic), statements.map { facts.fact(of: $0) }, to: &page)
        }
        addAccounts(to: &page)
    }

    /// Statements by their topic, in the file's order.
    private var topics: [(String, [Statement])] {
        var topics: [String] = []
        for statement in facts.statements where !topics.contains(statement.topic) { topics.append(statement.topic) }
        return topics.map { topic in (topic, facts.statements.filter { $0.topic == topic && holds($0.scope) }) }
    }

    private func add(_ heading: LocalizedText, _ facts: [OfficialFact], to page: inout Page) {
        if facts.isEmpty { return }
        page.line()
        page.line("  " + page.style.dim(heading[language]))
        for fact in facts { page.paragraph(fact.text[language], indent: 4) }
    }

    private func addAccounts(to page: inout Page) {
        if facts.accounts.isEmpty { return }
        page.line()
        page.line("  " + page.style.dim(Phrases.accounts[language]))
        let handles = facts.accounts.map { account in
            "@" + account.handle + (account.provenance.isVerified ? "" : "*")
        }
        page.paragraph(handles.joined(separator: "  "), indent: 4)
        if facts.accounts.contains(where: { !$0.provenance.isVerified }) {
            page.paragraph(Phrases.unverifiedAccounts[language], indent: 4)
        }
    }

    private func isNear(_ election: Election) -> Bool { day.map { abs(election.date.days(since: $0)) <= 366 } ?? true }

    private func holds(_ scope: FactScope) -> Bool { day.map { scope.covers($0) } ?? true }
}
