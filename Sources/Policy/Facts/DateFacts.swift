/// Compares a day on which one is said to vote with a country's elections.
struct DateFacts {
    let facts: CountryFacts
    let jurisdiction: Jurisdiction
    private let kinds: Set<String>

    /// So many days ahead an election is the one that is spoken of.
    private static let horizon = 75
    /// So far from an election a wrong day still means that election.
    private static let reach = 45

    init(_ facts: CountryFacts, _ jurisdiction: Jurisdiction) {
        self.facts = facts
        self.jurisdiction = jurisdiction
        kinds = jurisdiction.kinds(of: facts)
    }

    func answer(_ value: DateValue) -> FactAnswer {
        let value = facts.isMonthFirst ? value.monthFirst() : value
        if let fact = contradiction(in: value) { return .isFalse(fact) }
        let answer = compared(value)
        // Where one is held on that day it is true; where the country is a guess, no other can make it false.
        return answer.isFalse && !jurisdiction.isKnown ? .isUnknown : answer
    }

    /// That a date names the wrong weekday, which is false everywhere.
    private func contradiction(in value: DateValue) -> OfficialFact? {
        guard let weekday = value.weekday, let day = value.day(writtenOn: yearOfTag(value) ?? jurisdiction.today),
            day.weekday != weekday, value.year != nil || jurisdiction.isDated
        else { return nil }
        return OfficialFact(FactWords.weekdayOf(day), Provenance(source: "calendar"))
    }

    private func compared(_ value: DateValue) -> FactAnswer {
        let tagged = yearOfTag(value)
        if let day = value.day(writtenOn: tagged ?? jurisdiction.today) {
            let answer = answer(day)
            return tagged == nil && value.year == nil ? asDated(answer) : answer
        }
        if value.day != nil || value.relative != nil { return answerAnyYear(value) }
        if let weekday = value.weekday { return answer(weekday: weekday) }
        return .isUnknown
    }

    /// What rests on a day that the item itself doesn't name is not certain.
    private func asDated(_ answer: FactAnswer) -> FactAnswer {
        guard !jurisdiction.isDated, case .isFalse(var fact) = answer else { return answer }
        fact.isCertain = false
        return .isFalse(fact)
    }

    /// A day of the year that a hashtag names, so that a date without a year can be placed.
    private func yearOfTag(_ value: DateValue) -> CalendarDay? {
        guard value.month != nil, let year = jurisdiction.year(of: facts) else { return nil }
        return CalendarDay(year: year, month: value.month ?? 1, day: 1)
    }

    private func answer(_ day: CalendarDay) -> FactAnswer {
        let elections = elections(around: day)
        let isHeld = { (election: Election) in election.days.contains(day) }
        if let held = placed.first(where: isHeld) { return .isTrue(fact(held)) }
        if elections.isEmpty, let held = all.first(where: isHeld) { return .isTrue(fact(held)) }
        guard let nearest = elections.min(by: { abs($0.date - day) < abs($1.date - day) }) else {
            return .isUnknown
        }
        return .isFalse(fact(nearest))
    }

    /// A date without a year, of which nothing tells the year: true where some election was then.
    private func answerAnyYear(_ value: DateValue) -> FactAnswer {
        guard let day = value.day, let month = value.month else { return .isUnknown }
        let held = all.first {
            $0.days.contains { ($0.day, $0.month) == (day, month) || ($0.month, $0.day) == (day, month) }
        }
        return held.map { .isTrue(fact($0)) } ?? .isUnknown
    }

    private func answer(weekday: Int) -> FactAnswer {
        let near = jurisdiction.today.map { elections(after: $0) } ?? pinned
        if !near.isEmpty {
            if let held = near.first(where: { $0.days.contains { $0.weekday == weekday } }) {
                return .isTrue(fact(held))
            }
            return asDated(.isFalse(fact(near[0])))
        }
        return answerAlways(weekday)
    }

    /// By the weekday on which the kinds of election that the text names are always held.
    private func answerAlways(_ weekday: Int) -> FactAnswer {
        let kinds = facts.kinds.filter { self.kinds.contains($0.id) && !$0.weekdays.isEmpty }
        guard let kind = kinds.first, kinds.count == self.kinds.count else { return .isUnknown }
        let held = all.filter { !$0.scope.kinds.isDisjoint(with: self.kinds) }.flatMap(\.days).map(\.weekday)
        let provenance = Provenance(
            source: all.first { $0.scope.kinds.contains(kind.id) && $0.provenance.isVerified }?.provenance.source)
        let fact = OfficialFact(FactWords.weekdays(of: kind, in: facts), provenance)
        return kinds.contains { $0.weekdays.contains(weekday) } || held.contains(weekday)
            ? .isTrue(fact) : .isFalse(fact)
    }

    /// The elections of the kinds that the text names, where it speaks of their places.
    private var all: [Election] {
        facts.elections.filter { election in
            (kinds.isEmpty || !kinds.isDisjoint(with: election.scope.kinds))
        }
    }

    /// Those of the year that a hashtag names.
    private var pinned: [Election] {
        guard let year = jurisdiction.year(of: facts) else { return [] }
        return all.filter { $0.date.year == year }
    }

    /// Those that a text of that day speaks of.
    private func elections(after day: CalendarDay) -> [Election] {
        let ahead = placed.filter { -1...Self.horizon ~= (($0.until ?? $0.date) - day) }
        guard let next = ahead.map(\.date).min() else { return [] }
        // Overseas the same election may be a day earlier.
        return ahead.filter { $0.date - next < 4 }
    }

    /// Those that a wrong date can mean.
    private func elections(around day: CalendarDay) -> [Election] {
        let meant = jurisdiction.today.map { elections(after: $0) } ?? placed
        return (meant + pinned).filter { abs($0.date - day) <= Self.reach }
    }

    /// Without those that are held elsewhere in the country only.
    private var placed: [Election] { all.filter { jurisdiction.names(areasOf: $0.scope) ?? true } }

    private func fact(_ election: Election) -> OfficialFact { facts.fact(of: election) }
}
