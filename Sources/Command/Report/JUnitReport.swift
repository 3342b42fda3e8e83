import Policy

/// JUnit XML for continuous integration: each item a test case; what makes the run fail is a failure, other findings are
/// skipped with their message.
struct JUnitReport: Report {
    let words: RuleWords
    let failOn: FailOn
    /// Whether items without a finding are reported.
    let showsAll: Bool
    let separator = ""
    /// The counts stand in front.
    let startsWithSummary = true

    func start(_ summary: Summary) -> String {
        let tally = summary.tally
        let failures = failOn == .never ? 0 : tally.violations + (failOn == .review ? tally.reviews : 0)
        let errors = tally.errors + tally.unreadable
        let counts = XML.attributes([
            ("tests", String((showsAll ? tally.judged : tally.flagged) + errors)), ("failures", String(failures)),
            ("errors", String(errors)), ("skipped", String(tally.flagged - failures)),
        ])
        let properties = [
            ("items", tally.read), ("violation", tally.violations), ("review", tally.reviews), ("none", tally.none),
            ("errors", tally.errors), ("unreadable", tally.unreadable), ("undecided", tally.undecided),
        ].map { "      <property name=\"\($0.0)\" value=\"\($0.1)\"/>\n" }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="stemwacht"\(counts)>
              <testsuite name="stemwacht"\(counts)>
                <properties>
            \(properties)    </properties>

            """
    }

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        if verdict.kind == .none { return testCase(item.id, source, "") }
        let isFailure =
            switch failOn {
            case .violation: verdict.kind == .violation
            case .review: true
            case .never: false
            }
        let type = verdict.clause?.rawValue ?? "undecided"
        let message = verdict.findings.first?.message[words.language] ?? Phrases.undecidedHeading[words.language]
        let attributes = XML.attributes([("message", message), ("type", isFailure ? type : nil)])
        let tag = isFailure ? "failure" : "skipped"
        let rows = words.rows(of: verdict).map { "\($0.label): \($0.texts.joined(separator: " "))" }
        let body = XML.text(([words.name(of: item)] + rows).joined(separator: "\n"))
        return testCase(item.id, source, "\n      <\(tag)\(attributes)>\(body)</\(tag)>\n    ")
    }

    func failure(_ error: RecordError, _ source: Source) -> [String] {
        let attributes = XML.attributes([("message", error.message[words.language]), ("type", "unreadable")])
        return [testCase(nil, source, "\n      <error\(attributes)/>\n    ")]
    }

    func end(_ summary: Summary, unreported: Outcome?) -> String {
        let suspensions = words.suspensions(summary)
        let lines = suspensions.isEmpty ? [] : [Phrases.suspensions[words.language] + ":"] + suspensions
        let output = lines.isEmpty ? "" : "    <system-out>\(XML.text(lines.joined(separator: "\n")))</system-out>\n"
        return output + "  </testsuite>\n</testsuites>\n"
    }

    private func testCase(_ id: String?, _ source: Source, _ body: String) -> String {
        let attributes = XML.attributes([
            ("classname", source.file), ("name", source.description + (id.map { " (\($0))" } ?? "")),
            ("file", source.file), ("line", source.line.map(String.init)),
        ])
        return body.isEmpty ? "    <testcase\(attributes)/>\n" : "    <testcase\(attributes)>\(body)</testcase>\n"
    }
}
