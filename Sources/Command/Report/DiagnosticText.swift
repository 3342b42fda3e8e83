import Policy

/// Diagnostics as people and programs read them.
enum DiagnosticText {
    /// `path:line:column: error: message [code]`, as compilers write it, and what to do on a line of its own.
    static func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let severity = diagnostic.severity.rawValue
        return "\(place.path):\(place.line):\(place.column): \(severity): \(diagnostic.message) [\(diagnostic.code)]\n"
            + (diagnostic.difference.map { "    - wanted: \($0.wanted)\n    + got:    \($0.got)\n" } ?? "")
            + "    \(diagnostic.help)"
    }

    /// A GitHub Actions workflow command, which shows the message at its line of a pull request.
    static func workflowCommand(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let difference = diagnostic.difference.map { "wanted: \($0.wanted)\ngot: \($0.got)\n" } ?? ""
        return WorkflowCommand.text(
            diagnostic.severity.rawValue,
            [
                ("file", place.path), ("line", String(place.line)), ("col", String(place.column)),
                ("title", diagnostic.code),
            ], "\(diagnostic.message)\n\(difference)\(diagnostic.help)")
    }

    /// One JSON object on one line.
    static func json(_ diagnostics: [Diagnostic], _ check: RuleCheck) -> String {
        var json = JSONWriter()
        json.object { json in
            json.array("diagnostics", diagnostics) { json, diagnostic in
                json.field("code", diagnostic.code)
                json.field("severity", diagnostic.severity.rawValue)
                json.field("path", diagnostic.place.path)
                json.field("line", diagnostic.place.line)
                json.field("column", diagnostic.place.column)
                json.field("message", diagnostic.message)
                json.field("help", diagnostic.help)
                if let difference = diagnostic.difference {
                    json.field("wanted", difference.wanted)
                    json.field("got", difference.got)
                }
            }
            json.field("rules", check.rules)
            json.field("examples", check.examples)
            json.field("phrases", check.phrases)
            json.field("errors", check.errors)
            json.field("warnings", check.warnings)
        }
        return json.text + "\n"
    }

    /// How much was checked, and what came of it.
    static func summary(_ check: RuleCheck) -> String {
        let tried = check.examples == 0 ? "no example tried" : Phrases.count(check.examples, "example", "examples")
        let phrases = check.phrases == 0 ? [] : [Phrases.count(check.phrases, "phrase", "phrases")]
        let found = [
            Phrases.count(check.errors, "error", "errors"), Phrases.count(check.warnings, "warning", "warnings"),
        ]
        return ([Phrases.count(check.rules, "rule", "rules"), tried] + phrases + found).joined(separator: ", ")
    }
}
