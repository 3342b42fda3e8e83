internal import Patterns

/// Which changes of a rule set its examples notice.
public struct RuleMutation: Sendable {
    /// Those that were tried, in the order of kind and place.
    public let mutants: [Mutant]
    /// How many there are in all.
    public let known: Int

    public var noticed: Int { mutants.count { if case .noticed = $0.fate { true } else { false } } }
    public var excused: Int { mutants.count { if case .excused = $0.fate { true } else { false } } }
    /// Those that some example should have noticed.
    public var unnoticed: [Mutant] { mutants.filter { $0.fate == .unnoticed } }
    /// Of those that are not excused, 0…1; 1 where there is none.
    public var score: Double {
        mutants.count == excused ? 1 : Double(noticed) / Double(mutants.count - excused)
    }

    /// Tries mutants.
    ///
    /// - Parameters:
    ///   - rules: a set that loaded without errors.
    ///   - files: the ones it was loaded from, for excuses.
    ///   - sample: how many at the most; nil for all.
    ///   - seed: another seed gives another sample.
    public init(_ rules: RuleSet, _ files: [RuleFile], sample: Int? = nil, seed: UInt64 = 1) {
        let bench = ExampleBench(rules)
        var all = Mutant.all(of: bench)
        known = all.count
        if let sample, sample < all.count {
            var random = SplitMix64(state: seed)
            let chosen = Set(all.indices.shuffled(using: &random).prefix(sample))
            all = all.indices.filter(chosen.contains).map { all[$0] }
        }
        let trial = MutantTrial(bench)
        let redundant = RedundantWays(bench)
        var allowances = Allowances(files)
        mutants = all.map { mutant in
            var mutant = mutant
            if let place = trial.notice(of: mutant) {
                mutant.fate = .noticed(place)
            } else if let reason = allowances.reason("unnoticed", at: mutant.place) {
                mutant.fate = .excused(reason)
            } else if case .branch(let number) = mutant.change, let reason = redundant.excuse(number) {
                // Nothing can notice a change that changes nothing.
                mutant.fate = .excused(reason)
            }
            return mutant
        }
    }
}
