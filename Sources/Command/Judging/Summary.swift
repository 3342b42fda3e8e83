import Policy

/// What a whole run came to.
struct Summary: Sendable {
    /// How many flagged items.
    struct Counts: Sendable {
        var violations = 0
        var reviews = 0
        var all: Int { violations + reviews }

        mutating func add(_ verdict: Verdict.Kind) {
            switch verdict {
            case .violation: violations += 1
            case .review: reviews += 1
            case .none: break
            }
        }
    }

    /// How many errors are kept, so that a broken file of any size takes no room.
    static let keptErrors = 100

    private(set) var tally = Tally()
    /// Flagged items by main clause; nil for those that could not be decided.
    private(set) var clauses: [Clause?: Counts] = [:]
    /// Flagged items by day, in days since 1970-01-01; those that have a date.
    private(set) var days: [Int: Counts] = [:]
    private(set) var history: AccountHistory
    /// The first ``keptErrors``.
    private(set) var errors: [(error: RecordError, source: Source)] = []

    init(addsUp: Bool = true) { history = AccountHistory(addsUp: addsUp) }

    /// ``clauses`` in the policy's order, what could not be decided last; none that nothing was found for.
    var rows: [(clause: Clause?, counts: Counts)] {
        (Clause.allCases + [nil]).compactMap { clause in clauses[clause].map { (clause, $0) } }
    }

    /// Takes what a batch came to.
    ///
    /// - Returns: a ticket for each of its flagged items.
    mutating func add(_ work: Work) -> [AccountHistory.Ticket?] {
        tally += work.tally
        errors += work.failures.prefix(Self.keptErrors - errors.count)
        return work.flagged.map { flagged in
            clauses[flagged.clause, default: Counts()].add(flagged.verdict)
            if let seconds = flagged.seconds {
                let day = seconds >= 0 ? seconds / Timestamp.day : (seconds + 1) / Timestamp.day - 1
                days[day, default: Counts()].add(flagged.verdict)
            }
            return history.add(flagged)
        }
    }
}
