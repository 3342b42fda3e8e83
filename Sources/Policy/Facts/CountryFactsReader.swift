/// Reads `elections/<country>.yaml`; what is wrong, or contradicts itself, is reported with its place.
struct CountryFactsReader {
    let root: YAMLValue
    private let fields: [String: YAMLValue]

    private static let keys: Set<String> = [
        "country", "name", "languages", "month-first", "marks", "authority", "kinds", "elections", "hours", "facts",
        "accounts",
    ]
    private static let scopeKeys: Set<String> = [
        "kinds", "areas", "for", "from", "until", "source", "unverified",
    ]

    init(_ root: YAMLValue) {
        self.root = root
        fields = root.fields(allowed: Self.keys, required: ["country"])
    }

    func read() -> CountryFacts? {
        guard let country = fields["country"]?.string() else { return nil }
        if country.count != 2 || country != country.uppercased() {
            fields["country"]?.report(
                "wrong-country", "`\(country)` is no country code", help: "write two capital letters, such as NL")
        }
        var facts = CountryFacts(
            country: country, name: fields["name"]?.localizedText() ?? LocalizedText(untranslated: country))
        facts.languages = (fields["languages"]?.list() ?? []).compactMap { $0.string() }
        facts.isMonthFirst = fields["month-first"]?.boolean() ?? false
        facts.kinds = readKinds()
        let kinds = Set(facts.kinds.map(\.id))
        facts.elections = (fields["elections"]?.list() ?? []).compactMap { readElection($0, kinds: kinds) }
        facts.hours = (fields["hours"]?.list() ?? []).compactMap { readHours($0, kinds: kinds) }
        facts.statements = (fields["facts"]?.list() ?? []).compactMap { readStatement($0, kinds: kinds) }
        facts.accounts = (fields["accounts"]?.list() ?? []).compactMap(readAccount)
        facts.authority = readAuthority()
        let areas = (facts.elections.map(\.scope) + facts.hours.map(\.scope) + facts.statements.map(\.scope))
            .flatMap(\.areas)
        facts.marks = Set(words(fields["marks"]) + areas)
        FactContradictions(facts, root).report()
        return facts
    }

    private func readKinds() -> [ElectionKind] {
        (fields["kinds"]?.entries() ?? []).compactMap { _, id, value in
            let fields = value.fields(allowed: ["name", "words", "tags", "weekday"], required: ["name", "words"])
            guard let name = fields["name"]?.localizedText() else { return nil }
            let weekdays = (fields["weekday"]?.list() ?? []).compactMap { readWeekday($0) }
            return ElectionKind(
                id: id, name: name, words: Set(words(fields["words"])), tags: Set(words(fields["tags"])),
                weekdays: Set(weekdays))
        }
    }

    private func readElection(_ value: YAMLValue, kinds: Set<String>) -> Election? {
        let fields = value.fields(
            allowed: Self.scopeKeys.union(["date", "early", "register-by"]), required: ["date", "kinds"])
        guard let date = fields["date"].flatMap(readDay) else { return nil }
        var scope = readScope(fields, kinds: kinds)
        let until = scope.until
        (scope.from, scope.until) = (nil, nil)
        let election = Election(
            date: date, until: until, early: (fields["early"]?.list() ?? []).compactMap(readDay),
            registerBy: fields["register-by"].flatMap(readDay), scope: scope,
            provenance: readProvenance(fields, of: value), place: value.place)
        if let until, until < date { contradiction(fields["until"], "the last day is before the first") }
        if election.early.contains(where: { $0 >= date }) {
            contradiction(fields["early"], "an early day is not before the election")
        }
        if let last = election.registerBy, last >= date {
            contradiction(fields["register-by"], "registering ends after the election begins")
        }
        return election
    }

    private func readHours(_ value: YAMLValue, kinds: Set<String>) -> VotingHours? {
        let fields = value.fields(
            allowed: Self.scopeKeys.union(["opens", "closes"]), required: ["opens", "closes"])
        guard let opens = fields["opens"]?.string(), let closes = fields["closes"]?.string() else { return nil }
        guard let from = ClockTime(opens), let to = ClockTime(closes) else {
            value.report(
                "wrong-time", "`\(opens)` to `\(closes)` are no times of day", help: "write them as '7:30' and '21:00'")
            return nil
        }
        if to <= from { contradiction(value, "closing at \(closes) is not after opening at \(opens)") }
        return VotingHours(
            opens: opens, closes: closes, from: from, to: to, scope: readScope(fields, kinds: kinds),
            provenance: readProvenance(fields, of: value), place: value.place)
    }

    private func readStatement(_ value: YAMLValue, kinds: Set<String>) -> Statement? {
        let fields = value.fields(
            allowed: Self.scopeKeys.union(["topic", "holds", "at-most", "says"]),
            required: ["topic", "holds", "says"])
        guard let topic = fields["topic"]?.string(), let holds = fields["holds"]?.boolean(),
            let says = fields["says"]?.localizedText()
        else { return nil }
        let atMost = fields["at-most"]?.integer()
        if let atMost, atMost < 2 || !holds {
            contradiction(fields["at-most"], "only what holds has a number up to which it does, from 2 on")
        }
        return Statement(
            topic: topic, holds: holds, atMost: atMost, says: says, scope: readScope(fields, kinds: kinds),
            provenance: readProvenance(fields, of: value), place: value.place)
    }

    private func readAccount(_ value: YAMLValue) -> OfficialAccount? {
        let fields = value.fields(
            allowed: ["handle", "of", "source", "unverified"], required: ["handle", "of"])
        guard let handle = fields["handle"]?.string(), let name = fields["of"]?.string() else { return nil }
        guard let of = OfficialAccount.Holder(rawValue: name) else {
            let known = OfficialAccount.Holder.allCases.map(\.rawValue).joined(separator: ", ")
            fields["of"]?.report("unknown-value", "`\(name)` holds no account", help: "known: \(known)")
            return nil
        }
        return OfficialAccount(
            handle: handle, of: of, provenance: readProvenance(fields, of: value), place: value.place)
    }

    private func readAuthority() -> Authority? {
        guard let value = fields["authority"] else { return nil }
        let fields = value.fields(
            allowed: ["name", "url", "source", "unverified"], required: ["name", "url"])
        guard let name = fields["name"]?.string(), let url = fields["url"]?.string() else { return nil }
        return Authority(name: name, url: url, provenance: readProvenance(fields, of: value))
    }
}

extension CountryFactsReader {
    private func readScope(_ fields: [String: YAMLValue], kinds known: Set<String>) -> FactScope {
        var scope = FactScope()
        for kind in fields["kinds"]?.list() ?? [] {
            guard let id = kind.string() else { continue }
            if !known.contains(id) {
                kind.report(
                    "unknown-kind", "unknown kind of election `\(id)`",
                    help: "name it under `kinds:`; known: \(known.sorted().joined(separator: ", "))")
            }
            scope.kinds.insert(id)
        }
        scope.areas = Set(words(fields["areas"]))
        scope.places = texts(fields["areas"]).filter { $0.first?.isUppercase == true }
        scope.group = fields["for"]?.string()
        scope.from = fields["from"].flatMap(readDay)
        scope.until = fields["until"].flatMap(readDay)
        if let from = scope.from, let until = scope.until, until < from {
            contradiction(fields["until"], "the fact ends before it begins")
        }
        return scope
    }

    /// A fact has a source, or says that it has none.
    private func readProvenance(_ fields: [String: YAMLValue], of value: YAMLValue) -> Provenance {
        let source = fields["source"]?.string()
        let isUnverified = fields["unverified"]?.boolean() ?? false
        if (source == nil) != isUnverified {
            value.report(
                "no-source", isUnverified ? "a fact with a source is not unverified" : "the fact has no source",
                help: "write `source:`, or `unverified: true` where nobody has checked it")
        }
        return Provenance(source: source)
    }

    private func readDay(_ value: YAMLValue) -> CalendarDay? {
        guard let text = value.string() else { return nil }
        if let day = CalendarDay(text) { return day }
        value.report("wrong-date", "`\(text)` is no day of the calendar", help: "write it as 2025-10-29")
        return nil
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private func readWeekday(_ value: YAMLValue) -> Int? {
        guard let text = value.string() else { return nil }
        if let index = Self.weekdays.firstIndex(of: text) { return index + 1 }
        value.report("unknown-value", "`\(text)` is no weekday", help: Self.weekdays.joined(separator: ", "))
        return nil
    }

    /// Words as folded texts have them; those of a block stand apart by commas.
    private func words(_ value: YAMLValue?) -> [String] {
        texts(value).map { FoldedText.foldPattern($0.lowercased()) }
    }

    /// Those of a block, which stand apart by commas, or of a list.
    private func texts(_ value: YAMLValue?) -> [String] {
        guard let value else { return [] }
        let texts =
            value.isScalar
            ? (value.string() ?? "").split(separator: ",").map(String.init)
            : value.list().compactMap { $0.string() }
        return texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private func contradiction(_ value: YAMLValue?, _ message: String) {
        value?.report("contradictory-fact", message, help: "see which of the two is right")
    }
}
