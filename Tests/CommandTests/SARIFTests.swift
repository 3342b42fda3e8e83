import Foundation
import Testing

/// SARIF as its schema and those who read it want it. The schema is checked by Debian's `python3-jsonschema`, a complete
/// validator; without it the check is passed over, except where `CI` is set.
@Suite struct SARIFTests {
    private static let hasValidator =
        ProcessInfo.processInfo.environment["CI"] != nil
        || (try? Program.run("/usr/bin/python3", ["-c", "import jsonschema"], input: Data()))?.status == 0

    @Test(
        .enabled(if: hasValidator),
        arguments: [["report.jsonl"], ["/dev/null"], ["no-such-file"], ["report.jsonl", "no-such-file"]])
    func everyDocumentFollowsTheSchema(_ files: [String]) throws {
        let schema = Program.tests.appending(path: "Fixtures/sarif/sarif-schema-2.1.0.json").path(percentEncoded: false)
        let folder = try TemporaryFolder()
        for options in [[], ["--show", "flagged"], ["--language", "nl"]] {
            let document = try folder.write(
                try ReportFormatTests.report("sarif", options, files: files), to: "report.sarif")
            let script = """
                import json, sys, jsonschema
                schema, document = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
                validator = jsonschema.validators.validator_for(schema)
                validator.check_schema(schema)
                errors = list(validator(schema, format_checker=jsonschema.FormatChecker()).iter_errors(document))
                print(*(f"{list(error.absolute_path)}: {error.message}" for error in errors), sep="\\n")
                sys.exit(len(errors) > 0)
                """
            let result = try Program.run("/usr/bin/python3", ["-c", script, schema, document], input: Data())
            #expect(result.status == 0, "\(result.output)\(result.errors)")
        }
    }

    @Test func everyResultHasItsRuleAndAFingerprintOfItsOwn() throws {
        let run = try run(["report.jsonl"])
        let rules = try #require(
            ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 6)
        for result in results {
            let number = try #require(result["ruleIndex"] as? Int)
            #expect(rules[number]["id"] as? String == result["ruleId"] as? String)
        }
        for rule in rules { #expect((rule["help"] as? [String: Any])?["text"] != nil) }
        #expect(Set(fingerprints(of: results)).count == 6)
    }

    @Test func aFingerprintStaysWhereALineMoves() throws {
        let folder = try TemporaryFolder()
        let lines = try String(contentsOf: Program.tests.appending(path: "Fixtures/report.jsonl"), encoding: .utf8)
        let moved = try folder.write("{\"text\":\"Hi\"}\n" + lines, to: "moved.jsonl")
        let (old, new) = (try run(["report.jsonl"]), try run([moved]))
        #expect(
            fingerprints(of: old["results"] as? [[String: Any]] ?? [])
                == fingerprints(of: new["results"] as? [[String: Any]] ?? []))
    }

    @Test func whatAGuardStoppedIsSuppressedAndSaysWhy() throws {
        let results = try #require(try run(["report.jsonl"])["results"] as? [[String: Any]])
        let suppressions = results.compactMap { ($0["suppressions"] as? [[String: Any]])?.first }
        #expect(suppressions.map { $0["justification"] as? String } == ["The claim is denied: «Nobody»"])
    }

    private func run(_ files: [String]) throws -> [String: Any] {
        let text = try ReportFormatTests.report("sarif", files: files)
        let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require((document?["runs"] as? [[String: Any]])?.first)
    }

    private func fingerprints(of results: [[String: Any]]) -> [String] {
        results.compactMap { ($0["partialFingerprints"] as? [String: String])?["itemRule/v1"] }
    }
}
