import Policy

/// What the process tells its caller: the same for every command. Wrong usage is 64, which ArgumentParser gives.
enum ExitStatus: Int32 {
    case nothing = 0
    case found = 1
    case error = 2

    /// The status of a run over items.
    init(_ tally: Tally, failOn limit: FailOn) {
        let isFound =
            switch limit {
            case .violation: tally.violations > 0
            case .review: tally.violations + tally.reviews > 0
            case .never: false
            }
        self = tally.errors + tally.unreadable + tally.undecided > 0 ? .error : isFound ? .found : .nothing
    }
}
