import ArgumentParser
import Policy

/// `stemwacht rules coverage`: what of the rules no example reaches.
struct RulesCoverage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Show what of the rules no example reaches.",
        discussion: """
            Counted are alternatives of patterns that take part in a match, guards that cancel a claim, and parts of conditions \
            that decide one. `# allow unreached: reason` above a line excuses what stands in it.

            Exit status: 0; 1 below --threshold; 2 bad rules.
            """)

    @OptionGroup var argument: FolderArgument

    @Option(help: "How it is written: tables, each file with its counts, or JSON.")
    var format = CoverageFormat.text

    @Flag(help: "The same as --format html: a page for a browser.")
    var html = false

    @Flag(help: "Also list everything that is not reached, at its place.")
    var missed = false

    @Option(help: ArgumentHelp("The least share of alternatives, guards and conditions each.", valueName: "percent"))
    var threshold: Double?

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func run() throws {
        let messages = language.messages
        let (folder, rules) = try argument.load(messages)
        let coverage = RuleCoverage(rules, folder.files)
        let report = CoverageReport(coverage: coverage, folder: folder)
        let text =
            switch html ? .html : format {
            case .text: (missed ? report.missed : "") + report.tables
            case .annotated: report.annotated
            case .html: report.html
            case .json: report.json
            }
        try printing.write(text, messages)
        guard let threshold else { return }
        let low = RuleCoverage.Kind.allCases.filter { kind in
            coverage.share { $0.kind == kind }.ratio * 100 < threshold
        }
        if !low.isEmpty { throw ExitCode(ExitStatus.found.rawValue) }
    }
}

/// How coverage is written.
enum CoverageFormat: String, CaseIterable, ExpressibleByArgument {
    case text, annotated, html, json
}
