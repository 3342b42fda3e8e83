import Testing

@testable import Policy

/// What is counted, with numbers worked out by hand.
@Suite struct CountsTests {
    @Test func wilsonsIntervalIsTheBooks() throws {
        let some = try #require(Proportion(8, of: 10).interval)
        #expect(abs(some.lower - 0.49016) < 1e-5)
        #expect(abs(some.upper - 0.94332) < 1e-5)
        let none = try #require(Proportion(0, of: 10).interval)
        #expect(abs(none.lower) < 1e-9)
        #expect(abs(none.upper - 0.27753) < 1e-5)
        let all = try #require(Proportion(10, of: 10).interval)
        #expect(abs(all.lower - 0.72247) < 1e-5)
        #expect(abs(all.upper - 1) < 1e-9)
        #expect(Proportion().interval == nil)
        #expect(Proportion().share == nil)
    }

    @Test func f1IsTheHarmonicMean() throws {
        #expect(try #require(accuracy(3, 4, 3, 6).f1) == 0.6)
        #expect(accuracy(0, 0, 0, 0).f1 == nil)
        #expect(accuracy(0, 0, 0, 5).f1 == 0)
        #expect(accuracy(0, 3, 0, 0).f1 == 0)
        #expect(accuracy(2, 2, 0, 0).f1 == 1)
    }

    private func accuracy(_ right: Int, _ given: Int, _ found: Int, _ wanted: Int) -> Accuracy {
        var accuracy = Accuracy()
        accuracy.precision = Proportion(right, of: given)
        accuracy.recall = Proportion(found, of: wanted)
        return accuracy
    }

    @Test func flagsAndViolationsAreCounted() {
        let counts = Self.counts([
            (Label(.violation, clauses: [.method]), Judgement(.violation, clause: .method)),
            (Label(.violation, clauses: [.method]), Judgement(.review, clause: .schedule)),
            (Label(.violation, clauses: [.method]), Judgement(.none)),
            (Label(.review, clauses: [.delays, .closure]), Judgement(.violation, clause: .closure)),
            (Label(.none), Judgement(.review, clause: .method)),
            (Label(.none), Judgement(.none)),
        ])
        #expect(counts.number == 6)
        #expect(counts.flag.precision == Proportion(3, of: 4))
        #expect(counts.flag.recall == Proportion(3, of: 4))
        #expect(counts.flag.f1 == 0.75)
        #expect(counts.violation.precision == Proportion(1, of: 2))
        #expect(counts.violation.recall == Proportion(1, of: 3))
        #expect(abs((counts.violation.f1 ?? 0) - 0.4) < 1e-12)
        #expect(counts.clause == Proportion(2, of: 3))
        #expect(counts.accepted == Proportion(2, of: 6))
    }

    @Test func whatCanBeDefendedCountsForWhatWasGiven() {
        let either = Label(.review, clauses: [.delays], accepted: [.none, .review])
        let flagged = Self.counts([(either, Judgement(.review, clause: .delays))])
        #expect(flagged.flag.precision == Proportion(1, of: 1))
        #expect(flagged.flag.recall == Proportion(1, of: 1))
        let passed = Self.counts([(either, Judgement(.none))])
        #expect(passed.flag.precision.total + passed.flag.recall.total == 0)
        #expect(passed.accepted == Proportion(1, of: 1))
        let strict = Label(.violation, clauses: [.delays], accepted: [.violation, .review])
        let mild = Self.counts([(strict, Judgement(.review, clause: .delays))])
        #expect(mild.violation == Accuracy())
        let wrong = Self.counts([(either, Judgement(.violation, clause: .delays))])
        #expect(wrong.violation.precision == Proportion(0, of: 1))
        #expect(wrong.accepted == Proportion(0, of: 1))
    }

    @Test func severityIsCountedOnItsOwn() {
        let severe = Label(.violation, clauses: [.threat], isSevere: true)
        let counts = Self.counts([
            (severe, Judgement(.violation, clause: .threat, isSevere: true)), (severe, Judgement(.none)),
            (Label(.none), Judgement(.violation, clause: .threat, isSevere: true)),
        ])
        #expect(counts.severe == Proportion(1, of: 2))
        #expect(counts.severeAlarms == 1)
    }

    @Test func theBootstrapHoldsTheFigureAndComesOutTheSame() throws {
        let right = Self.counts([(Label(.review, clauses: [.method]), Judgement(.review, clause: .method))])
        let missed = Self.counts([(Label(.review, clauses: [.method]), Judgement(.none))])
        let texts = Array(repeating: right, count: 80) + Array(repeating: missed, count: 20)
        let first = try #require(Bootstrap.intervals(of: texts).flag)
        #expect(first == Bootstrap.intervals(of: texts).flag)
        // F1 is 2·80 / (2·80 + 20) = 0.889; 80 of 100 move by ± 8, so that F1 lies within 0.84 and 0.94 or so.
        #expect(0.82...0.86 ~= first.lower)
        #expect(0.91...0.95 ~= first.upper)
        #expect(Bootstrap.intervals(of: texts).violation == nil)
        #expect(Bootstrap.intervals(of: []).flag == nil)
        #expect(Bootstrap.intervals(of: [right, right]).flag == Interval(lower: 1, upper: 1))
    }

    @Test func randomNumbersAreTheKnownOnes() {
        var random = SplitMix64(state: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
    }

    static func counts(_ cases: [(Label, Judgement)]) -> Counts {
        var counts = Counts()
        for (label, given) in cases { counts.add(label, given) }
        return counts
    }
}
