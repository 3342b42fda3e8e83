import Policy
import Testing

/// What examples reach.
@Suite struct RuleCoverageTests {
    private func missed(_ replaced: [String: String] = [:]) -> [String] {
        let files = TestRules.files(replaced)
        let coverage = RuleCoverage(RuleSet.load(files).rules, files)
        return coverage.parts.filter { !$0.isCovered }.map { "\($0.kind.rawValue) \($0.owner): \($0.text)" }
    }

    private func lexicon(_ old: String, _ new: String) -> [String: String] {
        ["lexicon/en.yaml": TestRules.lexicon.replacing(old, with: new)]
    }

    @Test func anAlternativeCountsOnlyWhereItTakesPartInAMatch() {
        let missed = missed()
        #expect(missed.contains("alternative fragment channel: sms"))
        #expect(!missed.contains("alternative fragment channel: text"))
        #expect(missed.contains("alternative signal voting: ed"))
        #expect(!missed.contains("alternative signal voting: ing"))
    }

    @Test func anAlternativeThatIsTriedAndLeftIsNotReached() {
        let one = lexicon("    hoax", "    (?:vote b|vote by) t")
        let examples = "\nexamples:\n  nope: [vote by t]"
        let missed = missed(["lexicon/en.yaml": one["lexicon/en.yaml"]! + examples])
        #expect(missed.contains("alternative signal nope: vote b"))
        #expect(!missed.contains("alternative signal nope: vote by"))
    }

    @Test func phrasesReachTheirOwnSignal() {
        #expect(
            !missed(lexicon("signals:", "examples:\n  voting: [voted, voter]\nsignals:"))
                .contains("alternative signal voting: ed"))
    }

    @Test func aGuardIsReachedWhereItCancels() {
        #expect(missed().contains("guard guard denied: denied"))
        let clause = TestRules.clause.replacing("none: [I like voting]", with: "none: [Vote by text. A hoax]")
        #expect(!missed(["violations/participation.method.yaml": clause]).contains("guard guard denied: denied"))
    }

    @Test func aPartOfAConditionIsReachedWhereItDecides() {
        #expect(missed().contains("condition exempt.pseudonym-parody: parody"))
        #expect(!missed().contains("condition participation.method.remote: remote"))
    }

    @Test func aReasonExcuses() {
        let text = "vot(?:e|es|ed|ing)"
        #expect(missed(lexicon(text, "# allow unreached: dialect\n    " + text)).count < missed().count)
    }
}
