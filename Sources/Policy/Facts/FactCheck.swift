/// Compares what a text claims with official facts.
struct FactCheck {
    let jurisdiction: Jurisdiction
    private let dates: [DateValue]
    private let times: [ClockValue]
    private let numbers: [ClaimToken]
    /// Whether a signal of the lexicon matches in the text.
    private let matches: (Int) -> Bool
    private let lexicon: Lexicon

    /// - Parameters:
    ///   - text: the judged field, folded.
    ///   - matches: whether a signal matches in it.
    init(_ item: Item, text: String, rules: RuleSet, today: CalendarDay?, matches: @escaping (Int) -> Bool) {
        let tokens = ClaimToken.tokens(of: text, rules.calendar)
        jurisdiction = Jurisdiction(of: item, tokens, rules.calendar, rules.facts, today: today)
        dates = DateReader(text, tokens).values()
        times = ClockReader(tokens: tokens).values()
        numbers = tokens.filter { $0.number != nil || $0.spelled != nil }
        self.matches = matches
        lexicon = rules.lexicon
    }

    /// What the facts say of all claims that a rule's words make.
    ///
    /// - Parameter words: the ranges of the folded text that the rule rests on.
    func answer(_ claims: [FactClaim], in words: [Range<Int>]) -> FactAnswer {
        let made = claims.filter { claim in
            guard case .topic = claim.slot, let signal = claim.signal else { return true }
            return matches(signal)
        }
        let topics = made.compactMap { claim in
            if case .topic(let topic) = claim.slot {
                self.answer(topic, affirms: claim.affirms, in: words)
            } else {
                nil
            }
        }
        let values = made.flatMap { self.values(of: $0.slot, in: words) }
        // A rule that names several channels speaks of each: what is unknown of one, the other can't make true.
        if topics.contains(where: \.isUnknown), !topics.contains(where: \.isFalse) { return .all(values) }
        return .all(topics + values)
    }

    private func values(of slot: FactClaim.Slot, in words: [Range<Int>]) -> [FactAnswer] {
        let isMeant = { (range: Range<Int>) in words.contains { $0.overlaps(range) } }
        switch slot {
        case .date:
            return dates.filter { isMeant($0.range) }.map { value in
                anywhere { DateFacts($0, jurisdiction).answer(value) }
            }
        case .opening, .closing:
            // "from 7 to 21": the time before the last is when it opens.
            let meant = times.filter { isMeant($0.range) }
            guard let value = slot == .opening ? meant.first : meant.last else { return [] }
            return [anywhere { answer(value, closes: slot == .closing, in: $0) }]
        case .registration:
            if !jurisdiction.isKnown { return [] }
            return dates.filter { isMeant($0.range) }.map { value in anywhere { answer(registerBy: value, in: $0) } }
        case .topic: return []
        }
    }

    private func anywhere(_ answer: (CountryFacts) -> FactAnswer) -> FactAnswer {
        .any(jurisdiction.countries.map(answer))
    }
}

extension FactCheck {
    private func answer(_ value: ClockValue, closes: Bool, in facts: CountryFacts) -> FactAnswer {
        let all = facts.hours.filter { applies($0.scope, in: facts) }
        let named = all.filter { jurisdiction.names(areasOf: $0.scope) == true }
        let hours = named.isEmpty ? all.filter { $0.scope.areas.isEmpty } : named
        let everywhere = named.isEmpty ? all : named
        let time = { (hours: VotingHours) in closes ? hours.to : hours.from }
        if let right = everywhere.first(where: { value.times.contains(time($0)) }) {
            return .isTrue(facts.fact(of: right))
        }
        guard let first = hours.first else { return .isUnknown }
        // Polling places may open earlier than they have to, and a single one may close earlier.
        if !closes, value.times.contains(where: { $0 < first.from }) { return .isUnknown }
        return .isFalse(facts.fact(of: first))
    }

    private func answer(registerBy value: DateValue, in facts: CountryFacts) -> FactAnswer {
        guard let today = jurisdiction.today ?? value.year.flatMap({ CalendarDay(year: $0, month: 1, day: 1) }),
            let day = value.day(writtenOn: today),
            let election = facts.elections.first(where: { $0.registerBy != nil && 0...120 ~= $0.date - day }),
            let last = election.registerBy, let fact = facts.registration(for: election)
        else { return .isUnknown }
        return day <= last ? .isTrue(fact) : .isFalse(fact)
    }

    private func answer(_ topic: String, affirms: Bool, in words: [Range<Int>]) -> FactAnswer {
        let answer = anywhere { facts in
            let all = facts.statements.filter {
                $0.topic == topic && jurisdiction.names(areasOf: $0.scope) != false && applies($0.scope, in: facts)
            }
            // What is so for one kind of election says nothing of a text that names none, unless nothing else is known.
            let general = all.filter { $0.scope.kinds.isEmpty }
            let known = general.isEmpty || !kinds(in: facts).isEmpty ? all : general
            let most = known.map { specificity($0.scope) }.max()
            let best = known.filter { specificity($0.scope) == most }
            let isSo = { (fact: Statement) in fact.atMost.map { number(in: words) <= $0 } ?? fact.holds }
            guard let first = best.first, best.allSatisfy({ isSo($0) == isSo(first) }) else { return .isUnknown }
            let fact = facts.fact(of: first)
            return isSo(first) == affirms ? .isTrue(fact) : .isFalse(fact)
        }
        // What one of many countries has makes no text true that may speak of any of them.
        return answer.isTrue && !jurisdiction.isKnown ? .isUnknown : answer
    }

    /// How many a text speaks of, such as crosses; "both" and "several" are two at least.
    private func number(in words: [Range<Int>]) -> Int {
        let meant = numbers.filter { number in words.contains { $0.overlaps(number.range) } }
        return max(2, meant.compactMap { $0.number ?? $0.spelled }.filter { $0 <= 20 }.max() ?? 2)
    }

    /// Whether a fact speaks of the text's time, place, group and kind of election.
    private func applies(_ scope: FactScope, in facts: CountryFacts) -> Bool {
        guard scope.covers(jurisdiction.today) || (jurisdiction.today == nil && scope.until == nil) else {
            return false
        }
        if let group = scope.group, !(lexicon.index(of: group).map(matches) ?? false) { return false }
        let kinds = kinds(in: facts)
        if !scope.kinds.isEmpty, !kinds.isEmpty, scope.kinds.isDisjoint(with: kinds) { return false }
        return true
    }

    /// The kinds of election that the text names, else those of the election that is near.
    private func kinds(in facts: CountryFacts) -> Set<String> {
        let named = jurisdiction.kinds(of: facts)
        guard named.isEmpty, let today = jurisdiction.today else { return named }
        let near = facts.elections.filter {
            0...45 ~= $0.date - today && jurisdiction.names(areasOf: $0.scope) != false
        }
        return Set(near.prefix(1).flatMap(\.scope.kinds))
    }

    /// How narrowly a fact is meant: the narrowest that applies decides.
    private func specificity(_ scope: FactScope) -> Int {
        (scope.areas.isEmpty ? 0 : 8) + (scope.group == nil ? 0 : 4) + (scope.kinds.isEmpty ? 0 : 2)
            + (scope.from == nil && scope.until == nil ? 0 : 1)
    }
}
