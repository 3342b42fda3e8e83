import Policy

/// One JSON object a line, for programs.
struct JSONLReport: Report {
    let language: MessageLanguage
    let separator = ""

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        line { json in
            json.field("id", item.id)
            json.field("kind", item.kind.rawValue)
            json.field("verdict", verdict.kind.rawValue)
            json.field("clause", verdict.clause?.rawValue)
            json.field("severe", verdict.isSevere)
            json.field("disguised", verdict.isDisguised)
            if item.isTruncated { json.field("truncated", true) }
            json.array("findings", verdict.findings) { add($1, to: &$0) }
            json.array("cancelled", verdict.cancelled) { json, cancelled in
                json.field("rule", cancelled.rule)
                json.field("by", cancelled.by)
                json.array("evidence", cancelled.evidence) { add($1, to: &$0) }
            }
            json.array("exemptions", verdict.exemptions) { json, found in
                json.field("id", found.id.rawValue)
                json.array("evidence", found.evidence) { add($1, to: &$0) }
            }
            add(verdict.enforcement, to: &json)
            json.array("undecided", verdict.undecided) { json, undecided in
                json.field("signal", undecided.signal)
                json.field("field", undecided.field.rawValue)
                json.field("reason", undecided.reason)
            }
            add(source, to: &json)
        }
    }

    func failure(_ error: RecordError, _ source: Source) -> [String] {
        [
            line { json in
                json.field("error", error.message[language])
                add(source, to: &json)
            }
        ]
    }

    func end(_ tally: Tally, unreported: Outcome?) -> String { "" }

    private func line(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        json.object(body)
        return json.text + "\n"
    }

    private func add(_ finding: Finding, to json: inout JSONWriter) {
        json.field("rule", finding.rule)
        json.field("clause", finding.clause.rawValue)
        json.field("verdict", finding.verdict.rawValue)
        json.field("severe", finding.isSevere)
        json.field("field", finding.field.rawValue)
        json.field("message", finding.message[language])
        json.array("evidence", finding.evidence) { add($1, to: &$0) }
        json.field("fact", nil)
    }

    private func add(_ evidence: Evidence, to json: inout JSONWriter) {
        json.field("start", evidence.range.lowerBound)
        json.field("end", evidence.range.upperBound)
        json.field("text", evidence.text)
    }

    private func add(_ outcome: Enforcement.Outcome, to json: inout JSONWriter) {
        json.object("enforcement") { json in
            json.array("actions", strings: outcome.actions.map(\.rawValue))
            json.array("on_repeat", strings: outcome.onRepeat.map(\.rawValue))
            json.field("appeal", outcome.appeal)
            json.array("see_also", strings: outcome.seeAlso)
        }
    }

    private func add(_ source: Source, to json: inout JSONWriter) {
        json.object("source") { json in
            json.field("file", source.file)
            if let line = source.line { json.field("line", line) } else { json.field("line", nil) }
        }
    }
}
