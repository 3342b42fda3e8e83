// Words taken apart: by signs, by spaces, over lines.
extension Folding {
    /// Joins letters that stand alone with the same sign between them: s.t.e.m, v-o-t-e, s t e m.
    mutating func joinLetters() {
        var index = 0
        while index < glyphs.count {
            let items = singles(from: index)
            // So many letters apart are no word; to look at each tail of them again would take the square of their number.
            let isWord = items.count <= Self.longestSpelling
            if items.count >= 3, isWord { join(items) }
            index = isWord ? index + 1 : items[items.count - 1] + 1
        }
    }

    private static let longestSpelling = 90

    /// Letters on their own that begin at `start`, each with the same one sign after it but for the last.
    private func singles(from start: Int) -> [Int] {
        guard isWord(start), !isWord(start - 1), let sign = scalar(start + 1), !isWord(start + 1) else { return [] }
        let isBlank = sign == " " || sign == "\n"
        guard isBlank || Shape.isJoiner(glyphs[start + 1].shape) || [",", ":"].contains(sign) else { return [] }
        if scalar(start - 1) == "#" || (scalar(start - 1) == "'" && !isElided(start))
            || (!isBlank && scalar(start - 1) == sign)
        {
            return []
        }
        // t/m: the letter ends a word.
        if isBlank, start > 1, Shape.isJoiner(glyphs[start - 1].shape), isWord(start - 2) { return [] }
        var items = [start]
        var at = start
        while scalar(at + 1) == sign, isWord(at + 2), !isWord(at + 3) {
            if isBlank, scalar(at + 3) == "'" { break }
            at += 2
            items.append(at)
        }
        // b-b-but: the sign goes on to a longer word.
        if !isBlank, scalar(at + 1) == sign, isWord(at + 2) { return [] }
        return items
    }

    /// Whether an article or the like without its vowel stands before a word: l'u r n e.
    private func isElided(_ start: Int) -> Bool {
        ["l", "d", "c", "j", "m", "n", "s", "t", "u"].contains(scalar(start - 2))
            && (!isWord(start - 3) || scalar(start - 3) == "q" && !isWord(start - 4))
    }

    private mutating func join(_ items: [Int]) {
        guard items.count(where: isLetter) * 2 > items.count else { return }
        let isPlain = items.allSatisfy(isLetter)
        let known = isPlain ? nil : knownReading(items)
        // N o v e m b e r 4: the number stands beside the word.
        if known == nil, let first = items.firstIndex(where: isLetter), let last = items.lastIndex(where: isLetter),
            last - first + 1 < items.count
        {
            let inner = Array(items[first...last])
            if vocabulary.contains(letters(inner)) || vocabulary.cuts(of: letters(inner)) != nil { join(inner) }
            return
        }
        let word = isPlain ? letters(items) : known ?? []
        guard word.count >= 3, word.count == items.count else { return }
        // I v o t e, V o t a r y: a word of one letter stands beside it.
        for range in [0..<word.count, 1..<word.count, 0..<(word.count - 1)] where range.count >= 3 {
            let isKnown = vocabulary.contains(word[range])
            let isAlone =
                range.count == word.count
                || Vocabulary.isLetterWord(range.lowerBound == 0 ? word.suffix(1) : word.prefix(1))
            guard isKnown || (isAlone && vocabulary.recognises(word[range])) else { continue }
            // F.B.I. is how it is written.
            if isKnown ? scalar(items[0] + 1) != "." || word.count >= 4 : word.count >= 5 { isDisguised = true }
            return close(items[range], letters: Array(word[range]), cuts: [])
        }
        if let (range, cuts) = cut(word, isBlank: scalar(items[0] + 1) == " ") {
            isDisguised = true
            return close(items[range], letters: Array(word[range]), cuts: Set(cuts))
        }
        let isSpelt = word.count >= 4 && Set(word).count >= 3 && !Self.isAlphabet(word)
        guard isSpelt else { return }
        if word.count >= 5, scalar(items[0] + 1) != "." { isDisguised = true }
        close(items[...], letters: word, cuts: [])
    }

    /// Where to cut letters into words; where spaces stand between them also into common ones, and a letter before or after may
    /// be a word of its own: surname A, I want.
    private func cut(_ word: [UInt8], isBlank: Bool) -> (Range<Int>, cuts: [Int])? {
        guard isBlank else { return vocabulary.cuts(of: word).map { (0..<word.count, $0) } }
        for range in [0..<word.count, 1..<word.count, 0..<(word.count - 1)] {
            if let cuts = vocabulary.cuts(of: Array(word[range]), loose: true) { return (range, cuts) }
        }
        return nil
    }

    private func knownReading(_ items: [Int]) -> [UInt8]? {
        var probe = self
        probe.glyphs = items.map { glyphs[$0] }
        let readings = probe.readings(of: 0..<items.count).map { $0.map { UInt8($0.value) } }
        return readings.first(where: vocabulary.contains)
    }

    /// Letters in the alphabet's order, or grades and chords: no word.
    private static func isAlphabet(_ word: [UInt8]) -> Bool {
        zip(word, word.dropFirst()).allSatisfy { $0 < $1 } || word.allSatisfy { $0 < 0x68 }
    }

    /// Removes what stands between the letters; a cut keeps a space.
    private mutating func close(_ items: ArraySlice<Int>, letters: [UInt8], cuts: Set<Int>) {
        for (index, letter) in zip(items, letters) { glyphs[index].scalar = Unicode.Scalar(letter) }
        for (count, index) in zip(1..., items.dropLast()).reversed() {
            if cuts.contains(count) { glyphs[index + 1].scalar = " " } else { glyphs.remove(at: index + 1) }
        }
        changes += 1
    }

    /// Joins parts of a word with signs between them, where the vocabulary knows the whole: po/lice, war_rants.
    mutating func joinParts() {
        let chains = runs { $0.isLetter || (!$0.isFixed && Shape.isJoiner($0.shape)) }
        var words = letterRuns()
        for chain in chains.reversed() {
            var parts: [Range<Int>] = []
            while let word = words.last, word.lowerBound >= chain.lowerBound {
                parts.append(words.removeLast())
            }
            joinFirst(of: parts.reversed())
        }
    }

    /// Joins the last and longest parts in a row that make a known word; the next round finds further ones.
    private mutating func joinFirst(of parts: [Range<Int>]) {
        for first in parts.indices.reversed() {
            for last in (first..<min(parts.count, first + 8)).reversed() where last > first {
                if joinKnown(Array(parts[first...last])) { return }
            }
        }
    }

    /// True when these parts made a known word and were joined.
    private mutating func joinKnown(_ parts: [Range<Int>]) -> Bool {
        let signs = (parts[0].upperBound..<parts[parts.count - 1].lowerBound).filter { !glyphs[$0].isLetter }
        guard signs.count == parts.count - 1 else { return false }
        // Candidat/e, Wähler*in, électeur·rice·s: endings after a word that hides nothing.
        if parts[0].count >= 5, parts.dropFirst().allSatisfy({ $0.count <= 5 }), vocabulary.knows(letters(parts[0])) {
            return false
        }
        let isSoft = signs.allSatisfy { ["-", ".", "+"].contains(scalar($0)) }
        let word = parts.flatMap(letters)
        if isSoft, word.count < 5 || parts.contains(where: { $0.count < 2 }) { return false }
        if isSoft || signs.contains(where: { scalar($0) == "/" }) {
            if parts.contains(where: { vocabulary.knows(letters($0)) }) && !parts.contains(where: { $0.count <= 2 }) {
                return false
            }
        }
        guard word.count >= 3 else { return false }
        if word.count >= 4, vocabulary.contains(word) {
            for sign in signs.reversed() { glyphs.remove(at: sign) }
        } else if let vowels = hiddenVowels(parts, signs) {
            for (sign, vowel) in zip(signs, vowels) { glyphs[sign].scalar = Unicode.Scalar(vowel) }
        } else {
            return false
        }
        if !isSoft { isDisguised = true }
        changes += 1
        return true
    }

    /// Vowels for asterisks, as in v*te, where only one known word fits.
    private func hiddenVowels(_ parts: [Range<Int>], _ signs: [Int]) -> [UInt8]? {
        guard signs.count <= 2, signs.allSatisfy({ scalar($0) == "*" }) else { return nil }
        // What is written so out of decency hides nothing.
        if ["sht", "fck", "dmn"].contains(String(decoding: parts.flatMap(letters), as: UTF8.self)) { return nil }
        var choices: [[UInt8]] = [[]]
        for _ in signs { choices = choices.flatMap { start in "aeiou".utf8.map { start + [$0] } } }
        let fitting = choices.filter { vowels in
            var word = letters(parts[0])
            for (vowel, part) in zip(vowels, parts.dropFirst()) { word += [vowel] + letters(part) }
            return vocabulary.contains(word)
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Joins words over lines of one word each: syllables to words, and three words or more to one line.
    mutating func joinLines() {
        let lines = runs { $0.scalar != "\n" }
        var stretch: [Range<Int>] = []
        for line in lines.reversed() {
            let isWord = glyphs[line].allSatisfy(\.isLetter)
            let isNext = stretch.first.map { $0.lowerBound == line.upperBound + 1 } ?? true
            if !isWord || !isNext {
                joinStretch(stretch)
                stretch = []
            }
            if isWord { stretch.insert(line, at: 0) }
        }
        joinStretch(stretch)
    }

    private mutating func joinStretch(_ lines: [Range<Int>]) {
        guard lines.count >= 2 else { return }
        var breaks = Set(lines.dropLast().map(\.upperBound))
        var first = 0
        while first < lines.count {
            let last = (first..<min(lines.count, first + 6)).reversed().first { last in
                last > first && vocabulary.contains(lines[first...last].flatMap { letters($0) })
            }
            for line in first..<(last ?? first) { breaks.remove(lines[line].upperBound) }
            if last != nil { isDisguised = true }
            first = (last ?? first) + 1
        }
        let isOneLine = lines.count >= 3
        for line in lines.dropLast().reversed() {
            if !breaks.contains(line.upperBound) {
                glyphs.remove(at: line.upperBound)
                changes += 1
            } else if isOneLine {
                glyphs[line.upperBound].scalar = " "
                changes += 1
            }
        }
    }
}
