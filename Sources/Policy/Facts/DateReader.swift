/// A day that a text names, as far as it names it.
struct DateValue: Sendable, Hashable {
    /// In the folded text's bytes.
    var range: Range<Int>
    /// Monday is 1.
    var weekday: Int?
    var day: Int?
    var month: Int?
    var year: Int?
    /// Days from today.
    var relative: Int?
    /// A weekday of the week after this one.
    var isNext = false
    /// `11/4`: a country writes the month first or last.
    var isSlashed = false

    /// As a country reads it that writes the month first.
    func monthFirst() -> DateValue {
        guard isSlashed else { return self }
        var value = self
        (value.day, value.month) = (month, day)
        return value
    }

    /// The day that it means, given the day on which it was written; nil where that doesn't tell.
    func day(writtenOn today: CalendarDay?) -> CalendarDay? {
        if let relative { return today.map { $0 + relative } }
        guard let day else { return nil }
        if let year, let month { return CalendarDay(year: year, month: month, day: day) }
        return today.flatMap { Self.nearest(day: day, month: month, to: $0) }
    }

    /// The occurrence that is nearest to `today`; a day of the month alone lies ahead.
    private static func nearest(day: Int, month: Int?, to today: CalendarDay) -> CalendarDay? {
        if let month {
            let years = [today.year - 1, today.year, today.year + 1]
            let days = years.compactMap { CalendarDay(year: $0, month: month, day: day) }
            return days.min { abs($0 - today) < abs($1 - today) }
        }
        return (0...45).lazy.map { today + $0 }.first { $0.day == day }
    }
}

/// Reads days out of a text's tokens: `woensdag 22 november`, `Nov 5th, 2024`, `de 23e`, `11/4`, `morgen`, `next Tuesday`.
struct DateReader {
    let text: String.UTF8View
    let tokens: [ClaimToken]

    init(_ text: String, _ tokens: [ClaimToken]) {
        self.text = text.utf8
        self.tokens = tokens
    }

    /// Every day that the text names, in its order.
    func values() -> [DateValue] {
        var values: [DateValue] = []
        var i = 0
        while i < tokens.count {
            if let (value, next) = value(at: i) {
                values.append(value)
                i = next
            } else {
                i += 1
            }
        }
        return values
    }

    private func value(at i: Int) -> (DateValue, Int)? {
        var value = DateValue(range: tokens[i].range)
        var next = i
        if let weekday = weekday(at: i) {
            value.weekday = weekday
            value.isNext = i > 0 && tokens[i - 1].means(.next)
            next = i + 1
            if next < tokens.count, tokens[next].means(.next) {
                value.isNext = true
                next += 1
            }
            // "Thursday the 6th", "jeudi, le 6"
            if next + 1 < tokens.count, tokens[next].number == nil, tokens[next].text.utf8.count <= 3,
                tokens[next].month == nil, tokens[next + 1].number != nil
            {
                next = takeDate(at: next + 1, into: &value) ?? next
            } else if next < tokens.count {
                next = takeDate(at: next, into: &value) ?? next
            }
        } else if let relative = tokens[i].relative, !isMorningOf(i) {
            // "the day after tomorrow"
            let isAfter = relative == 1 && i > 1 && tokens[i - 1].text == "after" && tokens[i - 2].text == "day"
            value.relative = isAfter ? 2 : relative
            next = i + 1
        } else if let end = takeDate(at: i, into: &value) {
            next = end
        } else {
            return nil
        }
        value.range = value.range.lowerBound..<tokens[next - 1].range.upperBound
        return (value, next)
    }

    private func weekday(at i: Int) -> Int? {
        if let weekday = tokens[i].weekday { return weekday }
        guard let short = tokens[i].shortWeekday, i + 1 < tokens.count, isNear(i, i + 1) else { return nil }
        return tokens[i + 1].number != nil || tokens[i + 1].month != nil ? short : nil
    }

    /// "'s morgens" is no day.
    private func isMorningOf(_ i: Int) -> Bool { i > 0 && tokens[i - 1].text == "s" }

    /// Reads `22 november 2023`, `november 22, 2023`, `22/11/2023`, `22.11.`, `2023-11-22`, `the 22nd`; nil where none begins at `i`.
    private func takeDate(at i: Int, into value: inout DateValue) -> Int? {
        guard i < tokens.count else { return nil }
        if let month = tokens[i].month { return takeMonthFirst(month, at: i, into: &value) }
        guard let number = tokens[i].number else { return nil }
        if number > 1900, i + 2 < tokens.count, isJoined(i, i + 1, by: "-"), isJoined(i + 1, i + 2, by: "-") {
            (value.year, value.month, value.day) = (number, tokens[i + 1].number, tokens[i + 2].number)
            return i + 3
        }
        guard 1...31 ~= number else { return nil }
        let after = afterOrdinal(i)
        if after < tokens.count, let month = tokens[after].month, isNear(after - 1, after) {
            (value.day, value.month) = (number, month)
            return takeYear(at: after + 1, into: &value)
        }
        if let end = takeNumeric(number, at: i, into: &value) { return end }
        guard after > i + 1 || isAfterArticle(i) else { return nil }
        // "half", a clock time or a share follows: no day of the month
        if i + 1 < tokens.count, after == i + 1, tokens[i + 1].means(.hour) || tokens[i + 1].number != nil {
            return nil
        }
        value.day = number
        return after
    }

    private func takeMonthFirst(_ month: Int, at i: Int, into value: inout DateValue) -> Int? {
        guard i + 1 < tokens.count, let day = tokens[i + 1].number, 1...31 ~= day, isNear(i, i + 1) else { return nil }
        (value.day, value.month) = (day, month)
        return takeYear(at: afterOrdinal(i + 1), into: &value)
    }

    private func takeNumeric(_ first: Int, at i: Int, into value: inout DateValue) -> Int? {
        guard i + 1 < tokens.count, let second = tokens[i + 1].number, tokens[i].text.utf8.count <= 2,
            tokens[i + 1].text.utf8.count <= 2, second > 0
        else { return nil }
        let mark = ["/", "-", "."].first { isJoined(i, i + 1, by: $0) }
        guard let mark else { return nil }
        let hasYear = i + 2 < tokens.count && isJoined(i + 1, i + 2, by: mark) && tokens[i + 2].number != nil
        if mark == "-", !hasYear { return nil }
        // 7.30 is a time; 24.9. is a day
        if mark == ".", !hasYear, byte(after: i + 1) != UInt8(ascii: ".") || second > 12 { return nil }
        if mark == "/", !hasYear, first > 12, second > 12 { return nil }
        (value.day, value.month) = first <= 31 && second <= 12 ? (first, second) : (second, first)
        value.isSlashed = mark == "/" && first <= 12 && second <= 12
        if first > 31 || (first > 12 && second > 12) { return nil }
        guard hasYear, let year = tokens[i + 2].number else { return i + 2 }
        value.year = year < 100 ? 2000 + year : year
        return i + 3
    }

    private func takeYear(at i: Int, into value: inout DateValue) -> Int {
        guard i < tokens.count, let year = tokens[i].number, 1990...2099 ~= year, isNear(i - 1, i) else { return i }
        value.year = year
        return i + 1
    }

    private static let ordinals: Set<String> = ["e", "de", "ste", "st", "nd", "rd", "th", "er", "of"]
    private static let articles: Set<String> = ["de", "the", "den", "le", "el", "al", "dia", "dem", "am"]

    /// The token after a number's ordinal ending and `of`.
    private func afterOrdinal(_ i: Int) -> Int {
        var next = i + 1
        while next < tokens.count, next <= i + 2, Self.ordinals.contains(tokens[next].text),
            next == i + 1 ? isTouching(i, next) || tokens[next].text == "of" || tokens[next].text == "de" : true
        {
            next += 1
        }
        return next
    }

    private func isAfterArticle(_ i: Int) -> Bool {
        i > 0 && Self.articles.contains(tokens[i - 1].text) && isNear(i - 1, i)
    }

    private func isTouching(_ a: Int, _ b: Int) -> Bool { tokens[a].range.upperBound == tokens[b].range.lowerBound }
    private func isNear(_ a: Int, _ b: Int) -> Bool {
        a >= 0 && tokens[b].range.lowerBound - tokens[a].range.upperBound <= 2
    }

    private func isJoined(_ a: Int, _ b: Int, by mark: Character) -> Bool {
        tokens[b].number != nil && tokens[b].range.lowerBound - tokens[a].range.upperBound == 1
            && tokens[b].before == mark.asciiValue
    }

    private func byte(after i: Int) -> UInt8? {
        let end = tokens[i].range.upperBound
        return end < text.count ? text[text.index(text.startIndex, offsetBy: end)] : nil
    }
}
