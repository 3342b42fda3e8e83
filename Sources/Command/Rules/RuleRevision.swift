import Policy

/// Rules as they stand in a folder or in a revision of a git repository, which is read without touching the working tree.
enum RuleRevision {
    /// Reads a folder, or else a revision: `main`, `HEAD~1`, or `main:other/rules` for another folder than `rules`.
    ///
    /// - Throws: ``RecordError`` with what git or the system says.
    static func read(_ name: String) throws -> RuleFolder {
        if let status = try? FileSystem.status(name), status.isFolder { return try .reading(name, withPhrases: false) }
        guard !name.hasPrefix("-") else { throw RecordError(SystemError(code: 2).message) }
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let tree = parts.count == 2 ? name : "\(name):./\(FolderArgument.own)"
        return RuleFolder(name: name, files: try files(of: tree))
    }

    private static func files(of tree: String) throws -> [RuleFile] {
        let names = String(decoding: try git(["ls-tree", "-r", "-z", "--name-only", tree]), as: UTF8.self)
        let wanted = names.split(separator: "\0").map(String.init).filter {
            RuleFolder.isRuleFile($0, withPhrases: false)
        }
        return try wanted.map { name in
            RuleFile(path: name, text: String(decoding: try git(["show", "\(tree)/\(name)"]), as: UTF8.self))
        }
    }

    private static func git(_ arguments: [String]) throws -> [UInt8] {
        let result: Subprocess
        do {
            result = try .run("git", arguments)
        } catch {
            throw RecordError(
                LocalizedText(
                    en: "git can't be run: \(error.message.en)", nl: "git kan niet draaien: \(error.message.nl)",
                    de: "git lässt sich nicht starten: \(error.message[.de])",
                    fr: "git ne peut pas être lancé : \(error.message[.fr])",
                    es: "no se puede ejecutar git: \(error.message[.es])"))
        }
        if result.status == 0 { return result.output }
        let words = result.errors.split(separator: "\n").first.map(String.init) ?? "exit \(result.status)"
        throw RecordError(
            LocalizedText(
                en: "neither a folder nor a revision that git knows (\(words))",
                nl: "geen map en geen revisie die git kent (\(words))",
                de: "weder ein Ordner noch eine Revision, die git kennt (\(words))",
                fr: "ni un dossier ni une révision que git connaît (\(words))",
                es: "ni una carpeta ni una revisión que git conozca (\(words))"))
    }
}
