import Foundation
import Testing

/// `evaluate`, and the score in `check` and `explain`.
@Suite struct EvaluateTests {
    private let folder: TemporaryFolder
    /// The small rules with a score.
    private let rules: String

    init() throws {
        folder = try TemporaryFolder()
        let copy = try RulesCopy(in: folder)
        try copy.addScore()
        rules = copy.path
    }

    private static let labelled = Program.tests.appending(path: "Fixtures/labelled.jsonl").path(percentEncoded: false)

    private func evaluate(_ arguments: [String]) throws -> Program.Result {
        try Program.run(["evaluate", "--rules", rules] + arguments)
    }

    @Test(arguments: ["en", "nl"])
    func theTableIsForPeople(_ language: String) throws {
        let result = try evaluate([Self.labelled, "--language", language])
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.lines.allSatisfy { $0.count <= 100 })
        try Golden.expect(result.output, is: "evaluate.\(language)")
    }

    @Test func theTableIsForPrograms() throws {
        let result = try evaluate([Self.labelled, "--format", "json"])
        #expect(result.status == 0)
        try Golden.expect(result.output, is: "evaluate.json")
    }

    @Test func rulesAloneAreOneColumn() throws {
        let alone = try evaluate([Self.labelled, "--no-score", "--by", "lang", "--by", "clause"])
        try Golden.expect(alone.output, is: "evaluate-no-score")
        let none = try Program.run(
            ["evaluate", "--rules", Program.rules, Self.labelled, "--by", "lang", "--by", "clause"])
        #expect(none.output == alone.output)
    }

    @Test func aSplitLimitsAndJobsChangeNothing() throws {
        let test = try evaluate([Self.labelled, "--split", "test", "--jobs", "1"])
        #expect(test.lines.first == "6 labelled texts, 0 errors")
        #expect(try evaluate([Self.labelled, "--split", "test", "--jobs", "4"]).output == test.output)
        #expect(try evaluate([Self.labelled, "--split", "validation"]).output == "0 labelled texts, 0 errors\n")
        #expect(try evaluate([Self.labelled, "--split", "tests"]).status == 64)
        #expect(try evaluate([]).status == 64)
    }

    @Test func foldersAreSearched() throws {
        let line = #"{"text":"Vote by text","expect":{"verdict":"violation","clauses":["participation.method"]}}"#
        try folder.write(line, to: "pool/a.jsonl")
        try folder.write(line, to: "pool/deep/b.jsonl")
        try folder.write("notes", to: "pool/README.md")
        let result = try evaluate([folder.path(of: "pool")])
        #expect(result.status == 0)
        #expect(result.lines.first == "2 labelled texts, 0 errors")
    }

    @Test func badLinesAreToldAndTheRestIsCounted() throws {
        let lines = [
            #"{"text":"Vote by text","expect":{"verdict":"violation","clauses":["participation.method"]}}"#,
            #"{"text":"Vote by text"}"#, "not JSON",
            #"{"text":"Vote","expect":{"verdict":"violation","clauses":["participation.magic"]}}"#,
            #"{"text":"Vote","expect":{"verdict":"none","clauses":[],"accept":[]}}"#,
        ]
        let file = try folder.write(lines.joined(separator: "\n"), to: "bad.jsonl")
        let result = try evaluate([file, folder.path(of: "missing.jsonl")])
        #expect(result.status == 2)
        #expect(result.lines.first == "1 labelled text, 5 errors")
        let errors = result.errors.replacing(folder.path + "/", with: "").replacing(folder.path, with: "")
        try Golden.expect(errors, is: "evaluate-errors")
    }

    @Test func theScoreIsASecondOpinionUnlessTurnedOff() throws {
        let text = "Vote with your phone\n"
        let check = ["check", "--rules", rules, "--format", "jsonl", "--fail-on", "review"]
        let scored = try Program.run(check, input: text)
        #expect(scored.status == 1)
        let finding = #""rule":"participation.method.score","clause":"participation.method","verdict":"review""#
        #expect(scored.output.contains(finding))
        #expect(try Program.run(check + ["--no-gate"], input: text).output == scored.output)
        let alone = try Program.run(check + ["--no-score"], input: text)
        #expect(alone.status == 0)
        #expect(alone.output.contains(#""verdict":"none""#))
    }

    @Test func theReportNamesTheScore() throws {
        let result = try Program.run(["check", "--rules", rules], input: "Vote with your phone\n")
        try Golden.expect(result.output, is: "score.en")
    }

    @Test(arguments: [
        ("finds", "Vote with your phone"), ("is-below", "Vote with pride"), ("is-stopped", "Not: vote with your phone"),
        ("comes-second", "Vote by text with your phone"),
    ])
    func explainShowsTheScore(_ name: String, _ text: String) throws {
        let result = try Program.run(["explain", "--rules", rules, text])
        try Golden.expect(result.output, is: "explain-score-\(name)")
    }

    @Test func explainSaysThatTheScoreIsOff() throws {
        let result = try Program.run(["explain", "--rules", rules, "--no-score", "--no-gate", "Vote with your phone"])
        #expect(result.output.contains("Score  turned off\n"))
        #expect(result.lines.last == "Verdict  none")
    }
}
