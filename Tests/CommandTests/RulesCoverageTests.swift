import Foundation
import Testing

/// `rules coverage` and `rules mutate`.
@Suite struct RulesCoverageTests {
    private let fixtures = Program.tests.appending(path: "Fixtures").path(percentEncoded: false)

    @Test(arguments: ["text", "annotated", "html", "json"])
    func coverageIsShown(_ format: String) throws {
        let result = try Program.run(["rules", "coverage", "rules", "--format", format, "--missed"], in: fixtures)
        #expect(result.status == 0)
        try Golden.expect(result.output, is: "coverage.\(format)")
    }

    @Test(arguments: [("text", "unnoticed.text"), ("json", "unnoticed.json")])
    func mutantsThatNobodyNoticesAreShown(_ format: String, _ golden: String) throws {
        let result = try Program.run(["rules", "mutate", "rules", "--format", format], in: fixtures)
        #expect(result.status == 0)
        try Golden.expect(result.output, is: golden)
    }

    @Test func phrasesAreProposedForWhatNothingReaches() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        try rules.replace("lexicon/en/words.yaml", "    hoax", "    a(?: \\w+){0,2} hoax")
        let draft = try Program.run(
            ["rules", "coverage", "rules", "--propose", "lexicon/en/words.yaml"], in: folder.path)
        #expect(draft.status == 0)
        try Golden.expect(draft.output, is: "proposal")
        try folder.write(draft.output, to: "rules/lexicon/en/words.examples.yaml")
        #expect(try Program.run(["rules", "check"], in: folder.path).status == 0)
        let coverage = try Program.run(["rules", "coverage", "--missed"], in: folder.path).output
        #expect(!coverage.contains("rules/lexicon/en/words.yaml:"))
        #expect(coverage.contains("rules/lexicon/nl/words.yaml:4:12: alternative never reached: signal voting: men"))
        #expect(try Program.run(["rules", "coverage", "--propose", "guards.yaml"], in: folder.path).status == 64)
    }

    @Test func aThresholdDecidesTheExitStatus() throws {
        for command in ["coverage", "mutate"] {
            let run = { (percent: String) in
                try Program.run(["rules", command, Program.rules, "--threshold", percent]).status
            }
            #expect(try run("10") == 0)
            #expect(try run("99") == 1)
        }
        #expect(try Program.run(["rules", "mutate", Program.rules, "--sample", "0"]).status == 64)
        #expect(try Program.run(["rules", "coverage", "/no-such-folder"]).status == 2)
    }
}
