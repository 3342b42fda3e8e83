import Policy
import Testing

/// The whole way from an item to its verdict.
@Suite struct ExplanationTests {
    private func explain(_ text: String) throws -> Explanation {
        try TestRules.classifier().explain(Item(tweet: text))
    }

    @Test func theVerdictIsTheClassifiers() throws {
        let classifier = try TestRules.classifier()
        for text in ["Vote by text", "Hello", "Vote by text. A hoax", "Everyone can vote online"] {
            let item = Item(tweet: text)
            #expect(classifier.explain(item).verdict == classifier.judge(item))
        }
    }

    @Test func wordsAreShownAsTheyAreRead() throws {
        let words = try #require(try explain("Vote NOW. By text!").words.first)
        #expect(words.field == .text)
        #expect(words.original == "Vote NOW. By text!")
        #expect(words.folded == "vote now. by text!")
        #expect(words.sentences == ["vote now.", "by text!"])
    }

    @Test func signalsCarryTheirOriginalWords() throws {
        let signals = try explain("VOTE by text").signals
        #expect(signals.map(\.name) == ["voting", "remote"])
        #expect(signals.flatMap(\.evidence).map(\.text) == ["VOTE", "by text"])
    }

    @Test(arguments: [
        ("I vote", ["remote"]), ("By text", ["voting"]),
        ("Vote now. By text!", ["(voting and remote) in one sentence"]),
        ("Hello", []), ("Vote by text", []), ("Vote by text. A hoax", []),
    ])
    func aRuleThatNearlyFiredTellsWhatItLacks(_ text: String, _ lacking: [String]) throws {
        let misses = try explain(text).nearMisses.filter { $0.rule == "participation.method.remote" }
        #expect(misses.map(\.lacking) == lacking)
    }

    @Test func conditionsAreWrittenInWords() throws {
        let clause = TestRules.clause.replacing(
            "when: {all: [voting, remote]}",
            with:
                "when: {any: [{at-least: 2, of: [topic, voting, asks]}, {sequence: [voting, remote], gap: 9}], within: text}"
        )
        let rules = TestRules.load(["violations/participation.method.yaml": clause]).rules
        let rule = try #require(rules.rule("participation.method.remote"))
        #expect(
            rules.words(for: rule.when)
                == "((at least 2 of (topic, voting, asks)) or (voting then remote (at most 9 characters between))) "
                + "anywhere in the text")
        #expect(rules.conceptNames(in: rule.when) == ["topic"])
        #expect(rules.signalNames(in: rule.when) == ["voting", "remote", "asks"])
        #expect(rules.definition(ofConcept: "topic") == "voting or remote")
    }
}
