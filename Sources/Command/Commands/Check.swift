import ArgumentParser
import Policy

/// `stemwacht check`: judges items.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Judge tweets and profiles (the default command).")

    @Argument(help: "Files, folders and archives to judge; `-` or nothing: standard input.")
    var files: [String] = []

    @Option(help: "What comes in (auto: by content, then name).")
    var inputFormat = InputFormat.auto

    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "Tables: which column holds the text, id, handle, bio, …; may be repeated.", valueName: "field=name"))
    var columns: [ColumnChoice] = []

    @Flag(help: "Judge the profiles of tweets' authors as well, each once.")
    var profiles = false

    @Flag(help: "Plain text: the whole input is one item (default: each line is one).")
    var whole = false

    @OptionGroup var items: ItemOptions

    @Option(help: "What goes out.")
    var format = ReportFormat.text

    @Option(help: ArgumentHelp("Where it goes (default: standard output).", valueName: "file"))
    var output: String?

    @Option(help: "Which items are reported (default: flagged for text, all for jsonl).")
    var show: Show?

    @Option(help: "From which verdict on the exit status is 1.")
    var failOn = FailOn.violation

    @OptionGroup var language: LanguageOption
    @OptionGroup var rules: RuleSource

    @Option(help: ArgumentHelp("Threads that judge (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Nothing on standard output, only the exit status; errors are still told.")
    var quiet = false

    @Option(help: "Whether the text report uses colours (NO_COLOR is honoured).")
    var color = ColorUse.auto

    @OptionGroup var classifier: ClassifierOptions

    func validate() throws {
        if !ReportFormat.known.contains(format) {
            throw ValidationError("--format: \(format.rawValue) is not written yet; text and jsonl are.")
        }
        if whole, inputFormat != .auto, inputFormat != .text {
            throw ValidationError("--whole goes with plain text, not with \(inputFormat.rawValue).")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs: a number from 1 on is wanted.") }
    }

    func run() async throws {
        let files = self.files.isEmpty ? [ItemReader.standardInput] : self.files
        if self.files.isEmpty, Descriptor.standardInput().isTerminal { throw CleanExit.helpRequest(Stemwacht.self) }
        let messages = language.messages
        let rules = try rules.load(messages)
        do {
            let output = try self.output.map { try Output(file: $0) } ?? Output(isQuiet: quiet)
            let input = InputOptions(
                format: inputFormat, isWhole: whole, columns: columns, includesProfiles: profiles,
                defaults: items.defaults)
            let pipeline = Pipeline(
                judging(rules, output), input: input, jobs: jobs ?? Environment.processors, output: output,
                messages: messages)
            let tally = try await pipeline.run(files)
            throw ExitCode(ExitStatus(tally, failOn: failOn).rawValue)
        } catch OutputError.failed(let file, let error) {
            messages.report(RecordError(error.message), Source(file: file, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }

    private func judging(_ rules: RuleSet, _ output: Output) -> Judging {
        let report: any Report =
            format == .jsonl
            ? JSONLReport(language: language.language)
            : TextReport(
                words: RuleWords(rules: rules, language: language.language), width: Environment.columns,
                style: Style(isColored: color.colors(terminal: output.isTerminal)))
        return Judging(
            rules: rules, setting: classifier.setting, report: report,
            showsAll: (show ?? (format == .text ? .flagged : .all)) == .all)
    }
}
