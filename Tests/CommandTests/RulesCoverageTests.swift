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
