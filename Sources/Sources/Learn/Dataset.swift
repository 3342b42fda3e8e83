import FoundationEssentials
import Policy

/// One labelled text of the pool.
struct LabelledItem: Decodable {
    enum Split: String, Decodable { case train, validation, test }

    struct Expectation: Decodable {
        let verdict: Verdict.Kind
        let clauses: [Clause]
    }

    let item: Item
    let expect: Expectation
    let writer: String
    let split: Split

    private enum Key: String, CodingKey { case expect, writer, split }

    init(from decoder: any Decoder) throws {
        item = try Item(from: decoder)
        let values = try decoder.container(keyedBy: Key.self)
        expect = try values.decode(Expectation.self, forKey: .expect)
        writer = try values.decode(String.self, forKey: .writer)
        split = try values.decode(Split.self, forKey: .split)
    }

    /// 0 for none, else the number of the main clause, from 1.
    var label: Int {
        expect.clauses.first.flatMap { Clause.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    }
}

/// A file of items, one JSON object a line.
enum Lines {
    static func decode<Element: Decodable>(_ type: Element.Type, from path: String) throws -> [Element] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let decoder = JSONDecoder()
        return try text.split(separator: "\n").map { try decoder.decode(type, from: Data($0.utf8)) }
    }

    /// The paths of a folder's `.jsonl` files, sorted.
    static func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
            .map { folder + "/" + $0 }
    }

    /// FNV-1a, 64 bits, of the files' bytes in order: tells whether two runs saw the same data.
    static func hash(of paths: [String]) throws -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for path in paths {
            for byte in try Data(contentsOf: URL(filePath: path)) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return String(hash, radix: 16)
    }
}
