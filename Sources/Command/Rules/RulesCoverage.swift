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

    @Option(
        help: ArgumentHelp(
            "The least share of alternatives, guards and conditions each, or of one kind (condition=80); may be repeated.",
            valueName: "percent"))
    var threshold: [CoverageThreshold] = []

    @Option(
        help: ArgumentHelp(
            "Draft phrases for what nothing reaches in a file of the lexicon, such as lexicon/nl/method.yaml, as a file of examples.",
            valueName: "path"))
    var propose: String?

    @Flag(
        help: """
            Write the phrase files beside the lexicon's (x.examples.yaml) anew: phrases that no longer hold go, drafts for what nothing \
            reaches come.
            """)
    var writePhrases = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Draft examples for conditions that none decides, from labelled items as in `evaluate`.", valueName: "file")
    )
    var proposeFrom: [String] = []

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func validate() throws {
        if writePhrases, propose != nil { throw ValidationError("--propose and --write-phrases exclude each other.") }
    }

    func run() throws {
        let messages = language.messages
        let (folder, rules) = try argument.load(messages, withPhrases: true)
        if !proposeFrom.isEmpty { return try proposeExamples(rules, messages) }
        if writePhrases { return try write(PhraseUpdate(rules, folder.files), in: folder, messages) }
        if let propose {
            guard folder.files.contains(where: { $0.path == propose && propose.hasPrefix("lexicon/") }) else {
                throw ValidationError(
                    "--propose: '\(Visible.text(propose))' is no file of the lexicon in \(folder.name).")
            }
            return try printing.write(Self.draft(PhraseProposal(rules) { $0 == propose }), messages)
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
        let low = RuleCoverage.Kind.allCases.filter { kind in
            let least = threshold.last { $0.kind == kind } ?? threshold.last { $0.kind == nil }
            return coverage.share { $0.kind == kind }.ratio * 100 < least?.percent ?? 0
        }
        if !low.isEmpty { throw ExitCode(ExitStatus.found.rawValue) }
    }

    /// The proposal as a file of examples; what has no phrase stands in comments at its end.
    private static func draft(_ proposal: PhraseProposal) -> String {
        var text = ""
        for one in proposal.files {
            var file = PhraseFile(path: one.path, language: one.language)
            for draft in one.drafts {
                for phrase in draft.phrases { file.add(phrase.proof, phrase.text, to: draft.signal) }
            }
            text += file.text
        }
        return text + missed(proposal.missed)
    }

    /// Writes drafts of examples, by rule and verdict.
    private func proposeExamples(_ rules: RuleSet, _ messages: Messages) throws {
        var labelled = LabelledFiles(split: nil, messages: messages)
        for file in proposeFrom { labelled.read(file) }
        var text = ""
        var last = ""
        // Texts that rules are measured with must not become part of them.
        let cases = labelled.cases.filter { $0.split == nil || $0.split == .train }
        for draft in ExampleProposal(rules, from: cases).drafts {
            if draft.rule != last { text += "\(draft.rule):\n" }
            last = draft.rule
            let words = Visible.text(draft.text).replacing("'", with: "''")
            text += "  - {\(draft.wanted.rawValue): '\(words)'}\n"
        }
        try printing.write(text, messages)
        if labelled.errors > 0 { throw ExitCode(ExitStatus.error.rawValue) }
    }

    private static func missed(_ branches: [LexiconBranch]) -> String {
        branches.map { branch in
            "# no phrase for \(branch.place.path):\(branch.place.line), \(branch.owner): \(Visible.text(branch.text))\n"
        }.joined()
    }

    private func write(_ update: PhraseUpdate, in folder: RuleFolder, _ messages: Messages) throws {
        let name = folder.name + (folder.name.hasSuffix("/") ? "" : "/")
        for file in update.files { try RuleFolder.write(file.text, to: name + file.path, messages) }
        let counts = update.counts
        try printing.write(
            update.files.map { name + $0.path + "\n" }.joined() + Self.missed(update.missed)
                + "\(Phrases.count(counts.came, "phrase", "phrases")) new, \(counts.went) gone\n", messages)
    }
}

/// A share that must be reached: `90`, or of one kind `condition=80`.
struct CoverageThreshold: ExpressibleByArgument {
    let kind: RuleCoverage.Kind?
    let percent: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last, let percent = Double(last), parts.count <= 2 else { return nil }
        kind = parts.count == 2 ? RuleCoverage.Kind(rawValue: parts[0]) : nil
        self.percent = percent
        if parts.count == 2, kind == nil { return nil }
    }
}

/// How coverage is written.
enum CoverageFormat: String, CaseIterable, ExpressibleByArgument {
    case text, annotated, html, json
}
