import Foundation
import Policy
import Testing

@testable import stemwacht

/// Gives a few bytes at a time.
private final class Dripping: ByteSource {
    private let bytes: [UInt8]
    private let step: Int
    private var given = 0
    let wouldWait = false

    init(_ bytes: [UInt8], step: Int) {
        self.bytes = bytes
        self.step = step
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(RecordError) -> Int {
        let count = min(step, bytes.count - given, buffer.count - offset)
        buffer.replaceSubrange(offset..<offset + count, with: bytes[given..<given + count])
        given += count
        return count
    }
}

/// Records don't depend on how an input's bytes come.
@Suite struct RecordReaderTests {
    /// Line and content of each record.
    private static func records(of reader: any RecordReader) throws -> [String] {
        var reader = reader
        var records: [String] = []
        while let batch = try reader.next() {
            records += batch.records.map { record in
                let content = record.problem?.message.en ?? String(decoding: batch.bytes[record.range], as: UTF8.self)
                return "\(record.line): \(content)"
            }
        }
        return records
    }

    static let json = """
        window.YTD.tweets.part0 = [
          {"a": "x\\"}]", "b": [{"c": 1}]},
          {"a": [1, 2},
          {"a": "é
          {"a": 1}, "s,]", 5
        ]
        {"d": {}} {"e": 1}
        nothing
        [[1], []]
        """

    @Test(arguments: [1, 2, 3, 7, 1000])
    func jsonIsSplit(_ step: Int) throws {
        let records = try Self.records(of: JSONReader(Dripping(Array(Self.json.utf8), step: step)))
        #expect(
            records == [
                #"2: {"a": "x\"}]", "b": [{"c": 1}]}"#, "3: not valid JSON", "4: not valid JSON", #"5: {"a": 1}"#,
                #"5: "s,]""#, "5: 5\n", #"7: {"d": {}}"#, #"7: {"e": 1}"#, "8: nothing", "9: [1]", "9: []",
            ])
    }

    static let table =
        "id,text\r\n1,\"a \"\"b\"\"\r\n\r\nc\"\r\n2,plain \"quotes\"\r\n3,\"odd \"quotes\", here\"\n4,last"

    @Test(arguments: [1, 2, 3, 7, 1000])
    func tablesAreSplit(_ step: Int) throws {
        let reader = try CSVReader(Dripping(Array(Self.table.utf8), step: step), delimiter: UInt8(ascii: ","))
        #expect(reader.header == ["id", "text"])
        let rows = try Self.records(of: reader)
        #expect(
            rows == [
                "2: 1,\"a \"\"b\"\"\r\n\r\nc\"", "5: 2,plain \"quotes\"",
                "6: a quote in this row is never closed, or not doubled within a quoted cell", "7: 4,last",
            ])
        let row = Array("1,\"a \"\"b\"\"\nc\",,\"\"".utf8)[...]
        #expect(
            TableRow(row, delimiter: UInt8(ascii: ",")).cells.map { $0.text(in: row) } == ["1", "a \"b\"\nc", "", ""])
    }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func utf16IsConverted(_ step: Int) throws {
        let text = "é 👩‍👧\r\n\u{FFFF}x"
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let wide = WideSource(Dripping(bytes + [0x3D, 0xD8, 0x41], step: step), isLittleEndian: true)
        #expect(try Self.records(of: LineReader(wide)) == ["1: é 👩‍👧", "2: \u{FFFF}x\u{FFFD}\u{FFFD}"])
    }

    @Test func aRecordOfTheJSONReaderIsTooLongAtALimit() throws {
        let long =
            "[{\"text\":\"" + String(repeating: "x", count: JSONReader.longestRecord + (4 << 20))
            + "\"},\n{\"text\":\"a\"}]"
        let records = try Self.records(of: JSONReader(Dripping(Array(long.utf8), step: 1 << 20)))
        #expect(records.first?.hasPrefix("1: the line is longer than 64 MiB") == true)
    }

    @Test func datesOfTheAPIAreISO() {
        #expect(APIDate.iso("Wed Sep 04 13:51:55 +0000 2019") == "2019-09-04T13:51:55Z")
        #expect(APIDate.iso("Wed Sep 04 13:51:55 +0530 2019") == "2019-09-04T13:51:55+05:30")
        #expect(APIDate.iso("2019-09-04T13:51:55.000Z") == "2019-09-04T13:51:55.000Z")
    }

    @Test func entitiesAreReadOnce() {
        #expect(APIText.decoded("a &amp; b &amp;lt; &lt;3 &quot;&#39; & &copy;") == "a & b &lt; <3 \"' & &copy;")
    }

    /// The command reads the plain item faster than the library's `Decodable`, and the same.
    @Test(arguments: [
        #"{"text":"a"}"#,
        #"{"id":5,"text":"a","lang":"en","country":"nl","created_at":"2023-01-01","prior_violations":2}"#,
        #"{"id":"x","text":"a","author":{"id":"7","name":"n","handle":"h","bio":"b","location":"l","url":"u","verified":true}}"#,
        #"{"profile":{"bio":"b"}}"#, #"{"kind":"profile","text":"b"}"#, #"{"kind":null,"text":"a","author":null}"#,
    ])
    func plainItemsAreReadAsTheLibraryDoes(_ json: String) throws {
        var records: [Record] = []
        ItemDecoder(defaults: ItemDefaults()).decodeJSON(
            Array(json.utf8)[...], Source(file: "-", line: 1), to: &records)
        guard case .item(let item, _, _)? = records.first else {
            Issue.record("no item")
            return
        }
        #expect(item == (try JSONDecoder().decode(Item.self, from: Data(json.utf8))))
    }
}
