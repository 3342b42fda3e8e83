import Foundation
import Testing

/// A copy of the small rules folder that a test may change.
struct RulesCopy {
    let path: String

    init(in folder: TemporaryFolder) throws {
        path = folder.path(of: "rules")
        try FileManager.default.copyItem(atPath: Program.rules, toPath: path)
    }

    /// Puts other words in a file, which must hold the old ones.
    func replace(_ file: String, _ old: String, _ new: String) throws {
        let name = path + "/" + file
        let text = try String(contentsOfFile: name, encoding: .utf8)
        try #require(text.contains(old))
        try text.replacing(old, with: new).write(toFile: name, atomically: true, encoding: .utf8)
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }
}
