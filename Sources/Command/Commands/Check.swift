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

    @OptionGroup var reports: ReportOptions

    @Option(help: "From which verdict on the exit status is 1.")
    var failOn = FailOn.violation

    @OptionGroup var language: LanguageOption
    @OptionGroup var rules: RuleSource

    @Option(help: ArgumentHelp("Threads that judge (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @Flag(
        name: .customLong("no-history"), help: "Each item by itself: an account's violations in this run don't add up.")
    var omitsHistory = false

    @OptionGroup var classifier: ClassifierOptions
    @OptionGroup var baseline: BaselineOptions

    func validate() throws {
        if whole, inputFormat != .auto, inputFormat != .text {
            throw ValidationError("--whole goes with plain text, not with \(inputFormat.rawValue).")
        }
        if let file = reports.overwritten(files) {
            throw ValidationError("--output: \(file) is an input; the report would take its place.")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs: a number from 1 on is wanted.") }
    }

    func run() async throws {
        let files = self.files.isEmpty ? [ItemReader.standardInput] : self.files
        if self.files.isEmpty, Descriptor.standardInput().isTerminal { throw CleanExit.helpRequest(Stemwacht.self) }
        let messages = language.messages
        let rules = try rules.load(messages)
        do {
            let known = try baseline.read(messages)
            let outputs = try baseline.written.map { [try Output(file: $0)] } ?? reports.outputs()
            let words = RuleWords(rules: rules, language: language.language)
            let judging = Judging(
                rules: rules, setting: classifier.setting,
                reports: baseline.written == nil
                    ? reports.reports(words, failOn: failOn, to: outputs)
                    : [ReportChoice(report: BaselineReport(), showsAll: false)],
                addsUp: !omitsHistory, baseline: known, today: Environment.today.description)
            let pipeline = Pipeline(
                judging, input: input, jobs: jobs ?? Environment.processors, outputs: outputs, messages: messages,
                progress: progress(files))
            let tally = try await pipeline.run(files)
            throw ExitCode(ExitStatus(tally, failOn: baseline.written == nil ? failOn : .never).rawValue)
        } catch OutputError.failed(let file, let error) {
            messages.report(RecordError(error.message), Source(file: file, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }

    private var input: InputOptions {
        InputOptions(
            format: inputFormat, isWhole: whole, columns: columns, includesProfiles: profiles,
            defaults: items.defaults)
    }

    private func progress(_ files: [String]) -> Progress {
        let isSeen = !reports.quiet && Descriptor.standardError().isTerminal && Environment["TERM"] != "dumb"
        let sizes = isSeen ? files.map(ItemReader.size) : []
        let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
        return Progress(total: total, isSeen: isSeen, language: language.language)
    }
}
