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

    static func isRuleFile(_ name: String) -> Bool { suffixes.contains { name.hasSuffix($0) } }

    /// The rules that this program carries inside.
    static func embedded() -> RuleFolder {
        RuleFolder(name: "rules", files: embeddedRules.map { RuleFile(path: $0.path, text: $0.text) })
    }

    /// Reads a folder.
    ///
    /// - Throws: ``RecordError`` where it is no folder or can't be listed. A file that can't be read is among the `problems`.
    static func reading(_ path: String) throws -> RuleFolder {
        guard try FileSystem.status(path).isFolder else { throw RecordError(SystemError.notFolder.message) }
        var folder = RuleFolder(name: path)
        let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
        for name in names where isRuleFile(name) { folder.read(name) }
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
}
