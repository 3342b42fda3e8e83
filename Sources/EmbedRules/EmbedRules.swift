import Foundation
import Policy

/// Writes a Swift file that holds every rule file of a folder as a string, sorted by path, and what can be prepared of them.
///
/// usage: EmbedRules FOLDER OUTPUT.swift
@main
enum EmbedRules {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: EmbedRules FOLDER OUTPUT.swift\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        var swift = "/// The rule files, as they stood when this program was built.\n"
        var files: [RuleFile] = []
        swift += "let embeddedRules: [(path: String, text: String)] = [\n"
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        where path.hasSuffix(".yaml") || path.hasSuffix(".tsv") {
            let file = RuleFile(
                path: path, text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
            if file.holdsPhrasesOnly { continue }
            swift += "    (\(literal(path)), \(literal(file.text))),\n"
            files.append(file)
        }
        swift += "]\n\n"
        swift += "/// What `PreparedRules` reads; empty where the rules have errors.\n"
        swift += "let embeddedPreparation = \(literal(preparation(of: files)))\n"
        try swift.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    }

    /// Without optimisation the gate would take longer to make than a build may.
    private static func preparation(of files: [RuleFile]) -> String {
        #if DEBUG
            PreparedRules.text(for: files, makesGate: false)
        #else
            PreparedRules.text(for: files)
        #endif
    }

    /// A Swift string literal for `text`.
    static func literal(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.generalCategory == .format {
                    quoted += "\\u{\(String(scalar.value, radix: 16))}"
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
