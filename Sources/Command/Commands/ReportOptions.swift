import ArgumentParser
import Policy

/// What goes out, and where.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What goes out; with =FILE into that file. Repeat it for several.", valueName: "format[=file]"))
    var format: [ReportTarget] = [ReportTarget(.text)]

    @Option(help: ArgumentHelp("Where the format without a file goes (default: standard output).", valueName: "file"))
    var output: String?

    @Option(help: "Which items are reported (default: all for jsonl, json, csv and sarif, else flagged).")
    var show: Show?

    @Option(help: "Whether the text report uses colours (NO_COLOR is honoured).")
    var color = ColorUse.auto

    @Flag(help: "Nothing on standard output, only the exit status; errors are still told.")
    var quiet = false

    func validate() throws {
        let unplaced = format.filter { $0.file == nil }
        if unplaced.count > 1 {
            throw ValidationError(
                "--format: only one can go to one place; give the others a file, such as html=report.html.")
        }
        if unplaced.isEmpty, output != nil {
            throw ValidationError("--output: every --format has a file of its own.")
        }
        let files = format.compactMap { $0.file ?? output }
        if Set(files).count < files.count { throw ValidationError("--format: two formats go to the same file.") }
    }

    /// The file that would be written over an input; nil for none.
    func overwritten(_ inputs: [String]) -> String? {
        let places = inputs.compactMap(FileSystem.resolved)
        return format.compactMap { $0.file ?? output }.first { file in
            guard let place = FileSystem.resolved(file), let status = try? FileSystem.status(file) else { return false }
            return status.isPlainFile
                && places.contains { input in
                    let isInside = place.hasPrefix(input + "/")
                    return input == place || isInside && MemberRole(String(place.dropFirst(input.count))) != .skipped
                }
        }
    }

    /// An output for each format.
    func outputs() throws(OutputError) -> [Output] {
        var outputs: [Output] = []
        for target in format {
            let file = target.file ?? output
            outputs.append(
                try file.map { file throws(OutputError) in try Output(file: file) } ?? Output(isQuiet: quiet))
        }
        return outputs
    }

    /// The formats as they are to be written to `outputs`.
    func reports(_ words: RuleWords, failOn: FailOn, to outputs: [Output]) -> [ReportChoice] {
        zip(format, outputs).map { target, output in
            let showsAll = (show ?? target.format.show) == .all
            return ReportChoice(
                report: report(target.format, words, showsAll: showsAll, failOn: failOn, output), showsAll: showsAll)
        }
    }

    private func report(
        _ format: ReportFormat, _ words: RuleWords, showsAll: Bool, failOn: FailOn, _ output: Output
    ) -> any Report {
        let json = ItemJSON(language: words.language)
        return switch format {
        case .text:
            TextReport(
                words: words, width: Environment.columns,
                style: Style(isColored: color.colors(terminal: output.isTerminal)), showsAll: showsAll)
        case .jsonl: JSONLReport(json: json)
        case .json: JSONReport(json: json)
        case .csv: CSVReport(words: words, isTerminal: output.isTerminal)
        case .sarif: SARIFReport(words: words)
        case .github: GitHubReport(words: words)
        case .junit: JUnitReport(words: words, failOn: failOn, showsAll: showsAll)
        case .html: HTMLReport(words: words)
        }
    }
}
