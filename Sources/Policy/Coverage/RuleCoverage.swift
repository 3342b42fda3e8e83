/// What of a rule set its examples reach.
public struct RuleCoverage: Sendable {
    /// What can be reached.
    public enum Kind: String, Sendable, CaseIterable {
        /// A way through a line of the lexicon; reached where it takes part in a match.
        case alternative
        /// Reached where it cancels a claim.
        case guarding = "guard"
        /// A part of a condition; reached where the condition would have come out otherwise, had the part.
        case condition
    }

    public struct Part: Sendable {
        public let kind: Kind
        /// Such as `signal pick`, `guard denied` or a rule's id.
        public let owner: String
        public let text: String
        public let place: Place
        /// How many texts reach it; for a condition 0 or 1.
        public let count: Int
        /// Why it need not be reached; nil where nobody says.
        public let excuse: String?

        public var isCovered: Bool { count > 0 || excuse != nil }
    }

    /// How many of some parts are covered.
    public struct Share: Sendable, Equatable {
        public private(set) var covered = 0
        public private(set) var total = 0
        /// 0…1; 1 for nothing.
        public var ratio: Double { total == 0 ? 1 : Double(covered) / Double(total) }

        init(_ parts: some Sequence<Part>) {
            for part in parts {
                total += 1
                if part.isCovered { covered += 1 }
            }
        }
    }

    /// What one rule rests on.
    public struct OfRule: Sendable {
        public let rule: String
        public let shares: [Kind: Share]
    }

    /// Sorted by kind and place.
    public let parts: [Part]
    /// In the policy's order.
    public let rules: [OfRule]

    /// - Parameters:
    ///   - rules: a set that loaded without errors.
    ///   - files: the ones it was loaded from, for excuses: `# allow unreached: reason`.
    public init(_ rules: RuleSet, _ files: [RuleFile]) {
        let bench = ExampleBench(rules)
        let reach = ConditionReach(bench)
        var allowances = Allowances(files)
        let found = Self.alternatives(bench) + reach.guards + reach.conditions
        parts = found.map { part in
            Part(
                kind: part.kind, owner: part.owner, text: part.text, place: part.place, count: part.count,
                excuse: part.count > 0 ? nil : part.excuse ?? allowances.reason("unreached", at: part.place))
        }
        let byOwner = Dictionary(grouping: parts, by: \.owner)
        self.rules = rules.rules.map { rule in
            let signals = rules.signalNames(in: rule.when).flatMap { byOwner["signal " + $0] ?? [] }
            let guards = Set(rule.unless).flatMap { byOwner["guard " + $0] ?? [] }.filter { $0.kind == .guarding }
            let conditions = byOwner[rule.id] ?? []
            return OfRule(
                rule: rule.id,
                shares: [.alternative: Share(signals), .guarding: Share(guards), .condition: Share(conditions)])
        }
    }

    /// The share of some parts.
    public func share(_ isMeant: (Part) -> Bool) -> Share { Share(parts.filter(isMeant)) }

    /// The share of all parts together.
    public var total: Share { Share(parts) }

    private static func alternatives(_ bench: ExampleBench) -> [Part] {
        let redundant = RedundantWays(bench)
        return bench.map.branches.enumerated().map { number, branch in
            let count = Set(bench.hitsOfBranch[number].map { bench.hits[$0].text }).count
            return Part(
                kind: .alternative, owner: branch.owner, text: branch.text, place: branch.place, count: count,
                excuse: count > 0 ? nil : redundant.excuse(number))
        }.sorted { ($0.place.path, $0.place.line, $0.place.column) < ($1.place.path, $1.place.line, $1.place.column) }
    }
}
