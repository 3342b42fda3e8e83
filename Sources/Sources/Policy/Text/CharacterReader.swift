/// Reads a text character by character: each alone, without regard to words.
struct CharacterReader {
    private(set) var glyphs: [Glyph] = []
    private(set) var isDisguised = false
    private(set) var hasLooks = false
    private(set) var hasFlags = false
    /// Something invisible stood after the last character.
    private var isHiding = false
    private var keycaps = 0
    /// Where a stretch that is shown from right to left (U+202E) began.
    private var overrideStart: Int?
    private let table = FoldTable.shared

    mutating func read(_ original: String) {
        glyphs.reserveCapacity(original.utf8.count)
        var position: Int32 = 0
        for scalar in original.unicodeScalars {
            add(scalar, start: position, end: position + 1)
            position += 1
        }
        endOverride()
    }

    /// Adds one character of the original; `start` and `end` are its code points there.
    mutating func add(_ scalar: Unicode.Scalar, start: Int32, end: Int32) {
        if scalar.isASCII {
            addASCII(scalar, start, end)
        } else if FoldTable.isHidden(scalar) {
            hide(scalar)
        } else if FoldTable.isMark(scalar) {
            mark(scalar, end)
        } else if let entry = table.entry(for: scalar) {
            add(entry, of: scalar, start, end)
        } else {
            addOther(scalar, start, end)
        }
    }

    private mutating func addASCII(_ scalar: Unicode.Scalar, _ start: Int32, _ end: Int32) {
        if scalar == "\n" { endOverride() }
        let isUpper = scalar.value &- 0x41 < 26
        let lower = isUpper ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar == "\t" ? " " : scalar
        append(Glyph(scalar: lower, start: start, end: end, traits: isUpper ? .upper : []))
    }

    private mutating func add(
        _ entry: FoldTable.Entry, of scalar: Unicode.Scalar, _ start: Int32, _ end: Int32
    ) {
        if entry.kind == .look { return addOther(scalar, look: entry.text.first, start, end) }
        var traits: Glyph.Traits = scalar.properties.isUppercase ? .upper : []
        if entry.kind == .odd { traits.formUnion([.odd, .marked]) }
        if entry.kind == .styled { traits.insert(.styled) }
        for letter in entry.text { append(Glyph(scalar: letter, start: start, end: end, traits: traits)) }
    }

    private mutating func addOther(
        _ scalar: Unicode.Scalar, look: Unicode.Scalar? = nil, _ start: Int32, _ end: Int32
    ) {
        var glyph = Glyph(scalar: scalar, look: look, start: start, end: end)
        if scalar.value < 0x2E80 || scalar.value >= 0xA640, scalar.properties.changesWhenLowercased {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            if lower.count == 1, let first = lower.first { glyph.scalar = first }
            if let entry = table.entry(for: glyph.scalar), entry.kind != .look {
                return add(entry, of: scalar, start, end)
            }
            glyph.traits.insert(.upper)
            glyph.look = glyph.look ?? table.entry(for: glyph.scalar)?.text.first
        } else if table.turned[scalar] != nil {
            glyph.traits.insert(.turned)
            hasLooks = true
        }
        if look != nil { hasLooks = true }
        if scalar.value &- 0x1F1E6 < 26 { hasFlags = true }
        append(glyph)
    }

    private mutating func append(_ glyph: Glyph) {
        if isHiding, glyph.isLetter || glyph.look != nil, let last = glyphs.last, last.isLetter || last.look != nil {
            isDisguised = true
        }
        isHiding = false
        glyphs.append(glyph)
    }

    private mutating func hide(_ scalar: Unicode.Scalar) {
        isHiding = scalar.value < 0xFE00 || scalar.value == 0xFEFF || scalar.value >= 0xE0000
        if scalar == "\u{202E}" {
            endOverride()
            overrideStart = glyphs.count
        } else if scalar == "\u{202C}" {
            endOverride()
        }
    }

    /// A combining mark: dropped; odd on letters that don't carry it in the languages around us.
    private mutating func mark(_ mark: Unicode.Scalar, _ end: Int32) {
        guard let last = glyphs.indices.last, !isHiding else { return }
        glyphs[last].end = end
        if mark == "\u{20E3}" {
            keycaps += 1
            // A list has some numbered lines; a number that nobody is to find has digits in a row.
            if keycaps >= 4, last >= 3, glyphs[(last - 3)...].allSatisfy(\.isDigit) { isDisguised = true }
        } else if glyphs[last].isLetter {
            let isFirst = !glyphs[last].traits.contains(.marked)
            glyphs[last].traits.insert(.marked)
            if !isFirst || !FoldTable.isUsual(mark, on: glyphs[last].scalar) { glyphs[last].traits.insert(.odd) }
        }
    }

    /// Turns round what is shown from right to left against its nature.
    private mutating func endOverride() {
        guard let from = overrideStart else { return }
        overrideStart = nil
        let run = glyphs[from...]
        guard run.contains(where: { $0.isLetter || $0.isDigit }) else { return }
        if run.count(where: \.isLetter) >= 2 { isDisguised = true }
        glyphs[from...].reverse()
    }
}
