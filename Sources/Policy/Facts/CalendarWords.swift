/// The words of dates and clock times in every language: `lexicon/calendar.yaml`.
struct CalendarWords: Sendable {
    /// What a word can say of a date or a time.
    enum Meaning: Hashable, Sendable {
        /// Monday is 1.
        case weekday(Int)
        /// One that counts only beside a number, because it is a common word as well.
        case shortWeekday(Int)
        /// January is 1.
        case month(Int)
        /// Days from today.
        case relative(Int)
        case next
        case number(Int)
        case hour
        /// The half hour before the number that follows ("half acht" is 7:30), or after it ("half seven" is 7:30).
        case half(isBefore: Bool)
        case quarter, past, to, evening, morning, noon, midnight
    }

    private var meanings: [String: [Meaning]] = [:]
    /// Words by which a language is recognised.
    private var common: [String: Set<String>] = [:]
    private(set) var weekdays: [(word: String, number: Int)] = []

    func meanings(of word: String) -> [Meaning] {
        if let known = meanings[word] { return known }
        // "woensdagavond", "verkiezingsdonderdag", "abstimmungssonntag"
        guard word.utf8.count >= 8,
            let day = weekdays.first(where: { word.hasPrefix($0.word) || word.hasSuffix($0.word) })
        else { return [] }
        return [.weekday(day.number)]
    }

    /// The language that most of the words speak; nil where too few of them tell.
    func language(of words: [String]) -> String? {
        let counts = common.mapValues { known in words.count { known.contains($0) } }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value > 0, counts.values.count(where: { $0 == best.value }) == 1 else { return nil }
        return best.key == "gsw" ? "de" : best.key
    }
}

extension CalendarWords {
    private static let lists: [String: Meaning] = [
        "next": .next, "hour": .hour, "half-before": .half(isBefore: true), "half-past": .half(isBefore: false),
        "quarter": .quarter, "past": .past, "to": .to, "evening": .evening, "morning": .morning, "noon": .noon,
        "midnight": .midnight,
    ]
    private static let keys = Set(lists.keys).union(
        ["common", "weekdays", "short-weekdays", "months", "days", "numbers", "oblique-numbers"])

    /// Reads the file; what is wrong with it is reported.
    mutating func read(_ root: YAMLValue) {
        for (_, language, value) in root.entries() {
            let fields = value.fields(allowed: Self.keys, required: ["common", "weekdays"])
            common[language, default: []].formUnion(words(fields["common"]).flatMap { $0 })
            addNumbered(fields["weekdays"], count: 7) { .weekday($0) }
            addNumbered(fields["short-weekdays"], count: 7) { .shortWeekday($0) }
            addNumbered(fields["months"], count: 12) { .month($0) }
            addNumbered(fields["numbers"], count: 12) { .number($0) }
            addNumbered(fields["oblique-numbers"], count: 12) { .number($0) }
            for (_, word, days) in fields["days"]?.entries() ?? [] {
                if let days = days.integer() { add(.relative(days), to: word) }
            }
            for (key, meaning) in Self.lists {
                for word in words(fields[key]).flatMap({ $0 }) { add(meaning, to: word) }
            }
        }
        weekdays = meanings.flatMap { word, all in
            all.compactMap { if case .weekday(let day) = $0, word.utf8.count >= 5 { (word, day) } else { nil } }
        }.sorted { ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word) }
    }

    private mutating func addNumbered(_ value: YAMLValue?, count: Int, _ meaning: (Int) -> Meaning) {
        guard let value else { return }
        let all = words(value)
        if all.count != count {
            value.report(
                "wrong-count", "\(all.count) words where \(count) are wanted",
                help: "write all of them in their order; join words for the same with `|`")
        }
        for (index, same) in all.enumerated() {
            for word in same { add(meaning(index + 1), to: word) }
        }
    }

    private func words(_ value: YAMLValue?) -> [[String]] {
        (value?.string() ?? "").split(separator: " ").map { $0.split(separator: "|").map(String.init) }
    }

    private mutating func add(_ meaning: Meaning, to word: String) {
        if meanings[word]?.contains(meaning) != true { meanings[word, default: []].append(meaning) }
    }
}
