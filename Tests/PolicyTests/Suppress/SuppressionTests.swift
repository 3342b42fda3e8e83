import Policy
import Testing

/// Findings that are accepted for now.
@Suite struct SuppressionTests {
    private func files(_ entry: String) -> [String: String] {
        ["suppressions.yaml": "suppressions:\n  - {\(entry), owner: desk, reason: a test, expires: 2026-06-30}\n"]
    }

    private func verdict(_ entry: String, on date: String = "2026-01-01", id: String? = nil) throws -> Verdict {
        let classifier = try TestRules.classifier(files(entry))
        let item = Item(tweet: "Vote by text", id: id)
        return classifier.rules.suppressing(classifier.judge(item), of: item, on: date)
    }

    @Test(arguments: [
        "text: Vote by text, rule: '*'", "text: Vote by text, rule: participation.method.remote",
        "item: '7', rule: '*'",
    ])
    func anAcceptedFindingIsCancelled(_ entry: String) throws {
        let verdict = try verdict(entry, id: "7")
        #expect(verdict.kind == .none)
        #expect(verdict.cancelled.map(\.by) == ["suppression"])
        #expect(verdict.enforcement.actions == [])
    }

    @Test func otherItemsAndRulesAndLaterDaysAreNot() throws {
        #expect(try verdict("text: Vote online, rule: '*'").kind == .review)
        #expect(try verdict("text: Vote by text, rule: affiliation.account.claim").kind == .review)
        #expect(try verdict("text: Vote by text, rule: '*'", on: "2026-06-30").kind == .none)
        #expect(try verdict("text: Vote by text, rule: '*'", on: "2026-07-01").kind == .review)
    }

    @Test func expiredAndUnusedOnesAreFindings() {
        let codes = { (entry: String, date: String) in
            RuleCheck(TestRules.files(files(entry)), date: date).diagnostics.map(\.code).filter {
                $0.hasSuffix("suppression")
            }
        }
        #expect(codes("text: Vote by text, rule: '*'", "2026-01-01") == [])
        #expect(codes("text: Vote by text, rule: '*'", "2026-12-31") == ["expired-suppression"])
        #expect(codes("text: Hello, rule: '*'", "2026-01-01") == ["unused-suppression"])
        #expect(codes("item: '7', rule: no.such.rule", "2026-01-01") == ["unused-suppression"])
    }

    @Test func aBaselineHoldsForTheSameItemAndRule() throws {
        let classifier = try TestRules.classifier()
        let item = Item(tweet: "Vote by text")
        let verdict = classifier.judge(item)
        let baseline = Baseline(Baseline.line(for: verdict.findings[0], of: item) + "\n")
        #expect(classifier.rules.suppressing(verdict, of: item, on: "2026-01-01", baseline: baseline).kind == .none)
        let other = Item(tweet: "Vote online")
        #expect(!baseline.contains(verdict.findings[0], of: other))
    }
}
