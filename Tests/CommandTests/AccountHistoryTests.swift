import Foundation
import Testing

@testable import stemwacht

/// An account's violations add up in order of time.
@Suite struct AccountHistoryTests {
    private let first = #""actions":["remove-tweet","lock-account"],"on_repeat":["suspend-account"]"#
    private let again = #""actions":["suspend-account"],"on_repeat":[]"#

    private func item(_ account: String, _ date: String? = nil, _ text: String = "Vote by text") -> String {
        let date = date.map { #""created_at":"\#($0)","# } ?? ""
        return #"{\#(date)"text":"\#(text)","author":{\#(account)}}"#
    }

    /// For each item whether its enforcement is that of a repeated violation.
    private func raised(_ items: [String], _ options: [String] = []) throws -> [Bool] {
        let result = try Program.check(["--format", "jsonl"] + options, input: items.joined(separator: "\n"))
        #expect(result.lines.count == items.count)
        for line in result.lines { #expect(line.contains(first) != line.contains(again)) }
        return result.lines.map { $0.contains(again) }
    }

    @Test func theOrderIsThatOfTimeNotOfTheInput() throws {
        let dates = ["2024-11-05T10:00:00Z", "2024-11-03", "Mon Nov 04 09:00:00 +0000 2024"]
        #expect(try raised(dates.map { item(#""handle":"a""#, $0) }) == [true, false, true])
        let zones = ["2024-11-05T10:00:00+02:00", "2024-11-05T09:00:00Z", "2024-11-05 07:59"]
        #expect(try raised(zones.map { item(#""handle":"a""#, $0) }) == [true, true, false])
    }

    @Test func withoutDatesItIsTheInputsAndBehindThoseWithOne() throws {
        #expect(try raised([item(#""handle":"a""#), item(#""handle":"a""#)]) == [false, true])
        #expect(try raised([item(#""handle":"a""#), item(#""handle":"a""#, "2024-11-05")]) == [true, false])
    }

    @Test func accountsAreToldApartByIdThenHandle() throws {
        let items = [
            item(#""id":"1","handle":"a""#), item(#""id":"2","handle":"a""#), item(#""id":"1","handle":"b""#),
            item(#""handle":"Ann""#), item(#""handle":"ann""#), item(#""name":"ann""#), item(#""name":"ann""#),
        ]
        #expect(try raised(items) == [false, false, true, false, true, false, false])
    }

    @Test func aReviewRaisesNothing() throws {
        let items = [item(#""handle":"a""#, nil, "Two hours in line"), item(#""handle":"a""#)]
        let result = try Program.check(["--format", "jsonl"], input: items.joined(separator: "\n"))
        #expect(result.lines[1].contains(first))
    }

    @Test func itCanBeTurnedOff() throws {
        let items = [item(#""handle":"a""#), item(#""handle":"a""#)]
        #expect(try raised(items, ["--no-history"]) == [false, false])
        let text = try Program.check(["--no-history"], input: items.joined(separator: "\n")).output
        #expect(!text.contains("suspension"))
    }

    @Test func theSummaryNamesWhoIsSuspendedAndForWhat() throws {
        let items = [
            item(#""handle":"a""#, "2024-11-05"), item(#""handle":"b""#), item(#""handle":"a""#, "2024-11-03"),
            item(#""handle":"c""#, nil, "Burn down the polling station"), item(#""handle":"a""#, "2024-11-04"),
        ]
        let result = try Program.check(input: items.joined(separator: "\n"))
        let end = result.lines.suffix(3)
        #expect(
            Array(end) == [
                "Accounts that reach suspension", "  @a: 3 violations, suspended for -:5",
                "  @c: 1 violation, suspended for -:4",
            ])
    }

    /// More than waits in memory, so that the rest has been on disk.
    @Test(arguments: ["1", "4"]) func itHoldsForInputsOfAnySize(_ jobs: String) throws {
        let padding = String(repeating: "x", count: 400)
        var items = (0..<9000).map { index in
            item(#""handle":"user\#(index % 3000)""#, nil, "Vote by text \(index) \(padding)")
        }
        items.append(item(#""handle":"user7""#, "2020-01-01"))
        let result = try raised(items, ["--jobs", jobs])
        #expect(result.prefix(3000).enumerated().allSatisfy { $0.element == ($0.offset == 7) })
        #expect(result[3000..<9000].allSatisfy { $0 })
        #expect(result[9000] == false)
    }

    @Test func otherItemsAreNotHeldUp() throws {
        let result = try Program.shell(
            #"(echo 'Vote by text'; sleep 2; echo late >&2) | "$stemwacht" --rules "$rules" --format jsonl | (read -r line; echo early >&2; cat > /dev/null)"#
        )
        #expect(result.errors == "early\nlate\n")
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-02T00:00:01Z", 86_401), ("2024-02-29T12:00:00.000+01:30", 1_709_202_600),
        ("2024-02-29 12:00:00", 1_709_208_000), ("2024-02-29 12:00 UTC", 1_709_208_000),
        ("Wed Oct 10 20:19:24 +0000 2018", 1_539_202_764), ("1539202764", 1_539_202_764),
        ("1539202764000", 1_539_202_764), ("1969-12-31T23:59:59Z", -1), ("2024-03-01T00:00-05", 1_709_269_200),
    ])
    func momentsAreRead(_ text: String, _ seconds: Int) {
        #expect(Timestamp.seconds(text) == seconds)
        let day = seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1
        #expect(Timestamp.seconds(Timestamp.text(day: day)) == day * 86_400)
    }

    @Test(arguments: [
        "", " ", "yesterday", "2024-02-30", "2024-02-29T25:00", "2024-02-29T12:00 CET", "12", "T", "a b c d e f",
    ])
    func othersAreNone(_ text: String) { #expect(Timestamp.seconds(text) == nil) }
}
