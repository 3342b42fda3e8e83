/// Of which country and of which day an item speaks.
struct Jurisdiction {
    /// The countries it can speak of, the likeliest first.
    let countries: [CountryFacts]
    /// Whether something tells the country; a language that many countries share does not.
    let isKnown: Bool
    /// The day on which it was written; nil where nothing tells.
    let today: CalendarDay?
    /// Whether the item itself says when it was written, so that a violation may rest on it.
    let isDated: Bool
    /// The words and phrases of the text, by which places and kinds of election are recognised; hashtags with their years.
    let phrases: Set<String>
    /// The years of hashtags such as `#TK2023`, by the tag.
    let years: [String: Int]

    /// A language that more countries speak tells none of them.
    private static let sharers = 4

    /// - Parameters:
    ///   - tokens: the judged field's.
    ///   - today: for items that don't say when they were written; nil where that isn't known.
    init(of item: Item, _ tokens: [ClaimToken], _ words: CalendarWords, _ book: FactBook, today: CalendarDay?) {
        let written = item.createdAt.flatMap { CalendarDay(timestamp: $0) }
        self.today = written ?? today
        isDated = written != nil
        years = Self.years(of: tokens)
        phrases = Self.phrases(of: tokens)
        let facts = book.facts
        if let country = item.country {
            countries = facts.countries.filter { $0.country == country.uppercased() }
            isKnown = true
            return
        }
        let spoken =
            item.lang.map { String($0.prefix(2)).lowercased() }.flatMap { $0 == "un" ? nil : $0 }
            ?? words.language(of: tokens.map(\.text))
        let marks = phrases.union(Self.handles(in: item)).union(years.keys.map { "#" + $0 })
        var found = Self.marked(by: marks, facts, spoken)
        if found.isEmpty, let location = item.account?.location {
            let place = ClaimToken.tokens(of: FoldedText(location).text, words)
            found = Self.marked(by: Self.phrases(of: place), facts, spoken)
        }
        let isMarked = !found.isEmpty
        if found.isEmpty, let spoken { found = facts.countries.filter { $0.languages.contains(spoken) } }
        isKnown = isMarked || 1...Self.sharers ~= found.count
        // A text in Dutch speaks of the Netherlands first.
        if let home = found.firstIndex(where: { !isMarked && $0.country.lowercased() == spoken }) {
            found.swapAt(0, home)
        }
        countries = found.isEmpty ? facts.countries : found
    }

    /// The countries that most of the words speak of; where two are even, those whose language it is.
    private static func marked(
        by words: Set<String>, _ facts: FactBook.Content, _ language: String?
    ) -> [CountryFacts] {
        var counts: [Int: Int] = [:]
        for word in words { for country in facts.countriesByMark[word] ?? [] { counts[country, default: 0] += 1 } }
        guard let most = counts.values.max() else { return [] }
        let best = counts.filter { $0.value == most }.keys.sorted().map { facts.countries[$0] }
        let speaking = best.filter { country in language.map { country.languages.contains($0) } ?? true }
        return speaking.isEmpty ? best : speaking
    }

    private static func handles(in item: Item) -> Set<String> {
        var handles: Set<String> = []
        for word in item.text.split(whereSeparator: { $0.isWhitespace }) where word.hasPrefix("@") {
            handles.insert("@" + word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.lowercased())
        }
        if let handle = item.account?.handle { handles.insert("@" + handle.lowercased()) }
        return handles
    }

    /// Up to four words in a row.
    private static func phrases(of tokens: [ClaimToken]) -> Set<String> {
        var phrases: Set<String> = []
        for start in tokens.indices {
            var phrase = tokens[start].text
            phrases.insert(phrase)
            for token in tokens[(start + 1)..<min(tokens.count, start + 4)] {
                phrase += " " + token.text
                phrases.insert(phrase)
            }
        }
        return phrases
    }

    /// `# tk 2023` and `# ge 24`.
    private static func years(of tokens: [ClaimToken]) -> [String: Int] {
        var years: [String: Int] = [:]
        for (tag, year) in zip(tokens, tokens.dropFirst()) where tag.text.utf8.count <= 12 {
            guard let number = year.number, year.range.lowerBound - tag.range.upperBound <= 1 else { continue }
            if year.text.utf8.count == 2, number < 60 { years[tag.text] = 2000 + number }
            if 1990...2099 ~= number { years[tag.text] = number }
        }
        return years
    }
}

extension Jurisdiction {
    /// The kinds of election of a country that the text names; empty where it names none.
    func kinds(of facts: CountryFacts) -> Set<String> {
        Set(
            facts.kinds.filter { !$0.words.isDisjoint(with: phrases) || $0.tags.contains { years[$0] != nil } }.map(
                \.id))
    }

    /// The year that a hashtag names beside a kind of election.
    func year(of facts: CountryFacts) -> Int? {
        facts.kinds.flatMap(\.tags).compactMap { years[$0] }.first
    }

    /// Whether a scope's places are spoken of: nil where it has none.
    func names(areasOf scope: FactScope) -> Bool? {
        scope.areas.isEmpty ? nil : !scope.areas.isDisjoint(with: phrases)
    }
}
