/// Words that the rules know; decides between readings of a disguised word.
public struct Vocabulary: Sendable {
    /// No words: only the readings that need none.
    public static let empty = Vocabulary([] as [String])

    private let words: Set<String>
    /// Other words that such texts are made of: they tell where a word ends and what it says, but are not looked for in others.
    private let common: Set<String>
    /// Words by their letters in order of the alphabet, for ``unscrambled(_:)``; only those of 6 letters or more.
    private let anagrams: [[UInt8]: [[UInt8]]]
    /// The words' sums of ``weight(of:)``, for words of 4 letters or more.
    private let sums: Set<UInt32>
    /// One bit for each value of ``bit(of:)``, so that most words are ruled out without looking them up.
    private let bits: [UInt64]
    let longest: Int

    /// - Parameters:
    ///   - words: lower case, folded; order and doubles don't matter.
    ///   - common: likewise; words that are only recognised, as in a text of disguised words.
    public init(_ words: some Sequence<String>, common: some Sequence<String> = []) {
        self.words = Set(words)
        self.common = Set(common)
        var sums: Set<UInt32> = []
        var bits = [UInt64](repeating: 0, count: 1024)
        var anagrams: [[UInt8]: [[UInt8]]] = [:]
        for word in self.words where word.utf8.count >= 4 {
            let letters = Array(word.utf8)
            let sum = letters.reduce(0) { $0 &+ Self.weight(of: $1) }
            sums.insert(sum)
            bits[Self.bit(of: sum) >> 6] |= 1 << UInt64(Self.bit(of: sum) & 63)
            if letters.count >= 6 { anagrams[letters.sorted(), default: []].append(letters) }
        }
        self.sums = sums
        self.bits = bits
        self.anagrams = anagrams.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
        longest = max(
            self.words.lazy.map(\.utf8.count).max() ?? 0, self.common.lazy.map(\.utf8.count).max() ?? 0)
    }

    public func contains(_ word: String) -> Bool { words.contains(word) }
    public func contains(_ word: Substring) -> Bool { words.contains(String(word)) }
    func contains(_ letters: some Collection<UInt8>) -> Bool {
        words.contains(String(decoding: letters, as: UTF8.self))
    }

    var isEmpty: Bool { words.isEmpty }

    /// A word as the text's readers write it: known, common, or one of the little words between.
    func knows(_ letters: some Collection<UInt8>) -> Bool {
        let word = String(decoding: letters, as: UTF8.self)
        return words.contains(word) || common.contains(word) || Self.little.contains(word)
    }

    /// Known or common.
    func recognises(_ letters: some Collection<UInt8>) -> Bool {
        let word = String(decoding: letters, as: UTF8.self)
        return words.contains(word) || common.contains(word)
    }

    /// Whether some word may have letters of this sum; false is certain.
    @inline(__always) func mayHold(_ sum: UInt32) -> Bool {
        let bit = Self.bit(of: sum)
        return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0 && sums.contains(sum)
    }

    /// What a letter adds to a word's sum; the same in any order.
    @inline(__always) static func weight(of letter: UInt8) -> UInt32 {
        let mixed = (UInt32(letter) &+ 0x9E37) &* 0x9E37_79B1
        return (mixed ^ (mixed >> 13)) &* 0x85EB_CA6B
    }

    @inline(__always) private static func bit(of sum: UInt32) -> Int { Int((sum ^ (sum >> 15)) & 0xFFFF) }

    /// The word that these letters are when one or two pairs of neighbours change places; nil for words that are one themselves.
    func unscrambled(_ letters: [UInt8]) -> [UInt8]? {
        guard letters.count >= 6, let found = anagrams[letters.sorted()], !recognises(letters) else { return nil }
        return found.first { $0.first == letters.first && Self.areSwapped($0, letters) }
    }

    private static func areSwapped(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        var index = 0
        var swaps = 0
        while index < one.count {
            if one[index] == other[index] {
                index += 1
            } else if index + 1 < one.count, one[index] == other[index + 1], one[index + 1] == other[index] {
                index += 2
                swaps += 1
            } else {
                return false
            }
        }
        return swaps <= 2
    }

    /// Where to cut letters without spaces into known words: at least two of 3 letters or more, little ones between.
    ///
    /// Ends of the words, the last left out; nil where it can't be done. The fewest words win, of them the most uneven.
    /// With `loose` common words do too, and a third of the letters may be unknown.
    func cuts(of letters: [UInt8], loose: Bool = false) -> [Int]? {
        guard letters.count >= 6, letters.count <= 90, longest > 0 else { return nil }
        var best: [Cut?] = Array(repeating: nil, count: letters.count + 1)
        best[0] = Cut(unknown: 0, words: 0, known: 0, length: 0, from: 0)
        for from in 0..<letters.count {
            guard let sofar = best[from] else { continue }
            var sum: UInt32 = 0
            for end in (from + 1)...min(letters.count, from + max(longest, 4)) {
                let part = letters[from..<end]
                sum = sum &+ Self.weight(of: letters[end - 1])
                let mayBeWord = part.count == 3 || part.count > 3 && mayHold(sum)
                let isKnown = mayBeWord && contains(part) || part.count >= 3 && loose && recognises(part)
                let isLittle = part.count <= 4 && (Self.isLittle(part) || loose && Self.isLetterWord(part))
                guard isKnown || isLittle || (loose && part.count >= 4) else { continue }
                let next = Cut(
                    unknown: sofar.unknown + (isKnown || isLittle ? 0 : part.count), words: sofar.words + 1,
                    known: sofar.known + (isKnown ? 1 : 0), length: sofar.length + part.count * part.count, from: from)
                if let old = best[end], !next.isBetter(than: old) { continue }
                best[end] = next
            }
        }
        guard let last = best[letters.count], last.words >= 2, last.unknown * 3 <= letters.count else { return nil }
        guard last.known >= 2 || last.unknown > 0 else { return nil }
        var ends: [Int] = []
        var at = last.from
        while at > 0 {
            ends.append(at)
            at = best[at]?.from ?? 0
        }
        return ends.reversed()
    }

    /// The last word of the best way to cut so many letters.
    private struct Cut {
        let unknown: Int
        let words: Int
        let known: Int
        /// The squares of the words' lengths: greater for a long word beside a short one.
        let length: Int
        let from: Int

        func isBetter(than other: Cut) -> Bool {
            (unknown, words, -length) < (other.unknown, other.words, -other.length)
        }
    }

    static func isLittle(_ letters: some Collection<UInt8>) -> Bool {
        little.contains(String(decoding: letters, as: UTF8.self))
    }

    /// A word of one letter: a, I, u, y.
    static func isLetterWord(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.count == 1 && "aiuy".utf8.contains(letters[letters.startIndex])
    }

    /// Words too common to say anything, of all languages, that stand between others in a hashtag.
    private static let little: Set<String> = Set(
        """
        de het een en in is je ik op te van via per met the a an to by for of on it we you my your and or no not now at \
        be do go up us as if so om nu niet voor dit dat die ze er wij al ook ons jij bij tot naar uit kan wil all can \
        der das den dem ein eine einen und mit fur von zu zum zur im am auf ist sind nicht ihr sie wir le la les un une et ou \
        pas par pour avec sur du des au aux ne que qui est sont vous votre on il ce se son sa el los las y o por con del al \
        su sus tu se lo si es
        """.split(separator: " ").map(String.init))
}
