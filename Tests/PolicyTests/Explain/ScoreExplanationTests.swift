import Policy
import Testing

/// What an explanation says of the score.
@Suite struct ScoreExplanationTests {
    private static let files = [
        "scores/score.yaml": """
        when: {any: [voting]}
        topic: voting
        mask: []
        title: {en: Sounds so, nl: Klinkt zo}
        message: {en: "By {words}.", nl: "Door {words}."}
        """,
        "scores/participation.method.tsv": "\t-2\nw:phone\t8\nw:your phone\t6\n",
        "scores/threshold.tsv": "on-topic\t0.7\noff-topic\t0.9\n",
    ]

    private func explain(_ text: String, usesScore: Bool = true, files: [String: String] = files) throws -> Explanation
    {
        let loaded = TestRules.load(files)
        if let first = loaded.diagnostics.first { throw first }
        return Classifier(loaded.rules, usesScore: usesScore).explain(Item(tweet: text))
    }

    @Test(arguments: [
        ("Vote with your phone", Explanation.Score.Outcome.found), ("Vote with pride", .below),
        ("Your phone", .notAsked), ("Vote by text, with your phone", .ruleFound),
        ("Vote with your phone, a hoax", .stopped),
    ])
    func theOutcomeIsTold(_ text: String, _ outcome: Explanation.Score.Outcome) throws {
        let explanation = try explain(text)
        let score = try #require(explanation.score)
        #expect(score.outcome == outcome)
        #expect((score.opinion == nil) == (outcome == .notAsked))
        #expect((explanation.verdict.findings.first?.rule == "participation.method.score") == (outcome == .found))
    }

    @Test func theWordsThatWeighMostComeFirst() throws {
        let opinion = try #require(try explain("Vote with your phone").score?.opinion)
        // Four words and three pairs: each weight counts 1/√7. 14/√7 − 2 = 3.29; 1 / (1 + e^−3.29) = 0.964.
        #expect(opinion.reasons.map(\.feature) == ["w:phone", "w:your phone"])
        #expect(opinion.reasons.map { $0.evidence?.text } == ["phone", "your phone"])
        #expect(abs(opinion.reasons[0].contribution - 3.0237) < 1e-4)
        #expect(abs(opinion.share - 0.9641) < 1e-4)
        #expect(opinion.clause == .method)
        #expect(opinion.threshold == 0.7)
    }

    @Test func aScoreThatIsOffOrUnlearnedOrMissingSaysSo() throws {
        #expect(try explain("Vote", usesScore: false).score?.outcome == .off)
        let unlearned = ["scores/score.yaml": try #require(Self.files["scores/score.yaml"])]
        #expect(try explain("Vote", files: unlearned).score?.outcome == .notLearned)
        #expect(try explain("Vote", files: [:]).score == nil)
    }
}
