import Foundation
import Testing

@testable import stemwacht

/// What is packed and written in other ways is read as if it were not.
@Suite struct ContainerTests {
    static let stream = Sample(name: "stream.jsonl", items: 3, violations: 1)
    static let table = Sample(name: "getoldtweets.csv", items: 2, violations: 1)
    static let archive = Sample(name: "archive-2023", items: 8, violations: 5)

    @Test(arguments: ArchiveFile.Wrapping.allCases.filter { $0 != .none }, [stream, table])
    func compressedFilesAreRead(_ wrapping: ArchiveFile.Wrapping, _ sample: Sample) throws {
        let packed = ArchiveFile.compressed(try Data(contentsOf: URL(filePath: sample.path)), wrapping)
        let folder = try TemporaryFolder()
        let path = try folder.write(packed, to: "\(sample.name).\(wrapping)")
        for result in [try Self.check([path]), try Self.check(["-"], packed)] {
            #expect(result.errors.isEmpty)
            #expect(result.items == sample.items)
            #expect(result.violations == sample.violations)
        }
    }

    @Test func compressedTwiceIsReadToo() throws {
        let packed = ArchiveFile.compressed(
            ArchiveFile.compressed(Data("Vote by text\n".utf8), .gzip), .zstd)
        #expect(try Self.check(["-"], packed).violations == 1)
    }

    @Test func officialArchivesAreReadAsTheyWereDownloaded() throws {
        let files = try ArchiveFile.files(in: Self.archive.name)
        let folder = try TemporaryFolder()
        let wanted = try Self.check([Self.archive.path]).items
        #expect(wanted == Self.archive.items)
        let packed = [
            "a.zip": ArchiveFile.zip(files), "b.zip": ArchiveFile.zip(files.reversed()),
            "c.tar": ArchiveFile.tar(files),
            "d.tgz": ArchiveFile.tar(files, .gzip), "e.tar.zst": ArchiveFile.tar(files, .zstd),
        ]
        for (name, data) in packed {
            let path = try folder.write(data, to: name)
            let result = try Self.check([path])
            #expect(result.errors.isEmpty, "\(name)")
            #expect(result.items == Self.archive.items, "\(name)")
            #expect(result.violations == Self.archive.violations, "\(name)")
            #expect(result.output.contains("\(name)/data/tweets-part1.js"), "\(name)")
            #expect(try Self.check(["-"], data).items >= Self.archive.items, "\(name)")
        }
    }

    /// What a pipe brings in the wrong order can't be gone back to: a long text is then judged on its own.
    @Test func nothingIsLostWhereTheOrderIsUnlucky() throws {
        let files = try ArchiveFile.files(in: Self.archive.name)
        let result = try Self.check(["-"], ArchiveFile.zip(files.reversed()))
        #expect(result.items == Self.archive.items + 1)
        #expect(result.violations == Self.archive.violations)
        #expect(result.lines.count { $0.contains(#""truncated":true"#) } == 2)
    }

    @Test func anArchiveOfExportsIsReadFileByFile() throws {
        let samples = [Self.stream, Self.table]
        var files = try samples.map { ($0.name, try Data(contentsOf: URL(filePath: $0.path))) }
        files += [("photo.jpg", Data([0xFF, 0xD8, 0xFF])), ("README.txt", Data("Vote by text".utf8))]
        files.append(("inner.zip", ArchiveFile.zip(try ArchiveFile.files(in: Self.archive.name))))
        let result = try Self.check(["-"], ArchiveFile.zip(files))
        #expect(result.errors.isEmpty)
        #expect(result.items == 3 + 2 + Self.archive.items)
        #expect(result.output.contains(#""file":"-/inner.zip/data/tweets.js""#))
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func utf16IsRead(_ encoding: String.Encoding) throws {
        let sample = Sample(name: "snscrape.jsonl", items: 2, violations: 1)
        let text = try String(contentsOfFile: sample.path, encoding: .utf8).replacing("\n", with: "\r\n")
        let mark = Data(encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF])
        let result = try Self.check(["-"], mark + text.data(using: encoding)!)
        #expect(result.items == 2)
        #expect(result.output.contains(#""text":"Vote by text""#) || result.violations == 1)
    }

    @Test func aFileOfAMarkedTableIsRead() throws {
        let table = Data([0xEF, 0xBB, 0xBF]) + Data("text,id\r\nVote by text,1\r\n".utf8)
        #expect(try Self.check(["-"], table).output.contains(#"{"id":"1","kind":"tweet","verdict":"violation""#))
    }

    static func check(_ arguments: [String], _ input: Data = Data()) throws -> Program.Result {
        try Program.run(
            Program.path, ["check", "--rules", Program.rules, "--format", "jsonl"] + arguments, input: input)
    }
}
