import Testing

@testable import Policy

/// Days and times are read out of a text.
@Suite struct ValueReaderTests {
    private static let words = ShippedRules.set.calendar
    private static let today = CalendarDay("2024-11-01")

    private func tokens(_ text: String) -> [ClaimToken] { ClaimToken.tokens(of: text, Self.words) }

    @Test(arguments: [
        ("tuesday november 5th", "2024-11-05"), ("woensdag 6 november", "2024-11-06"), ("op de 23e", "2024-11-23"),
        ("nov. 5, 2024", "2024-11-05"), ("the 5th of november", "2024-11-05"), ("5.11.2024", "2024-11-05"),
        ("am 24.11. wahlen", "2024-11-24"), ("2024-11-05", "2024-11-05"), ("le 3 decembre", "2024-12-03"),
        ("el 3 de diciembre", "2024-12-03"), ("morgen", "2024-11-02"), ("overmorgen", "2024-11-03"),
        ("22/11/2024", "2024-11-22"),
    ])
    func daysAreRead(_ text: String, _ day: String) {
        let value = DateReader(text, tokens(text)).values().first
        #expect(value?.day(writtenOn: Self.today)?.description == day)
    }

    @Test func theCountryDecidesWhichNumberIsTheMonth() {
        let value = DateReader("11/4", tokens("11/4")).values().first
        #expect(value?.day(writtenOn: Self.today)?.month == 4)
        #expect(value?.monthFirst().day(writtenOn: Self.today)?.month == 11)
    }

    @Test(arguments: ["open om 7.30", "3 kandidaten", "50 procent", "'s morgens", "half acht"])
    func otherNumbersAreNoDays(_ text: String) { #expect(DateReader(text, tokens(text)).values() == []) }

    @Test(arguments: [
        ("21.00 uur", [1260]), ("19:30", [1170]), ("half acht", [450, 1170]), ("half past seven", [450, 1170]),
        ("8pm", [1200]), ("8 a.m.", [480]), ("20h30", [1230]), ("kwart over zeven", [435, 1155]), ("noon", [720]),
        ("acht uur 's avonds", [1200]), ("18 uhr", [1080]), ("9 du soir", [1260]), ("midnight", [1440, 0]),
    ])
    func timesAreRead(_ text: String, _ minutes: [Int]) {
        #expect(ClockReader(tokens: tokens(text)).values().first?.times.map(\.minutes) == minutes)
    }

    @Test func languagesAreRecognised() {
        #expect(Self.words.language(of: ["de", "stembureaus", "zijn", "het", "open"]) == "nl")
        #expect(Self.words.language(of: ["the", "polls", "are", "open"]) == "en")
        #expect(Self.words.language(of: ["xyz"]) == nil)
    }
}
