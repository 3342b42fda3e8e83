/// Sentences that say what is officially so.
enum FactWords {
    private static let weekdays = [
        ("Monday", "maandag"), ("Tuesday", "dinsdag"), ("Wednesday", "woensdag"), ("Thursday", "donderdag"),
        ("Friday", "vrijdag"), ("Saturday", "zaterdag"), ("Sunday", "zondag"),
    ]
    private static let months = [
        ("January", "januari"), ("February", "februari"), ("March", "maart"), ("April", "april"), ("May", "mei"),
        ("June", "juni"), ("July", "juli"), ("August", "augustus"), ("September", "september"),
        ("October", "oktober"), ("November", "november"), ("December", "december"),
    ]

    /// - Parameter number: Monday is 1.
    static func weekday(_ number: Int) -> LocalizedText {
        LocalizedText(en: weekdays[number - 1].0, nl: weekdays[number - 1].1)
    }

    /// `Wednesday 22 November 2023`, `woensdag 22 november 2023`.
    static func day(_ day: CalendarDay) -> LocalizedText {
        let (weekday, month) = (weekday(day.weekday), months[day.month - 1])
        return LocalizedText(
            en: "\(weekday.en) \(day.day) \(month.0) \(day.year)", nl: "\(weekday.nl) \(day.day) \(month.1) \(day.year)"
        )
    }

    /// When an election is held.
    static func election(_ election: Election, in facts: CountryFacts) -> LocalizedText {
        let kinds = facts.kinds.filter { election.scope.kinds.contains($0.id) }.map(\.name)
        let names = LocalizedText(
            en: kinds.map(\.en).joined(separator: ", "), nl: kinds.map(\.nl).joined(separator: ", "))
        let first = day(election.date)
        let last = election.until.map(day)
        let early = election.early.map(day)
        return LocalizedText(
            en: "\(facts.name.en), \(names.en): voting is on \(first.en)"
                + (last.map { " to \($0.en)" } ?? "")
                + (early.isEmpty ? "" : ", at some places also on " + early.map(\.en).joined(separator: " and ")),
            nl: "\(facts.name.nl), \(names.nl): stemmen kan op \(first.nl)"
                + (last.map { " tot en met \($0.nl)" } ?? "")
                + (early.isEmpty ? "" : ", op sommige plekken ook op " + early.map(\.nl).joined(separator: " en ")))
    }

    /// On which weekdays a kind of election is held.
    static func weekdays(of kind: ElectionKind, in facts: CountryFacts) -> LocalizedText {
        let days = kind.weekdays.sorted().map(weekday)
        return LocalizedText(
            en: "\(facts.name.en), \(kind.name.en): voting is always on a "
                + days.map(\.en).joined(separator: " or a "),
            nl: "\(facts.name.nl), \(kind.name.nl): stemmen is altijd op een "
                + days.map(\.nl).joined(separator: " of een "))
    }

    /// When polling places are open.
    static func hours(_ hours: VotingHours, in facts: CountryFacts) -> LocalizedText {
        let (from, to) = (hours.from.words, hours.to.words)
        let areas = hours.scope.areas.min().map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? nil
        let places = areas.map { LocalizedText(en: $0, nl: $0) } ?? facts.name
        return LocalizedText(
            en: "\(places.en): one can vote from \(from.en) to \(to.en)",
            nl: "\(places.nl): stemmen kan van \(from.nl) tot \(to.nl) uur")
    }

    /// Until when one can register.
    static func registration(_ last: CalendarDay, of election: Election, in facts: CountryFacts) -> LocalizedText {
        let (last, date) = (day(last), day(election.date))
        return LocalizedText(
            en: "\(facts.name.en): who wants to vote on \(date.en) has to register by \(last.en)",
            nl: "\(facts.name.nl): wie op \(date.nl) wil stemmen, schrijft zich uiterlijk \(last.nl) in")
    }

    /// That a date names the wrong weekday.
    static func weekdayOf(_ date: CalendarDay) -> LocalizedText {
        let (day, month) = (date.day, months[date.month - 1])
        let weekday = weekday(date.weekday)
        return LocalizedText(
            en: "\(day) \(month.0) \(date.year) is a \(weekday.en)",
            nl: "\(day) \(month.1) \(date.year) is een \(weekday.nl)")
    }
}
