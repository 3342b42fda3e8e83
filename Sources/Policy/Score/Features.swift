/// What the score knows of a text: its words, their beginnings, pairs of neighbouring words, signals, guards, and the language.
public struct Features: Sendable {
    /// The feature of texts that name voting itself.
    public static let topic = "t:voting"
    /// How long beginnings of longer words are: what a word shares with its other forms and compounds.
    static let beginning = 4
    /// How much of its words a pair holds.
    static let stem = 5

    /// The place of each feature's first word, by name: `w:` words and pairs, `b:` beginnings, `s:` signals, `g:` guards, `l:` the language,
    /// `t:` the topic.
    private(set) var places: [String: Place] = [:]

    /// The features' names, sorted.
    public var names: [String] { places.keys.sorted() }

    /// Where a feature was first seen.
    struct Place: Sendable {
        let field: Field
        let range: Range<Int>
    }

    mutating func add(_ name: String, _ field: Field, _ range: Range<Int>) {
        if places[name] == nil { places[name] = Place(field: field, range: range) }
    }
}

/// A signal, a guard or the topic, as a feature: there where the condition holds.
struct ScoreInput {
    let name: String
    let condition: Condition
    /// The signal that is all of the condition; nil for other conditions.
    let signal: Int?
    /// The feature's number in a model; nil where it has no weight there.
    private(set) var number: Int?
    /// Its greatest weight.
    private(set) var help: Float = 0

    init(name: String, condition: Condition) {
        self.name = name
        self.condition = condition
        if case .signal(let id) = condition { signal = id } else { signal = nil }
    }

    /// All that there are, or those that a model has weights for.
    static func all(_ rules: RuleSet, knownTo model: ScoreModel? = nil) -> [ScoreInput] {
        let signals = rules.lexicon.signals.enumerated().map { number, signal in
            ScoreInput(name: "s:" + signal.name, condition: .signal(number))
        }
        let guards = rules.guards.values.sorted { $0.id < $1.id }.map {
            ScoreInput(name: "g:" + $0.id, condition: $0.when)
        }
        let topic = rules.score.map { ScoreInput(name: Features.topic, condition: $0.topic) }
        let all = signals + guards + (topic.map { [$0] } ?? [])
        return model.map { model in
            all.map { $0.known(to: model) }.filter { $0.number != nil || $0.name == Features.topic }
        } ?? all
    }

    private func known(to model: ScoreModel) -> ScoreInput {
        var input = self
        input.number = model.number(of: name)
        input.help =
            input.number.flatMap { number in
                model.clauses.indices.map { model.weight(of: number, for: $0) }.max()
            } ?? 0
        return input
    }
}

/// A word of a folded text, as features know it.
struct Word {
    /// Digits are `0`, names that a mask signal matches are `_`, links are `_link`, handles are `@`.
    var text: String
    var range: Range<Int>

    /// Its first bytes, up to a whole character.
    func beginning(_ count: Int) -> Substring {
        let end = text.utf8.index(text.startIndex, offsetBy: count, limitedBy: text.endIndex) ?? text.endIndex
        return text[..<(end.samePosition(in: text) ?? text.endIndex)]
    }
}

/// Cuts a folded text into words.
struct WordReader {
    /// UTF-8 byte ranges whose words all count as one name: parties and politicians, so that none weighs more than another.
    let masked: [Range<Int>]

    func words(of text: String) -> [Word] {
        let bytes = Array(text.utf8)
        var words: [Word] = []
        var i = 0
        while i < bytes.count {
            let end = endOfWord(at: i, in: bytes)
            if end > i { append(i..<end, of: bytes, to: &words) }
            i = max(end, i + 1)
        }
        return words
    }

    /// The end of the word that begins at `i`, or `i` where none does.
    private func endOfWord(at start: Int, in bytes: [UInt8]) -> Int {
        if Self.isMark(bytes[start]) {
            guard bytes[start] == UInt8(ascii: "@") else { return start + 1 }
            return bytes[(start + 1)...].firstIndex { !Self.isLetter($0) && $0 != UInt8(ascii: "_") } ?? bytes.count
        }
        if bytes[start...].starts(with: "http".utf8), bytes[start...].prefix(8).contains(UInt8(ascii: ":")) {
            return bytes[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? bytes.count
        }
        var end = start
        while end < bytes.count, Self.isLetter(bytes[end]) || (bytes[end] == UInt8(ascii: "'") && end > start) {
            end += 1
        }
        while end > start, bytes[end - 1] == UInt8(ascii: "'") { end -= 1 }
        return end
    }

    private func append(_ range: Range<Int>, of bytes: [UInt8], to words: inout [Word]) {
        let text = text(of: range, in: bytes)
        if text == "_", words.last?.text == "_" {
            words[words.count - 1].range = words[words.count - 1].range.lowerBound..<range.upperBound
        } else {
            words.append(Word(text: text, range: range))
        }
    }

    private func text(of range: Range<Int>, in bytes: [UInt8]) -> String {
        if masked.contains(where: { $0.overlaps(range) }) { return "_" }
        if bytes[range.lowerBound] == UInt8(ascii: "@") { return "@" }
        if range.count > 8, bytes[range].starts(with: "http".utf8), bytes[range].contains(UInt8(ascii: ":")) {
            return "_link"
        }
        var letters: [UInt8] = []
        for byte in bytes[range] {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isDigit, letters.last == UInt8(ascii: "0") { continue }
            letters.append(isDigit ? UInt8(ascii: "0") : byte)
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "@")].contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
}
