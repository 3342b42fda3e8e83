internal import Patterns

/// Tells what a text might match, by the literals without which each line of the lexicon can't.
///
/// It only skips work: a line that it passes over has no match. The literals stand in two tries: one is entered where a word begins, the
/// other, for literals that may stand within a word, at every byte. One scan of the text finds the sets of literals that it holds one of.
final class Gate: Sendable {
    /// How likely a text is to hold a literal of each set: about how many of ten thousand do.
    private let weights: [Double]
    private let lineCount: Int
    /// Lines that must always be tried.
    private let always: [Int32]
    /// For each set the lines that wait for it, each with the set that must be there as well; -1 for none. A line with several ways of
    /// matching waits at several places, each time for the rarer one.
    private let waiting: Rows
    /// For each literal the sets that it is in.
    private let sets: Rows
    private let atWords: Trie
    private let anywhere: Trie

    /// The gate of every line of a lexicon, in the order of its signals.
    convenience init(_ lexicon: Lexicon) {
        self.init(lexicon.patternSources)
    }

    /// - Parameter patterns: the sources of the lines, in the order of their numbers.
    init(_ patterns: [String]) {
        var numbers: [Set<RequiredLiterals.Literal>: Int32] = [:]
        var weights: [Double] = []
        var choice = LiteralChoice()
        var always: [Int32] = []
        var waiting: [[Int32]] = []
        for (line, pattern) in patterns.enumerated() {
            guard let ways = RequiredLiterals.of(pattern), !ways.contains(where: \.isEmpty) else {
                always.append(Int32(line))
                continue
            }
            for way in ways {
                let sets = choice.rarest(of: way).map { set, weight in
                    if let known = numbers[set] { return known }
                    let number = Int32(numbers.count)
                    numbers[set] = number
                    weights.append(weight.rounded())
                    waiting.append([])
                    return number
                }
                waiting[Int(sets[0])] += [Int32(line), sets.count > 1 ? sets[1] : -1]
            }
        }
        self.weights = weights
        lineCount = patterns.count
        self.always = always
        self.waiting = Rows(waiting)
        var literals: [RequiredLiterals.Literal: Int32] = [:]
        var setsOfLiteral: [[Int32]] = []
        var atWords = Trie()
        var anywhere = Trie()
        for (set, number) in numbers.sorted(by: { $0.value < $1.value }) {
            for literal in set {
                let id = literals[literal] ?? Int32(literals.count)
                if literals.updateValue(id, forKey: literal) == nil {
                    setsOfLiteral.append([])
                    if literal.startsWord { atWords.insert(literal, id) } else { anywhere.insert(literal, id) }
                }
                setsOfLiteral[Int(id)].append(number)
            }
        }
        sets = Rows(setsOfLiteral)
        atWords.freeze()
        anywhere.freeze()
        self.atWords = atWords
        self.anywhere = anywhere
    }

    init(from tape: inout TapeReader) {
        weights = tape.numbers().map { Double($0) }
        lineCount = tape.int()
        always = tape.numbers()
        waiting = Rows(from: &tape)
        sets = Rows(from: &tape)
        atWords = Trie(from: &tape)
        anywhere = Trie(from: &tape)
    }

    /// The lines that might match a folded text, in no order, each once.
    func openLines(in text: UTF8Span, _ scan: inout GateScan) -> [Int32] {
        scan.start(literals: sets.count, sets: weights.count)
        scan.spell(text)
        let (spelt, length) = (scan.spelt, scan.length)
        atWords.find(in: spelt.span, count: length, onlyAtWords: true, into: &scan)
        anywhere.find(in: spelt.span, count: length, onlyAtWords: false, into: &scan)
        scan.reach(sets)
        return scan.open(waiting, of: lineCount, always: always)
    }

    /// In how many of ten thousand texts each line is open, about; infinite for those that always are.
    func weights(ofLines count: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for set in weights.indices {
            for i in stride(from: waiting.row(set).lowerBound, to: waiting.row(set).upperBound, by: 2) {
                let other = waiting.values[i + 1]
                sums[Int(waiting.values[i])] += weights[set] * (other < 0 ? 1 : min(1, weights[Int(other)] / 1_000))
            }
        }
        for line in always { sums[Int(line)] = .infinity }
        return sums
    }
}

extension Gate: Taped {
    func write(to tape: inout Tape) {
        tape.write(weights.map { Int32($0) })
        tape.write(lineCount)
        tape.write(always)
        waiting.write(to: &tape)
        sets.write(to: &tape)
        atWords.write(to: &tape)
        anywhere.write(to: &tape)
    }
}
