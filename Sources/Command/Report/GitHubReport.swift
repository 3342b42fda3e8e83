import Policy

/// Annotations of a GitHub Actions job: a violation is an error, a review a warning, each at its line.
struct GitHubReport: Report {
    let words: RuleWords
    let separator = ""

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        let language = words.language
        let title = verdict.clause.map { words.title(of: $0) } ?? Phrases.undecidedHeading[language]
        let level =
            switch verdict.kind {
            case .violation: "error"
            case .review: "warning"
            case .none: "notice"
            }
        return WorkflowCommand.text(
            level, place(source) + [("title", verdict.kind == .none ? Phrases.nothing[language] : title)],
            message(item, verdict)) + "\n"
    }

    func failure(_ error: RecordError, _ source: Source) -> [String] {
        [WorkflowCommand.text("error", place(source), error.message[words.language]) + "\n"]
    }

    func end(_ summary: Summary, unreported: Outcome?) -> String {
        let lines = [Phrases.summary(summary.tally)[words.language]] + words.suspensions(summary)
        return WorkflowCommand.text("notice", [("title", "stemwacht")], lines.joined(separator: "\n")) + "\n"
    }

    /// Why, the rule, and the words themselves.
    private func message(_ item: Item, _ verdict: Verdict) -> String {
        let findings = verdict.findings.map { finding in
            "\(finding.message[words.language]) [\(finding.rule)] \(words.quoted(finding.evidence))"
        }
        return (findings + words.undecidedTexts(verdict) + [words.name(of: item)]).joined(separator: "\n")
    }

    private func place(_ source: Source) -> [(name: String, value: String)] {
        if source.file == ItemReader.standardInput { return [] }
        return [("file", source.file)] + (source.line.map { [("line", String($0))] } ?? [])
    }
}
