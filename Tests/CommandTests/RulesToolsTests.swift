import Foundation
import Testing

/// `rules diff`, `audit`, `fmt`, `measure`, `schema`, and baselines.
@Suite struct RulesToolsTests {
    private let folder: TemporaryFolder
    private let rules: RulesCopy

    init() throws {
        folder = try TemporaryFolder()
        rules = try RulesCopy(in: folder)
        try folder.write(
            """
            {"id":"1","lang":"en","text":"Vote online","expect":{"verdict":"violation","clauses":["participation.method"]}}
            {"id":"2","lang":"en","text":"Vote on the moon","expect":{"verdict":"none","clauses":[]}}
            {"id":"3","lang":"en","text":"An hour in line","expect":{"verdict":"review","clauses":["suppression.delays"]}}
            {"id":"4","lang":"nl","text":"Stem per sms, geen nee"}
            """, to: "items.jsonl")
    }

    private func run(_ arguments: String...) throws -> Program.Result { try Program.run(arguments, in: folder.path) }

    @Test(arguments: ["text", "markdown", "json"])
    func aDiffShowsWhatMoved(_ format: String) throws {
        try FileManager.default.copyItem(atPath: rules.path, toPath: folder.path(of: "old"))
        try rules.replace("lexicon/en/words.yaml", "    online", "    on the moon")
        let result = try run("rules", "diff", "old", "rules", "--on", "items.jsonl", "--format", format)
        #expect(result.status == 1)
        try Golden.expect(result.output, is: "diff.\(format)")
        try folder.write("participation.method.remote gained 2 # new\nparticipation.method.remote lost\n", to: "moves")
        #expect(try run("rules", "diff", "old", "--on", "items.jsonl", "--allow", "moves").status == 0)
        try folder.write("participation.method.remote gained\n", to: "moves")
        #expect(try run("rules", "diff", "old", "--on", "items.jsonl", "--allow", "moves").status == 1)
        try folder.write("nonsense\n", to: "moves")
        #expect(
            try run("rules", "diff", "old", "--on", "items.jsonl", "--allow", "moves").errors.hasPrefix("moves:1: "))
    }

    @Test func aDiffReadsARevisionAndLeavesTheWorkingTreeAlone() throws {
        let git = { (words: String) in
            try Program.run(
                "/usr/bin/env",
                ["git", "-c", "user.name=a", "-c", "user.email=a@b"] + words.split(separator: " ").map(String.init),
                input: Data(), in: folder.path)
        }
        try #require(git("init -q").status == 0)
        _ = try git("add rules")
        _ = try git("commit -q -m rules")
        try rules.replace("lexicon/en/words.yaml", "    online", "    on the moon")
        let before = try git("status --porcelain").output
        let result = try run("rules", "diff", "HEAD", "--on", "items.jsonl")
        #expect(result.status == 1)
        #expect(result.output.contains("participation.method.remote: 1 gained"))
        #expect(try git("status --porcelain").output == before)
        #expect(try run("rules", "diff", "no-such-revision", "--on", "items.jsonl").status == 2)
        #expect(try run("rules", "diff", "-x", "--on", "items.jsonl").status == 64)
    }

    @Test func anAuditNamesPartAndText() throws {
        #expect(try run("rules", "audit").status == 0)
        try rules.replace(
            "lexicon/en/words.yaml", "    crook", "    crook\n    (a+)+$\n    (\\w+\\s?)+$\n    (.*)(.*)(.*)x")
        let result = try run("rules", "audit")
        #expect(result.status == 1)
        try Golden.expect(result.output, is: "audit")
        try rules.replace("lexicon/en/words.yaml", "    (.*)(.*)(.*)x", "    (\\w+\\s?)*$")
        #expect(
            try run("rules", "audit").output.contains("grow exponentially with the text's length, by `(\\w+\\s?)*`"))
        try rules.replace("lexicon/en/words.yaml", "    (", "    # allow costly: to be seen\n    (")
        #expect(try run("rules", "audit").status == 0)
    }

    @Test func fmtWritesTheLayoutOnce() throws {
        #expect(try run("rules", "fmt", "--check").status == 0)
        try rules.replace("violations/suppression.closure.yaml", "    verdict: review\n", "")
        try rules.replace(
            "violations/suppression.closure.yaml", "    examples:", "    verdict: review   \n    examples:")
        let check = try run("rules", "fmt", "--check")
        #expect((check.status, check.output) == (1, "rules/violations/suppression.closure.yaml\n"))
        #expect(try run("rules", "fmt").status == 0)
        #expect(try run("rules", "fmt", "--check").status == 0)
        #expect(try run("rules", "check").status == 0)
    }

    @Test(arguments: ["text", "json"])
    func aMeasureCountsRulesAndSignals(_ format: String) throws {
        let result = try run("rules", "measure", "--on", "items.jsonl", "--format", format)
        #expect(result.status == 0)
        try Golden.expect(result.output, is: "measure.\(format)")
    }

    @Test func textsOfAnyFormatAreMeasured() throws {
        let lines = try folder.text(of: "items.jsonl").split(separator: "\n")
        try folder.write("[" + lines.joined(separator: ", ") + "]", to: "exports/items.json")
        try folder.write("id,text\n5,Vote online\n", to: "exports/tweets.csv")
        let result = try run("rules", "measure", "--on", "exports", "--format", "json")
        #expect(result.output.hasPrefix(#"{"items":5,"rules":["#))
        let lined = try run("rules", "measure", "--on", "items.jsonl", "--format", "json")
        let figures = /"precision":[^}]*/
        #expect(result.output.matches(of: figures).map(\.0) == lined.output.matches(of: figures).map(\.0))
        let broken = try run("rules", "measure", "--on", "exports", "missing.json")
        #expect((broken.status, broken.errors) == (2, "missing.json: no such file\n"))
    }

    @Test func aBaselineLeavesOnlyWhatIsNew() throws {
        let written = try run("check", "--rules", "rules", "--write-baseline", "seen", "items.jsonl")
        #expect((written.status, written.output) == (0, ""))
        #expect(try folder.text(of: "seen") == "1\tparticipation.method.remote\n3\tsuppression.delays.queue\n")
        let result = try run("check", "--rules", "rules", "--baseline", "seen", "--format", "jsonl", "items.jsonl")
        #expect(result.status == 0)
        #expect(result.lines[0].contains(#""by":"baseline""#))
        #expect(try run("check", "--rules", "rules", "--baseline", "missing", "items.jsonl").status == 2)
    }

    @Test func aSuppressionIsShownAsSuch() throws {
        try folder.write(
            "suppressions:\n  - {item: '1', rule: participation.method.remote, owner: desk, reason: seen, expires: 2999-12-31}\n",
            to: "rules/suppressions.yaml")
        let result = try run("check", "--rules", "rules", "items.jsonl")
        #expect(result.status == 0)
        #expect(result.output.contains("participation.method.remote — Accepted for now"))
    }

    @Test(arguments: ["rules", "item", "verdict"])
    func aSchemaIsJSON(_ subject: String) throws {
        let result = try run("schema", subject)
        #expect(result.status == 0)
        let schema = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }

    @Test func theSchemaThatOurRuleFilesNameIsThisOne() throws {
        let schema = Program.package.appending(path: "rules/rules.schema.json")
        #expect(try String(contentsOf: schema, encoding: .utf8) == run("schema", "rules").output)
        for name in ["guards.yaml", "violations/suppression.closure.yaml", "lexicon/nl/method.yaml"] {
            let file = Program.package.appending(path: "rules/" + name)
            let first = try #require(String(contentsOf: file, encoding: .utf8).split(separator: "\n").first)
            let path = try #require(first.firstMatch(of: /^# yaml-language-server: \$schema=(.*)/)?.1)
            let named = file.deletingLastPathComponent().appending(path: String(path)).standardized
            #expect(named.path == schema.standardized.path)
        }
    }

    @Test func theLayoutKeepsTheLineThatNamesTheSchema() throws {
        let file = "rules/violations/suppression.closure.yaml"
        let line = "# yaml-language-server: $schema=../rules.schema.json\n"
        try folder.write(line + folder.text(of: file).replacing("    when:", with: "\n\n    when:"), to: file)
        #expect(try run("rules", "fmt").status == 0)
        #expect(try folder.text(of: file).hasPrefix(line + "clause:"))
    }

    @Test func phraseFilesAreWrittenForWhatNothingReaches() throws {
        try rules.replace("lexicon/en/words.yaml", "    pay a fee", "    pay (?:a|the|your) (?:fee|tax)(?: today)?")
        let written = try run("rules", "coverage", "--write-phrases")
        #expect(written.output.hasPrefix("rules/lexicon/en/words.examples.yaml\n"))
        let file = "rules/lexicon/en/words.examples.yaml"
        let wanted = "  fee:\n    whole: |\n      pay a fee; pay the tax; pay your fee\n"
        #expect(try folder.text(of: file).contains(wanted))
        #expect(try run("rules", "check", "--no-worlds").status == 0)
        #expect(try run("rules", "fmt", "--check").status == 0)
        #expect(try run("rules", "coverage", "--write-phrases").output == "0 phrases new, 0 gone\n")
        try rules.replace("lexicon/en/words.yaml", "(?:a|the|your)", "(?:a|your|our)")
        #expect(try run("rules", "check", "--no-worlds").output.contains("from end to end, got none: \"pay the tax"))
        #expect(try run("rules", "coverage", "--write-phrases").output.hasSuffix("1 phrase new, 1 gone\n"))
        #expect(try run("rules", "check", "--no-worlds").status == 0)
    }

    @Test func aSuppressedFindingIsExplainedAsStopped() throws {
        try folder.write(
            "suppressions:\n  - {text: Vote online, rule: '*', owner: desk, reason: seen, expires: 2999-12-31}\n",
            to: "rules/suppressions.yaml")
        let result = try run("explain", "--rules", "rules", "Vote online")
        #expect(result.output.contains("participation.method.remote — Accepted for now"))
    }

    @Test func theSchemaOfRulesKnowsTheKeysThatAreRead() throws {
        try rules.replace(
            "violations/suppression.closure.yaml", "    when: closed", "    when: closed\n    colour: red")
        let known = try #require(try run("rules", "check").output.firstMatch(of: /known here: (.*)/)?.1)
        let schema = try run("schema", "rules").output
        for key in known.split(separator: ", ") { #expect(schema.contains("\"\(key)\":")) }
    }
}
