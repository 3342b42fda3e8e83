internal import Patterns

/// The commonest words of everyday tweets, folded; digits are `0`.
public enum EverydayWords {
    /// Each with in how many of ten thousand tweets it stands, the commonest first.
    public static var all: [(word: Substring, share: Double)] {
        let parts = WordFrequencyText.words.split(separator: " ")
        return stride(from: 0, to: parts.count - 1, by: 2).map { (parts[$0], Double(parts[$0 + 1]) ?? 0) }
    }
}

/// About how often ordinary tweets hold a literal, to tell which of several needs is worth waiting for. It decides nothing else.
struct LiteralFrequency {
    /// Sorted by word.
    private let words: [(bytes: [UInt8], share: Double)]
    /// Of parts that may stand within a word, which every word is asked for.
    private var within: [Within: Double] = [:]

    private struct Within: Hashable {
        let part: [UInt8]
        let ends: Bool
    }

    /// What a word that isn't among the commonest is worth.
    private static let rare = 0.3
    /// Words in a row stand together more often than by chance.
    private static let company = 30.0

    init() {
        words = EverydayWords.all.map { (Array($0.word.utf8), $0.share) }.sorted {
            $0.bytes.lexicographicallyPrecedes($1.bytes)
        }
    }

    /// In how many of ten thousand tweets a literal stands.
    mutating func of(_ literal: RequiredLiterals.Literal) -> Double {
        let parts = literal.bytes.split(whereSeparator: { !Trie.isWord($0) && $0 != UInt8(ascii: "'") && $0 < 0x80 })
        var share = 10_000.0
        for (index, part) in parts.enumerated() {
            let begins = index > 0 || literal.startsWord || part.startIndex > 0
            let ends = index < parts.count - 1 || literal.endsWord || part.endIndex < literal.bytes.count
            share *= min(1, of(part, begins: begins, ends: ends) * (index > 0 ? Self.company : 1) / 10_000)
        }
        return share
    }

    private mutating func of(_ part: ArraySlice<UInt8>, begins: Bool, ends: Bool) -> Double {
        if !begins {
            let key = Within(part: Array(part), ends: ends)
            if let known = within[key] { return known }
            let share = words.reduce(Self.rare) { sum, word in
                let holds = ends ? word.bytes.suffix(part.count) == part : Self.contains(word.bytes, part)
                return holds ? sum + word.share : sum
            }
            within[key] = share
            return share
        }
        var sum = Self.rare
        var i = firstIndex(from: part)
        while i < words.count, words[i].bytes.starts(with: part) {
            if !ends || words[i].bytes.count == part.count { sum += words[i].share }
            i += 1
        }
        return sum
    }

    /// The first word that is not less than `part`.
    private func firstIndex(from part: ArraySlice<UInt8>) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].bytes.lexicographicallyPrecedes(part) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func contains(_ word: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
        guard word.count >= part.count else { return false }
        return (0...(word.count - part.count)).contains { word[$0...].starts(with: part) }
    }
}
