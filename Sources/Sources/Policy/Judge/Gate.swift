internal import Patterns

/// Tells which patterns of the lexicon a text might match, by the literals without one of which each can't.
///
/// It only skips work: a pattern that it passes over has no match. Each literal hangs on its rarest piece (two to four bytes); one scan of
/// the text finds the pieces, and where one stands, the whole literal is compared.
struct Gate: Sendable {
    /// A literal, the place of its piece in it, and the patterns that need it.
    private struct Entry {
        let literal: [UInt8]
        let offset: Int
        var patterns: [Int32]
    }

    /// Patterns without a required literal, which are always tried.
    private let always: [Bool]
    private let entries: [Entry]
    private let entriesByPiece: [UInt32: [Int32]]
    /// Which pieces exist at all, hashed to 16 bits: most bytes of a text end here.
    private let known: [Bool]

    /// - Parameter patterns: for each pattern the expanded alternatives, in the order of the numbers that `open` answers with.
    init(_ patterns: [[String]]) {
        var always = [Bool](repeating: false, count: patterns.count)
        var numbers: [String: [Int32]] = [:]
        for (number, alternatives) in patterns.enumerated() {
            if let literals = Self.literals(of: alternatives) {
                for literal in literals { numbers[literal, default: []].append(Int32(number)) }
            } else {
                always[number] = true
            }
        }
        var entries: [Entry] = []
        var entriesByPiece: [UInt32: [Int32]] = [:]
        for (literal, patterns) in numbers {
            let bytes = Array(literal.utf8)
            let (piece, offset) = Self.rarestPiece(of: bytes)
            entriesByPiece[piece, default: []].append(Int32(entries.count))
            entries.append(Entry(literal: bytes, offset: offset, patterns: patterns))
        }
        var known = [Bool](repeating: false, count: 1 << 16)
        for piece in entriesByPiece.keys { known[Self.slot(piece)] = true }
        self.always = always
        self.entries = entries
        self.entriesByPiece = entriesByPiece
        self.known = known
    }

    /// Texts of which every match of any alternative holds at least one; nil where an alternative promises none of two bytes or more.
    private static func literals(of alternatives: [String]) -> Set<String>? {
        var union: Set<String> = []
        for alternative in alternatives {
            guard let literals = RequiredLiterals.of(alternative), literals.allSatisfy({ $0.utf8.count > 1 }) else {
                return nil
            }
            union.formUnion(literals)
        }
        return union
    }

    /// For each pattern whether it must be tried on the text.
    func open(for text: UTF8Span) -> [Bool] {
        var open = always
        let bytes = text.span
        guard bytes.count > 1 else { return open }
        var window: UInt32 = 0
        for i in 0..<bytes.count {
            window = window << 8 | UInt32(bytes[i])
            if i > 0 { look(up: window & 0xFFFF, startingAt: i - 1, in: bytes, &open) }
            if i > 1 { look(up: window & 0xFF_FFFF, startingAt: i - 2, in: bytes, &open) }
            if i > 2 { look(up: window, startingAt: i - 3, in: bytes, &open) }
        }
        return open
    }

    private func look(up piece: UInt32, startingAt start: Int, in bytes: Span<UInt8>, _ open: inout [Bool]) {
        guard known[Self.slot(piece)], let numbers = entriesByPiece[piece] else { return }
        for number in numbers {
            let entry = entries[Int(number)]
            if Self.holds(entry.literal, at: start - entry.offset, in: bytes) {
                for pattern in entry.patterns { open[Int(pattern)] = true }
            }
        }
    }

    private static func holds(_ literal: [UInt8], at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard start >= 0, start + literal.count <= bytes.count else { return false }
        for i in literal.indices where bytes[start + i] != literal[i] { return false }
        return true
    }

    private static func slot(_ piece: UInt32) -> Int { Int((piece &* 0x9E37_79B1) >> 16) }

    /// The four bytes in a row (or all, where there are fewer) whose letters are rarest in the languages of the lexicon, and where they stand.
    private static func rarestPiece(of literal: [UInt8]) -> (piece: UInt32, offset: Int) {
        let length = min(4, literal.count)
        let starts = 0...(literal.count - length)
        let best = starts.min { weight(literal[$0..<($0 + length)]) < weight(literal[$1..<($1 + length)]) } ?? 0
        return (literal[best..<(best + length)].reduce(0) { $0 << 8 | UInt32($1) }, best)
    }

    private static func weight(_ piece: ArraySlice<UInt8>) -> Int {
        piece.reduce(0) { $0 + (frequency[$1] ?? 0) }
    }

    /// Letters by how common they are in English and Dutch text, in thousandths; others count as rare.
    private static let frequency: [UInt8: Int] = [
        0x65: 150, 0x6E: 90, 0x74: 80, 0x61: 78, 0x69: 68, 0x6F: 68, 0x72: 62, 0x73: 55, 0x64: 50, 0x68: 45, 0x6C: 40,
        0x67: 28, 0x75: 25, 0x6D: 25, 0x76: 20, 0x6B: 18, 0x77: 18, 0x63: 18, 0x70: 17, 0x62: 15, 0x66: 12, 0x7A: 10,
        0x79: 10, 0x6A: 10, 0x20: 160,
    ]
}
