/// What the policy does about a violation ("Wat gebeurt er als je dit beleid schendt?") and how one is reported.
public struct Enforcement: Sendable {
    /// One consequence.
    public enum Action: String, Sendable, Codable, CaseIterable {
        case removeTweet = "remove-tweet"
        case removeProfileContent = "remove-profile-content"
        case lockAccount = "lock-account"
        case suspendAccount = "suspend-account"
        case report
    }

    /// What should happen to one item and its account.
    public struct Outcome: Sendable, Equatable {
        public var actions: [Action] = []
        /// What the next violation would bring.
        public var onRepeat: [Action] = []
        /// Whether the account may appeal.
        public var appeal = false
        /// Other policies that may hold as well, such as `violent-threats`.
        public var seeAlso: [String] = []

        /// Without arguments: nothing happens.
        public init(actions: [Action] = [], onRepeat: [Action] = [], appeal: Bool = false, seeAlso: [String] = []) {
            self.actions = actions
            self.onRepeat = onRepeat
            self.appeal = appeal
            self.seeAlso = seeAlso
        }
    }

    /// The consequences for a tweet or a profile.
    public struct Consequences: Sendable {
        public let first: [Action]
        public let again: [Action]
        public let severe: [Action]
    }

    /// A sentence of ours with the policy's own beside it.
    public struct Quoted: Sendable {
        public let text: LocalizedText
        public let policy: LocalizedText
    }

    /// What each action is.
    public let actions: [Action: Quoted]
    let consequences: [Item.Kind: Consequences]
    public let appeal: Quoted
    /// Other policies, by name, with the clause that points to them.
    public let seeAlso: [String: (clause: Clause, quoted: Quoted)]
    public let reporting: Reporting

    /// The policy's way to report, in the app and on a desktop.
    public struct Reporting: Sendable {
        /// That the option exists only where it has been switched on.
        public let availability: Quoted
        public let app: [LocalizedText]
        public let desktop: [LocalizedText]
        /// The option of step 3 that fits each clause.
        public let options: [Clause: LocalizedText]
    }

    /// What should happen, given the verdict and the account's history.
    public func outcome(
        of kind: Verdict.Kind, item: Item.Kind, isSevere: Bool, clauses: Set<Clause>, priorViolations: Int
    ) -> Outcome {
        switch kind {
        case .none: return Outcome()
        case .review: return Outcome(actions: [.report])
        case .violation:
            guard let consequences = consequences[item] else { return Outcome() }
            let isLast = isSevere || priorViolations > 0
            return Outcome(
                actions: isSevere ? consequences.severe : isLast ? consequences.again : consequences.first,
                onRepeat: isLast ? [] : consequences.again, appeal: true,
                seeAlso: seeAlso.filter { clauses.contains($0.value.clause) }.keys.sorted())
        }
    }
}
