import ArgumentParser
import Policy

/// `stemwacht rules check`: like a compiler and a test run for rules.
struct RulesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check rule files and prove every example.",
        discussion: "Exit status: 0 nothing wrong or warnings only; 2 at least one error.")

    @Argument(help: "The folder (default: ./rules where it holds rules, else those that this program carries).")
    var folder: String?

    @Option(help: "How what is wrong is written.")
    var format = DiagnosticFormat.text

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func run() throws {
        let messages = language.messages
        let folder: RuleFolder
        do {
            folder = try read()
        } catch {
            messages.report(RecordError(folder: error), Source(file: self.folder ?? Self.ownFolder, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
        let check = RuleCheck(folder.files, unread: folder.problems)
        try printing.write(format.text(check, in: folder.name), messages)
        if check.errors > 0 { throw ExitCode(ExitStatus.error.rawValue) }
    }

    private func read() throws -> RuleFolder {
        if let folder { return try .reading(folder) }
        if let own = try? RuleFolder.reading(Self.ownFolder), !own.files.isEmpty { return own }
        return .embedded()
    }

    /// Where rules stand beside the person who writes them.
    private static let ownFolder = "rules"
}
