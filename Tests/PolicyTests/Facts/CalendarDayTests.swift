import Testing

@testable import Policy

@Suite struct CalendarDayTests {
    @Test(arguments: ["2024-02-29", "2000-02-29", "2025-12-31", "0001-01-01"])
    func daysOfTheCalendarAreRead(_ text: String) { #expect(CalendarDay(text)?.description == text) }

    @Test(arguments: [
        "1900-02-29", "2025-04-31", "2025-00-10", "2025-1-1", "", "2025-01-01x", "٢٠٢٥-٠١-٠١", "+025-01-01",
    ])
    func othersAreNot(_ text: String) { #expect(CalendarDay(text) == nil) }

    @Test func everyDayOfACenturyComesBack() throws {
        let first = try #require(CalendarDay("1970-01-01"))
        for number in 0..<36_525 {
            let day = first + number
            #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
        }
    }

    @Test(arguments: [("2023-11-22", 3), ("2024-11-05", 2), ("2025-02-23", 7), ("1970-01-01", 4)])
    func weekdaysAreRight(_ text: String, _ weekday: Int) { #expect(CalendarDay(text)?.weekday == weekday) }

    @Test(arguments: ["2023-11-20T18:00:00Z", "2023-11-20", "Mon Nov 20 18:00:00 +0000 2023"])
    func timesOfSourcesAreRead(_ text: String) {
        #expect(CalendarDay(timestamp: text)?.description == "2023-11-20")
    }

    @Test func otherTimesAreNot() { #expect(CalendarDay(timestamp: "yesterday") == nil) }
}
