import ArgumentParser
import Policy

/// Which rules a command works with.
struct RuleSource: ParsableArguments {
    @Option(name: .customLong("rules"), help: ArgumentHelp("Use another folder of rules.", valueName: "dir"))
    var folder: String?

    /// The rules, ready to judge with.
    ///
    /// - Throws: exit status 2, after what is wrong with them was told.
    func load(_ messages: Messages) throws -> RuleSet {
        let files = try read(messages)
        let loaded = RuleSet.load(
            files.files, compilesPatterns: folder != nil,
            prepared: folder == nil ? PreparedRules(embeddedPreparation) : nil)
        let problems = files.problems + loaded.diagnostics
        guard problems.contains(where: { $0.severity == .error }) else {
            var rules = loaded.rules
            rules.today = Environment.today
            return rules
        }
        for problem in problems.sorted() { messages.report(problem.inFolder(files.name)) }
        throw ExitCode(ExitStatus.error.rawValue)
    }

    private func read(_ messages: Messages) throws -> RuleFolder {
        guard let folder else { return .embedded() }
        do {
            return try .reading(folder, withPhrases: false)
        } catch {
            messages.report(RecordError(folder: error), Source(file: folder, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }
}

extension Diagnostic {
    /// The same, with a path that leads there from the current folder.
    func inFolder(_ folder: String) -> Diagnostic {
        let path = folder + (folder.hasSuffix("/") ? "" : "/") + place.path
        return Diagnostic(
            code, severity: severity, at: Place(path: path, line: place.line, column: place.column), message,
            help: help,
            difference: difference)
    }
}
