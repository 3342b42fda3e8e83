import Foundation
import Testing

/// The exit status is a contract.
@Suite struct ExitStatusTests {
    @Test(
        arguments: [
            ("Good morning", "violation", 0), ("Two hours in line", "violation", 0), ("Vote by text", "violation", 1),
            ("Good morning", "review", 0), ("Two hours in line", "review", 1), ("Vote by text", "review", 1),
            ("Vote by text", "never", 0), ("You can not vote by text", "review", 0),
        ] as [(String, String, Int32)])
    func failOnSetsTheLimit(_ text: String, _ limit: String, _ status: Int32) throws {
        #expect(try Program.check(["--fail-on", limit], input: text).status == status)
    }

    @Test func anErrorOutweighsWhatWasFound() throws {
        let result = try Program.check(["--format", "jsonl"], input: "{\"text\":\"Vote by text\"}\n{\"text\":1}\n")
        #expect(result.status == 2)
        #expect(result.lines.count == 2)
    }

    @Test func brokenRulesAre2() throws {
        let bad = Program.tests.appending(path: "Fixtures/bad-rules").path(percentEncoded: false)
        let result = try Program.run(["check", "--rules", bad], input: "Hello")
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("[bad-pattern]"))
    }

    @Test func undecidedIs2AndNeverNone() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        try rules.replace("lexicon/en/words.yaml", "    online", "    (?:a|aa)+(?:a|aa)+(?:a|aa)+b")
        let result = try Program.run(
            ["check", "--rules", rules.path, "--format", "jsonl"], input: String(repeating: "a", count: 200) + " vote\n"
        )
        #expect(result.status == 2)
        #expect(result.output.contains(#""verdict":"review""#))
        #expect(result.output.contains(#""undecided":[{"signal":"remote-channel""#))
    }

    @Test func theCarriedRulesWorkFromAnyFolder() throws {
        let folder = try TemporaryFolder()
        #expect(try Program.run([], input: "Good morning\n", in: folder.path).status == 0)
    }
}
