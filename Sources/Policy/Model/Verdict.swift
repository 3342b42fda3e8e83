/// What the policy says about one item, and why.
public struct Verdict: Sendable, Equatable {
    /// How sure a judgement is, mildest first.
    public enum Kind: String, Sendable, Codable, CaseIterable, Comparable {
        case none, review, violation

        public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .none: 0
            case .review: 1
            case .violation: 2
            }
        }
    }

    public var kind: Kind
    /// The main clause: the first finding's.
    public var clause: Clause? { findings.first?.clause }
    public var isSevere: Bool { findings.contains { $0.isSevere } }
    /// Whether letters of a judged field were replaced, hidden, spaced out or turned, which speaks of intent.
    public var isDisguised: Bool
    /// What rules found, weightiest first.
    public var findings: [Finding]
    /// What a guard or an exemption stopped.
    public var cancelled: [Cancelled]
    public var exemptions: [ExemptionFound]
    public var enforcement: Enforcement.Outcome
    /// What could not be decided because a limit was hit; then the verdict is never `none`.
    public var undecided: [Undecided]

    /// Nothing was found.
    static func none(isDisguised: Bool) -> Verdict {
        Verdict(
            kind: .none, isDisguised: isDisguised, findings: [], cancelled: [], exemptions: [],
            enforcement: Enforcement.Outcome(), undecided: [])
    }
}

/// A piece of the item's own text that a judgement rests on.
public struct Evidence: Sendable, Hashable {
    public let field: Field
    /// Unicode code points of the original field, 0-based, end excluded, as Twitter's own entities count.
    public let range: Range<Int>
    /// The original characters.
    public let text: String
}

/// A rule that holds for an item.
public struct Finding: Sendable, Equatable {
    /// The rule's id, `<clause>.<name>`.
    public let rule: String
    public let clause: Clause
    public internal(set) var verdict: Verdict.Kind
    public let isSevere: Bool
    public let field: Field
    public let message: LocalizedText
    public let evidence: [Evidence]
    /// What is officially so, with its source; nil where the claim was not compared with facts.
    public internal(set) var fact: LocalizedText? = nil
}

/// A rule that would hold, were it not for a guard, an exemption or an official fact.
public struct Cancelled: Sendable, Equatable {
    /// The rule's id.
    public let rule: String
    /// The guard's or exemption's id, or ``byFact``.
    public let by: String
    /// The words of the guard; of a true claim, its own.
    public let evidence: [Evidence]
    /// The fact by which the claim is true; nil where something else stopped it.
    public internal(set) var fact: LocalizedText? = nil

    /// What `by` says of a claim that is officially true.
    public static let byFact = "fact"
}

/// An exemption that holds for an item.
public struct ExemptionFound: Sendable, Equatable {
    public let id: Exemption
    public let evidence: [Evidence]
}

/// A signal that gave no answer.
public struct Undecided: Sendable, Equatable {
    /// The signal's name in the lexicon.
    public let signal: String
    public let field: Field
    /// Which limit was hit.
    public let reason: String
}
