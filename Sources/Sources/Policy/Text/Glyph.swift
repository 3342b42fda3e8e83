/// One character as a reader sees it, with the code points of the original that it came from.
struct Glyph: Sendable {
    var scalar: Unicode.Scalar
    /// The Latin letter that it looks like, where that is still to be decided; else nil.
    var look: Unicode.Scalar?
    /// Code points of the original, 0-based, end excluded. Equal for a space that the fold put in.
    var start: Int32
    var end: Int32
    var traits: Traits = []

    /// What is known of a character besides its letter.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        static let upper = Traits(rawValue: 1)
        static let styled = Traits(rawValue: 2)
        static let odd = Traits(rawValue: 4)
        static let marked = Traits(rawValue: 8)
        /// Part of an address or a mention: never changed.
        static let fixed = Traits(rawValue: 16)
        static let turned = Traits(rawValue: 32)
    }

    /// The character as the scan for signs sees it: ASCII as it is, others by kind.
    var shape: UInt8 {
        let value = scalar.value
        if value < 0x80 { return UInt8(truncatingIfNeeded: value) }
        if value == 0x20AC { return Shape.euro }
        return value == 0xB7 || value == 0x2022 || value == 0x2027 || value == 0x2219 ? Shape.dot : Shape.other
    }

    var isFixed: Bool { traits.contains(.fixed) }
    var isUpper: Bool { traits.contains(.upper) }
    var isLetter: Bool { scalar.value &- 0x61 < 26 && !isFixed }
    var isDigit: Bool { scalar.value &- 0x30 < 10 && !isFixed }
    var isLeetSign: Bool { Shape.isLeetSign(shape) && !isFixed }
    var isWordCharacter: Bool { isLetter || isDigit || isLeetSign }
}

/// Kinds of bytes that the scan for signs tells apart.
enum Shape {
    static let other: UInt8 = 0x80
    static let euro: UInt8 = 0x81
    static let dot: UInt8 = 0x82

    /// The letter in lower case, or 0.
    @inline(__always) static func letter(_ byte: UInt8) -> UInt8 {
        let lower = byte | 0x20
        return lower &- 0x61 < 26 && byte < 0x80 ? lower : 0
    }

    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Signs that stand for letters: @ $ ! | €.
    @inline(__always) static func isLeetSign(_ byte: UInt8) -> Bool {
        byte == 0x40 || byte == 0x24 || byte == 0x21 || byte == 0x7C || byte == euro
    }

    /// Signs that may stand inside a word to hide it: * _ ~ | / . - + ·.
    @inline(__always) static func isJoiner(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2A, 0x5F, 0x7E, 0x7C, 0x2F, 0x2E, 0x2D, 0x2B, dot: true
        default: false
        }
    }

    /// Begins a mention (@) or an address (h, w), perhaps.
    @inline(__always) static func mayBeginFixed(_ byte: UInt8) -> Bool {
        byte == 0x40 || byte | 0x20 == 0x68 || byte | 0x20 == 0x77
    }

    /// Where an address or a mention that begins at `index` ends; nil where none begins.
    static func fixedEnd(at index: Int, in bytes: [UInt8]) -> Int? {
        let byte = bytes[index]
        guard mayBeginFixed(byte) else { return nil }
        if index > 0, isHandle(bytes[index - 1]) { return nil }
        var end = index + 1
        if byte == 0x40 {
            while end < bytes.count, isHandle(bytes[end]) { end += 1 }
            return end > index + 1 ? end : nil
        }
        guard index + 4 < bytes.count, bytes[index + 3] == 0x2E || letter(bytes[index + 3]) == 0x70 else { return nil }
        let isAddress = ["http://", "https://", "www."].contains { starts(bytes, at: index, with: $0) }
        guard isAddress else { return nil }
        while end < bytes.count, bytes[end] > 0x20 { end += 1 }
        return end
    }

    private static func isHandle(_ byte: UInt8) -> Bool { letter(byte) != 0 || isDigit(byte) || byte == 0x5F }

    private static func starts(_ bytes: [UInt8], at index: Int, with prefix: StaticString) -> Bool {
        let text = prefix.description.utf8
        guard index + text.count <= bytes.count else { return false }
        return zip(text, index...).allSatisfy { bytes[$1] == $0 || letter(bytes[$1]) == $0 }
    }
}
