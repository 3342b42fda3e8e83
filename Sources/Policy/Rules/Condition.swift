/// What must hold in a stretch of text.
public indirect enum Condition: Sendable, Equatable {
    /// A signal of the lexicon matches, by index.
    case signal(Int)
    case all([Condition])
    case any([Condition])
    /// None of them holds.
    case none([Condition])
    /// At least so many of them hold.
    case atLeast(Int, [Condition])
    /// Each follows the one before within so many characters.
    case sequence([Condition], gap: Int)
    /// It holds within one stretch of the given size.
    case within(Scope, Condition)
    /// It holds anywhere in another field of the item.
    case inField(Field, Condition)
    /// What is known of the account.
    case account(AccountFact)

    /// How close together a condition's words must stand.
    public enum Scope: Sendable, Equatable {
        case sentence
        /// Two sentences that follow each other.
        case neighbours
        /// The whole field.
        case text
        /// So many characters from a match of the condition's first part.
        case characters(Int)
    }

    /// Something about an account that is compared, not matched.
    public enum AccountFact: String, Sendable, CaseIterable {
        case verified = "account.verified"
        /// The handle is a known official one.
        case official = "account.official"
        /// The handle imitates a known official one.
        case imitates = "account.imitates"
        /// The handle is a known official one with a word that branches and fans use as well.
        case extends = "account.extends"
    }

    /// The signals without which it can't hold: one of each group is needed. Conditions on other fields say nothing here.
    var needs: [[Int]] {
        switch self {
        case .signal(let id): [[id]]
        case .all(let parts), .sequence(let parts, _): parts.flatMap(\.needs)
        case .within(_, let part): part.needs
        case .any(let parts): Self.needsOfAny(parts)
        case .atLeast(let count, let parts): count > 0 ? Self.needsOfAny(parts) : []
        case .none, .inField, .account: []
        }
    }

    /// The ways in which it can hold, each with what it can't do without: one of each group's signals. It holds in no other way.
    ///
    /// A condition with very many ways counts as one way, with what all of them need.
    var ways: [[[Int]]] {
        let ways: [[[Int]]]
        switch self {
        case .signal, .sequence, .atLeast, .none, .inField, .account: ways = [needs]
        case .within(_, let part): ways = part.ways
        case .any(let parts): ways = parts.allSatisfy(\.isSignal) ? [needs] : parts.flatMap(\.ways)
        case .all(let parts):
            ways = parts.reduce([[]]) { heads, part in
                heads.count > 64 ? heads : part.ways.flatMap { way in heads.map { $0 + way } }
            }
        }
        return ways.count > 64 ? [needs] : ways
    }

    /// One group that holds a group of every part; none when a part needs nothing.
    private static func needsOfAny(_ parts: [Condition]) -> [[Int]] {
        var union: Set<Int> = []
        for part in parts {
            guard let smallest = part.needs.min(by: { $0.count < $1.count }) else { return [] }
            union.formUnion(smallest)
        }
        return union.isEmpty ? [] : [union.sorted()]
    }
}
