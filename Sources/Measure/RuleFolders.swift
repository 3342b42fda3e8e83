import Foundation
import Policy

/// Folders with fewer and with more rules than there are.
struct RuleFolders {
    private let rules: String
    private let folder: URL

    init(_ rules: String, in folder: URL) {
        self.rules = rules
        self.folder = folder
    }

    /// Every file of a folder of rules, by path.
    private static func files(_ rules: String) throws -> [RuleFile] {
        try FileManager.default.subpathsOfDirectory(atPath: rules)
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") }.sorted()
            .map { RuleFile(path: $0, text: try String(contentsOfFile: rules + "/" + $0, encoding: .utf8)) }
    }

    /// Folders with a quarter of the rules up to four times as many: the same ones under other names.
    func all() throws -> [(name: String, path: String)] {
        let files = try Self.files(rules)
        return try [0.25, 0.5, 1, 2, 4].map { factor in
            var kept = 0
            let path = folder.appending(path: "rules-\(factor)")
            for file in files {
                let parts = Self.parts(of: file.text)
                var text = parts.head
                // Each file's first rule stays: a file of violations without one is an error.
                for (index, rule) in parts.rules.enumerated() where factor >= 1 || index % Int(1 / factor) == 0 {
                    kept += 1
                    text += rule
                    for copy in 1..<max(2, Int(factor)) where factor > 1 {
                        kept += 1
                        text += rule.replacing(/- id: (\S+)/, maxReplacements: 1) { "- id: \($0.output.1)-copy\(copy)" }
                    }
                }
                let target = path.appending(path: file.path)
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: target)
            }
            return ("\(kept) rules", path.path)
        }
    }

    /// A file of violations up to its rules, and each of them; any other file has only a head.
    private static func parts(of text: String) -> (head: String, rules: [String]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "rules:") else { return (text, []) }
        var rules: [String] = []
        for line in lines[(start + 1)...] {
            if line.hasPrefix("  - id: ") { rules.append("") }
            guard let last = rules.indices.last else { continue }
            rules[last] += line + "\n"
        }
        return (lines[...start].joined(separator: "\n") + "\n", rules)
    }

    /// Writes the patterns of all lines of the lexicon, one a line; without those that match any word, at which a search would end.
    ///
    /// - Returns: how many.
    static func writePatterns(of rules: String, to file: URL) throws -> Int {
        let loaded = RuleSet.load(try files(rules), compilesPatterns: false)
        let patterns = loaded.rules.lexicon.patternSources.filter { !$0.hasSuffix("(?:\\S+)(?!\\w)") }
        try Data((patterns.joined(separator: "\n") + "\n").utf8).write(to: file)
        return patterns.count
    }
}
