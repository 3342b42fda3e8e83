import Policy

/// What became of one record.
enum Outcome: Sendable {
    case judged(Item, Verdict, Source)
    case failed(RecordError, Source)
}

/// How many items came to what. What is read is judged or an error: ``read`` = ``judged`` + ``errors``.
struct Tally: Sendable, Equatable {
    var violations = 0
    var reviews = 0
    var none = 0
    /// Records that could not be read.
    var errors = 0
    /// Inputs that could not be read, or not to their end; no items.
    var unreadable = 0
    /// Items of which something could not be decided.
    var undecided = 0

    var judged: Int { violations + reviews + none }
    var flagged: Int { violations + reviews }
    var read: Int { judged + errors }

    mutating func add(_ verdict: Verdict) {
        switch verdict.kind {
        case .violation: violations += 1
        case .review: reviews += 1
        case .none: none += 1
        }
        if !verdict.undecided.isEmpty { undecided += 1 }
    }

    static func += (a: inout Tally, b: Tally) {
        a.violations += b.violations
        a.reviews += b.reviews
        a.none += b.none
        a.errors += b.errors
        a.unreadable += b.unreadable
        a.undecided += b.undecided
    }
}
