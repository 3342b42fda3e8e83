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

    /// The signals without which it can't hold: one of each group is needed.
    ///
    /// - Parameter anywhere: false leaves out what it needs of other fields.
    func needs(anywhere: Bool = false) -> [[Int]] {
        switch self {
        case .signal(let id): [[id]]
        case .all(let parts), .sequence(let parts, _): parts.flatMap { $0.needs(anywhere: anywhere) }
        case .within(_, let part): part.needs(anywhere: anywhere)
        case .any(let parts): Self.needsOfAny(parts, anywhere)
        case .atLeast(let count, let parts): count > 0 ? Self.needsOfAny(parts, anywhere) : []
        case .inField(_, let part): anywhere ? part.needs(anywhere: true) : []
        case .none, .account: []
        }
    }

    /// The ways in which it can hold, each with what it can't do without: one of each group's signals. It holds in no other way.
    ///
    /// A condition with very many ways counts as one way, with what all of them need.
    ///
    /// - Parameter anywhere: false leaves out what it needs of other fields.
    func ways(anywhere: Bool = false) -> [[[Int]]] {
        let ways: [[[Int]]]
        switch self {
        case .signal, .sequence, .atLeast, .none, .account: ways = [needs(anywhere: anywhere)]
        case .inField(_, let part): ways = anywhere ? part.ways(anywhere: true) : [[]]
        case .within(_, let part): ways = part.ways(anywhere: anywhere)
        case .any(let parts):
            ways =
                parts.allSatisfy(\.isSignal)
                ? [needs(anywhere: anywhere)] : parts.flatMap { $0.ways(anywhere: anywhere) }
        case .all(let parts):
            ways = parts.reduce([[]]) { heads, part in
                heads.count > 64
                    ? heads : part.ways(anywhere: anywhere).flatMap { way in heads.map { $0 + way } }
            }
        }
        return ways.count > 64 ? [needs(anywhere: anywhere)] : ways
    }

    /// Whether it might hold, as far as is known without trying a pattern.
    ///
    /// - Parameter isOpen: whether a signal might match.
    func mayHold(where isOpen: (Int) -> Bool) -> Bool {
        switch self {
        case .signal(let id): isOpen(id)
        case .all(let parts), .sequence(let parts, _): parts.allSatisfy { $0.mayHold(where: isOpen) }
        case .any(let parts): parts.contains { $0.mayHold(where: isOpen) }
        case .within(_, let part): part.mayHold(where: isOpen)
        case .none, .atLeast, .inField, .account: true
        }
    }

    /// The fields that it looks at besides the one it is asked of.
    var otherFields: Set<Field> {
        switch self {
        case .signal, .account: []
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts), .sequence(let parts, _):
            parts.reduce(into: []) { $0.formUnion($1.otherFields) }
        case .within(_, let part): part.otherFields
        case .inField(let field, let part): part.otherFields.union([field])
        }
    }

    /// One group that holds a group of every part; none when a part needs nothing.
    private static func needsOfAny(_ parts: [Condition], _ anywhere: Bool) -> [[Int]] {
        var union: Set<Int> = []
        for part in parts {
            guard let smallest = part.needs(anywhere: anywhere).min(by: { $0.count < $1.count }) else { return [] }
            union.formUnion(smallest)
        }
        return union.isEmpty ? [] : [union.sorted()]
    }
}
