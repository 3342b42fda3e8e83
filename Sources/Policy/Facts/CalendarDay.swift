/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    let number: Int

    /// The day so many days after 1970-01-01.
    init(number: Int) { self.number = number }

    /// The day of a point in time, in UTC.
    public init(secondsSince1970 seconds: Int) { self.init(number: seconds / 86_400) }

    /// When the day begins, in UTC.
    public var secondsSince1970: Int { number * 86_400 }

    /// - Parameters:
    ///   - month: 1-based.
    ///   - day: 1-based.
    /// - Returns: nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day, 1...9999 ~= year else { return nil }
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Reads `YYYY-MM-DD`; nil where it is no such text or no day.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day of a time as sources write it: ISO 8601, or Twitter's own `Wed Nov 22 10:12:00 +0000 2023`; nil for others.
    public init?(timestamp: String) {
        let words = timestamp.split(separator: " ")
        if let day = CalendarDay(timestamp.prefix(10)) {
            self = day
        } else if words.count == 6, let year = Int(words[5]), let day = Int(words[2]),
            let month = Self.months.firstIndex(of: String(words[1])),
            let value = CalendarDay(year: year, month: month + 1, day: day)
        {
            self = value
        } else {
            return nil
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Monday is 1, Sunday 7.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    public var year: Int { parts.year }
    /// 1-based.
    public var month: Int { parts.month }
    /// 1-based.
    public var day: Int { parts.day }

    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = parts
        return Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(day, 2)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
    static func + (day: CalendarDay, count: Int) -> CalendarDay { CalendarDay(number: day.number + count) }
    /// How many days lie between.
    public func days(since day: CalendarDay) -> Int { self - day }
    static func - (a: CalendarDay, b: CalendarDay) -> Int { a.number - b.number }
}

/// A time of day.
struct ClockTime: Sendable, Hashable, Comparable {
    /// After midnight; 1440 is the midnight that ends the day.
    let minutes: Int

    /// `H:MM`, as an official page writes it.
    init?(_ text: String) {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], 0...24 ~= hour, 0...59 ~= minute,
            hour * 60 + minute <= 1440
        else { return nil }
        minutes = hour * 60 + minute
    }

    init(minutes: Int) { self.minutes = minutes }

    static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }

    /// `7.30`, `21.00` in Dutch, `7h30`, `21h00` in French, `7:30`, `21:00` elsewhere.
    var words: LocalizedText {
        let minute = minutes % 60
        let tail = (minute < 10 ? "0" : "") + String(minute)
        return LocalizedText { language in
            let mark = language == .nl ? "." : language == .fr ? "h" : ":"
            return "\(minutes / 60)" + mark + tail
        }
    }
}
