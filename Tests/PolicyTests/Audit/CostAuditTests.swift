import Policy
import Testing

/// Which patterns a hostile text makes expensive.
@Suite struct CostAuditTests {
    private func findings(_ line: String, fragment: String = "x") -> [CostFinding] {
        let lexicon = "language: en\nfragments:\n  slow: '\(fragment)'\nsignals:\n  s: |\n    \(line)\n"
        let audit = CostAudit(RuleSet.load(TestRules.files(["lexicon/zz.yaml": lexicon])).rules)
        return (0..<audit.count).compactMap(audit.finding).filter { $0.signal == "s" }
    }

    @Test(arguments: ["(a+)+$", "(\\w+\\s?)+$", "(\\w+\\s?)*$", "(?:a|aa)+b"])
    func exponentialGrowthIsFound(_ line: String) throws {
        let found = try #require(findings(line).first)
        #expect(found.reason == .exponential)
        #expect(found.place == Place(path: "lexicon/zz.yaml", line: 6, column: 5))
        #expect(line.contains(found.part))
    }

    @Test(arguments: ["(.*)(.*)(.*)x", "vote\\s*\\s*\\s*now", "a\\w*b\\w*c\\w*d"])
    func polynomialGrowthIsFound(_ line: String) throws {
        guard case .growth(let power)? = findings(line).first?.reason else {
            Issue.record("nothing found in \(line)")
            return
        }
        #expect(power > 2.5)
    }

    @Test func aFragmentAtFaultIsNamed() throws {
        let found = try #require(findings("vote {slow} now", fragment: "a\\w*b\\w*c\\w*d").first)
        #expect(found.fragment == "slow")
    }

    @Test(arguments: ["vote(?: \\w+){0,3} now", "vot(?:e|ing)", "[^?]*\\?", "vote \\w+ now", "(?:a|b)+c"])
    func harmlessLinesAreNot(_ line: String) { #expect(findings(line).map(\.reason) == []) }
}
