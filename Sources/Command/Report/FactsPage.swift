import Policy

/// What is officially so in one country.
struct FactsPage {
    let facts: CountryFacts
    /// The day of which it speaks; nil for everything.
    let day: CalendarDay?
    let language: MessageLanguage

    func write(to page: inout Page) {
        page.line(page.style.bold(title) + "  " + page.style.dim(facts.country))
        if let authority = facts.authority {
            page.rows([Row(Phrases.authority[language], "\(authority.name), \(authority.url)")])
        }
        let elections = facts.elections.filter(isNear)
        add(Phrases.elections, elections.map { facts.fact(of: $0) }, to: &page)
        add(Phrases.registration, elections.compactMap { facts.registration(for: $0) }, to: &page)
        add(Phrases.hours, facts.hours.filter { holds($0.scope) }.map { facts.fact(of: $0) }, to: &page)
        add(Phrases.rulesOfVoting, statements.map { facts.fact(of: $0) }, to: &page)
        addAccounts(to: &page)
    }

    private var title: String { facts.name[language].prefix(1).uppercased() + facts.name[language].dropFirst() }

    /// What is so on the day, each sentence once: several topics may rest on the same.
    private var statements: [Statement] {
        var told: Set<String> = []
        return facts.statements.filter { holds($0.scope) && told.insert($0.says.en).inserted }
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
        let rows = OfficialAccount.Holder.allCases.compactMap { holder in
            let accounts = facts.accounts.filter { $0.of == holder }
            return accounts.isEmpty
                ? nil : Row(Phrases.holder(holder)[language], accounts.map(Self.handle).joined(separator: "  "))
        }
        page.rows(rows, indent: 4)
        if facts.accounts.contains(where: { !$0.provenance.isVerified }) {
            page.paragraph(Phrases.unverifiedAccounts[language], indent: 4)
        }
    }

    private static func handle(_ account: OfficialAccount) -> String {
        "@" + account.handle + (account.provenance.isVerified ? "" : "*")
    }

    private func isNear(_ election: Election) -> Bool { day.map { abs(election.date.days(since: $0)) <= 366 } ?? true }

    private func holds(_ scope: FactScope) -> Bool { day.map { scope.covers($0) } ?? true }
}
