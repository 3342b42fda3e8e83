import ArgumentParser
import Policy

/// `stemwacht rules measure`: what rules and signals do on real texts.
struct RulesMeasure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Count how often each rule and signal hits on texts.",
        discussion: """
            For each rule: hits, their share, languages, what guards stopped, the rules that it overlaps most with; for each \
            signal hits, share and languages. With labels ("expect" beside an item) precision and recall. What never hits \
            stands at the end.

            Exit status: 0; 2 an error.
            """)

    @OptionGroup var argument: FolderArgument

    @Option(
        name: .customLong("on"), parsing: .upToNextOption,
        help: ArgumentHelp("Items to judge: files, folders and archives, as in check.", valueName: "file"))
    var files: [String]

    @Option(help: "How it is written.")
    var format = MeasureFormat.text

    @Option(help: ArgumentHelp("Threads that judge (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func validate() throws {
        if files.isEmpty { throw ValidationError("--on: name at least one file.") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs: a number from 1 on is wanted.") }
    }

    func run() async throws {
        let messages = language.messages
        let (_, rules) = try argument.load(messages)
        let items = ItemFiles(messages: messages)
        try await items.read(files)
        let entries = items.entries
        let length = max(1, entries.count / (jobs ?? Environment.processors) + 1)
        let tasks = stride(from: 0, to: entries.count, by: length).map { start in
            let stretch = entries[start..<min(start + length, entries.count)]
            return Task {
                var measure = RuleMeasure(rules)
                let classifier = Classifier(rules, usesScore: false)
                for entry in stretch { measure.count(entry.item, entry.label, by: classifier) }
                return measure
            }
        }
        var measure = RuleMeasure(rules)
        for task in tasks { measure.add(await task.value) }
        let report = MeasureReport(measure: measure)
        try printing.write(format == .text ? report.text : report.json, messages)
        if items.errors > 0 { throw ExitCode(ExitStatus.error.rawValue) }
    }
}

/// How measures are written.
enum MeasureFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

/// Hits of rules and signals as people and programs read them.
struct MeasureReport {
    let measure: RuleMeasure

    var text: String {
        let columns = Columns(widths: [8, 10, 8, 7, 7], name: 46)
        var lines = ["\(Phrases.count(measure.items, "item", "items"))", ""]
        lines.append(columns.line("rule", ["hits", "in 10,000", "stopped", "P", "R"]))
        for row in sorted(measure.rules) {
            let more = [
                languages(row),
                row.overlap.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { "with \($0.key) \($0.value)" },
            ]
            lines.append(
                columns.line(
                    row.name,
                    [
                        "\(row.hits)", share(row), "\(row.stopped)", Decimals.text(row.precision.share),
                        Decimals.text(row.recall.share),
                    ]) + "  " + more.compactMap { $0 }.joined(separator: "; "))
        }
        lines += ["", columns.line("signal", ["hits", "in 10,000", "", "flagged"])]
        for row in sorted(measure.signals) {
            lines.append(
                columns.line(row.name, ["\(row.hits)", share(row), "", Decimals.text(row.precision.share)]) + "  "
                    + (languages(row) ?? ""))
        }
        let idle =
            (measure.rules.filter { $0.hits == 0 }.map { "rule \($0.name)" }
                + measure.signals.filter { $0.hits == 0 }.map { "signal \($0.name)" })
        if !idle.isEmpty { lines += ["", "never:"] + idle.map { "  " + $0 } }
        return lines.map { $0 + "\n" }.joined()
    }

    private func sorted(_ rows: [RuleMeasure.Row]) -> [RuleMeasure.Row] {
        rows.filter { $0.hits > 0 }.sorted { ($1.hits, $0.name) < ($0.hits, $1.name) }
    }

    private func share(_ row: RuleMeasure.Row) -> String {
        Decimals.text(measure.items == 0 ? nil : Double(row.hits) / Double(measure.items) * 10_000, digits: 1)
    }

    private func languages(_ row: RuleMeasure.Row) -> String? {
        let known = row.languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return known.isEmpty ? nil : known.prefix(4).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    var json: String {
        var json = JSONWriter()
        json.object { json in
            json.field("items", measure.items)
            json.array("rules", measure.rules) { add($1, to: &$0) }
            json.array("signals", measure.signals) { add($1, to: &$0) }
        }
        return json.text + "\n"
    }

    private func add(_ row: RuleMeasure.Row, to json: inout JSONWriter) {
        json.field("name", row.name)
        json.field("hits", row.hits)
        json.field("stopped", row.stopped)
        json.object("languages") { json in
            for (name, count) in row.languages.sorted(by: { $0.key < $1.key }) { json.field(name, count) }
        }
        json.object("overlap") { json in
            for (name, count) in row.overlap.sorted(by: { $0.key < $1.key }) { json.field(name, count) }
        }
        json.number("precision", row.precision.share)
        json.number("recall", row.recall.share)
    }
}
