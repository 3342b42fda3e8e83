/// A word or a number of a folded text.
struct ClaimToken: Sendable {
    let text: String
    /// In the folded text's bytes.
    let range: Range<Int>
    /// Its digits' value, where it is all digits.
    let number: Int?
    /// The byte before it, 0 at the beginning.
    let before: UInt8
    let meanings: [CalendarWords.Meaning]

    func means(_ meaning: CalendarWords.Meaning) -> Bool { meanings.contains(meaning) }
    var month: Int? { meanings.lazy.compactMap { if case .month(let value) = $0 { value } else { nil } }.first }
    var weekday: Int? { meanings.lazy.compactMap { if case .weekday(let value) = $0 { value } else { nil } }.first }
    var shortWeekday: Int? {
        meanings.lazy.compactMap { if case .shortWeekday(let value) = $0 { value } else { nil } }.first
    }
    var relative: Int? { meanings.lazy.compactMap { if case .relative(let value) = $0 { value } else { nil } }.first }
    var spelled: Int? { meanings.lazy.compactMap { if case .number(let value) = $0 { value } else { nil } }.first }
}

extension ClaimToken {
    /// The words and numbers of a folded text: `8pm` and `23e` are two each.
    static func tokens(of text: String, _ words: CalendarWords) -> [ClaimToken] {
        var tokens: [ClaimToken] = []
        let bytes = Array(text.utf8)
        var i = 0
        while i < bytes.count {
            let start = i
            if isDigit(bytes[i]) {
                while i < bytes.count, isDigit(bytes[i]) { i += 1 }
            } else if isLetter(bytes[i]) {
                while i < bytes.count, isLetter(bytes[i]) || joins(bytes, i) { i += 1 }
            } else {
                i += 1
                continue
            }
            let word = String(decoding: bytes[start..<i], as: UTF8.self)
            tokens.append(
                ClaimToken(
                    text: word, range: start..<i, number: isDigit(bytes[start]) ? Int(word) : nil,
                    before: start > 0 ? bytes[start - 1] : 0, meanings: words.meanings(of: word)))
        }
        return tokens
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

    /// An apostrophe, a dot or a hyphen inside a word: `o'clock`, `p.m`, `apres-midi`.
    private static func joins(_ bytes: [UInt8], _ i: Int) -> Bool {
        guard i > 0, i + 1 < bytes.count, isLetter(bytes[i - 1]), isLetter(bytes[i + 1]) else { return false }
        return bytes[i] == UInt8(ascii: "'") || bytes[i] == UInt8(ascii: "-")
            || (bytes[i] == UInt8(ascii: ".") && (i < 2 || !isLetter(bytes[i - 2])))
    }
}
