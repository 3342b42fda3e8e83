/// What in a text asks for a closer look; empty for the texts that need only lower case.
///
/// May see a sign where nothing is disguised, never the other way about.
struct Signs: OptionSet, Sendable {
    let rawValue: UInt16
    static let leet = Signs(rawValue: 1)
    static let inner = Signs(rawValue: 2)
    static let spaced = Signs(rawValue: 4)
    static let stretched = Signs(rawValue: 8)
    static let entity = Signs(rawValue: 16)
    static let hashtag = Signs(rawValue: 32)
    static let lines = Signs(rawValue: 64)
    static let scrambled = Signs(rawValue: 128)
    /// A tab, or more than one space in a row.
    static let blanks = Signs(rawValue: 256)
}

/// One walk over a text's shapes (``Glyph/shape``, or plainly its bytes) that collects the signs.
struct SignScan {
    private(set) var signs: Signs = []
    private let vocabulary: Vocabulary
    private var last: UInt8 = 0x20
    private var beforeLast: UInt8 = 0x20
    private var lastLetter: UInt8 = 0
    private var repeats = 0
    private var sum: UInt32 = 0
    private var letters = 0
    private var length = 0
    private var gap = 0
    private var singles = 0
    private var lineIsWord = true
    private var lineLength = 0
    private var wordLines = 0

    /// The signs in `bytes`.
    static func signs(in bytes: [UInt8], _ vocabulary: Vocabulary) -> Signs {
        var scan = SignScan(vocabulary: vocabulary)
        var index = 0
        while index < bytes.count {
            if Shape.mayBeginFixed(bytes[index]), let end = Shape.fixedEnd(at: index, in: bytes) {
                scan.gapByte(Shape.other, at: index, in: bytes)
                scan.last = Shape.other
                index = end
            } else {
                scan.step(bytes[index], at: index, in: bytes)
                index += 1
            }
        }
        scan.gapByte(0x0A, at: index, in: bytes)
        return scan.signs
    }

    private init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    @inline(__always) private mutating func step(_ byte: UInt8, at index: Int, in bytes: [UInt8]) {
        let letter = Shape.letter(byte)
        if letter != 0 {
            letterByte(letter)
        } else if Shape.isDigit(byte) || Shape.isLeetSign(byte) {
            if Shape.isDigit(byte), Shape.letter(last) != 0 { signs.insert(.leet) }
            endLetters(at: index, in: bytes)
            length += 1
            lineIsWord = false
        } else {
            gapByte(byte, at: index, in: bytes)
        }
        beforeLast = last
        last = byte
    }

    @inline(__always) private mutating func letterByte(_ letter: UInt8) {
        repeats = letter == lastLetter ? repeats + 1 : 1
        if repeats >= 3 { signs.insert(.stretched) }
        lastLetter = letter
        sum = sum &+ Vocabulary.weight(of: letter)
        letters += 1
        length += 1
        lineLength += 1
        if letters == 1 { wordStart() }
    }

    /// What stands before a word's first letter tells of leet, joiners, entities and hashtags.
    private mutating func wordStart() {
        if Shape.isDigit(last) || Shape.isLeetSign(last) { signs.insert(.leet) }
        if Shape.isJoiner(last), Shape.letter(beforeLast) != 0 { signs.insert(.inner) }
        if last == 0x26 { signs.insert(.entity) }
        if last == 0x23 { signs.insert(.hashtag) }
    }

    @inline(__always) private mutating func gapByte(_ byte: UInt8, at index: Int, in bytes: [UInt8]) {
        endLetters(at: index, in: bytes)
        if length > 0 { endWord() }
        gap += 1
        switch byte {
        case 0x0A: endLine()
        case 0x09: signs.insert(.blanks)
        case 0x20 where last == 0x20: signs.insert(.blanks)
        case 0x23 where last == 0x26: signs.insert(.entity)
        default: lineIsWord = false
        }
    }

    private mutating func endWord() {
        singles = length != 1 ? 0 : gap == 1 ? singles + 1 : 1
        if singles >= 3 { signs.insert(.spaced) }
        length = 0
        gap = 0
    }

    /// A word whose letters are those of a known word in another order may be swapped or turned round.
    @inline(__always) private mutating func endLetters(at index: Int, in bytes: [UInt8]) {
        if letters >= 4, vocabulary.mayHold(sum) {
            let word = bytes[(index - letters)..<index].map { $0 | 0x20 }
            if !vocabulary.contains(word) { signs.insert(.scrambled) }
        }
        letters = 0
        sum = 0
        lastLetter = 0
        repeats = 0
    }

    private mutating func endLine() {
        wordLines = lineIsWord && lineLength > 0 ? wordLines + 1 : 0
        if wordLines >= 2 { signs.insert(.lines) }
        lineIsWord = true
        lineLength = 0
    }
}
