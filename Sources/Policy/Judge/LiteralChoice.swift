internal import Patterns

/// Chooses what to wait for among the literals that a line needs.
struct LiteralChoice {
    typealias Literal = RequiredLiterals.Literal

    private var frequency = LiteralFrequency()
    private var known: [Literal: (literal: Literal, share: Double)] = [:]
    /// Rare enough that no further word is needed, in ten thousand tweets.
    private static let enough = 3.0
    private static let longest = 20

    /// The two sets that ordinary tweets hold least, and in how many of ten thousand they do: a third would tell little more.
    mutating func rarest(of sets: [Set<Literal>]) -> [(set: Set<Literal>, share: Double)] {
        var weighed: [(set: Set<Literal>, share: Double)] = []
        for set in sets {
            var reduced: Set<Literal> = []
            var others = 1.0
            for literal in set {
                let (part, share) = rarestPart(of: literal)
                if reduced.insert(part).inserted { others *= 1 - min(1, share / 10_000) }
            }
            weighed.append((Self.withoutLonger(reduced), 10_000 * (1 - others)))
        }
        return Array(weighed.sorted { $0.share < $1.share }.prefix(2))
    }

    /// The fewest words in a row of a literal that are rare enough; or the rarest that aren't too long.
    private mutating func rarestPart(of literal: Literal) -> (literal: Literal, share: Double) {
        if let found = known[literal] { return found }
        let words = literal.bytes.split(separator: UInt8(ascii: " "))
        var best: (literal: Literal, share: Double)?
        for count in 1...max(1, words.count) where best.map({ $0.share > Self.enough }) ?? true {
            for first in 0...(words.count - count) {
                let bytes = words[first..<(first + count)].joined(separator: [UInt8(ascii: " ")])
                let part = Literal(
                    bytes, startsWord: literal.startsWord || first > 0,
                    endsWord: literal.endsWord || first + count < words.count)
                if best != nil, part.bytes.count > Self.longest { continue }
                let share = frequency.of(part)
                if share < best?.share ?? .infinity { best = (part, share) }
            }
        }
        let found = best ?? (literal, 10_000)
        known[literal] = found
        return found
    }

    /// Without those that begin with another of them.
    private static func withoutLonger(_ set: Set<Literal>) -> Set<Literal> {
        set.filter { literal in
            !(1..<max(1, literal.bytes.count)).contains { length in
                set.contains(Literal(literal.bytes.prefix(length), startsWord: literal.startsWord))
            }
        }
    }
}
