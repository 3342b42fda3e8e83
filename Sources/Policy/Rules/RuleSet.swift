/// One file of a rules folder.
public struct RuleFile: Sendable {
    /// Relative to the folder, with `/`.
    public let path: String
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Whether it holds phrases of the lexicon and nothing else, which nobody needs who just judges.
    public var holdsPhrasesOnly: Bool { path.hasSuffix(".examples.yaml") }
}

/// Everything that a rules folder says, checked and ready to judge with.
public struct RuleSet: Sendable {
    public internal(set) var lexicon = Lexicon()
    /// Named conditions, by name.
    public internal(set) var concepts: [String: Condition] = [:]
    /// What cancels a claim, by id.
    public internal(set) var guards: [String: Guard] = [:]
    public internal(set) var clauses: [ClauseRules] = []
    public internal(set) var exemptions: [ExemptionRule] = []
    /// What is officially so, by country.
    public internal(set) var facts = FactBook()
    /// The words of dates and times.
    var calendar = CalendarWords()
    /// When items that don't say it are taken to have been written; nil where nobody knows.
    public var today: CalendarDay?
    public internal(set) var enforcement: Enforcement?
    /// Made before, for this lexicon; nil where it is still to be made.
    var gate: Gate?
    /// Findings that are accepted for now.
    public internal(set) var suppressions: [Suppression] = []
    /// In what circumstances examples are tried.
    public internal(set) var worlds = Worlds()
    /// The second opinion; nil where the folder has none.
    public internal(set) var score: ScoreRules?

    /// The official accounts of all countries.
    public var accounts: KnownAccounts { facts.facts.accounts }

    /// Every rule of every clause, in the policy's order.
    public var rules: [Rule] { clauses.flatMap(\.rules) }

    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

    /// The same, with what all classifiers of it would else make for themselves: worth it before judging many texts on several threads.
    public var prepared: RuleSet {
        var rules = self
        rules.gate = gate ?? Gate(lexicon)
        return rules
    }
}

/// The rules of one clause: a file of `violations/`.
public struct ClauseRules: Sendable {
    public let clause: Clause
    public let title: LocalizedText
    /// The policy's own sentence.
    public let policy: LocalizedText
    /// Ids of the guards that cancel its claims where a rule says nothing else.
    public let unless: [String]
    public let rules: [Rule]
}

/// A condition that makes a text a violation or worth a review.
public struct Rule: Sendable {
    /// `<clause>.<name>`.
    public let id: String
    public let clause: Clause
    public let title: LocalizedText
    /// What is false about the claim.
    public let message: LocalizedText
    public let verdict: Verdict.Kind
    /// Where this holds as well, a `review` becomes a `violation`.
    public let violationIf: Condition?
    public let isSevere: Bool
    /// Which kind of item it judges; nil for both.
    public let kind: Item.Kind?
    public let when: Condition
    /// Ids of the guards that cancel it, in order.
    public let unless: [String]
    /// Greater goes first among a verdict's findings.
    public let weight: Int
    public let examples: [Example]
    public let place: Place
    /// What its words claim, to be compared with official facts.
    public internal(set) var claims: [FactClaim] = []
    /// Whether it finds only what an official fact shows to be false.
    public internal(set) var isOnlyIfFalse = false
}

/// What cancels a claim: a condition in the neighbourhood of the claim's own words.
public struct Guard: Sendable {
    public let id: String
    public let title: LocalizedText
    public let when: Condition
    /// How far from the claim its words may stand.
    public let reach: Reach
    /// What voids the guard, in the same reach.
    public let unless: Condition?
    public let place: Place

    /// A stretch of text around a claim.
    public enum Reach: String, Sendable, CaseIterable {
        /// The sentence or sentences that hold the claim.
        case sentence
        /// Those and the one before.
        case before
        /// Those and the one after.
        case after
        /// Those, the one before and the one after.
        case neighbours
        /// The whole field.
        case text
    }
}

/// A kind of text that the policy leaves alone.
public struct ExemptionRule: Sendable {
    public let id: Exemption
    public let title: LocalizedText
    /// The policy's own sentence.
    public let policy: LocalizedText
    public let when: Condition
    /// Clauses whose claims it cancels.
    public let cancels: Set<Clause>
    public let examples: [Example]
    public let place: Place
}

/// A text with the verdict that it must get.
public struct Example: Sendable {
    /// What a rule or exemption must make of an example.
    public enum Wanted: String, Sendable, CaseIterable {
        /// The rule finds it, with this verdict.
        case violation, review
        /// No rule finds anything.
        case none
        /// The exemption holds and no rule finds anything.
        case exempt
    }

    public let item: Item
    public let wanted: Wanted
    /// A known miss: it must still fail, and is reported on the day it doesn't.
    public let isTodo: Bool
    public let place: Place
}
