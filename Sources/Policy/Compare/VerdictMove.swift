/// What a change of rules does to one item, by one rule.
public struct VerdictMove: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The rule finds something that it did not.
        case gained
        /// The rule finds nothing any more.
        case lost
        /// The rule finds it with another verdict.
        case changed
    }

    public let kind: Kind
    public let rule: String
    /// nil where the rule found nothing.
    public let before: Finding?
    public let after: Finding?
    /// What stops the rule now, or stopped it before; nil where nothing does.
    public let stop: Cancelled?
}

/// One item, judged by two rule sets.
public struct Comparison: Sendable {
    public let item: Item
    /// nil where it has none.
    public let label: Label?
    public let before: Verdict
    public let after: Verdict
    /// In the order of the verdicts; empty where every rule does as before.
    public let moves: [VerdictMove]

    public init(_ item: Item, _ label: Label?, before: Verdict, after: Verdict) {
        self.item = item
        self.label = label
        self.before = before
        self.after = after
        let rules = before.findings.map(\.rule) + after.findings.map(\.rule)
        var seen: Set<String> = []
        moves = rules.filter { seen.insert($0).inserted }.compactMap { rule in
            let old = before.findings.first { $0.rule == rule }
            let new = after.findings.first { $0.rule == rule }
            let stop = (old == nil ? before : after).cancelled.first { $0.rule == rule }
            switch (old, new) {
            case (nil, let new?): return VerdictMove(kind: .gained, rule: rule, before: nil, after: new, stop: stop)
            case (let old?, nil): return VerdictMove(kind: .lost, rule: rule, before: old, after: nil, stop: stop)
            case (let old?, let new?) where old.verdict != new.verdict:
                return VerdictMove(kind: .changed, rule: rule, before: old, after: new, stop: nil)
            default: return nil
            }
        }
    }

    /// Whether anything moved: a rule, or the verdict.
    public var moved: Bool { !moves.isEmpty || before.kind != after.kind }

    /// Stands for the item where it has no id: a hash of its words.
    public var key: String { item.id ?? item.textHash }
}

extension Item {
    /// A hash of the item's words, 16 hexadecimal digits (FNV-1a): the same for the same words.
    public var textHash: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for field in judgedFields {
            for byte in (self[field] ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Precision and recall of flags, before and after, for one clause; nil for all of them.
public struct ClauseQuality: Sendable {
    public let clause: Clause?
    public let before: Counts
    public let after: Counts

    /// - Parameter comparisons: those without a label don't count.
    public static func table(_ comparisons: [Comparison]) -> [ClauseQuality] {
        let labelled = comparisons.compactMap { one in one.label.map { (one, $0) } }
        if labelled.isEmpty { return [] }
        return ([nil] + Clause.allCases.map { $0 }).compactMap { clause in
            let before = counts(labelled, clause) { $0.before }
            let after = counts(labelled, clause) { $0.after }
            return before.number + after.number == 0 ? nil : ClauseQuality(clause: clause, before: before, after: after)
        }
    }

    /// Of a clause: the texts that are labelled with it or found for it.
    private static func counts(
        _ labelled: [(Comparison, Label)], _ clause: Clause?, _ verdict: (Comparison) -> Verdict
    ) -> Counts {
        var counts = Counts()
        for (one, label) in labelled {
            let verdict = verdict(one)
            if let clause, verdict.clause != clause, label.clauses.first != clause { continue }
            let isMeant = clause == nil || verdict.clause == clause
            counts.add(label, Judgement(isMeant ? verdict.kind : .none, clause: isMeant ? verdict.clause : nil))
        }
        return counts
    }
}
