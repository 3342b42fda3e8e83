/// Findings that are switched off at their lines: `# allow code: reason`, at the end of the line or in a line above it.
struct Allowances {
    /// One code that is switched off.
    private struct Entry: Hashable {
        let path: String
        let line: Int
        let code: String
    }

    private var reasons: [Entry: (reason: String, comment: Place)] = [:]
    private var used: Set<Entry> = []
    private var problems: [Diagnostic] = []

    init(_ files: [RuleFile]) {
        for file in files where file.path.hasSuffix(".yaml") && file.text.contains("# allow ") {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() { read(line, index, of: lines, file.path) }
        }
    }

    private mutating func read(_ line: Substring, _ index: Int, of lines: [Substring], _ path: String) {
        guard let start = line.firstRange(of: "# allow ") else { return }
        let isAlone = line[..<start.lowerBound].allSatisfy { $0 == " " }
        var target = index
        if isAlone {
            let following = lines.indices.dropFirst(index + 1)
            target = following.first { !Self.isComment(lines[$0]) } ?? index
        }
        let place = Place(
            path: path, line: index + 1, column: line.distance(from: line.startIndex, to: start.lowerBound) + 1)
        let parts = line[start.upperBound...].split(separator: ":", maxSplits: 1).map(Self.trimmed)
        guard parts.count == 2, !parts[1].isEmpty else {
            problems.append(
                Diagnostic(
                    "allow-without-reason", at: place, "nothing is allowed without a reason",
                    help: "write `# allow code: reason`"))
            return
        }
        for code in parts[0].split(separator: ",").map({ Self.trimmed($0) }) {
            reasons[Entry(path: path, line: target + 1, code: code)] = (parts[1], place)
        }
    }

    /// The reason why a finding is switched off at a place; nil where it isn't.
    mutating func reason(_ code: String, at place: Place) -> String? {
        let entry = Entry(path: place.path, line: place.line, code: code)
        guard let found = reasons[entry] else { return nil }
        used.insert(entry)
        return found.reason
    }

    /// Those that are not switched off, and what is wrong with the switches themselves.
    ///
    /// - Parameter others: codes that other tools look for, which are never unused here.
    mutating func apply(to diagnostics: [Diagnostic], others: Set<String>) -> [Diagnostic] {
        let kept = diagnostics.filter { reason($0.code, at: $0.place) == nil }
        let idle = reasons.filter { !used.contains($0.key) && !others.contains($0.key.code) }.map { entry, found in
            Diagnostic(
                "unused-allow", severity: .warning, at: found.comment, "nothing here is a finding of `\(entry.code)`",
                help: "remove the comment")
        }
        return kept + problems + idle
    }

    private static func isComment(_ line: Substring) -> Bool {
        let text = trimmed(line)
        return text.isEmpty || text.hasPrefix("#")
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
