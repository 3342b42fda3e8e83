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
    /// For each set the lines that wait for it, each with the set that must be there as well; -1 for none. A line with several ways of
    /// matching waits at several places, each time for the rarer one.
    private let waiting: Rows
    /// For each literal the sets that it is in and that lines wait for.
    private let sets: Rows
    /// For each set that must be there as well its literals.
    private let literals: Rows
    private var atWords = Trie()
    private var anywhere = Trie()

    /// The gate of every line of a lexicon, in the order of its signals.
    init(_ lexicon: Lexicon) {
        self.init(lexicon.patternSources)
    }

    /// - Parameter patterns: the sources of the lines, in the order of their numbers.
    init(_ patterns: [String]) {
        var numbers: [Set<RequiredLiterals.Literal>: Int32] = [:]
        var weights: [Double] = []
        var choice = LiteralChoice()
        var always: [Int32] = []
        var waiting: [[Int32]] = []
        var isAsked: Set<Int32> = []
        for (line, pattern) in patterns.enumerated() {
            guard let ways = RequiredLiterals.of(pattern), !ways.contains(where: \.isEmpty) else {
                always.append(Int32(line))
                continue
            }
            for way in ways {
                let sets = choice.rarest(of: way).map { set, weight in
                    if let known = numbers[set] { return known }
                    let number = Int32(numbers.count)
                    numbers[set] = number
                    weights.append(weight.rounded())
                    waiting.append([])
                    return number
                }
                waiting[Int(sets[0])] += [Int32(line), sets.count > 1 ? sets[1] : -1]
                isAsked.formUnion(sets.dropFirst())
            }
        }
        self.weights = weights
        self.always = always
        self.waiting = Rows(waiting)
        var literals: [RequiredLiterals.Literal: Int32] = [:]
        var setsOfLiteral: [[Int32]] = []
        var literalsOfSet = [[Int32]](repeating: [], count: weights.count)
        for (set, number) in numbers.sorted(by: { $0.value < $1.value }) {
            for literal in set {
                let id = literals[literal] ?? Int32(literals.count)
                if literals.updateValue(id, forKey: literal) == nil {
                    setsOfLiteral.append([])
                    if literal.startsWord { atWords.insert(literal, id) } else { anywhere.insert(literal, id) }
                }
                if !waiting[Int(number)].isEmpty { setsOfLiteral[Int(id)].append(number) }
                if isAsked.contains(number) { literalsOfSet[Int(number)].append(id) }
            }
        }
        sets = Rows(setsOfLiteral)
        self.literals = Rows(literalsOfSet)
        atWords.freeze()
        anywhere.freeze()
    }

    /// The lines that might match a folded text, in no order, each once.
    func openLines(in text: UTF8Span, _ scan: inout GateScan) -> [Int32] {
        scan.start(literals: sets.count, sets: weights.count)
        find(in: text, &scan)
        var lines = always
        for literal in scan.found {
            for i in sets.row(Int(literal)) where scan.reaches(sets.values[i]) {
                open(sets.values[i], &scan, &lines)
            }
        }
        return lines
    }

    private func find(in text: UTF8Span, _ scan: inout GateScan) {
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
    }

    /// Opens the lines that wait for a set that is there.
    private func open(_ set: Int32, _ scan: inout GateScan, _ lines: inout [Int32]) {
        let row = waiting.row(Int(set))
        var i = row.lowerBound
        while i < row.upperBound {
            let (line, other) = (waiting.values[i], waiting.values[i + 1])
            if other < 0 || scan.holds(other, of: literals), scan.opens(line) { lines.append(line) }
            i += 2
        }
    }

    /// In how many of ten thousand texts each line is open, about; infinite for those that always are.
    func weights(ofLines count: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for set in weights.indices {
            for i in stride(from: waiting.row(set).lowerBound, to: waiting.row(set).upperBound, by: 2) {
                let other = waiting.values[i + 1]
                sums[Int(waiting.values[i])] += weights[set] * (other < 0 ? 1 : min(1, weights[Int(other)] / 1_000))
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
        waiting.write(to: &tape)
        sets.write(to: &tape)
        literals.write(to: &tape)
        atWords.write(to: &tape)
        anywhere.write(to: &tape)
    }

    init(from tape: inout TapeReader) {
        weights = tape.numbers().map { Double($0) }
        always = tape.numbers()
        waiting = Rows(from: &tape)
        sets = Rows(from: &tape)
        literals = Rows(from: &tape)
        atWords = Trie(from: &tape)
        anywhere = Trie(from: &tape)
    }
}

/// What one scan finds, in memory that the next one uses again.
struct GateScan {
    /// The literals that were found, each once.
    private(set) var found: [Int32] = []
    /// For each literal, set and line the number of the last scan that found, reached or opened it.
    private var literals: [UInt32] = []
    private var sets: [UInt32] = []
    private var lines: [UInt32] = []
    private var number: UInt32 = 0
    /// The text as the literals are spelt: one space for any white space, `0` for any digit.
    private var spelt: [UInt8] = []
    private(set) var length = 0

    mutating func start(literals literalCount: Int, sets setCount: Int) {
        if literals.count != literalCount || sets.count != setCount {
            literals = Array(repeating: 0, count: literalCount)
            sets = Array(repeating: 0, count: setCount)
        }
        number &+= 1
        found.removeAll(keepingCapacity: true)
    }

    @inline(__always) mutating func find(_ literal: Int32) {
        if literals[Int(literal)] == number { return }
        literals[Int(literal)] = number
        found.append(literal)
    }

    /// Whether a set is reached for the first time.
    mutating func reaches(_ set: Int32) -> Bool {
        defer { sets[Int(set)] = number }
        return sets[Int(set)] != number
    }

    /// Whether one of a set's literals was found.
    func holds(_ set: Int32, of rows: Rows) -> Bool {
        rows.row(Int(set)).contains { literals[Int(rows.values[$0])] == number }
    }

    /// Whether a line is opened for the first time.
    mutating func opens(_ line: Int32) -> Bool {
        if lines.count <= line { lines += Array(repeating: 0, count: Int(line) + 1 - lines.count) }
        defer { lines[Int(line)] = number }
        return lines[Int(line)] != number
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
