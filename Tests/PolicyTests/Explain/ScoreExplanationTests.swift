import Policy
import Testing

/// What an explanation says of the score.
@Suite struct ScoreExplanationTests {
    private static let files = [
        "scores/score.yaml": """
        topic: voting
        mask: []
        unless: [claims]
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
        ("My phone", .below), ("Your phone", .found), ("Vote by text, with your phone", .ruleFound),
        ("Vote with your phone, a hoax", .stopped),
    ])
    func theOutcomeIsTold(_ text: String, _ outcome: Explanation.Score.Outcome) throws {
        let explanation = try explain(text)
        let score = try #require(explanation.score)
        #expect(score.outcome == outcome)
        #expect((score.opinion == nil) == false)
        #expect((explanation.verdict.findings.first?.rule == "participation.method.score") == (outcome == .found))
    }

    @Test func theWordsThatWeighMostComeFirst() throws {
        let opinion = try #require(try explain("Vote with your phone").score?.opinion)
        // Four words and five pairs: each weight counts 1/√9. 14/3 − 2 = 2.67; 1 / (1 + e^−2.67) = 0.935.
        #expect(opinion.reasons.map(\.feature) == ["w:phone", "w:your phone"])
        #expect(opinion.reasons.map { $0.evidence?.text } == ["phone", "your phone"])
        #expect(abs(opinion.reasons[0].contribution - 2.6667) < 1e-4)
        #expect(abs(opinion.share - 0.9350) < 1e-4)
        #expect(opinion.clause == .method)
        #expect(opinion.threshold == 0.7)
    }

    @Test(arguments: [(0.1, Explanation.Score.Outcome.found, 0.9933, 0.7), (0.5, .below, 0.1589, 0.5)])
    func wordsThatSoundTooLittleLikeAClaimAskForNoMore(
        _ words: Double, _ outcome: Explanation.Score.Outcome, _ share: Double, _ threshold: Double
    ) throws {
        var files = Self.files
        // Four words and five pairs, each counts 1/√9: −2 + 1/√9 by words; 21/√9 with the topic.
        files["scores/participation.method.tsv"] = "\t-2\nw:pride\t1\nt:voting\t20\n"
        files["scores/threshold.tsv"] = "on-topic\t0.7\noff-topic\t0.9\nwords\t\(words)\n"
        let explanation = try explain("Vote with your pride", files: files)
        let score = try #require(explanation.score)
        #expect(score.outcome == outcome)
        #expect(explanation.verdict.findings.isEmpty == (outcome == .below))
        let opinion = try #require(score.opinion)
        #expect(abs(opinion.share - share) < 1e-4)
        #expect(opinion.threshold == threshold)
    }

    @Test func aScoreThatIsOffOrUnlearnedOrMissingSaysSo() throws {
        #expect(try explain("Vote", usesScore: false).score?.outcome == .off)
        let unlearned = ["scores/score.yaml": try #require(Self.files["scores/score.yaml"])]
        #expect(try explain("Vote", files: unlearned).score?.outcome == .notLearned)
        #expect(try explain("Vote", files: [:]).score == nil)
    }
}
