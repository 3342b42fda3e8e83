import Foundation
import Policy
import Testing

@testable import stemwacht

/// A sample of a format, and what is in it.
struct Sample: CustomTestStringConvertible, Sendable {
    /// In `Fixtures/formats`.
    let name: String
    let items: Int
    let violations: Int

    var testDescription: String { name }
    var path: String { Program.tests.appending(path: "Fixtures/formats/\(name)").path(percentEncoded: false) }

    /// Every format that is read.
    static let all = [
        Sample(name: "statuses.json", items: 3, violations: 2), Sample(name: "stream.jsonl", items: 3, violations: 1),
        Sample(name: "search.json", items: 2, violations: 1), Sample(name: "pages.jsonl", items: 4, violations: 3),
        Sample(name: "flat.jsonl", items: 2, violations: 2), Sample(name: "stream-v2.jsonl", items: 2, violations: 1),
        Sample(name: "users.jsonl", items: 2, violations: 0), Sample(name: "activities.jsonl", items: 3, violations: 3),
        Sample(name: "snscrape.jsonl", items: 2, violations: 1), Sample(name: "grailbird", items: 4, violations: 1),
        Sample(name: "archive-2019", items: 3, violations: 1), Sample(name: "archive-2023", items: 8, violations: 5),
        Sample(name: "twarc2.csv", items: 2, violations: 1), Sample(name: "twint.csv", items: 2, violations: 1),
        Sample(name: "x-analytics.csv", items: 2, violations: 1), Sample(name: "rtweet.csv", items: 2, violations: 1),
        Sample(name: "getoldtweets.csv", items: 2, violations: 1),
        Sample(name: "gazouilloire.csv", items: 1, violations: 1),
        Sample(name: "information-operations.csv", items: 1, violations: 1),
        Sample(name: "profiles.csv", items: 2, violations: 0), Sample(name: "plain.txt", items: 2, violations: 1),
        Sample(name: "items.jsonl", items: 2, violations: 1),
    ]
}

/// What runs of the program wrote of their items.
extension Program.Result {
    var items: Int { lines.count { $0.hasPrefix(#"{"id":"#) } }
    var violations: Int { lines.count { $0.contains(#""verdict":"violation","clause""#) } }
    var failures: Int { lines.count { $0.hasPrefix(#"{"error":"#) } }
}

/// Every export gives all of its items, once.
@Suite struct FormatTests {
    @Test(arguments: Sample.all)
    func everyItemIsJudgedOnce(_ sample: Sample) throws {
        let result = try Program.check(["--format", "jsonl", sample.path])
        #expect(result.errors.isEmpty)
        #expect(result.items == sample.items)
        #expect(result.violations == sample.violations)
        #expect(result.failures == 0)
    }

    @Test func severalInputsAreReadInTheirOrder() throws {
        let paths = Sample.all.map(\.path)
        let result = try Program.check(["--format", "jsonl", "--jobs", "3"] + paths)
        #expect(result.items == Sample.all.reduce(0) { $0 + $1.items })
        #expect(result.output == (try Program.check(["--format", "jsonl", "--jobs", "1"] + paths)).output)
    }

    /// Each field that was read of each item, with authors' profiles.
    @Test func whatIsKnownOfItemsIsRead() async throws {
        var page = ""
        for sample in Sample.all {
            page += "\(sample.name)\n"
            for record in try await Self.records(sample.path, InputOptions(includesProfiles: true)) {
                page += "  \(Self.line(record, without: sample.path))\n"
            }
        }
        try Golden.expect(page, is: "formats")
    }

    @Test(arguments: ["archive-2023", "archive-2019", "grailbird", "statuses.json"])
    func theSizeOfAnInputIsWhatIsReadOfIt(_ name: String) async throws {
        let path = Sample(name: name, items: 0, violations: 0).path
        var bytes = 0
        try await ItemReader(InputOptions()) { bytes += $0.bytes }.read(path)
        #expect(bytes > 0)
        #expect(ItemReader.size(of: path) == bytes)
        #expect(ItemReader.size(of: "-") == nil)
    }

    @Test func aCutTextIsSaidToBe() throws {
        let result = try Program.check(["--format", "jsonl"], input: #"{"text":"Vote by","truncated":true}"# + "\n")
        #expect(result.output.contains(#""disguised":false,"truncated":true,"findings""#))
        #expect(
            !(try Program.check(["--format", "jsonl"], input: #"{"text":"Vote by"}"#).output.contains("truncated")))
    }

    @Test func columnsMayBeNamed() throws {
        let path = Sample(name: "other-names.csv", items: 1, violations: 1).path
        let unnamed = try Program.check([path])
        #expect(unnamed.status == 2)
        #expect(unnamed.errors.hasSuffix("(Nr, Bericht, Wie); name it: --column text=NAME\n"))
        let result = try Program.check(
            ["--format", "jsonl", "--column", "text=Bericht", "--column", "id=Nr", path])
        #expect(result.output.hasPrefix(#"{"id":"1","kind":"tweet","verdict":"violation""#))
        #expect(try Program.check(["--column", "text=Tekst", path]).errors.hasSuffix("there is no column \"Tekst\"\n"))
        #expect(try Program.check(["--column", "words=Tekst", path]).status == 64)
    }

    @Test func profilesAreJudgedOnceEach() throws {
        let path = Sample(name: "pages.jsonl", items: 4, violations: 3).path
        let result = try Program.check(["--format", "jsonl", "--profiles", path])
        #expect(result.items == 6)
        #expect(result.lines.count { $0.contains(#""kind":"profile""#) } == 2)
        #expect(result.output.contains(#"{"id":"8","kind":"profile","#))
    }

    @Test func aForcedFormatIsTaken() throws {
        let path = Sample(name: "statuses.json", items: 3, violations: 2).path
        #expect(try Program.check(["--format", "jsonl", "--input-format", "text", path]).items > 10)
        #expect(try Program.check(["--format", "jsonl", "--input-format", "json"], input: #"{"text":"x"}"#).items == 1)
        let table = "text;id\nVote by text;1\n"
        #expect(try Program.check(["--format", "jsonl", "--input-format", "csv"], input: table).violations == 1)
    }

    @Test(arguments: [
        (#"{"text":"a"}"#, "jsonl"), ("[\n {\"text\":\"a\"}\n]", "json"), ("{\n \"text\": \"a\"\n}", "json"),
        ("window.YTD.tweets.part0 = [", "json"), ("id,text\n1,a", "csv"), ("text\tid\na\t1", "csv"), ("a text", "text"),
        ("[BREAKING] a text", "text"), ("{a text", "text"), ("var a = 5 ballots", "json"), ("x, y", "text"),
        ("{\"a\n{\"text\":1}", "jsonl"),
    ])
    func contentTellsTheFormat(_ content: String, _ format: String) {
        #expect(InputFormat.detect(Array(content.utf8)[...], name: "-").rawValue == format)
    }

    /// All that is read from some inputs.
    static func records(_ path: String, _ options: InputOptions = InputOptions()) async throws -> [Record] {
        var records: [Record] = []
        try await ItemReader(options) { records += $0.records }.read(path)
        return records
    }

    private static func line(_ record: Record, without prefix: String) -> String {
        switch record {
        case .failed(let error, let source), .unreadable(let error, let source):
            return "\(source.description) \(error.message.en)"
        case .item(let item, let source, _):
            let place = source.description.dropFirst(prefix.count)
            var parts = [String(place), item.kind.rawValue, item.id, item.lang, item.country, item.createdAt]
            if item.isTruncated { parts.append("truncated") }
            if let account = item.account {
                let fields = [
                    account.id, account.handle.map { "@" + $0 }, account.name, account.bio, account.location,
                    account.url,
                    account.verified.map { $0 ? "verified" : "unverified" },
                ]
                parts.append("[" + fields.map { $0 ?? "-" }.joined(separator: ", ") + "]")
            }
            let text = item.text.replacing("\r\n", with: "\\r\\n").replacing("\n", with: "\\n")
            return (parts + [text]).map { $0 ?? "-" }.joined(separator: " ")
        }
    }
}
