import Foundation
import Policy

/// Tweets by chance, the same for the same seed.
struct Corpus {
    /// Talk about elections.
    private let talk: [String]
    /// Real everyday tweets; where there are none, tweets are made of ``words``.
    private let everyday: [String]
    /// Common words, each with the sum of its share and of all before it.
    private let words: [(word: Substring, upTo: Double)]
    private var generator: SplitMix64

    init(seed: UInt64, pool: String, everyday: String?) throws {
        generator = SplitMix64(state: seed)
        let files = try FileManager.default.contentsOfDirectory(atPath: pool).filter { $0.hasSuffix(".jsonl") }.sorted()
        talk = try files.flatMap { try Self.texts(of: pool + "/" + $0) }
        self.everyday = try everyday.map(Self.texts) ?? []
        var sum = 0.0
        words = EverydayWords.all.map { word, share in
            sum += share
            return (word, sum)
        }
    }

    private static func texts(of path: String) throws -> [String] {
        struct Line: Decodable { let text: String? }
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8)).text?.replacing("\n", with: " ")
        }
    }

    /// So many tweets.
    ///
    /// - Parameters:
    ///   - share: how many of them are about elections, 0…1.
    ///   - length: about how many characters each has; nil for as many as tweets have.
    mutating func tweets(_ count: Int, share: Double, length: Int? = nil) -> [String] {
        (0..<count).map { _ in tweet(share, length) }
    }

    /// Writes so many tweets, one a line, without holding them all.
    mutating func write(_ count: Int, share: Double, to file: URL) throws {
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var rest = count
        while rest > 0 {
            let chunk = min(rest, 10_000)
            try handle.write(contentsOf: Data((tweets(chunk, share: share).joined(separator: "\n") + "\n").utf8))
            rest -= chunk
        }
    }

    private mutating func tweet(_ share: Double, _ length: Int?) -> String {
        if share > 0, Double.random(in: 0..<1, using: &generator) < share {
            return talk.randomElement(using: &generator) ?? ""
        }
        let wanted = length ?? Int.random(in: 40...180, using: &generator)
        var text = ""
        while text.utf8.count < wanted {
            if !text.isEmpty { text += " " }
            text += everyday.randomElement(using: &generator) ?? String(word())
            if length == nil, !everyday.isEmpty { break }
        }
        return text
    }

    private mutating func word() -> Substring {
        let chance = Double.random(in: 0..<(words.last?.upTo ?? 1), using: &generator)
        var (low, high) = (0, words.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].upTo > chance { high = middle } else { low = middle + 1 }
        }
        return words[low].word
    }
}
