// Letters held too long, and letters in the wrong order.
extension Folding {
    /// Shortens letters that stand three times or more in a row.
    mutating func shorten() {
        for word in letterRuns().reversed() {
            let spans = spans(of: word)
            guard spans.count > 1, spans.contains(where: { $0.count >= 3 }) else { continue }
            let known = knownLengths(spans) { vocabulary.contains($0) }
            if let known, word.count - known.reduce(0, +) >= 3 { judgeStretch(spans) }
            let lengths = known ?? knownLengths(spans) { vocabulary.recognises($0) } ?? lengthsOfStart(spans)
            for (index, span) in spans.enumerated().reversed() {
                let keep = lengths?[index] ?? usualLength(of: index, in: spans)
                guard keep < span.count else { continue }
                let all = origin(of: (span.lowerBound + keep - 1)..<span.upperBound)
                glyphs[span.lowerBound + keep - 1].start = all.start
                glyphs[span.lowerBound + keep - 1].end = all.end
                glyphs.removeSubrange((span.lowerBound + keep)..<span.upperBound)
                changes += 1
            }
        }
    }

    /// Holding the last letter is enthusiasm; a known word held in its middle is a word that hides.
    private mutating func judgeStretch(_ spans: [Range<Int>]) {
        let held = spans.indices.filter { spans[$0].count >= 3 }
        if spans.count >= 3, held.contains(where: { $0 > 0 && $0 < spans.count - 1 }) { isDisguised = true }
    }

    private func spans(of word: Range<Int>) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for index in word {
            if let last = spans.last, glyphs[last.lowerBound].scalar == glyphs[index].scalar {
                spans[spans.count - 1] = last.lowerBound..<(index + 1)
            } else {
                spans.append(index..<(index + 1))
            }
        }
        return spans
    }

    /// One or two of each doubled letter, so that the vocabulary knows the word.
    private func knownLengths(_ spans: [Range<Int>], _ isKnown: ([UInt8]) -> Bool) -> [Int]? {
        let open = spans.indices.filter { spans[$0].count >= 2 }
        guard open.count <= 6 else { return nil }
        // The longer word first: stemmen, not the slip stemen.
        for choice in (0..<(1 << open.count)).reversed() {
            var lengths = spans.map(\.count)
            for (bit, index) in open.enumerated() { lengths[index] = choice >> bit & 1 == 0 ? 1 : 2 }
            let word = spans.indices.flatMap { letters(spans[$0].prefix(lengths[$0])) }
            if word.count >= 3, isKnown(word) { return lengths }
        }
        return nil
    }

    /// One or two of each held letter, so that the longest known word stands at the start: steeeempasscanner.
    private func lengthsOfStart(_ spans: [Range<Int>]) -> [Int]? {
        let held = spans.indices.filter { spans[$0].count >= 3 }
        guard held.count == 1, let index = held.first else { return nil }
        let before = spans[..<index].flatMap { letters($0) }
        let after = spans[(index + 1)...].flatMap { letters($0) }
        let best = [1, 2].map { length -> Int in
            let word = before + Array(repeating: letters(spans[index].prefix(1))[0], count: length) + after
            let least = max(4, before.count + length + 1)
            guard word.count > least else { return 0 }
            return (least..<word.count).last { vocabulary.recognises(word[..<$0]) } ?? 0
        }
        guard best[0] != best[1] else { return nil }
        var lengths = spans.map(\.count)
        lengths[index] = best[0] > best[1] ? 1 : 2
        return lengths
    }

    /// How long a letter is most likely in Dutch or English: two before an ending or between vowels, else one.
    private func usualLength(of index: Int, in spans: [Range<Int>]) -> Int {
        guard spans[index].count >= 3 else { return spans[index].count }
        guard index + 1 < spans.count else { return 1 }
        let isVowel = { (at: Int) in "aeiouy".unicodeScalars.contains(glyphs[spans[at].lowerBound].scalar) }
        if !isVowel(index) { return index > 0 && isVowel(index - 1) && isVowel(index + 1) ? 2 : 1 }
        if ["i", "y"].contains(glyphs[spans[index].lowerBound].scalar) || isVowel(index + 1) { return 1 }
        let isOpen = index + 2 < spans.count && spans[index + 1].count == 1 && isVowel(index + 2)
        return isOpen ? 1 : 2
    }

    /// Puts right what is known when two neighbours change places, or when the word is read backwards.
    mutating func unscramble() {
        let words = letterRuns()
        for word in words where word.count >= 6 {
            if let known = vocabulary.unscrambled(letters(word)) { set(word, to: known) }
        }
        turnRound(words)
    }

    /// Reads a text, or each of its words, from right to left where that makes more words than it has now.
    private mutating func turnRound(_ words: [Range<Int>]) {
        let isSomeForward = words.contains {
            $0.count >= 4 && vocabulary.contains(letters($0)) && !vocabulary.knows(letters($0.reversed()))
        }
        guard !isSomeForward else { return }
        let turned = Set(words.filter { $0.count >= 4 }.map { letters($0.reversed()) })
        let backwards = turned.count { vocabulary.contains($0) }
        guard backwards > 0 else { return }
        // A third of the words at least: daar and door, which are raad and rood backwards, say nothing.
        let isKnown = backwards >= 2 && backwards * 3 >= turned.count
        let several = words.filter { $0.count >= 2 && letters($0) != letters($0.reversed()) }
        let length = { (words: [Range<Int>]) in words.reduce(0) { $0 + $1.count } }
        let forward = several.filter { vocabulary.knows(letters($0)) }
        let backward = several.filter { vocabulary.knows(letters($0.reversed())) }
        let isLikely =
            backward.count >= 3 && length(backward) > 2 * length(forward) && length(backward) * 2 >= length(several)
        guard isKnown || isLikely else { return }
        if isWhole(words) {
            glyphs.reverse()
        } else {
            let isInWord = { (glyph: Glyph) in glyph.isLetter || glyph.scalar == "'" }
            for word in runs(where: isInWord) where word.count > 1 { glyphs[word].reverse() }
        }
        isDisguised = true
        changes += 1
    }

    /// Whether a text is turned as a whole, not word by word.
    ///
    /// Its first letter then stands at its end, its full stop at its start, no comma after a word, and no word as it should.
    private func isWhole(_ words: [Range<Int>]) -> Bool {
        guard !glyphs.contains(where: \.isFixed), let last = glyphs.last(where: { $0.scalar != " " }),
            let first = glyphs.first(where: { $0.scalar != " " })
        else { return false }
        let ends: [Unicode.Scalar] = [".", "!", "?"]
        if ends.contains(first.scalar) || (last.isUpper && !first.isUpper) { return true }
        let isMixed = words.contains {
            $0.count >= 3 && vocabulary.knows(letters($0)) && !vocabulary.knows(letters($0.reversed()))
        }
        if ends.contains(last.scalar) || isMixed { return false }
        return !glyphs.indices.contains { [",", ";", ":"].contains(scalar($0)) && scalar($0 + 1) == " " }
    }
}
