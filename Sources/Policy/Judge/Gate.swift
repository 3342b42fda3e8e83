internal import Patterns

/// Tells what a text might match, by the literals without which each line of the lexicon can't.
///
/// It only skips work: a line that it passes over has no match. The literals stand in two tries: one is entered where a word begins, the
/// other, for literals that may stand within a word, at every byte. One scan of the text finds the sets of literals that it holds one of.
struct Gate: Sendable {
    /// For each line the ways in which it can match, each with the sets that it needs; nil for a line that must always be tried.
    let lines: [[[Int32]]?]
    /// How likely a text is to hold a literal of each set: about how many of ten thousand do.
    let weights: [Double]
    private var atWords = Trie()
    private var anywhere = Trie()

    var setCount: Int { weights.count }

    /// The gate of every line of a lexicon, in the order of its signals.
    init(_ lexicon: Lexicon) {
        self.init(
            lexicon.signals.flatMap(\.patterns).flatMap { pattern in
                pattern.expanded.map(Lexicon.source(ofExpanded:))
            })
    }

    /// - Parameter patterns: the sources of the lines, in the order of their numbers.
    init(_ patterns: [String]) {
        var numbers: [Set<RequiredLiterals.Literal>: Int32] = [:]
        var weights: [Double] = []
        var choice = LiteralChoice()
        lines = patterns.map { pattern in
            RequiredLiterals.of(pattern)?.map { way in
                choice.rarest(of: way).map { set, weight in
                    if let known = numbers[set] { return known }
                    let number = Int32(numbers.count)
                    numbers[set] = number
                    weights.append(weight.rounded())
                    return number
                }
            }
        }
        self.weights = weights
        for (set, number) in numbers {
            for literal in set {
                if literal.startsWord {
                    atWords.insert(literal, of: number)
                } else {
                    anywhere.insert(literal, of: number)
                }
            }
        }
        atWords.freeze()
        anywhere.freeze()
    }

    /// The sets of which a folded text holds a literal.
    func scan(_ text: UTF8Span, into hits: inout GateHits) {
        hits.reset(setCount)
        let spelt = hits.spell(text)
        let bytes = spelt.span.extracting(first: hits.length)
        var isAfterWord = false
        for i in 0..<bytes.count {
            if !isAfterWord { atWords.find(in: bytes, from: i, into: &hits) }
            anywhere.find(in: bytes, from: i, into: &hits)
            isAfterWord = Trie.isWord(bytes[i])
        }
    }

    /// Whether a line might match a text with these hits.
    func isOpen(_ line: Int, _ hits: GateHits) -> Bool {
        guard let ways = lines[line] else { return true }
        return ways.contains { way in way.allSatisfy { hits.holds($0) } }
    }
}

extension Gate: Taped {
    func write(to tape: inout Tape) {
        tape.write(lines.count)
        for line in lines {
            // A line without promises has no ways; one that can't match doesn't occur.
            tape.write(line?.count ?? 0)
            for way in line ?? [] { tape.write(way) }
        }
        tape.write(weights.map { Int32($0) })
        atWords.write(to: &tape)
        anywhere.write(to: &tape)
    }

    init(from tape: inout TapeReader) {
        lines = (0..<tape.int()).map { _ in
            let count = tape.int()
            return count == 0 ? nil : (0..<count).map { _ in tape.numbers() }
        }
        weights = tape.numbers().map { Double($0) }
        atWords = Trie(from: &tape)
        anywhere = Trie(from: &tape)
    }
}

/// What one scan found: the numbers of sets.
struct GateHits {
    private var bits: [UInt64] = []
    private(set) var list: [Int32] = []
    /// The text as the literals are spelt: one space for any white space, `0` for any digit.
    private var spelt: [UInt8] = []
    private(set) var length = 0

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

    /// Adds what another scan found.
    mutating func formUnion(_ other: GateHits) {
        if bits.isEmpty { bits = Array(repeating: 0, count: other.bits.count) }
        for set in other.list { mark(set) }
    }

    /// Spells a folded text as the literals are.
    mutating func spell(_ text: UTF8Span) -> [UInt8] {
        let bytes = text.span
        if spelt.count < bytes.count { spelt = Array(repeating: 0, count: 2 * bytes.count) }
        length = 0
        var i = 0
        var last: UInt8 = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte >= 0x80 {
                let scalar = Self.scalar(at: i, in: bytes)
                spell(scalar)
                last = spelt[length - 1]
                i += UTF8.width(scalar)
                continue
            }
            let spelling = Self.spellings[Int(byte)]
            if spelling != 0x20 || last != 0x20 {
                spelt[length] = spelling
                length += 1
            }
            last = spelling
            i += 1
        }
        return spelt
    }

    /// How each ASCII character is spelt.
    private static let spellings: [UInt8] = (0..<128).map { byte in
        (0x09...0x0D).contains(byte) ? 0x20 : (0x30...0x39).contains(byte) ? 0x30 : byte
    }

    /// `\s` and `\d` match white space and digits of every script.
    private mutating func spell(_ scalar: Unicode.Scalar) {
        // The Mongolian vowel separator was white space once, and PCRE2 holds on to it.
        if scalar.properties.isWhitespace || scalar == "\u{180E}" {
            if length == 0 || spelt[length - 1] != 0x20 { append(0x20) }
        } else if scalar.properties.numericType == .decimal {
            append(0x30)
        } else {
            for byte in UTF8.encode(scalar)! { append(byte) }
        }
    }

    private mutating func append(_ byte: UInt8) {
        spelt[length] = byte
        length += 1
    }

    private static func scalar(at i: Int, in bytes: Span<UInt8>) -> Unicode.Scalar {
        let lead = UInt32(bytes[i])
        let count = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
        var value = lead & (0x3F >> UInt32(count))
        for k in 1...count { value = value << 6 | UInt32(bytes[i + k] & 0x3F) }
        return Unicode.Scalar(value) ?? "?"
    }
}
