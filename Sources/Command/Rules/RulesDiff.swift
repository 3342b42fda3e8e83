import ArgumentParser
import Policy

/// `stemwacht rules diff`: what a change of rules does to real texts.
struct RulesDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare two rule folders or revisions on texts.",
        discussion: """
            OLD and NEW are folders, or git revisions such as `main` or `HEAD~1`, of which the folder `rules` is read \
            (`main:other/rules` names another); the working tree stays as it is. With labels ("expect" beside an item) precision \
            and recall are told, before and after.

            A file for --allow holds one expected move a line: a rule's id, `gained`, `lost` or `changed`, and if wanted an item's \
            id or hash; `*` for any. `#` begins a comment.

            Exit status: 0 nothing moved but what is allowed; 1 something did; 2 an error.
            """)

    @Argument(help: ArgumentHelp("A folder or a revision.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("A folder or a revision (default: ./rules).", valueName: "new"))
    var new: String = FolderArgument.own

    @Option(
        name: .customLong("on"), parsing: .upToNextOption,
        help: ArgumentHelp("Items to judge: files, folders and archives, as in check.", valueName: "file"))
    var files: [String]

    @Option(help: "How it is written.")
    var format = DiffFormat.text

    @Option(help: ArgumentHelp("Moves that are expected.", valueName: "file"))
    var allow: String?

    @Option(
        help: ArgumentHelp(
            "Texts that are shown of each rule and move (default: 10 for people, all for json).", valueName: "n"))
    var show: Int?

    @Option(help: ArgumentHelp("Threads that judge (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @OptionGroup var language: LanguageOption
    @OptionGroup var classifier: ClassifierOptions
    @OptionGroup var printing: Printing

    func validate() throws {
        if files.isEmpty { throw ValidationError("--on: name at least one file.") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs: a number from 1 on is wanted.") }
    }

    func run() async throws {
        let messages = language.messages
        let before = try rules(old, messages)
        let after = try rules(new, messages)
        let allowed = try ExpectedMoves(file: allow, messages)
        let items = ItemFiles(messages: messages)
        try await items.read(files)
        let setting = classifier.setting
        // Both at once: making a gate takes longest.
        async let preparedBefore = Self.prepared(before)
        async let preparedAfter = Self.prepared(after)
        let sides = await (preparedBefore, preparedAfter)
        let patterns = (CompiledPatterns(), CompiledPatterns())
        let comparisons = await items.entries.inParallel(jobs: jobs ?? Environment.processors) {
            (
                setting.classifier(sides.0, sharing: patterns.0), setting.classifier(sides.1, sharing: patterns.1)
            )
        } _: { classifiers, entry in
            Comparison(
                entry.item, entry.label, before: classifiers.0.judge(entry.item), after: classifiers.1.judge(entry.item)
            )
        }
        let report = DiffReport(
            comparisons: comparisons, old: old, new: new, allowed: allowed, shown: show ?? (format == .json ? .max : 10)
        )
        try printing.write(report.text(format), messages)
        if items.errors > 0 { throw ExitCode(ExitStatus.error.rawValue) }
        if report.hasUnexpected { throw ExitCode(ExitStatus.found.rawValue) }
    }

    private static func prepared(_ rules: RuleSet) async -> RuleSet { rules.prepared }

    private func rules(_ name: String, _ messages: Messages) throws -> RuleSet {
        do {
            return try RuleRevision.read(name).rules(messages)
        } catch let error as ExitCode {
            throw error
        } catch {
            messages.report(RecordError(folder: error), Source(file: name, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }
}

/// How a comparison is written.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json
}

/// Moves that a change is meant to make.
struct ExpectedMoves {
    /// A rule's id, a kind of move, an item's id or hash; `*` for any.
    private var lines: [[String]] = []

    /// - Throws: exit status 2, after it was told why the file can't be read.
    init(file: String?, _ messages: Messages) throws {
        guard let file else { return }
        do {
            let text = String(decoding: try Descriptor.reading(file).readAll(), as: UTF8.self)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
                if words.isEmpty { continue }
                guard (2...3).contains(words.count), words[1] == "*" || VerdictMove.Kind(rawValue: words[1]) != nil
                else {
                    let wanted = "RULE gained|lost|changed|* [ITEM]"
                    messages.report(
                        RecordError(
                            LocalizedText(
                                en: "\(wanted) is wanted here", nl: "hier hoort \(wanted)",
                                de: "hier gehört \(wanted) hin",
                                fr: "il faut ici \(wanted)", es: "aquí va \(wanted)")),
                        Source(file: file, line: number + 1))
                    throw ExitCode(ExitStatus.error.rawValue)
                }
                lines.append(words)
            }
        } catch let error as SystemError {
            messages.report(RecordError(error.message), Source(file: file, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }

    func contains(_ move: VerdictMove, of comparison: Comparison) -> Bool {
        lines.contains { words in
            let values = [move.rule, move.kind.rawValue, comparison.key]
            return zip(words, values).allSatisfy { $0 == "*" || $0 == $1 }
        }
    }
}
