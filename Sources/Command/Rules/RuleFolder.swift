import ArgumentParser
import FoundationEssentials
import Policy

/// The files of a rules folder, and what could not be read of it.
struct RuleFolder {
    /// The folder's name, for places; as it was given.
    let name: String
    var files: [RuleFile] = []
    var problems: [Diagnostic] = []

    /// Files that a rules folder is made of, and one that is easily written for them.
    private static let suffixes = [".yaml", ".tsv", ".yml"]

    /// - Parameter withPhrases: whether those count that hold nothing but phrases, which prove the lexicon.
    static func isRuleFile(_ name: String, withPhrases: Bool) -> Bool {
        suffixes.contains { name.hasSuffix($0) } && (withPhrases || !RuleFile(path: name, text: "").holdsPhrasesOnly)
    }

    /// The rules that this program carries inside.
    static func embedded() -> RuleFolder {
        RuleFolder(name: "rules", files: embeddedRules.map { RuleFile(path: $0.path, text: $0.text) })
    }

    /// Reads a folder.
    ///
    /// - Throws: ``RecordError`` where it is no folder or can't be listed. A file that can't be read is among the `problems`.
    static func reading(_ path: String, withPhrases: Bool = true) throws -> RuleFolder {
        guard try FileSystem.status(path).isFolder else { throw RecordError(SystemError.notFolder.message) }
        var folder = RuleFolder(name: path)
        let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
        for name in names where isRuleFile(name, withPhrases: withPhrases) { folder.read(name) }
        return folder
    }

    private mutating func read(_ file: String) {
        do throws(SystemError) {
            let bytes = try Descriptor.reading(name + "/" + file).readAll()
            if let text = String(validating: bytes, as: UTF8.self) {
                files.append(RuleFile(path: file, text: text))
            } else {
                problems.append(
                    Diagnostic("not-utf8", at: Place(path: file), "not valid UTF-8", help: "save the file as UTF-8"))
            }
        } catch {
            problems.append(
                Diagnostic("unreadable", at: Place(path: file), error.message.en, help: "make the file readable"))
        }
    }

    /// Writes a file of a folder.
    ///
    /// - Throws: exit status 2, after what was wrong was told.
    static func write(_ text: String, to file: String, _ messages: Messages) throws {
        do throws(OutputError) {
            let output = try Output(file: file)
            try output.write(text)
            try output.finish()
        } catch .failed(let file, let error) {
            messages.report(RecordError(error.message), Source(file: file, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        } catch .closed {
        }
    }
}
