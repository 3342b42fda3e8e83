import Testing

@testable import Policy

/// The whole table.
@Suite struct QualityTableTests {
    private let cases = [
        one("en", "a", Label(.violation, clauses: [.schedule]), .none, .review, clause: .schedule, share: 0.95),
        one("en", "b", Label(.none), .none, .none, share: 0.999),
        one("nl", "a", Label(.review, clauses: [.method]), .review, .review, clause: .method, share: 1),
        one(nil, "a", Label(.none), .none, .none, share: nil),
    ]

    private static func one(
        _ lang: String?, _ writer: String, _ label: Label, _ alone: Verdict.Kind, _ both: Verdict.Kind,
        clause: Clause? = nil, share: Double?
    ) -> JudgedCase {
        var item = Item(tweet: "")
        item.lang = lang
        return JudgedCase(
            LabelledCase(item, label, writer: writer),
            [
                .rulesAlone: Judgement(alone, clause: alone == .none ? nil : clause),
                .rulesAndScore: Judgement(both, clause: both == .none ? nil : clause),
            ], share: share)
    }

    @Test func bothMeansStandSideBySide() {
        let table = QualityTable(cases)
        #expect(table.means == [.rulesAndScore, .rulesAlone])
        #expect(table.overall.number == 4)
        #expect(table.overall.quality[.rulesAndScore]?.counts.flag.recall == Proportion(2, of: 2))
        #expect(table.overall.quality[.rulesAlone]?.counts.flag.recall == Proportion(1, of: 2))
    }

    @Test func groupsAreInOrderWithTheNamelessLast() {
        let groups = QualityTable(cases, by: [.lang, .clause, .writer, .stratum]).groups
        #expect(groups.map(\.by) == [.lang, .clause, .writer, .stratum])
        #expect(groups[0].groups.map(\.name) == ["en", "nl", nil])
        #expect(groups[1].groups.map(\.name) == ["participation.method", "participation.schedule", nil])
        #expect(groups[2].groups.map(\.number) == [3, 1])
        #expect(groups[3].groups.map(\.number) == [4])
    }

    @Test func whatWasTakenForWhat() {
        let table = QualityTable(cases)
        #expect(table.verdicts[.rulesAlone]?[wanted: .violation, given: .none] == 1)
        #expect(table.verdicts[.rulesAndScore]?[wanted: .violation, given: .review] == 1)
        #expect(table.clauses[.rulesAlone]?[wanted: .schedule, given: nil] == 1)
        #expect(table.clauses[.rulesAlone]?[wanted: nil, given: nil] == 2)
    }

    @Test func sharesFallIntoTenths() throws {
        let calibration = try #require(QualityTable(cases).calibration)
        #expect(calibration.bins.map(\.lower) == Array(stride(from: 0, to: 100, by: 10)))
        #expect(calibration.bins[9].flagged == Proportion(2, of: 3))
        #expect(calibration.unasked == 1)
    }

    @Test func labelsAreHiddenAndTheScoreIsLeftOutWhereThereIsNone() throws {
        let judge = CaseJudge(TestRules.load().rules)
        let judged = judge.judge(LabelledCase(Item(tweet: "Vote by text"), Label(.none)))
        #expect(judged.judgements == [.rulesAlone: Judgement(.review, clause: .method)])
        #expect(QualityTable([judged]).calibration == nil)
    }
}
