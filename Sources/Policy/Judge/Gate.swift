internal import Patterns

/// Tells what a text might match, by the literals without which each line of the lexicon can't.
///
/// It only skips work: a line that it passes over has no match. The literals stand in two tries: one is entered where a word begins, the
/// other, for literals that may stand within a word, at every byte. One scan of the text finds the sets of literals that it holds one of.
struct Gate: Sendable {
    /// For each line the ways in which it can match, each with the sets that it needs; nil for a line that must always be tried.
    let lines: [[[Int32]]?]
    /// How likely a text is to hold a literal of each set: about how often a thousand tweets do.
    let weights: [Double]
    private var atWords = Trie()
    private var anywhere = Trie()
    /// Sets with a literal that holds a digit: `\d` matches digits of every script, of which the tries know nothing.
    private let digitSets: [Int32]

    var setCount: Int { weights.count }

    /// - Parameter patterns: the sources of the lines, in the order of their numbers.
    init(_ patterns: [String]) {
        var numbers: [Set<RequiredLiterals.Literal>: Int32] = [:]
        lines = patterns.map { pattern in
            RequiredLiterals.of(pattern)?.map { way in
                way.map { set in
                    if let known = numbers[set] { return known }
                    let number = Int32(numbers.count)
                    numbers[set] = number
                    return number
                }
            }
        }
        var weights = [Double](repeating: 0, count: numbers.count)
        var digitSets: [Int32] = []
        for (set, number) in numbers {
            for literal in set {
                weights[Int(number)] += LiteralFrequency.of(literal)
                if literal.startsWord {
                    atWords.insert(literal, of: number)
                } else {
                    anywhere.insert(literal, of: number)
                }
            }
            if set.contains(where: { $0.bytes.contains(UInt8(ascii: "0")) }) { digitSets.append(number) }
        }
        self.weights = weights
        self.digitSets = digitSets
        atWords.freeze()
        anywhere.freeze()
    }

    /// The sets of which a folded text holds a literal.
    func scan(_ text: UTF8Span, into hits: inout GateHits) {
        hits.reset(setCount)
        hits.spell(text)
        let bytes = hits.spelt
        var isAfterWord = false
        for i in bytes.indices {
            if !isAfterWord { atWords.find(in: bytes, from: i, into: &hits) }
            anywhere.find(in: bytes, from: i, into: &hits)
            isAfterWord = Trie.isWord(bytes[i])
        }
        if !hits.isASCII {
            for set in digitSets { hits.mark(set) }
        }
    }

    /// Whether a line might match a text with these hits.
    func isOpen(_ line: Int, _ hits: GateHits) -> Bool {
        guard let ways = lines[line] else { return true }
        return ways.contains { way in way.allSatisfy { hits.holds($0) } }
    }
}

/// What one scan found: the numbers of sets.
struct GateHits {
    private var bits: [UInt64] = []
    private(set) var list: [Int32] = []
    /// The text as the literals are spelt: one space for any white space, `0` for any digit.
    private(set) var spelt: [UInt8] = []
    private(set) var isASCII = true

    mutating func reset(_ count: Int) {
        if bits.count != (count + 63) / 64 {
            bits = Array(repeating: 0, count: (count + 63) / 64)
        } else {
            for set in list { bits[Int(set) >> 6] = 0 }
        }
        list.removeAll(keepingCapacity: true)
    }

    mutating func mark(_ set: Int32) {
        let (word, bit) = (Int(set) >> 6, UInt64(1) << UInt64(set & 63))
        guard bits[word] & bit == 0 else { return }
        bits[word] |= bit
        list.append(set)
    }

    func holds(_ set: Int32) -> Bool { bits[Int(set) >> 6] & (1 << UInt64(set & 63)) != 0 }

    /// Spells a folded text as the literals are.
    mutating func spell(_ text: UTF8Span) {
        let bytes = text.span
        spelt.removeAll(keepingCapacity: true)
        spelt.reserveCapacity(bytes.count)
        isASCII = true
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            var width = 1
            if byte >= 0x80 {
                isASCII = false
                width = Self.widthOfSpace(at: i, in: bytes)
            }
            if byte == 0x20 || (0x09...0x0D).contains(byte) || byte >= 0x80 && width > 0 {
                if spelt.last != 0x20 { spelt.append(0x20) }
            } else {
                spelt.append((0x30...0x39).contains(byte) ? 0x30 : byte)
            }
            i += max(1, width)
        }
    }

    /// How many bytes the white space beyond ASCII at `i` takes (Unicode White_Space); 0 where there is none.
    private static func widthOfSpace(at i: Int, in bytes: Span<UInt8>) -> Int {
        if bytes[i] == 0xC2, i + 1 < bytes.count { return bytes[i + 1] == 0x85 || bytes[i + 1] == 0xA0 ? 2 : 0 }
        guard i + 2 < bytes.count else { return 0 }
        switch (bytes[i], bytes[i + 1], bytes[i + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xE1, 0xA0, 0x8E):
            return 3
        default: return 0
        }
    }
}
