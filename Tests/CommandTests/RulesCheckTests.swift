import Foundation
import Testing

/// `rules check`: like a compiler and a test run for rules.
@Suite struct RulesCheckTests {
    @Test func aGoodFolderPasses() throws {
        let result = try Program.run(["rules", "check", "--no-worlds", Program.rules])
        #expect(result.output == "10 rules, 32 examples, 0 errors, 0 warnings\n")
        #expect(result.status == 0)
    }

    @Test(arguments: ["text", "github", "sarif", "junit", "json"])
    func aBadFolderYieldsEveryErrorAtOnce(_ format: String) throws {
        let fixtures = Program.tests.appending(path: "Fixtures").path(percentEncoded: false)
        let result = try Program.run(["rules", "check", "bad-rules", "--format", format], in: fixtures)
        #expect(result.status == 2)
        #expect(result.errors.isEmpty)
        try Golden.expect(result.output, is: "bad-rules.\(format)")
    }

    @Test func examplesThatFailAreNamedAtTheirLines() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        try rules.replace("lexicon/en/words.yaml", "    by {channel}\n", "")
        try rules.replace("lexicon/en/words.yaml", "    not a hoax", "    hoax, not")
        try rules.replace("guards.yaml", "refuted", "confirmed")
        try rules.replace("violations/suppression.delays.yaml", "No queue", "An hour in line")
        try rules.replace("violations/participation.method.yaml", "Cast it with your phone", "Vote online")
        try rules.replace("violations/participation.schedule.yaml", "verdict: violation", "verdict: review")
        try rules.replace("exemptions/opinion-poll.yaml", "none: [", "none: [The poll of polls, ")
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        #expect(result.status == 1)
        try Golden.expect(result.output, is: "failing-examples")
        for format in ["github", "sarif", "junit", "json"] {
            let result = try Program.run(["rules", "check", "rules", "--format", format], in: folder.path)
            try Golden.expect(result.output, is: "failing-examples.\(format)")
        }
    }

    @Test func whatNothingUsesIsAWarning() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        try rules.replace("lexicon/en/words.yaml", "signals:", "signals:\n  idle: |\n    idle")
        try rules.replace("lexicon/concepts.yaml", "concepts:", "concepts:\n  lazy: {all: [voting, fee]}")
        try rules.replace(
            "guards.yaml", "guards:", "guards:\n  asleep: {title: {en: a, nl: a}, when: voting, reach: text}")
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        #expect(result.status == 0)
        #expect(try Program.run(["rules", "check", "rules", "--fail-on", "warning"], in: folder.path).status == 1)
        try Golden.expect(result.output, is: "unused")
    }

    @Test func aFolderWithoutAClauseIsIncompleteForCheckOnly() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        try rules.remove("violations/suppression.police.yaml")
        let result = try Program.run(["rules", "check", "--no-worlds", rules.path])
        #expect(result.status == 1)
        #expect(result.output.contains("violations/suppression.police.yaml:1:1: error: "))
        #expect(try Program.run(["--rules", rules.path], input: "Hello").status == 0)
    }

    @Test func theFolderHereIsTakenElseTheCarriedOne() throws {
        let folder = try TemporaryFolder()
        _ = try RulesCopy(in: folder)
        #expect(try Program.run(["rules", "check"], in: folder.path).output.hasPrefix("10 rules, 32 examples"))
        let empty = try TemporaryFolder()
        #expect(try !Program.run(["rules", "check", "--no-worlds"], in: empty.path).output.isEmpty)
    }

    @Test func whatIsNoFolderIsAnError() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x", to: "file")
        let missing = try Program.run(["rules", "check", "/no-such-folder"])
        #expect((missing.status, missing.errors) == (2, "/no-such-folder: no such file\n"))
        let plain = try Program.run(["rules", "check", file])
        #expect((plain.status, plain.errors) == (2, "\(file): this is not a folder\n"))
        #expect(try Program.run(["--rules", "/no-such-folder"], input: "Hello").status == 2)
        let empty = try TemporaryFolder()
        #expect(try Program.run(["rules", "check", empty.path]).status == 2)
    }
}
