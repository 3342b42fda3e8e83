import ArgumentParser
import Policy

/// `stemwacht rules fmt`: rule files in their one layout.
struct RulesFormat: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Write rule files in their one layout, comments kept.",
        discussion: """
            Keys come in one order, at most one blank line stands in a row, no line ends in blanks. What a file says stays the same; \
            a file whose layout can't be told safely is left as it is and named.

            Exit status: 0; 1 with --check where a file is not in its layout; 2 an error.
            """)

    @Argument(help: "The folder (default: ./rules).")
    var folder = FolderArgument.own

    @Flag(help: "Change nothing; name the files that are not in their layout.")
    var check = false

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func run() throws {
        let messages = language.messages
        let folder: RuleFolder
        do {
            folder = try .reading(self.folder)
        } catch {
            messages.report(RecordError(folder: error), Source(file: self.folder, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
        var names: [String] = []
        var errors = folder.problems
        for file in folder.files where file.path.hasSuffix(".yaml") {
            guard let text = RuleFormatter.formatted(file) else {
                errors.append(
                    Diagnostic(
                        "yaml-syntax", at: Place(path: file.path), "its layout can't be told",
                        help: "mend the YAML first"))
                continue
            }
            if text == file.text { continue }
            names.append(folder.name + "/" + file.path)
            if !check { try RuleFolder.write(text, to: folder.name + "/" + file.path, messages) }
        }
        try printing.write(names.map { $0 + "\n" }.joined(), messages)
        for error in errors { messages.report(error.inFolder(folder.name)) }
        if !errors.isEmpty { throw ExitCode(ExitStatus.error.rawValue) }
        if check, !names.isEmpty { throw ExitCode(ExitStatus.found.rawValue) }
    }
}
