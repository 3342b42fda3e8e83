/// Moments as exports write them.
enum Timestamp {
    /// Seconds since 1970-01-01 00:00 UTC; nil for what is no moment. ISO 8601 (a day alone is its first second; without
    /// a zone it is UTC), the API's `Wed Oct 10 20:19:24 +0000 2018`, or seconds or milliseconds as a number.
    static func seconds(_ text: String) -> Int? {
        var words = text.split(separator: " ")
        if let first = words.first, first.dropFirst(10).first == "T" {
            words[0...0] = [first.prefix(10), first.dropFirst(11)]
        }
        switch words.count {
        case 1 where words[0].allSatisfy(\.isNumber): return number(words[0])
        case 1: return day(words[0])
        case 2, 3: return moment(day(words[0]), words[1], zone: words.count == 3 ? words[2] : nil)
        case 6:
            guard let month = months.firstIndex(of: String(words[1])) else { return nil }
            let date = "\(words[5])-\(padded(String(month + 1), 2))-\(padded(String(words[2]), 2))"
            return moment(day(date), words[3], zone: words[4])
        default: return nil
        }
    }

    /// The day of a moment as `YYYY-MM-DD`, in UTC.
    ///
    /// - Parameter day: days since 1970-01-01.
    static func text(day: Int) -> String {
        // The civil calendar's days in eras of 400 years that begin on 1 March.
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return "\(padded(String(year), 4))-\(padded(String(month), 2))-\(padded(String(dayOfMonth), 2))"
    }

    private static func padded(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Seconds in a day.
    static let day = 86_400

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Ten digits are seconds until the year 2286; more are milliseconds.
    private static func number(_ text: Substring) -> Int? {
        guard 9...13 ~= text.utf8.count, let number = Int(text) else { return nil }
        return text.utf8.count > 11 ? number / 1000 : number
    }

    private static func day(_ text: some StringProtocol) -> Int? {
        guard CalendarDate.isValid(String(text)) else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        let (year, month) = (parts[1] <= 2 ? parts[0] - 1 : parts[0], parts[1])
        let (era, yearOfEra) = (year / 400, year % 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + parts[2] - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * Self.day
    }

    /// - Parameters:
    ///   - time: `20:19`, `20:19:24` or `20:19:24.5`, with or without a zone at its end.
    ///   - zone: `Z`, `UTC`, `+0200` or `+02:00`; nil where the time holds it, if anything does.
    private static func moment(_ day: Int?, _ time: Substring, zone: Substring?) -> Int? {
        let clock = time.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        let parts = clock.prefix { $0 != "." }.split(separator: ":").map { Int($0) ?? 99 }
        guard let day, 2...3 ~= parts.count, parts[0] < 24, parts.dropFirst().allSatisfy({ $0 <= 60 }),
            let offset = offset(zone ?? time[clock.endIndex...])
        else { return nil }
        return day + parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0) - offset
    }

    /// Seconds ahead of UTC.
    private static func offset(_ zone: Substring) -> Int? {
        guard let sign = zone.first, sign == "+" || sign == "-" else {
            return ["", "Z", "z", "UTC", "GMT"].contains(zone) ? 0 : nil
        }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard let number = Int(digits), digits.count == 4 || digits.count == 2 else { return nil }
        let minutes = digits.count == 4 ? number / 100 * 60 + number % 100 : number * 60
        return (sign == "-" ? -60 : 60) * minutes
    }
}
