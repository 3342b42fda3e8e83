/// The work of folding one text: its characters, changed step by step until nothing more is to be done.
struct Folding {
    var glyphs: [Glyph]
    let vocabulary: Vocabulary
    var isDisguised: Bool
    /// How often a step changed something; a round without a change is the last.
    var changes = 0
    var hasLooks: Bool
    var hasFlags: Bool

    init(_ original: String, vocabulary: Vocabulary) {
        var reader = CharacterReader()
        reader.read(original)
        glyphs = reader.glyphs
        isDisguised = reader.isDisguised
        hasLooks = reader.hasLooks
        hasFlags = reader.hasFlags
        self.vocabulary = vocabulary
        judgeDress()
    }

    /// Rounds until nothing changes, so that a folded text folds to itself.
    mutating func run() {
        for _ in 0..<8 {
            let before = changes
            for index in glyphs.indices { glyphs[index].traits.remove(.fixed) }
            if hasLooks { turnUpright() }
            if hasFlags { spellFlags() }
            if hasLooks { readLooks() }
            let shapes = glyphs.map(\.shape)
            let signs = SignScan.signs(in: shapes, vocabulary)
            if !signs.isEmpty {
                markFixed(shapes)
                round(signs)
            }
            if changes == before { return }
        }
    }

    private mutating func round(_ signs: Signs) {
        if signs.contains(.entity) { decodeEntities() }
        if signs.contains(.spaced) { joinLetters() }
        if signs.contains(.leet) { readLeet() }
        if signs.contains(.inner) { joinParts() }
        if signs.contains(.hashtag) { splitHashtags() }
        if signs.contains(.stretched) { shorten() }
        if signs.contains(.lines) { joinLines() }
        if signs.contains(.scrambled) { unscramble() }
        if signs.contains(.blanks) { closeGaps() }
    }

    /// Leaves one space of several in a row, after they have told where spelt-out words end.
    private mutating func closeGaps() {
        let before = glyphs.count
        var wasSpace = false
        glyphs.removeAll { glyph in
            defer { wasSpace = glyph.scalar == " " }
            return wasSpace && glyph.scalar == " "
        }
        if glyphs.count < before { changes += 1 }
    }

    private mutating func markFixed(_ shapes: [UInt8]) {
        var index = 0
        while index < glyphs.count {
            let end = Shape.fixedEnd(at: index, in: shapes)
            for at in index..<(end ?? index + 1) {
                if end != nil { glyphs[at].traits.insert(.fixed) }
            }
            index = end ?? index + 1
        }
    }

    /// Styled letters in words, and letters under odd marks, are a disguise; a single one is decoration.
    private mutating func judgeDress() {
        if glyphs.count(where: { $0.traits.contains(.odd) }) >= 3 { isDisguised = true }
        guard !isDisguised, glyphs.contains(where: { !$0.traits.isDisjoint(with: [.odd, .styled]) }) else { return }
        for run in letterRuns() {
            let isStyled = run.count >= 3 && glyphs[run].contains { $0.traits.contains(.styled) }
            let isOdd = glyphs[run].contains { $0.traits.contains(.odd) } && vocabulary.contains(letters(run))
            if isStyled || isOdd { isDisguised = true }
        }
    }
}

// What the steps share.
extension Folding {
    /// The characters' ASCII bytes; others as `?`.
    func letters(_ range: some Sequence<Int>) -> [UInt8] {
        range.map { glyphs[$0].scalar.isASCII ? UInt8(truncatingIfNeeded: glyphs[$0].scalar.value) : 0x3F }
    }

    /// The longest stretches whose characters all are so.
    func runs(where belongs: (Glyph) -> Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for index in glyphs.indices {
            if belongs(glyphs[index]) {
                start = start ?? index
            } else if let from = start {
                found.append(from..<index)
                start = nil
            }
        }
        if let from = start { found.append(from..<glyphs.count) }
        return found
    }

    func letterRuns() -> [Range<Int>] { runs(where: \.isLetter) }

    func isLetter(_ index: Int) -> Bool { glyphs.indices.contains(index) && glyphs[index].isLetter }
    func isWord(_ index: Int) -> Bool { glyphs.indices.contains(index) && glyphs[index].isWordCharacter }
    func scalar(_ index: Int) -> Unicode.Scalar? { glyphs.indices.contains(index) ? glyphs[index].scalar : nil }

    /// The word before the space before a character, with its apostrophes; nil where there is none.
    func wordBefore(_ index: Int) -> String? {
        guard scalar(index - 1) == " " else { return nil }
        var start = index - 1
        while isLetter(start - 1) || scalar(start - 1) == "'" { start -= 1 }
        let isWhole = start == 0 || [" ", "\n", "\""].contains(scalar(start - 1))
        return isWhole && start < index - 1 ? String(decoding: letters(start..<(index - 1)), as: UTF8.self) : nil
    }

    /// The original's code points that a stretch came from; not its ends' alone, as turned text runs backwards.
    func origin(of range: Range<Int>) -> (start: Int32, end: Int32) {
        range.reduce((Int32.max, 0)) { (min($0.0, glyphs[$1].start), max($0.1, glyphs[$1].end)) }
    }

    /// Puts letters in the place of as many characters.
    mutating func set(_ range: Range<Int>, to letters: [UInt8]) {
        for (index, letter) in zip(range, letters) { glyphs[index].scalar = Unicode.Scalar(letter) }
        changes += 1
    }

    /// Puts text in the place of a stretch; each new character comes from all of it.
    mutating func replace(_ range: Range<Int>, with text: some Sequence<Unicode.Scalar>) {
        let (start, end) = origin(of: range)
        glyphs.replaceSubrange(range, with: text.map { Glyph(scalar: $0, start: start, end: end) })
        changes += 1
    }

    /// A space that stands for nothing in the original.
    mutating func insertSpace(at index: Int) {
        let at = glyphs[index].start
        glyphs.insert(Glyph(scalar: " ", start: at, end: at), at: index)
        changes += 1
    }
}
