import ArgumentParser
import Policy

/// `stemwacht evaluate`: how good the verdicts are, by labelled items.
struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare verdicts with labels: precision, recall, F1, clauses, confusion, calibration.",
        discussion: """
            Each line is an item as in `check --input-format jsonl` with its label:
            "expect": {"verdict", "clauses", "exemption", "severe", "accept": [every verdict that can be defended]},
            and, where known, "stratum", "writer" and "split". Labels are not shown to the classifier. Suppressions don't count: \
            the figures are those of the rules, and what is accepted for now is still a finding of theirs.

            Exit status: 0 all was counted; 2 a line or file could not be read, the rest was counted.
            """)

    @Argument(help: "Labelled items, one JSON object a line; in folders every .jsonl file; `-`: standard input.")
    var files: [String]

    @Option(help: "Only items of this split (default: all).")
    var split: LabelledCase.Split?

    @Option(name: .customLong("by"), help: "Figures by what; may be repeated (default: by all).")
    var groupings: [Grouping] = []

    @Flag(name: .customLong("no-score"), help: "By rules alone (default: with the score, and rules alone beside it).")
    var omitsScore = false

    @Option(help: "How the figures are written.")
    var format = EvaluationFormat.text

    @Option(help: ArgumentHelp("Threads that judge (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @OptionGroup var language: LanguageOption
    @OptionGroup var source: RuleSource
    @OptionGroup var printing: Printing

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs: a number from 1 on is wanted.") }
    }

    func run() async throws {
        let messages = language.messages
        let rules = try source.load(messages)
        var labelled = LabelledFiles(split: split, messages: messages)
        for file in files { labelled.read(file) }
        let judged = await judge(labelled.cases, by: rules)
        let table = QualityTable(judged, by: groupings.isEmpty ? Grouping.allCases : groupings)
        switch format {
        case .json: try printing.write(QualityJSON.text(table, errors: labelled.errors), messages)
        case .text:
            try printing.show(language) { page in
                QualityPage(table: table, errors: labelled.errors, language: language.language).write(to: &page)
            }
        }
        if labelled.errors > 0 { throw ExitCode(ExitStatus.error.rawValue) }
    }

    /// Each thread judges a stretch of its own.
    private func judge(_ cases: [LabelledCase], by rules: RuleSet) async -> [JudgedCase] {
        let usesScore = !omitsScore
        let length = max(1, cases.count / (jobs ?? Environment.processors) + 1)
        let tasks = stride(from: 0, to: cases.count, by: length).map { start in
            let stretch = cases[start..<min(start + length, cases.count)]
            return Task {
                let judge = CaseJudge(rules, usesScore: usesScore)
                return stretch.map(judge.judge)
            }
        }
        var judged: [JudgedCase] = []
        for task in tasks { judged += await task.value }
        return judged
    }
}

/// How figures are written.
enum EvaluationFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}
