/// Where the sentences of a tweet are.
enum Sentences {
    /// Words after which a full stop ends no sentence, folded.
    private static let abbreviations: Set<String> = [
        "dr", "drs", "mr", "mrs", "ms", "ir", "ing", "prof", "st", "nr", "no", "nrs", "bijv", "bv", "o.a", "d.w.z",
        "a.u.b",
        "t/m", "m.b.t", "t.a.v", "t.w.v", "n.a.v", "i.p.v", "o.i.d", "e.d", "e.g", "i.e", "p.m", "a.m", "u.s", "u.k",
        "vs",
        "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dec", "sen", "rep", "gov",
        "pres", "art", "ca", "max", "min", "evt", "resp", "incl", "excl", "tel", "z.s.m", "bzw", "z.b", "d.h", "usw",
        "ggf",
        "approx", "dept", "co", "inc", "jr", "sr", "tues", "thurs", "wed", "fri", "mon", "sat", "sun", "p.s", "d.d",
        "ave",
    ]

    /// The sentences of a folded text, in order, without the white space between them; UTF-8 byte ranges, 0-based, end excluded.
    ///
    /// A line break ends one; so do `.`, `!`, `?`, `…` and `;` before white space, after closing quotes and brackets. Full stops
    /// in abbreviations, initials, ordinals at a sentence's start ("1. ") and numbers do not. `RT @x:` and `1/4` stay with the
    /// sentence that they introduce.
    static func split(_ text: UTF8Span) -> [Range<Int>] {
        let bytes = text.span
        var sentences: [Range<Int>] = []
        var start = 0
        var i = 0
        while i < bytes.count {
            let end = endOfSentence(at: i, from: start, in: bytes)
            if let end {
                append(start..<end, of: bytes, to: &sentences)
                start = end
            }
            i = end ?? (i + 1)
        }
        append(start..<bytes.count, of: bytes, to: &sentences)
        return sentences
    }

    /// The end of the sentence that ends with the mark at `i`, or nil where no sentence ends there.
    private static func endOfSentence(at i: Int, from start: Int, in bytes: Span<UInt8>) -> Int? {
        switch bytes[i] {
        case UInt8(ascii: "\n"): return i + 1
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): break
        default: return nil
        }
        var end = i + 1
        while end < bytes.count, isTerminator(bytes[end]) || isCloser(bytes[end]) { end += 1 }
        guard end == bytes.count || isSpace(bytes[end]) || bytes[end] >= 0xE2 else { return nil }
        if bytes[i] == UInt8(ascii: "."), end == i + 1, isAbbreviation(endingAt: i, from: start, in: bytes) {
            return nil
        }
        return end
    }

    private static func isAbbreviation(endingAt end: Int, from start: Int, in bytes: Span<UInt8>) -> Bool {
        var lower = end
        while lower > start, !isSpace(bytes[lower - 1]), bytes[lower - 1] != UInt8(ascii: "(") { lower -= 1 }
        let word = String(decoding: bytes.extracting(lower..<end).bytesCopied, as: UTF8.self)
        if word.count == 1, word.first!.isLetter { return true }
        let isFirst = (start..<lower).allSatisfy { isSpace(bytes[$0]) }
        if isFirst, word.count <= 2, word.allSatisfy(\.isNumber) { return true }
        return abbreviations.contains(word)
    }

    private static func append(_ range: Range<Int>, of bytes: Span<UInt8>, to sentences: inout [Range<Int>]) {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isSpace(bytes[lower]) { lower += 1 }
        while lower < upper, isSpace(bytes[upper - 1]) { upper -= 1 }
        if lower < upper { sentences.append(lower..<upper) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isTerminator(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(byte)
    }

    private static func isCloser(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "*")].contains(byte)
    }
}

extension Span<UInt8> {
    /// The bytes as an array.
    fileprivate var bytesCopied: [UInt8] { indices.map { self[$0] } }
}
