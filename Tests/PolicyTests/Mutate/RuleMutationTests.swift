import Policy
import Testing

/// Which changes examples notice.
@Suite struct RuleMutationTests {
    private func mutation(_ replaced: [String: String] = [:], sample: Int? = nil, seed: UInt64 = 1) -> RuleMutation {
        let files = TestRules.files(replaced)
        return RuleMutation(RuleSet.load(files).rules, files, sample: sample, seed: seed)
    }

    private func unnoticed(_ replaced: [String: String] = [:]) -> [String] {
        mutation(replaced).unnoticed.map { "\($0.kind.rawValue) \($0.owner): \($0.text)" }
    }

    private func lexicon(_ examples: String) -> [String: String] {
        ["lexicon/en.yaml": TestRules.lexicon + "\nexamples:\n" + examples]
    }

    @Test func aDeletedAlternativeThatAnExampleNeedsIsNoticed() {
        let unnoticed = unnoticed()
        #expect(!unnoticed.contains("drop-line signal voting: vot(?:e|es|ed|ing)"))
        #expect(!unnoticed.contains("delete-alternative fragment channel: text"))
        #expect(unnoticed.contains("delete-alternative fragment channel: sms"))
    }

    @Test func aPhraseNoticesTheLossOfItsAlternative() {
        #expect(!unnoticed(lexicon("  remote: [by sms]")).contains("delete-alternative fragment channel: sms"))
    }

    @Test func aPhraseThatMustNotMatchNoticesALooseGap() {
        let gap = ["lexicon/en.yaml": TestRules.lexicon.replacing("    hoax", with: "    a(?: \\w+){0,2} hoax")]
        #expect(unnoticed(gap).contains("loosen-gap signal nope: (?: \\w+){0,2}"))
        let proof = "\nexamples:\n  nope: {match: [a hoax], none: [a b c d hoax]}"
        #expect(
            !unnoticed(["lexicon/en.yaml": gap["lexicon/en.yaml"]! + proof])
                .contains("loosen-gap signal nope: (?: \\w+){0,2}"))
    }

    @Test func aDroppedGuardIsNoticedByWhatItCancels() {
        #expect(unnoticed().contains("drop-guard guard denied: denied"))
        let clause = TestRules.clause.replacing(
            "none: [I like voting]",
            with: "none: [Vote by text. A hoax]\n      todo: {none: [Vote by text. Not a hoax]}")
        let cancelled = unnoticed(["violations/participation.method.yaml": clause])
        #expect(!cancelled.contains("drop-guard guard denied: denied"))
        #expect(cancelled.contains("drop-exception guard denied: unless confirmed"))
    }

    @Test func aSampleIsTheSameForTheSameSeed() {
        let places = { (seed: UInt64) in mutation(sample: 5, seed: seed).mutants.map(\.place) }
        #expect(places(1).count == 5)
        #expect(places(1) == places(1))
        #expect(places(1) != places(2))
        #expect(mutation(sample: 5).known == mutation().mutants.count)
    }
}
