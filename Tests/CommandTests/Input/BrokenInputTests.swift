import Archives
import Foundation
import Policy
import Testing

@testable import stemwacht

/// An archive in memory.
private final class Packed: ArchiveSource {
    private var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(into buffer: inout [UInt8]) -> Int {
        let count = min(bytes.count, buffer.count)
        buffer.replaceSubrange(..<count, with: bytes[..<count])
        bytes.removeFirst(count)
        return count
    }

    func seek(to offset: Int64, fromEnd: Bool) -> Int64? { nil }
}

/// What is broken is named with its place, and costs nothing else.
@Suite struct BrokenInputTests {
    /// A record that is broken in some way, between two good ones: what is wrong, and the line that says so.
    @Test(arguments: [
        ("missing brace", "{\"id_str\":\"2\",\"full_text\":\"x\"", 3),
        ("open string", "{\"id_str\":\"2\",\"full_text\":\"x}", 3),
        ("wrong bracket", "{\"id_str\":\"2\",\"full_text\":[\"x\"}}", 3), ("no text", "{\"id_str\":\"2\"}", 3),
        ("a number", "5", 3), ("two commas", "{\"id_str\":\"2\",,\"full_text\":\"x\"}", 3),
    ])
    func aBrokenElementCostsItself(_ name: String, _ element: String, _ line: Int) throws {
        let good = #"{"id_str":"1","full_text":"Vote by text"}"#
        let array = "[\n  \(good),\n  \(element),\n  \(good),\n  \(good)\n]\n"
        let result = try Program.check(["--format", "jsonl"], input: array)
        #expect(result.status == 2)
        #expect(result.violations == 3)
        #expect(result.failures == 1)
        #expect(result.errors.hasPrefix("-:\(line): "))
        let lines = try Program.check(["--format", "jsonl"], input: "\(good)\n\(good)\n\(element)\n\(good)\n")
        #expect(lines.violations == 3)
        #expect(lines.failures == 1)
    }

    @Test func anArrayOnOneLineIsReadUpToTheBreak() throws {
        let good = #"{"id_str":"1","full_text":"Vote by text"}"#
        let result = try Program.check(["--format", "jsonl"], input: "[\(good),{\"id_str\":[\"2\"},\(good)]")
        #expect(result.violations == 1)
        #expect(result.errors == "-:1: not valid JSON; the rest of the file can't be read either\n")
    }

    @Test(arguments: ["[{\"text\":\"a\"},{\"te", "[{\"text\":\"a\"},", "[{\"text\":\"a\"}", "{\n\"text\":\"a\""])
    func jsonThatEndsTooEarlyIsSaid(_ text: String) throws {
        let result = try Program.check(["--format", "jsonl"], input: text)
        #expect(result.status == 2)
        #expect(result.failures == 1)
        #expect(result.errors.contains("the file ends in the middle of its JSON"))
    }

    @Test func halfASurrogatePairIsNoReasonToLoseATweet() throws {
        let result = try Program.check(
            ["--format", "jsonl"], input: #"{"text":"Vote by text \ud83d and \\ud83d \ud83d\ude00"}"# + "\n")
        #expect(result.status == 1)
        #expect(result.violations == 1)
    }

    @Test func aQuoteThatIsNeverClosedCostsItsRow() throws {
        let rows = "id,text\n1,Vote by text\n2,\"a quote\n3,Vote by text\n4,\"two\nlines\"\n5,a,b\n6\n"
        let result = try Program.check(["--format", "jsonl"], input: rows)
        #expect(result.items == 3)
        #expect(result.violations == 2)
        #expect(
            result.errors == """
                -:3: a quote in this row is never closed, or not doubled within a quoted cell
                -:7: the row has 3 cells where the header has 2
                -:8: the row has no cell for the text

                """)
    }

    @Test func archivesThatEndTooEarlyAreSaid() throws {
        let lines = Data(String(repeating: "Vote by text\n", count: 20_000).utf8)
        let folder = try TemporaryFolder()
        let files = try ArchiveFile.files(in: "archive-2023")
        for (name, data) in [
            ("a.gz", ArchiveFile.compressed(lines, .gzip)), ("b.zst", ArchiveFile.compressed(lines, .zstd)),
            ("c.xz", ArchiveFile.compressed(lines, .xz)), ("d.tar.gz", ArchiveFile.tar(files, .gzip)),
            ("e.zip", ArchiveFile.zip(files)),
        ] {
            let path = try folder.write(data.prefix(data.count * 2 / 3), to: name)
            let result = try Program.check(["--format", "jsonl", path])
            #expect(result.status == 2, "\(name)")
            #expect(result.errors.contains("\(name)"), "\(name)")
            #expect(result.errors.contains("the archive is damaged or ends too early"), "\(name): \(result.errors)")
        }
    }

    @Test func aBrokenMemberCostsItself() throws {
        var zip = ArchiveFile.zip([
            ("a.txt", Data("Vote by text\n".utf8)),
            ("b.txt", Data(String(repeating: "Vote by text\n", count: 50).utf8)),
            ("c.txt", Data("Vote by text\n".utf8)),
        ])
        let name = try #require(zip.firstRange(of: Data("b.txt".utf8)))
        for offset in 40..<46 { zip[name.upperBound + offset] ^= 0x55 }
        let folder = try TemporaryFolder()
        let result = try Program.check(["--format", "jsonl", try folder.write(zip, to: "broken.zip")])
        #expect(result.status == 2)
        #expect(result.errors.contains("broken.zip/b.txt: "))
        #expect(result.output.contains("broken.zip/a.txt"))
        #expect(result.output.contains("broken.zip/c.txt"))
    }

    @Test func archivesInArchivesStopAtALimit() throws {
        var data = ArchiveFile.zip([("a.txt", Data("Vote by text\n".utf8))])
        for _ in 0..<3 { data = ArchiveFile.zip([("inner.zip", data)]) }
        let result = try ContainerTests.check(["-"], data)
        #expect(result.status == 2)
        #expect(result.errors.contains("deeper ones are not read"))
    }

    @Test func aBombStopsAtALimit() throws {
        let packed = ArchiveFile.compressed(Data(repeating: 1, count: 3 << 20), .zstd)
        let archive = try ArchiveReader(
            Packed(Array(packed)), seeks: false, budget: ArchiveBudget(allowance: 1 << 20), isInner: false)
        _ = try archive.nextMember()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        #expect(throws: ArchiveError.tooLarge) {
            while try archive.read(into: &buffer, at: 0) > 0 {}
        }
        #expect(RecordError(ArchiveError.tooLarge).message.en.hasPrefix("more than 200 times"))
    }

    @Test func whatHoldsNothingIsSaid() throws {
        let folder = try TemporaryFolder()
        let files = [
            ("empty.json", Data(), "the file is empty"), ("blank.txt", Data("\n \n".utf8), "the file is empty"),
            ("picture.txt", Data((0..<4096).map { UInt8($0 * 7 & 0x1F) }), "this is a binary file"),
            ("table.csv", Data("a,b\n1,2\n".utf8), "none of the columns is known to hold the text (a, b)"),
            (
                "long.csv", Data((String(repeating: "x", count: 900) + "\n1,2\n").utf8),
                "none of the columns is known to hold the text (\(String(repeating: "x", count: 40))…)"
            ),
            ("zip.zip", ArchiveFile.zip([("photo.jpg", Data("x".utf8))]), "no tweets or profiles in this archive"),
            ("folder/photo.jpg", Data("x".utf8), ""),
        ]
        for (name, data, _) in files { try folder.write(data, to: name) }
        for (name, _, message) in files.dropLast() {
            let result = try Program.check([folder.path(of: name)])
            #expect(result.status == 2)
            #expect(result.errors.contains("\(name): \(message)"), "\(result.errors)")
        }
        let result = try Program.check([folder.path(of: "folder")])
        #expect(result.errors == "\(folder.path(of: "folder")): no tweets or profiles in this folder\n")
    }

    @Test func aNamedPipeIsRefusedAndOneOfTheShellIsRead() throws {
        let folder = try TemporaryFolder()
        let refused = try Program.shell(
            #"mkfifo '\#(folder.path(of: "pipe"))'; "$stemwacht" --rules "$rules" '\#(folder.path(of: "pipe"))'"#)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("this is a named pipe"))
        #expect(try Program.shell(#""$stemwacht" --rules "$rules" <(echo 'Vote by text')"#).status == 1)
    }
}
