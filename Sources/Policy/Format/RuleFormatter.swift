internal import Yams

/// Writes rule files in their one layout: keys in order, one blank line at the most, no blanks at the ends of lines. Comments
/// keep their places: those above a key go where it goes.
public enum RuleFormatter {
    /// A file in its layout.
    ///
    /// - Returns: nil where the file is no YAML, or its layout would say something else.
    public static func formatted(_ file: RuleFile) -> String? {
        // A blank at the end of a line may be part of a pattern; then all of the file's are kept.
        laidOut(file, trims: true) ?? laidOut(file, trims: false)
    }

    private static func laidOut(_ file: RuleFile, trims: Bool) -> String? {
        guard let before = try? compose(yaml: file.text, .basic) else { return nil }
        var lines = tidied(file.text, trims: trims)
        lines = sorted(lines, at: 0, in: RuleLayout.fileKeys, isWanted: !file.path.hasPrefix("scores/"))
        if file.path.hasPrefix("violations/") { lines = items(lines, of: "rules", in: RuleLayout.ruleKeys) }
        if file.path == "guards.yaml" { lines = items(lines, of: "guards", in: RuleLayout.guardKeys) }
        let text = lines.joined(separator: "\n") + "\n"
        guard let after = try? compose(yaml: text, .basic), isSame(before, after) else { return nil }
        return text
    }

    /// No blanks at line ends, no two blank lines in a row, none at the ends of the file.
    private static func tidied(_ text: String, trims: Bool) -> [String] {
        var lines: [String] = []
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = String(part)
            while trims, let last = line.last, last == " " || last == "\t" || last == "\r" || last == "\r\n" {
                line.removeLast()
            }
            if line.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(line)
        }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }

    /// The lines of keys at an indentation, sorted; what stands above the first key or has no rank stays.
    private static func sorted(_ lines: [String], at indent: Int, in order: [String], isWanted: Bool = true) -> [String]
    {
        guard isWanted else { return lines }
        var head: [String] = []
        var chunks: [(rank: Int, lines: [String])] = []
        var pending: [String] = []
        for line in lines {
            if let key = key(of: line, at: indent) {
                let rank = order.firstIndex(of: key) ?? chunks.last?.rank ?? 0
                // A comment above the first key is the file's own.
                let isFirst = chunks.isEmpty && indent == 0
                if isFirst { head = pending }
                chunks.append((rank, (isFirst ? [] : pending) + [line]))
                pending = []
            } else if isComment(line, at: indent) {
                pending.append(line)
            } else if chunks.isEmpty {
                pending.append(line)
            } else {
                chunks[chunks.count - 1].lines += pending + [line]
                pending = []
            }
        }
        let stable = chunks.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return head + stable.flatMap(\.element.lines) + pending
    }

    /// Sorts the keys of each entry below a key: `  - id:` of a list, `  name:` of a mapping.
    private static func items(_ lines: [String], of key: String, in order: [String]) -> [String] {
        guard let start = lines.firstIndex(of: key + ":") else { return lines }
        let end = lines[(start + 1)...].firstIndex { Self.key(of: $0, at: 0) != nil } ?? lines.endIndex
        var result = Array(lines[...start])
        var entry: [String] = []
        for line in lines[(start + 1)..<end] {
            let begins = line.hasPrefix("  - ") || Self.key(of: line, at: 2) != nil || isComment(line, at: 2)
            if begins, !(entry.allSatisfy { isComment($0, at: 2) || $0.isEmpty }) {
                result += sortedEntry(entry, in: order)
                entry = []
            }
            entry.append(line)
        }
        return result + sortedEntry(entry, in: order) + lines[end...]
    }

    /// One entry; the first key of a list's entry stands behind its dash.
    private static func sortedEntry(_ entry: [String], in order: [String]) -> [String] {
        guard let first = entry.firstIndex(where: { $0.hasPrefix("  - ") || key(of: $0, at: 2) != nil }) else {
            return entry
        }
        let isListed = entry[first].hasPrefix("  - ")
        var body = Array(entry[first...])
        var head = Array(entry[..<first])
        if isListed { body[0] = "    " + body[0].dropFirst(4) } else { head.append(body.removeFirst()) }
        body = sorted(body, at: 4, in: order)
        if isListed, let line = body.first, key(of: line, at: 4) != nil { body[0] = "  - " + line.dropFirst(4) }
        return head + body
    }

    /// The key that begins a line at exactly this indentation.
    private static func key(of line: String, at indent: Int) -> String? {
        let blanks = line.prefix { $0 == " " }.count
        guard blanks == indent, let colon = line.firstIndex(of: ":") else { return nil }
        let key = line[line.index(line.startIndex, offsetBy: indent)..<colon]
        let rest = line[line.index(after: colon)...]
        guard !key.isEmpty, rest.isEmpty || rest.hasPrefix(" ") else { return nil }
        return key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ? String(key) : nil
    }

    private static func isComment(_ line: String, at indent: Int) -> Bool {
        line.prefix { $0 == " " }.count == indent && line.dropFirst(indent).hasPrefix("#")
    }

    /// Whether two files say the same: the same keys with the same values, in any order.
    private static func isSame(_ a: Node?, _ b: Node?) -> Bool {
        switch (a, b) {
        case (.scalar(let a), .scalar(let b)): return a.string == b.string
        case (.sequence(let a), .sequence(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
        case (.mapping(let a), .mapping(let b)):
            return a.count == b.count && a.allSatisfy { isSame($0.value, b[$0.key]) }
        case (nil, nil): return true
        default: return false
        }
    }
}
