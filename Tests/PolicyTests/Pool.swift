import Foundation
import Policy

/// `samples/pool`, as tests read it.
struct Pool {
    /// A line of the pool.
    struct Entry {
        /// `file:line`.
        let place: String
        let id: String
        /// The line's JSON object, as it stands there.
        let object: [String: Any]
        let labelled: LabelledCase

        /// All of its own words.
        var words: String {
            let item = labelled.item
            return item.judgedFields.compactMap { item[$0] }.joined(separator: "\n")
        }
    }

    /// The package's folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    let entries: [Entry]

    /// - Throws: a line that is no labelled item.
    init() throws {
        let folder = Self.root.appending(path: "samples/pool")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
        entries = try files.filter { $0.hasSuffix(".jsonl") }.flatMap { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return try text.split(separator: "\n").enumerated().map { index, line in
                try Self.entry(Data(line.utf8), "samples/pool/\(name):\(index + 1)")
            }
        }
    }

    private static func entry(_ line: Data, _ place: String) throws -> Entry {
        do {
            let object = try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
            let labelled = try JSONDecoder().decode(LabelledCase.self, from: line)
            return Entry(place: place, id: labelled.item.id ?? "", object: object, labelled: labelled)
        } catch {
            throw Unreadable(description: "\(place): \(error)")
        }
    }

    private struct Unreadable: Error, CustomStringConvertible { let description: String }
}
