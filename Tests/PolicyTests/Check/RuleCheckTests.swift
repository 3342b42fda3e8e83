import Policy
import Testing

/// What `rules check` says about a folder.
@Suite struct RuleCheckTests {
    private func codes(_ replaced: [String: String] = [:]) -> [String] {
        RuleCheck(TestRules.files(replaced)).diagnostics.filter { $0.code != "missing-file" }.map(\.code)
    }

    private func clause(_ old: String, _ new: String) -> [String: String] {
        ["violations/participation.method.yaml": TestRules.clause.replacing(old, with: new)]
    }

    @Test func examplesThatHoldSayNothing() {
        #expect(codes().filter { $0.hasPrefix("example") || $0.hasPrefix("todo") } == [])
    }

    @Test func eachMissingFileIsNamed() {
        let missing = RuleCheck(TestRules.files()).diagnostics.filter { $0.code == "missing-file" }.map(\.place.path)
        #expect(missing.count == Clause.allCases.count + Exemption.allCases.count - 3)
        #expect(missing.contains("exemptions/opinion-poll.yaml"))
        #expect(!missing.contains("violations/participation.method.yaml"))
    }

    @Test(arguments: [
        ("review: [Vote by text]", "review: [Hello]", "no signal matches"),
        ("review: [Vote by text]", "review: [I vote]", "the rule lacks: remote"),
        ("review: [Vote by text]", "review: [Vote by text. A hoax]", "`denied` stops the rule, because of «hoax»"),
        ("violation: [Everyone can vote online]", "violation: [Vote online]", "the rule gives review"),
        ("none: [I like voting]", "none: [Vote by text]", "participation.method.remote holds because of"),
    ])
    func anExampleThatFailsTellsWhy(_ old: String, _ new: String, _ reason: String) throws {
        let check = RuleCheck(TestRules.files(clause(old, new)))
        let failing = try #require(check.diagnostics.first { $0.code == "example-fails" })
        #expect(failing.place.path == "violations/participation.method.yaml")
        #expect(failing.place.line > 10)
        #expect(failing.help.contains(reason))
    }

    @Test func aTextLacksTheLanguagesThatOthersHave() {
        let (old, new) = ("nl: Op afstand}", "nl: Op afstand, de: Aus der Ferne}")
        let lacking = RuleCheck(TestRules.files(clause(old, new))).diagnostics.filter {
            $0.code == "missing-translation"
        }
        #expect(lacking.contains { $0.place.path == "guards.yaml" && $0.message.hasSuffix(": de") })
        #expect(!lacking.contains { $0.message.contains("title") && $0.message.hasSuffix(": fr") })
        #expect(LocalizedText(en: "a", nl: "b", de: "c")[.de] == "c")
        #expect(LocalizedText(en: "a", nl: "b", de: "c")[.fr] == "a")
    }

    @Test func aKnownMissThatIsFixedIsAnError() {
        let todo = "none: [I like voting]\n      todo:\n        review: [Vote by sms]"
        #expect(codes(clause("none: [I like voting]", todo)).contains("todo-passes"))
        let miss = "none: [I like voting]\n      todo:\n        review: [Vote by pigeon]"
        #expect(!codes(clause("none: [I like voting]", miss)).contains { $0.hasPrefix("todo") })
    }

    @Test func anExemptionMustHoldOnItsExamplesOnly() {
        let exemption = { (old: String, new: String) in
            ["exemptions/pseudonym-parody.yaml": TestRules.exemption.replacing(old, with: new)]
        }
        #expect(codes(exemption("bio: parody}}]", "bio: plain}}]")).contains("example-fails"))
        #expect(codes(exemption("none: [Nothing here]", "none: [{profile: {bio: parody}}]")).contains("example-fails"))
    }

    @Test func noExampleIsTriedWithBrokenRules() {
        let check = RuleCheck(TestRules.files(clause("when: {all: [voting, remote]}", "when: {all: [voting, remot]}")))
        #expect(check.examples == 0)
        #expect(check.errors > 0)
        #expect(!check.diagnostics.contains { $0.code == "example-fails" })
    }

    @Test func whatNothingUsesIsAWarning() {
        let check = RuleCheck(TestRules.files(["lexicon/nl.yaml": "language: nl\nsignals: {idle: [niets]}\n"]))
        let unused = check.diagnostics.filter { $0.code == "unused-signal" }
        #expect(unused.map(\.place) == [Place(path: "lexicon/nl.yaml", line: 2, column: 18)])
        #expect(unused.allSatisfy { $0.severity == .warning })
    }
}

/// Phrases that prove the lexicon.
@Suite struct PhraseProofTests {
    private func diagnostics(_ examples: String) -> [Diagnostic] {
        let lexicon = TestRules.lexicon + "\nexamples:\n" + examples
        return RuleCheck(TestRules.files(["lexicon/en.yaml": lexicon])).diagnostics.filter {
            ["phrase-fails", "unknown-signal"].contains($0.code)
        }
    }

    @Test func phrasesThatHoldSayNothing() {
        #expect(
            diagnostics("  voting: |\n    I vote\n    VOTED\n  remote:\n    match: [by text]\n    none: [bytext]") == []
        )
    }

    @Test func aPhraseThatDoesNotMatchIsNamedAtItsLine() throws {
        let found = diagnostics("  voting: |\n    I vote\n    I voter")
        #expect(found.map(\.code) == ["phrase-fails"])
        #expect(found.map(\.place.line) == [TestRules.lexicon.split(separator: "\n").count + 4])
    }

    @Test func aPhraseThatMustNotMatchNamesTheLineThatDoes() {
        let found = diagnostics("  voting: {none: [I vote]}")
        #expect(found.map(\.code) == ["phrase-fails"])
        #expect(found.allSatisfy { $0.help.hasPrefix("line 6 matches it") })
    }

    @Test func aSignalOfAnotherLanguageIsUnknown() {
        #expect(diagnostics("  nobody: [x]").map(\.code) == ["unknown-signal"])
    }
}
