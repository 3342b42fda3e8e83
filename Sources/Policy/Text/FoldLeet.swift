// Digits and signs in the place of letters.
extension Folding {
    /// How sure it is that a word hides letters behind digits.
    private enum Leet {
        /// The vocabulary knows the word; `tells` is false for shorthand as in 2day and gr8.
        case known([Unicode.Scalar], tells: Bool)
        /// It is a common word.
        case common([Unicode.Scalar])
        /// The vocabulary knows the word, or it is a short common one, but it may be a code or a measure: v073, 573m, c17y.
        case suspect([Unicode.Scalar])
        /// It looks like leet; read so when the text has more of it.
        case likely([Unicode.Scalar])
        /// It may be leet among leet: j3, n0, p3r.
        case perhaps([Unicode.Scalar])
        /// It may be leet where hardly anything is not: 5m5, hu15.
        case loose([Unicode.Scalar])
    }

    mutating func readLeet() {
        let words = runs(where: \.isWordCharacter).compactMap(trimmed)
            .filter { word in !isPartOfNumber(word) }
        let readings = words.compactMap { word in leet(word).map { (word, $0) } }
        let weights = readings.map { Self.weight(of: $0.1) }
        let telling = weights.count { $0 > 0 }
        let isLeet = telling >= 2 && weights.reduce(0, +) >= 3
        let unsure = readings.count { if case .perhaps = $0.1 { true } else { false } }
        let isAllLeet = isLeet && telling + unsure >= 3
        if isAllLeet { readEndings() }
        for (word, reading) in readings.reversed() {
            switch reading {
            case .known(let text, let tells):
                if tells { isDisguised = true }
                spell(word, as: text)
            case .common(let text), .suspect(let text), .likely(let text), .perhaps(let text):
                if isLeet { spell(word, as: text) }
            case .loose(let text):
                if isAllLeet { spell(word, as: text) }
            }
        }
        if isLeet { isDisguised = true }
    }

    /// How much a word says of the others: two words that say 3 together are enough.
    private static func weight(of reading: Leet) -> Int {
        switch reading {
        case .known(_, tells: true), .common: 2
        case .suspect, .likely: 1
        default: 0
        }
    }

    /// c4n'7: what stands behind an apostrophe on its own.
    private mutating func readEndings() {
        for index in glyphs.indices where glyphs[index].isDigit && scalar(index - 1) == "'" {
            guard isWord(index - 2), !isWord(index + 1), let letter = Self.likenesses(glyphs[index].scalar).first else {
                continue
            }
            set(index..<(index + 1), to: Array(letter.utf8.prefix(1)))
        }
    }

    /// Letter by letter where the lengths agree, so that every letter keeps its place.
    private mutating func spell(_ word: Range<Int>, as text: [Unicode.Scalar]) {
        if text.count == word.count { set(word, to: text.map { UInt8($0.value) }) } else { replace(word, with: text) }
    }

    /// Without the marks of exclamation at the end; nil without both letters and others.
    private func trimmed(_ word: Range<Int>) -> Range<Int>? {
        var end = word.upperBound
        while end > word.lowerBound, ["!", "|", "@"].contains(glyphs[end - 1].scalar) { end -= 1 }
        let range = word.lowerBound..<end
        let count = glyphs[range].count(where: \.isLetter)
        return count > 0 && count < range.count ? range : nil
    }

    /// In 2.5km, 19:00u and product codes of several parts the digits are digits.
    private func isPartOfNumber(_ word: Range<Int>) -> Bool {
        let before = word.lowerBound - 1
        if [".", ",", ":"].contains(scalar(before)), before > 0, glyphs[before - 1].isDigit { return true }
        let next = scalar(word.upperBound)
        if next == ".", isWord(word.upperBound + 1) { return !vocabulary.contains(firstReading(word)) }
        guard scalar(before) == "-" || next == "-" else { return false }
        let chain = self.chain(around: word)
        let coded = chain.filter { part in glyphs[part].contains(where: \.isDigit) }
        let isHidden = coded.contains { part in part.count >= 4 && readings(of: part).contains(where: isKnown) }
        return coded.count >= 2 && !isHidden
    }

    /// The parts that hyphens tie to a word, itself included.
    private func chain(around word: Range<Int>) -> [Range<Int>] {
        runs { $0.isWordCharacter || $0.scalar == "-" }.filter { $0.overlaps(word) }.flatMap { whole in
            runs(where: \.isWordCharacter).filter { whole.overlaps($0) }
        }
    }

    private func isKnown(_ text: [Unicode.Scalar]) -> Bool { vocabulary.contains(text.map { UInt8($0.value) }) }

    private func leet(_ word: Range<Int>) -> Leet? {
        let isTag = scalar(word.lowerBound - 1) == "#"
        let text = letters(word)
        let shape = LeetShape(text)
        if let known = knownLeet(word, text, shape) {
            if !shape.isOrdinary { return .known(known, tells: known.count == word.count) }
            // Five signs in a row that make a word by chance are rare; after "to" and the like stands no code.
            let isSure = word.count >= 5 || (isLetter(word.lowerBound) && followsHelper(word))
            return isSure ? .known(known, tells: true) : .suspect(known)
        }
        if isTag || shape.isOrdinal || shape.isGendered { return nil }
        if let common = commonReading(of: word, shape) {
            // Six signs, two of them digits among letters: no code makes a word by chance.
            let isSure = word.count >= 6 && !shape.isOrdinary && word.count { !glyphs[$0].isLetter } >= 2
            if isSure { return .known(common, tells: true) }
            return word.count >= 5 ? .common(common) : word.count == 4 ? .suspect(common) : .perhaps(common)
        }
        let first = firstReading(word).map { Unicode.Scalar($0) }
        if shape.isLikely { return .likely(first) }
        if shape.mayBeLeet || Vocabulary.isLittle(firstReading(word)) && word.count <= 3 { return .perhaps(first) }
        return shape.isLoose ? .loose(first) : nil
    }

    /// The known word that the letters and signs make; nil for one with a number behind it, and where letters and digits
    /// stand as in numbers and codes, unless each sign is one letter.
    private func knownLeet(_ word: Range<Int>, _ text: [UInt8], _ shape: LeetShape) -> [Unicode.Scalar]? {
        if shape.isOrdinary && !shape.looks { return nil }
        let isNumbered = text.last.map(Shape.isDigit) ?? false
        if isNumbered, vocabulary.contains(Array(text.prefix { Shape.letter($0) != 0 })) { return nil }
        return readings(of: word).first {
            $0.count >= 4 && (!shape.isOrdinary || $0.count == word.count) && isKnown($0)
        }
    }

    /// The common word that the signs make, one letter each.
    private func commonReading(of word: Range<Int>, _ shape: LeetShape) -> [Unicode.Scalar]? {
        guard word.count >= 3, !shape.isOrdinary || shape.isLoose else { return nil }
        return readings(of: word).first { $0.count == word.count && vocabulary.knows($0.map { UInt8($0.value) }) }
    }

    /// After "to", "your" and the like stands a word, not a code.
    private func followsHelper(_ word: Range<Int>) -> Bool {
        wordBefore(word.lowerBound).map(Self.helpers.contains) ?? false
    }

    private static let helpers: Set<String> = Set(
        """
        to can can't cannot may must not your my i you u kun mag te niet je jouw mijn ik ton votre mon tu su mi dein deine \
        deiner ihre du
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// What the word says when every sign is read in its usual way; 1 is l between two vowels, else i.
    private func firstReading(_ word: Range<Int>) -> [UInt8] {
        word.map { index in
            if glyphs[index].isLetter { return UInt8(glyphs[index].scalar.value) }
            if glyphs[index].scalar == "1" {
                let vowels = "aeou034@".unicodeScalars
                let isBetween = [scalar(index - 1), scalar(index + 1)].allSatisfy { $0.map(vowels.contains) ?? false }
                if isBetween || scalar(index + 1) == "1" || scalar(index - 1) == "1" { return 0x6C }
            }
            return Self.likenesses(glyphs[index].scalar).first?.unicodeScalars.first.map { UInt8($0.value) } ?? 0x3F
        }
    }

    /// Every way to read the word, at most 64.
    func readings(of word: Range<Int>) -> [[Unicode.Scalar]] {
        var found: [[Unicode.Scalar]] = [[]]
        for index in word {
            let own = glyphs[index].scalar
            let choices = glyphs[index].isLetter ? [String(own)] : Self.likenesses(own)
            guard !choices.isEmpty, found.count * choices.count <= 64 else { return [] }
            found = found.flatMap { start in choices.map { start + Array($0.unicodeScalars) } }
        }
        return found
    }

    /// What a digit or sign may stand for, the likeliest first.
    private static func likenesses(_ sign: Unicode.Scalar) -> [String] {
        switch sign {
        case "0": ["o"]
        case "1": ["i", "l"]
        case "2": ["to", "z"]
        case "3", "€": ["e"]
        case "4": ["a", "for"]
        case "5", "$": ["s"]
        case "6": ["g", "b"]
        case "7": ["t"]
        case "8": ["b", "ate", "eat"]
        case "9": ["g"]
        case "@": ["a"]
        case "!": ["i"]
        case "|": ["l", "i"]
        default: []
        }
    }
}

/// How letters and digits stand in a word.
struct LeetShape {
    /// As many an honest word does: 20u, 4th, 8pm, d66, covid19, h2o, user123.
    let isOrdinary: Bool
    /// Letters around digits that look like letters, as in st3m.
    let isLikely: Bool
    /// Short, and with a digit that looks like a letter.
    let mayBeLeet: Bool
    /// Ends as 1st and 4th do, whatever was written before it: end2nd.
    let isOrdinal: Bool
    /// Of both genders: español@s, tod@s.
    let isGendered: Bool
    /// All its digits look like letters.
    let looks: Bool
    /// So they do, and it is no measure: not 5km, 100k, 10am.
    let isLoose: Bool

    init(_ word: [UInt8]) {
        let isLetter = word.map { Shape.letter($0) != 0 }
        let letters = isLetter.count { $0 }
        let digits = word.count(where: Shape.isDigit)
        let first = isLetter.firstIndex(of: true) ?? 0
        let last = isLetter.lastIndex(of: true) ?? 0
        let isOneRun = last - first + 1 == letters
        // "01345 7": the digits that look like letters; 2, 6, 8 and 9 do so too seldom.
        looks = word.allSatisfy { Shape.letter($0) != 0 || "013457@$!€".utf8.contains($0) || $0 == Shape.euro }
        let leads = first >= 2 || (first == 1 && word.count <= 3)
        let trails = word.count - 1 - last
        isOrdinary =
            digits == word.count - letters
            && (isOneRun && (leads || trails >= 2 || (first == 0 && word.count <= 3)) || word.count <= 3)
        let inner = (first + 1)..<max(first + 1, last)
        let ending = word.suffix(3).map { $0 }
        isGendered = letters == word.count - 1 && (word.last == 0x40 || word.suffix(2).elementsEqual("@s".utf8))
        isOrdinal =
            ending.count == 3 && Shape.isDigit(ending[0])
            && ["st", "nd", "rd", "th"].contains(String(decoding: ending.dropFirst(), as: UTF8.self))
        let isMoreThanCalls = inner.contains { !isLetter[$0] && word[$0] != 0x21 }
        isLoose = looks && !isOrdinal && !Self.units.contains(String(decoding: word[first...], as: UTF8.self))
        isLikely = looks && word.count >= 4 && first <= 1 && !isOneRun && letters >= digits && isMoreThanCalls
        mayBeLeet = looks && digits == 1 && (word.count == 3 && !isOneRun || first == 1 && isOneRun && word.count >= 5)
    }

    /// What stands after numbers.
    private static let units: Set<String> = Set(
        """
        a am b bn c cm d e eu eur euro ers ft g gb h hr hrs hz k kb kg km kmh kw kwh l lb m mb mg min ml mm mn mp oz p pm pp \
        px s sec st ste de tb th u uur v w x yo
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
