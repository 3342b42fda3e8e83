internal import Patterns

/// Tells what a text might match, by the literals without which each line of the lexicon can't.
///
/// It only skips work: a line that it passes over has no match. The literals stand in two tries: one is entered where a word begins, the
/// other, for literals that may stand within a word, at every byte. One scan of the text finds the sets of literals that it holds one of.
struct Gate: Sendable {
    /// How likely a text is to hold a literal of each set: about how many of ten thousand do.
    private let weights: [Double]
    /// Lines that must always be tried.
    private let always: [Int32]
    /// For each set the lines that it opens, each with the set that must be there as well; -1 for none. A line with several ways of
    /// matching has several places.
    private let openings: Rows
    private var atWords = Trie()
    private var anywhere = Trie()

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
        var always: [Int32] = []
        var openings: [[Int32]] = []
        for (line, pattern) in patterns.enumerated() {
            guard let ways = RequiredLiterals.of(pattern) else {
                always.append(Int32(line))
                continue
            }
            if ways.contains(where: \.isEmpty) {
                always.append(Int32(line))
                continue
            }
            for way in ways {
                let sets = choice.rarest(of: way).map { set, weight in
                    if let known = numbers[set] { return known }
                    let number = Int32(numbers.count)
                    numbers[set] = number
                    weights.append(weight.rounded())
                    openings.append([])
                    return number
                }
                openings[Int(sets[0])] += [Int32(line), sets.count > 1 ? sets[1] : -1]
            }
        }
        self.weights = weights
        self.always = always
        self.openings = Rows(openings)
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

    /// The lines that might match a folded text, in no order, each once.
    func openLines(in text: UTF8Span, _ scan: inout GateScan) -> [Int32] {
        scan.start(sets: weights.count)
        let spelt = scan.spell(text)
        let bytes = spelt.span
        var isAfterWord = false
        var head: UInt32 = 0
        for i in 0..<3 { head |= UInt32(bytes[i]) << UInt32(8 * i + 8) }
        for i in 0..<scan.length {
            head = head >> 8 | UInt32(bytes[i + 3]) << 24
            if !isAfterWord { atWords.find(head, in: bytes, from: i, into: &scan) }
            anywhere.find(head, in: bytes, from: i, into: &scan)
            isAfterWord = Trie.isWord(bytes[i])
        }
        var lines = always
        for set in scan.found {
            let row = openings.row(Int(set))
            var i = row.lowerBound
            while i < row.upperBound {
                let (line, other) = (openings.values[i], openings.values[i + 1])
                if other < 0 || scan.holds(other), scan.opens(line) { lines.append(line) }
                i += 2
            }
        }
        return lines
    }

    /// In how many of ten thousand texts each line is open, about; infinite for those that always are.
    func weights(ofLines count: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for set in weights.indices {
            for i in stride(from: openings.row(set).lowerBound, to: openings.row(set).upperBound, by: 2) {
                let other = openings.values[i + 1]
                sums[Int(openings.values[i])] += weights[set] * (other < 0 ? 1 : min(1, weights[Int(other)] / 1_000))
            }
        }
        for line in always { sums[Int(line)] = .infinity }
        return sums
    }
}

extension Gate: Taped {
    func write(to tape: inout Tape) {
        tape.write(weights.map { Int32($0) })
        tape.write(always)
        openings.write(to: &tape)
        atWords.write(to: &tape)
        anywhere.write(to: &tape)
    }

    init(from tape: inout TapeReader) {
        weights = tape.numbers().map { Double($0) }
        always = tape.numbers()
        openings = Rows(from: &tape)
        atWords = Trie(from: &tape)
        anywhere = Trie(from: &tape)
    }
}

/// What one scan finds, in memory that the next one uses again.
struct GateScan {
    private var bits: [UInt64] = []
    /// The sets that were found, each once.
    private(set) var found: [Int32] = []
    /// For each line the number of the last scan that opened it.
    private var opened: [UInt32] = []
    private var number: UInt32 = 0
    /// The text as the literals are spelt: one space for any white space, `0` for any digit.
    private var spelt: [UInt8] = []
    private(set) var length = 0

    mutating func start(sets count: Int) {
        number &+= 1
        if bits.count != (count + 63) / 64 {
            bits = Array(repeating: 0, count: (count + 63) / 64)
        } else {
            for set in found { bits[Int(set) >> 6] = 0 }
        }
        found.removeAll(keepingCapacity: true)
    }

    mutating func mark(_ set: Int32) {
        let (word, bit) = (Int(set) >> 6, UInt64(1) << UInt64(set & 63))
        guard bits[word] & bit == 0 else { return }
        bits[word] |= bit
        found.append(set)
    }

    func holds(_ set: Int32) -> Bool { bits[Int(set) >> 6] & (1 << UInt64(set & 63)) != 0 }

    /// Whether nothing in this scan opened the line before.
    mutating func opens(_ line: Int32) -> Bool {
        if opened.count <= line { opened += Array(repeating: 0, count: Int(line) + 1 - opened.count) }
        defer { opened[Int(line)] = number }
        return opened[Int(line)] != number
    }

    /// Spells a folded text as the literals are; four zeros follow it.
    mutating func spell(_ text: UTF8Span) -> [UInt8] {
        let bytes = text.span
        if spelt.count < bytes.count + 4 { spelt = Array(repeating: 0, count: 2 * bytes.count + 4) }
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
        for end in length..<length + 4 { spelt[end] = 0 }
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
