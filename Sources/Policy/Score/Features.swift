/// What the score knows of a text: its words and marks, the words' beginnings, pairs of neighbours, signals, guards, and the language.
public struct Features: Sendable {
    /// The feature of texts that name voting itself.
    public static let topic = "t:voting"
    /// How long beginnings of longer words are: what a word shares with its other forms and compounds.
    static let beginning = 4
    /// How much of its words a pair holds.
    static let stem = 5

    /// The place of each feature's first word, by name: `w:` words, marks and pairs, `b:` beginnings, `s:` signals, `g:` guards, `l:` the
    /// language, `t:` the topic. A mark's place is empty.
    private(set) var places: [String: Place] = [:]

    /// Whether a feature is known from the words alone, or with them: no pattern has to be tried for it.
    public static func isOfWords(_ name: String) -> Bool { ["w:", "b:", "l:"].contains { name.hasPrefix($0) } }

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

    /// Adds a folded text's words and marks, pairs of them, and the beginnings of longer words.
    mutating func add(wordsOf text: UTF8Span, in field: Field, masked: [Range<Int>]) {
        let bytes = text.span
        var reader = WordReader()
        reader.read(bytes, masked: masked)
        for (before, word) in zip(reader.words, reader.words.dropFirst()) {
            let heads =
                WordReader.text(of: before, in: bytes, upTo: Self.stem) + " "
                + WordReader.text(of: word, in: bytes, upTo: Self.stem)
            add("w:" + heads, field, before.joined(with: word))
            if word.kind == .end { continue }
            add("w:" + WordReader.text(of: word, in: bytes), field, word.place)
            if word.kind == .word, WordReader.length(of: word, in: bytes) > Self.beginning {
                add("b:" + WordReader.text(of: word, in: bytes, upTo: Self.beginning), field, word.place)
            }
        }
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
    /// Its greatest weight by what it costs to find out about it.
    private(set) var worth: Float = 0

    init(name: String, condition: Condition) {
        self.name = name
        self.condition = condition
        if case .signal(let id) = condition { signal = id } else { signal = nil }
    }

    /// All that there are, or those that a model has weights for.
    ///
    /// - Parameter costs: about what it costs to match each signal.
    static func all(_ rules: RuleSet, knownTo model: ScoreModel? = nil, costs: [Int] = []) -> [ScoreInput] {
        let signals = rules.lexicon.signals.enumerated().map { number, signal in
            ScoreInput(name: "s:" + signal.name, condition: .signal(number))
        }
        let guards = rules.guards.values.sorted { $0.id < $1.id }.map {
            ScoreInput(name: "g:" + $0.id, condition: $0.when)
        }
        let topic = rules.score.map { ScoreInput(name: Features.topic, condition: $0.topic) }
        let all = signals + guards + (topic.map { [$0] } ?? [])
        return model.map { model in
            all.map { $0.known(to: model, costs) }.filter { $0.number != nil || $0.name == Features.topic }
        } ?? all
    }

    private func known(to model: ScoreModel, _ costs: [Int]) -> ScoreInput {
        var input = self
        input.number = model.number(of: name)
        let help = input.number.flatMap { number in
            model.clauses.indices.map { model.weight(of: number, for: $0) }.max()
        }
        let signals = Set(condition.ways(anywhere: true).joined().joined())
        input.worth = (help ?? 0) / Float(signals.reduce(1) { $0 + costs[$1] })
        return input
    }
}

/// A word of a folded text, or another mark than a space, as features know it.
struct Word {
    enum Kind {
        case word
        /// A name that a mask signal matches.
        case name
        case handle
        case link
        case mark
        /// What stands before the first word and behind the last one.
        case start
        case end

        /// How all of the kind are spelled; nil for words and marks.
        var spelling: String? {
            switch self {
            case .word, .mark: nil
            case .name: "_"
            case .handle: "@"
            case .link: "_link"
            case .start: "_start"
            case .end: "_end"
            }
        }
    }

    let kind: Kind
    var range: Range<Int>

    private var isMark: Bool { kind == .mark || kind == .start || kind == .end }

    /// Its range if it can be read as a word, else an empty one.
    var place: Range<Int> { isMark ? range.lowerBound..<range.lowerBound : range }

    /// The place of a pair: of its words, without marks.
    func joined(with next: Word) -> Range<Int> {
        if isMark { return next.place }
        return next.isMark ? range : range.lowerBound..<next.range.upperBound
    }
}

/// Cuts folded texts into words, in memory that the next text uses again.
struct WordReader {
    /// The text's words and marks between its edges.
    private(set) var words: [Word] = []

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - bytes: of the folded text.
    ///   - masked: UTF-8 byte ranges whose words all count as one name: parties and politicians, so that none weighs more than another.
    mutating func read(_ bytes: Span<UInt8>, masked: [Range<Int>]) {
        words.removeAll(keepingCapacity: true)
        words.append(Word(kind: .start, range: 0..<0))
        var i = 0
        while i < bytes.count {
            if let word = Self.word(at: i, in: bytes, masked: masked) {
                if word.kind == .name, words[words.count - 1].kind == .name {
                    words[words.count - 1].range = words[words.count - 1].range.lowerBound..<word.range.upperBound
                } else {
                    words.append(word)
                }
                i = word.range.upperBound
            } else {
                i += 1
            }
        }
        words.append(Word(kind: .end, range: bytes.count..<bytes.count))
    }

    /// The word or mark that begins here; nil where a space stands.
    private static func word(at start: Int, in bytes: Span<UInt8>, masked: [Range<Int>]) -> Word? {
        let first = bytes[start]
        if first <= 0x20 { return nil }
        var kind = Word.Kind.word
        var end = start + 1
        if first == UInt8(ascii: "@") {
            kind = .handle
            while end < bytes.count, isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
        } else if isLink(at: start, in: bytes) {
            kind = .link
            while end < bytes.count, bytes[end] > 0x20 { end += 1 }
        } else if isLetter(first) {
            while end < bytes.count, isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "'") { end += 1 }
            while bytes[end - 1] == UInt8(ascii: "'") { end -= 1 }
        } else {
            kind = .mark
        }
        if !masked.isEmpty, masked.contains(where: { $0.overlaps(start..<end) }) { kind = .name }
        return Word(kind: kind, range: start..<end)
    }

    /// Whether `http` and, soon after it, `:` stand here.
    private static func isLink(at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard start + 4 < bytes.count, bytes[start] == UInt8(ascii: "h"), bytes[start + 1] == UInt8(ascii: "t"),
            bytes[start + 2] == UInt8(ascii: "t"), bytes[start + 3] == UInt8(ascii: "p")
        else { return false }
        return (start + 4..<min(start + 8, bytes.count)).contains { bytes[$0] == UInt8(ascii: ":") }
    }

    /// How long a word is as it is spelled, in bytes; digits in a row count once.
    static func length(of word: Word, in bytes: Span<UInt8>) -> Int {
        var length = 0
        spell(word, in: bytes) { _ in length += 1 }
        return length
    }

    /// Gives the bytes of a word, digits as `0`; of long ones the first `count`, up to a whole scalar.
    @inline(__always) static func spell(
        _ word: Word, in bytes: Span<UInt8>, upTo count: Int = .max, _ body: (UInt8) -> Void
    ) {
        if let spelling = word.kind.spelling {
            for byte in spelling.utf8.prefix(count) { body(byte) }
            return
        }
        var given = 0
        var last: UInt8 = 0
        for i in word.range {
            let byte = bytes[i]
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            if isDigit, last == UInt8(ascii: "0") { continue }
            if given >= count, byte & 0xC0 != 0x80 { return }
            last = isDigit ? UInt8(ascii: "0") : byte
            given += 1
            body(last)
        }
    }

    /// A word as it is spelled, or its first `count` bytes.
    static func text(of word: Word, in bytes: Span<UInt8>, upTo count: Int = .max) -> String {
        var letters: [UInt8] = []
        spell(word, in: bytes, upTo: count) { letters.append($0) }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
}
