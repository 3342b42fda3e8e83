/// What one scan finds, in memory that the next one uses again.
struct GateScan {
    /// The literals that were found, the sets that one of them is in, and the lines that wait for these; each once.
    private var literals = Marks()
    private var sets = Marks()
    private var lines = Marks()
    /// The text as the literals are spelt: one space for any white space, `0` for any digit. Four zeros follow its `length` bytes.
    private(set) var spelt: [UInt8] = []
    private(set) var length = 0

    mutating func start(literals literalCount: Int, sets setCount: Int) {
        literals.start(literalCount)
        sets.start(setCount)
    }

    @inline(__always) mutating func find(_ literal: Int32) { literals.add(literal) }

    /// Marks the sets of the literals that were found.
    ///
    /// - Parameter rows: for each literal its sets.
    mutating func reach(_ rows: Rows) { sets.add(rows, of: literals) }

    /// The lines that wait for the sets that were reached.
    ///
    /// - Parameter rows: for each set its lines, each with the set that must be there as well, or -1.
    mutating func open(_ rows: Rows, of lineCount: Int, always: [Int32]) -> [Int32] {
        lines.start(lineCount)
        for line in always { lines.add(line) }
        lines.add(pairs: rows, of: sets)
        return lines.marked
    }

    /// Spells a folded text as the literals are; four zeros follow it.
    mutating func spell(_ text: UTF8Span) {
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

/// Some of the numbers from 0 on, in the order in which they were added, each once.
struct Marks {
    /// The numbers are its first `count`.
    private var list: [Int32] = []
    private(set) var count = 0
    /// For each number the last round in which it was added.
    private var rounds: [UInt32] = []
    private var round: UInt32 = 0

    var marked: [Int32] { Array(list[..<count]) }

    /// Begins with none of the numbers below `limit`.
    mutating func start(_ limit: Int) {
        if rounds.count != limit || round == .max {
            rounds = Array(repeating: 0, count: limit)
            list = Array(repeating: 0, count: limit)
            round = 0
        }
        round += 1
        count = 0
    }

    /// Adds a number; false where it is there already.
    @discardableResult @inline(__always) mutating func add(_ number: Int32) -> Bool {
        if rounds[Int(number)] == round { return false }
        rounds[Int(number)] = round
        list[count] = number
        count += 1
        return true
    }

    /// Adds the numbers in the rows of others.
    mutating func add(_ rows: Rows, of others: borrowing Marks) {
        let values = rows.values.span
        for index in 0..<others.count {
            for i in rows.row(Int(others.list[index])) { add(values[i]) }
        }
    }

    /// Adds the numbers in the rows of others, each of which stands before a second one there that the others must hold too, or -1.
    mutating func add(pairs rows: Rows, of others: borrowing Marks) {
        let values = rows.values.span
        for index in 0..<others.count {
            let row = rows.row(Int(others.list[index]))
            var i = row.lowerBound
            while i < row.upperBound {
                let condition = values[i + 1]
                if condition < 0 || others.contains(condition) { add(values[i]) }
                i += 2
            }
        }
    }

    @inline(__always) func contains(_ number: Int32) -> Bool { rounds[Int(number)] == round }
}
