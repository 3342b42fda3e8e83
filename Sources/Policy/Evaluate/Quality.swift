/// How good judgements are, by labels.
public struct Quality: Sendable {
    public let counts: Counts
    /// Of the F1 of flags.
    public let flagInterval: Interval?
    /// Of the F1 of violations.
    public let violationInterval: Interval?

    init(_ cases: [JudgedCase], with means: Means) {
        var counts = Counts()
        var single: [Counts] = []
        for one in cases {
            guard let given = one.judgements[means] else { continue }
            counts.add(one.label, given)
            var alone = Counts()
            alone.add(one.label, given)
            single.append(alone)
        }
        self.counts = counts
        (flagInterval, violationInterval) = Bootstrap.intervals(of: single)
    }
}

/// What texts are grouped by.
public enum Grouping: String, Sendable, CaseIterable {
    case lang, clause, stratum, writer

    /// The group of a text; nil where it doesn't say.
    func group(of labelled: LabelledCase) -> String? {
        switch self {
        case .lang: labelled.item.lang
        case .clause: labelled.label.clauses.first?.rawValue
        case .stratum: labelled.stratum
        case .writer: labelled.writer
        }
    }
}

/// Everything that labelled texts tell about a classifier.
public struct QualityTable: Sendable {
    /// Texts that have something in common.
    public struct Group: Sendable {
        /// What they have in common; nil for those that don't say, such as texts without a clause.
        public let name: String?
        public let number: Int
        public let quality: [Means: Quality]

        init(_ name: String?, _ cases: [JudgedCase], with means: [Means]) {
            self.name = name
            number = cases.count
            quality = Dictionary(uniqueKeysWithValues: means.map { ($0, Quality(cases, with: $0)) })
        }
    }

    /// With what the texts were judged, best first.
    public let means: [Means]
    public let overall: Group
    /// By what, and the groups: clauses in the policy's order, others by name.
    public let groups: [(by: Grouping, groups: [Group])]
    public let verdicts: [Means: Confusion<Verdict.Kind>]
    /// Main clauses; nil for texts without one.
    public let clauses: [Means: Confusion<Clause?>]
    /// nil where no score was asked.
    public let calibration: Calibration?

    /// - Parameter groupings: in the table's order.
    public init(_ cases: [JudgedCase], by groupings: [Grouping] = Grouping.allCases) {
        let means = Means.allCases.filter { one in cases.contains { $0.judgements[one] != nil } }
        self.means = means
        overall = Group(nil, cases, with: means)
        groups = groupings.map { by in
            let parts = Dictionary(grouping: cases) { by.group(of: $0.labelled) }
            let names = parts.keys.sorted { Self.order($0, by) < Self.order($1, by) }
            return (by, names.map { Group($0, parts[$0] ?? [], with: means) })
        }
        var verdicts: [Means: Confusion<Verdict.Kind>] = [:]
        var clauses: [Means: Confusion<Clause?>] = [:]
        for one in cases {
            for (means, given) in one.judgements {
                verdicts[means, default: Confusion()].count(wanted: one.label.verdict, given: given.verdict)
                clauses[means, default: Confusion()].count(wanted: one.label.clauses.first, given: given.clause)
            }
        }
        (self.verdicts, self.clauses) = (verdicts, clauses)
        calibration = means.contains(.rulesAndScore) ? Self.calibration(cases) : nil
    }

    private static func calibration(_ cases: [JudgedCase]) -> Calibration {
        var calibration = Calibration()
        for one in cases { calibration.count(one.label, share: one.share) }
        return calibration
    }

    /// Those without a name last.
    private static func order(_ name: String?, _ grouping: Grouping) -> (Int, String) {
        guard let name else { return (Int.max, "") }
        return grouping == .clause ? (Clause.allCases.firstIndex { $0.rawValue == name } ?? 0, name) : (0, name)
    }
}
