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

    @Option(
        help: ArgumentHelp(
            "Draft phrases for what nothing reaches in a file of the lexicon, such as lexicon/nl/method.yaml, as a file of examples.",
            valueName: "path"))
    var propose: String?

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func run() throws {
        let messages = language.messages
        let (folder, rules) = try argument.load(messages)
        if let propose {
            guard folder.files.contains(where: { $0.path == propose && propose.hasPrefix("lexicon/") }) else {
                throw ValidationError(
                    "--propose: '\(Visible.text(propose))' is no file of the lexicon in \(folder.name).")
            }
            return try printing.write(Self.draft(PhraseProposal(rules, for: propose)), messages)
        }
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

    /// The proposal as a file of examples; what has no phrase stands in comments at its end.
    private static func draft(_ proposal: PhraseProposal) -> String {
        guard let language = proposal.language else { return "" }
        var text = "# Drafted from the patterns; read every line before it stays.\nlanguage: \(language)\nexamples:\n"
        for proof in proposal.proofs {
            text += "  \(proof.signal):\n"
            for (name, phrases) in [("match", proof.match), ("none", proof.none)] where !phrases.isEmpty {
                text += "    \(name): |\n" + phrases.map { "      \(Visible.text($0))\n" }.joined()
            }
        }
        for branch in proposal.missed {
            text += "# no phrase for line \(branch.place.line), \(branch.owner): \(Visible.text(branch.text))\n"
        }
        return text
    }
}

/// How coverage is written.
enum CoverageFormat: String, CaseIterable, ExpressibleByArgument {
    case text, annotated, html, json
}
