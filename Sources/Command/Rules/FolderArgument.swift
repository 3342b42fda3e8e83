import ArgumentParser
import Policy

/// Which rules folder a tool for rule writers looks at.
struct FolderArgument: ParsableArguments {
    @Argument(help: "The folder (default: ./rules where it holds rules, else those that this program carries).")
    var folder: String?

    /// Where rules stand beside the person who writes them.
    static let own = "rules"

    /// The folder's files.
    ///
    /// - Throws: exit status 2, after it was told that there is no such folder.
    func read(_ messages: Messages) throws -> RuleFolder {
        do {
            if let folder { return try .reading(folder) }
            if let own = try? RuleFolder.reading(Self.own), !own.files.isEmpty { return own }
            return .embedded()
        } catch {
            messages.report(RecordError(folder: error), Source(file: folder ?? Self.own, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }

    /// The folder's files and the rules in them.
    ///
    /// - Parameters:
    ///   - withPhrases: whether the phrases that prove the lexicon are needed.
    ///   - compilesPatterns: whether a pattern that can't be used is an error.
    /// - Throws: exit status 2, after what is wrong with them was told.
    func load(
        _ messages: Messages, withPhrases: Bool = false, compilesPatterns: Bool = true
    ) throws -> (folder: RuleFolder, rules: RuleSet) {
        var folder = try read(messages)
        if !withPhrases { folder.files.removeAll(where: \.holdsPhrasesOnly) }
        return (folder, try folder.rules(messages, compilesPatterns: compilesPatterns))
    }
}

extension RuleFolder {
    /// The rules in the files.
    ///
    /// - Throws: exit status 2, after what is wrong with them was told.
    func rules(_ messages: Messages, compilesPatterns: Bool = true) throws -> RuleSet {
        let loaded = RuleSet.load(files, compilesPatterns: compilesPatterns)
        let problems = problems + loaded.diagnostics
        guard problems.contains(where: { $0.severity == .error }) else { return loaded.rules }
        for problem in problems.sorted() { messages.report(problem.inFolder(name)) }
        throw ExitCode(ExitStatus.error.rawValue)
    }
}
