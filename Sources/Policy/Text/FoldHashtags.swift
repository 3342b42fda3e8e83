// Hashtags of several words.
extension Folding {
    /// Splits hashtags at capitals, digits and underscores, and where the vocabulary knows the words.
    ///
    /// One that goes on with a sentence ("you can't #vote") is read as its words, without the sign.
    mutating func splitHashtags() {
        for start in glyphs.indices.reversed() where glyphs[start].scalar == "#" && !glyphs[start].isFixed {
            var end = start + 1
            while end < glyphs.count, isTagCharacter(end) { end += 1 }
            guard end > start + 1 else { continue }
            let cuts = self.cuts(of: (start + 1)..<end)
            guard !cuts.isEmpty || vocabulary.contains(letters((start + 1)..<end)) else { continue }
            let isInSentence = goesOn(start) || (!cuts.isEmpty && isWithin(start, end))
            for cut in cuts.sorted(by: >) {
                if glyphs[cut].scalar == "_" { glyphs[cut].scalar = " " } else { insertSpace(at: cut) }
            }
            if isInSentence {
                glyphs.remove(at: start)
                changes += 1
            } else if !cuts.isEmpty {
                insertSpace(at: start + 1)
            }
        }
    }

    /// Whether the word before the sign at `index` asks for another one after it.
    private func goesOn(_ index: Int) -> Bool {
        guard let word = wordBefore(index) else { return false }
        return Vocabulary.isLittle(word.utf8) || Self.leading.contains(word)
    }

    /// Whether a tag stands within a sentence: words in lower case on both sides, or before it at a sentence's start.
    private func isWithin(_ start: Int, _ end: Int) -> Bool {
        guard scalar(end) == " ", isLetter(end + 1), !glyphs[end + 1].isUpper else { return false }
        if start == 0 { return true }
        return scalar(start - 1) == " " && (isLetter(start - 2) || [".", "!", "?"].contains(scalar(start - 2)))
    }

    /// Words that lead to others, beside the little ones.
    private static let leading: Set<String> = Set(
        """
        can't cannot don't won't must may should will would i he she they his her their our this that these those some any \
        each every from at out about have has got kun kunt mag moet mogen moeten kunnen zal geen deze die hun mijn jullie jouw elke elk \
        ieder voor door tegen zonder hebben heeft darf muss soll kein keine diese dieser jede jeder ohne gegen bei haben peut \
        peuvent doit cette ces chaque sans vos leur puede puedes pueden debe este esta estos estas cada sin para
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private func isTagCharacter(_ index: Int) -> Bool {
        isLetter(index) || glyphs[index].isDigit || (scalar(index) == "_" && !glyphs[index].isFixed)
    }

    private func cuts(of tag: Range<Int>) -> Set<Int> {
        guard !vocabulary.contains(letters(tag)) else { return [] }
        var cuts = Set(tag.dropFirst().filter { isBoundary($0, in: tag) })
        // aLtErNaTiNg capitals mark no words.
        if cuts.count >= 3, cuts.count * 2 > tag.count { cuts = [] }
        rejoin(&cuts, in: tag)
        for part in parts(of: tag, at: cuts) where part.count >= 6 && !vocabulary.contains(letters(part)) {
            let inner = vocabulary.cuts(of: letters(part)) ?? []
            cuts.formUnion(inner.map { part.lowerBound + $0 })
        }
        return cuts
    }

    private func parts(of tag: Range<Int>, at cuts: Set<Int>) -> [Range<Int>] {
        let ends = cuts.sorted() + [tag.upperBound]
        return zip([tag.lowerBound] + ends, ends).filter { $0 < $1 }.map { $0..<$1 }
    }

    /// WhatsApp and StemBureau are one word where the vocabulary says so.
    private func rejoin(_ cuts: inout Set<Int>, in tag: Range<Int>) {
        for cut in cuts.sorted() where glyphs[cut].scalar != "_" {
            let around = parts(of: tag, at: cuts.subtracting([cut])).first { $0.contains(cut) && $0.lowerBound < cut }
            if let around, vocabulary.contains(letters(around)) { cuts.remove(cut) }
        }
    }

    private func isBoundary(_ index: Int, in tag: Range<Int>) -> Bool {
        let last = glyphs[index - 1]
        let this = glyphs[index]
        if this.scalar == "_" { return true }
        if last.scalar == "_" { return false }
        if last.isDigit != this.isDigit { return isNumberBoundary(index, in: tag) }
        guard this.isUpper else { return false }
        if !last.isUpper { return true }
        return index + 1 < tag.upperBound && isLetter(index + 1) && !glyphs[index + 1].isUpper
    }

    /// Years stand apart, as do numbers after a word; D66, JA21, Covid19, 50Plus and 4th don't.
    private func isNumberBoundary(_ index: Int, in tag: Range<Int>) -> Bool {
        var start = index
        while start > tag.lowerBound, glyphs[start - 1].isDigit != glyphs[index].isDigit { start -= 1 }
        var end = index
        while end < tag.upperBound, glyphs[end].isDigit == glyphs[index].isDigit { end += 1 }
        let digits = glyphs[index].isDigit ? end - index : index - start
        if digits == 4 { return true }
        let word = glyphs[index].isDigit ? letters(start..<index) : letters(index..<end)
        let fixed = ["covid", "plus"].contains { Array($0.utf8) == Array(word.suffix($0.utf8.count)) }
        return !fixed && word.count >= 3 && (glyphs[index].isDigit || glyphs[index].isUpper)
    }
}
