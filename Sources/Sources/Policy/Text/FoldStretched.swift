// Letters held too long, and letters in the wrong order.
extension Folding {
    /// Shortens letters that stand three times or more in a row.
    mutating func shorten() {
        for word in letterRuns().reversed() {
            let spans = spans(of: word)
            guard spans.count > 1, spans.contains(where: { $0.count >= 3 }) else { continue }
            let lengths = knownLengths(spans)
            if let lengths, word.count - lengths.reduce(0, +) >= 3 { judgeStretch(spans) }
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
    private func knownLengths(_ spans: [Range<Int>]) -> [Int]? {
        let open = spans.indices.filter { spans[$0].count >= 2 }
        guard open.count <= 6 else { return nil }
        // The longer word first: stemmen, not the slip stemen.
        for choice in (0..<(1 << open.count)).reversed() {
            var lengths = spans.map(\.count)
            for (bit, index) in open.enumerated() { lengths[index] = choice >> bit & 1 == 0 ? 1 : 2 }
            let word = spans.indices.flatMap { letters(spans[$0].prefix(lengths[$0])) }
            if word.count >= 3, vocabulary.contains(word) { return lengths }
        }
        return nil
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
        guard !words.contains(where: { $0.count >= 4 && vocabulary.contains(letters($0)) }) else { return }
        // A third of the words at least: daar and door, which are raad and rood backwards, say nothing.
        let turned = Set(words.filter { $0.count >= 4 }.map { letters($0.reversed()) })
        let backwards = turned.filter(vocabulary.contains)
        guard backwards.count >= 2, backwards.count * 3 >= turned.count else { return }
        for word in words where word.count > 1 { glyphs[word].reverse() }
        isDisguised = true
        changes += 1
    }
}
