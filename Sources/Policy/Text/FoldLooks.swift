// Letters that are not what they seem: look-alikes, upside-down letters, flags that spell.
extension Folding {
    /// Reads words of look-alike letters, but leaves ordinary Greek and Russian alone.
    ///
    /// A word is read as Latin when all its letters can be, and it mixes scripts, or the text has such words, or the
    /// vocabulary knows it and nothing in the text is plainly of another script.
    mutating func readLooks() {
        let words = runs { $0.isLetter || $0.look != nil || (!$0.scalar.isASCII && $0.scalar.properties.isAlphabetic) }
            .filter { glyphs[$0].contains { !$0.isLetter } }
        let readable = words.filter { glyphs[$0].allSatisfy { $0.isLetter || $0.look != nil } }
        let isForeign = words.count > readable.count
        let mixed = readable.filter { $0.count >= 3 && glyphs[$0].contains { $0.isLetter } }
        for word in readable {
            let isMixed = glyphs[word].contains { $0.isLetter }
            let reading = likelyReading(word)
            let isKnown = word.count >= 3 && vocabulary.contains(reading)
            guard isMixed ? !mixed.isEmpty : isForeign ? false : isKnown || mixed.count > 0 else { continue }
            set(word, to: reading)
            for index in word { glyphs[index].look = nil }
            if isKnown || (word.count >= 3 && !isForeign) { isDisguised = true }
        }
        hasLooks = glyphs.contains { $0.look != nil || $0.traits.contains(.turned) }
    }

    /// The word in Latin letters; where a letter has two likenesses, the one that makes a known word.
    private func likelyReading(_ word: Range<Int>) -> [UInt8] {
        let first = word.map { UInt8(truncatingIfNeeded: (glyphs[$0].look ?? glyphs[$0].scalar).value) }
        if vocabulary.contains(first) { return first }
        let others: [Unicode.Scalar: UInt8] = [
            "σ": 0x73, "υ": 0x79, "π": 0x70, "ν": 0x6E, "η": 0x68, "и": 0x69, "г": 0x67,
        ]
        for (index, position) in word.enumerated() {
            guard let other = others[glyphs[position].scalar] else { continue }
            var second = first
            second[index] = other
            if vocabulary.contains(second) { return second }
        }
        return first
    }

    /// Turns words that stand on their heads, and their order, the right way up.
    mutating func turnUpright() {
        for line in runs(where: { $0.scalar != "\n" }).reversed() {
            let turned = line.filter { glyphs[$0].traits.contains(.turned) }
            guard turned.count >= 3, let first = turned.first, let last = turned.last else { continue }
            var start = first
            while start > line.lowerBound, glyphs[start - 1].scalar != " " { start -= 1 }
            var end = last + 1
            while end < line.upperBound, glyphs[end].scalar != " " { end += 1 }
            // "uo" beside words that stand on their heads is "no" upside down.
            if turned.count * 3 >= line.count, canTurn(line) { (start, end) = (line.lowerBound, line.upperBound) }
            guard canTurn(start..<end) else { continue }
            for index in start..<end {
                glyphs[index].scalar = upright(index)
                glyphs[index].look = nil
                glyphs[index].traits.remove(.turned)
            }
            glyphs[start..<end].reverse()
            isDisguised = true
            changes += 1
        }
    }

    /// Whether every letter of a stretch is another one on its head.
    private func canTurn(_ range: Range<Int>) -> Bool {
        glyphs[range].allSatisfy { FoldTable.shared.turned[$0.scalar] != nil || !$0.scalar.properties.isAlphabetic }
    }

    /// What a character is when it is turned the right way up: within a word ' and , are both an apostrophe.
    private func upright(_ index: Int) -> Unicode.Scalar {
        let scalar = glyphs[index].scalar
        if let letter = FoldTable.shared.turned[scalar] { return letter }
        switch scalar {
        case "'", ",":
            let isInside = [index - 1, index + 1].allSatisfy { self.scalar($0)?.properties.isAlphabetic ?? false }
            return isInside ? "'" : ","
        case "(": return ")"
        case ")": return "("
        default: return scalar
        }
    }

    /// Reads regional indicators as letters where they make no flags: one by one with spaces, or not in pairs.
    ///
    /// Flags that spell a known word (🇷🇪🇬🇮🇸🇹🇪🇷) are letters where the word is long, or the text has such letters besides.
    mutating func spellFlags() {
        hasFlags = false
        let areSpelt = !runs(where: Self.isIndicator).allSatisfy(areFlags)
        for stretch in flagStretches().reversed() {
            let groups = runs(where: Self.isIndicator).filter { stretch.contains($0.lowerBound) }
            let areSingle = groups.count >= 3 && groups.allSatisfy { $0.count == 1 }
            let isKnown = groups.contains {
                areSpelt
                    ? $0.count >= 4 && vocabulary.recognises(indicated($0))
                    : $0.count >= 6 && vocabulary.contains(indicated($0))
            }
            if !areSingle && !isKnown && groups.allSatisfy(areFlags) { continue }
            for index in stretch where Self.isIndicator(glyphs[index]) {
                glyphs[index].scalar = Unicode.Scalar(UInt8(glyphs[index].scalar.value - 0x1F1E6 + 0x61))
            }
            if areSingle {
                for index in stretch.reversed() where glyphs[index].scalar == " " { glyphs.remove(at: index) }
            }
            isDisguised = true
            changes += 1
        }
    }

    private static func isIndicator(_ glyph: Glyph) -> Bool { glyph.scalar.value &- 0x1F1E6 < 26 }

    /// Indicators with at most one space between them.
    private func flagStretches() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for group in runs(where: Self.isIndicator) {
            if let last = found.last, group.lowerBound == last.upperBound + 1, scalar(last.upperBound) == " " {
                found[found.count - 1] = last.lowerBound..<group.upperBound
            } else {
                found.append(group)
            }
        }
        return found
    }

    private func indicated(_ group: Range<Int>) -> [UInt8] {
        group.map { UInt8(glyphs[$0].scalar.value - 0x1F1E6 + 0x61) }
    }

    private func areFlags(_ group: Range<Int>) -> Bool {
        if group.count == 1 { return true }
        guard group.count.isMultiple(of: 2) else { return false }
        let letters = indicated(group)
        return stride(from: 0, to: letters.count, by: 2).allSatisfy {
            FoldTable.shared.flags.contains(String(decoding: letters[$0..<($0 + 2)], as: UTF8.self))
        }
    }
}
