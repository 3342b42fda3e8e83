internal import Yams

/// One value of a rule file, with its place; what is wrong with it is collected, never thrown, so that all errors come at once.
struct YAMLValue {
    let node: YAMLNode
    let path: String
    let problems: Problems

    /// The diagnostics of one load, shared by all values read in it.
    final class Problems {
        var list: [Diagnostic] = []
        /// What ``YAMLNode`` wrote of files that were parsed before, by path.
        let trees: [String: String]

        init(trees: [String: String] = [:]) { self.trees = trees }
    }

    /// Parses one file; nil where it isn't YAML, or empty, which is reported.
    static func parse(_ file: RuleFile, problems: Problems) -> YAMLValue? {
        if let tree = problems.trees[file.path] {
            var tape = TapeReader(tree)
            return YAMLValue(node: YAMLNode(from: &tape), path: file.path, problems: problems)
        }
        do {
            guard let node = try compose(yaml: file.text, .basic) else {
                problems.list.append(
                    Diagnostic(
                        "empty-file", at: Place(path: file.path), "the file is empty",
                        help: "write its rules, or remove the file"))
                return nil
            }
            return YAMLValue(node: YAMLNode(node), path: file.path, problems: problems)
        } catch {
            problems.list.append(Self.syntaxError(error, in: file))
            return nil
        }
    }

    private static func syntaxError(_ error: any Error, in file: RuleFile) -> Diagnostic {
        var mark: Mark?
        var message = "\(error)"
        switch error as? YamlError {
        case .scanner(_, let problem, let at, _), .parser(_, let problem, let at, _),
            .composer(_, let problem, let at, _):
            mark = at
            message = problem
        case .reader(let problem, let offset, _, _):
            message = "\(problem)" + (offset.map { " at byte \($0)" } ?? "")
        case .duplicatedKeysInMapping(let duplicates, let context):
            return duplicateKeys(duplicates, mark: context.mark, in: file)
        default: break
        }
        let place = Place(path: file.path, line: mark?.line ?? 1, column: mark?.column ?? 1)
        let tab = file.text.contains("\t") ? "; indent with spaces, YAML allows no tab there" : ""
        return Diagnostic("yaml-syntax", at: place, "not valid YAML: \(message)", help: "mend the YAML" + tab)
    }

    /// The parser says only where the mapping begins: the second line with the key, as far in, is the place.
    private static func duplicateKeys(_ keys: [String], mark: Mark, in file: RuleFile) -> Diagnostic {
        let indent = String(repeating: " ", count: max(0, mark.column - 1))
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        let repeated = lines.indices.dropFirst(mark.line - 1).filter { line in
            keys.contains { lines[line].hasPrefix("\(indent)\($0):") }
        }
        let line = repeated.dropFirst().first.map { $0 + 1 } ?? mark.line
        return Diagnostic(
            "duplicate-key", at: Place(path: file.path, line: line, column: mark.column),
            "key given twice: \(keys.joined(separator: ", "))", help: "join the two, or give one another name")
    }

    var place: Place {
        Place(path: path, line: node.line, column: node.column)
    }

    func report(_ code: String, at other: Place? = nil, _ message: String, help: String) {
        problems.list.append(Diagnostic(code, at: other ?? place, message, help: help))
    }

    /// The scalar's text, or nil and a diagnostic.
    func string() -> String? {
        guard case .scalar(let text, _) = node.kind else {
            report("wrong-type", "a text is wanted here", help: "write one text, in quotes if it holds `: ` or `#`")
            return nil
        }
        return text
    }

    /// The list's values; a single value counts as a list of one.
    func list() -> [YAMLValue] {
        guard case .sequence(let values) = node.kind else { return [self] }
        return values.map(wrap)
    }

    /// The lines of a block (`|`), each with its own place, without blank ones and comments (`# `); else the list's texts.
    func lines() -> [(text: String, place: Place)] {
        guard case .scalar(let text, true) = node.kind else {
            return list().compactMap { value in value.string().map { ($0, value.place) } }
        }
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            let text = line.drop { $0 == UInt8(ascii: " ") }
            if text.isEmpty || text.starts(with: "# ".utf8) { return nil }
            // The parser has taken four columns of indentation away.
            let place = Place(path: path, line: place.line + 1 + index, column: 5 + line.count - text.count)
            return (String(Substring(text)), place)
        }
    }

    var isScalar: Bool { if case .scalar = node.kind { true } else { false } }
    var isMapping: Bool { if case .mapping = node.kind { true } else { false } }

    /// The mapping's entries in the file's order, or none and a diagnostic.
    func entries() -> [(key: YAMLValue, name: String, value: YAMLValue)] {
        guard case .mapping(let mapping) = node.kind else {
            report("wrong-type", "keys and values are wanted here", help: "write `key: value`, one a line")
            return []
        }
        return mapping.map { key, value in
            if case .scalar(let name, _) = key.kind { return (wrap(key), name, wrap(value)) }
            return (wrap(key), "", wrap(value))
        }
    }

    /// The mapping's values by key; keys outside `allowed` and missing `required` ones are reported.
    func fields(allowed: Set<String>, required: Set<String> = []) -> [String: YAMLValue] {
        guard isMapping else {
            _ = entries()
            return [:]
        }
        var found: [String: YAMLValue] = [:]
        for (key, name, value) in entries() {
            if !allowed.contains(name) {
                key.report(
                    "unknown-key", "unknown key `\(name)`",
                    help: "known here: \(allowed.sorted().joined(separator: ", "))")
            }
            found[name] = value
        }
        for name in required.subtracting(found.keys).sorted() {
            report("missing-key", "`\(name)` is missing", help: "add `\(name):`")
        }
        return found
    }

    private func wrap(_ node: YAMLNode) -> YAMLValue {
        YAMLValue(node: node, path: path, problems: problems)
    }
}

extension YAMLValue {
    /// A text in English, Dutch and further languages of messages.
    func localizedText() -> LocalizedText? {
        let languages = Set(MessageLanguage.allCases.map(\.rawValue))
        let fields = fields(allowed: languages, required: ["en", "nl"])
        guard let en = fields["en"]?.string(), let nl = fields["nl"]?.string() else { return nil }
        return LocalizedText(
            en: en, nl: nl, de: fields["de"]?.string(), fr: fields["fr"]?.string(), es: fields["es"]?.string())
    }

    /// One of a closed set of words.
    func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let word = string() else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        report(
            "unknown-value", "`\(word)` is not known here",
            help: "one of: \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    /// A whole number.
    func integer() -> Int? {
        guard let word = string() else { return nil }
        if let number = Int(word) { return number }
        report("wrong-type", "`\(word)` is not a whole number", help: "write digits only")
        return nil
    }

    /// `true` or `false`.
    func boolean() -> Bool? {
        switch string() {
        case "true": return true
        case "false": return false
        case nil: return nil
        case let word?:
            report("wrong-type", "`\(word)` is neither true nor false", help: "write `true` or `false`")
            return nil
        }
    }
}
