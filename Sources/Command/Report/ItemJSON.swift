import Policy

/// A verdict, an error and a summary as JSON: the same in every format that holds them.
struct ItemJSON {
    let language: MessageLanguage

    func text(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        JSONWriter.object { json in
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

    func text(_ error: RecordError, _ source: Source) -> String {
        JSONWriter.object { json in
            json.field("error", error.message[language])
            add(source, to: &json)
        }
    }

    /// What the run came to; each item that was read is a verdict or an error.
    func text(_ summary: Summary) -> String { JSONWriter.object { add(summary, to: &$0) } }

    func add(_ summary: Summary, to json: inout JSONWriter) {
        let tally = summary.tally
        json.field("items", tally.read)
        json.object("verdicts") { json in
            json.field("violation", tally.violations)
            json.field("review", tally.reviews)
            json.field("none", tally.none)
        }
        json.field("errors", tally.errors)
        json.field("unreadable", tally.unreadable)
        json.field("undecided", tally.undecided)
        json.array("clauses", summary.rows) { json, row in
            json.field("clause", row.clause?.rawValue)
            json.field("violation", row.counts.violations)
            json.field("review", row.counts.reviews)
        }
        json.array("suspended", summary.history.suspended) { json, suspended in
            json.field("account", suspended.account.name)
            json.field("violations", suspended.account.violations)
            json.object("by") { json in
                json.field("id", suspended.by.id)
                add(suspended.by.source, to: &json)
            }
        }
    }
    private func add(_ finding: Finding, to json: inout JSONWriter) {
        json.field("rule", finding.rule)
        json.field("clause", finding.clause.rawValue)
        json.field("verdict", finding.verdict.rawValue)
        json.field("severe", finding.isSevere)
        json.field("field", finding.field.rawValue)
        json.field("message", finding.message[language])
        json.array("evidence", finding.evidence) { add($1, to: &$0) }
        json.field("fact", String?.none)
    }

    func add(_ evidence: Evidence, to json: inout JSONWriter) {
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

    func add(_ source: Source, to json: inout JSONWriter) {
        json.object("source") { json in
            json.field("file", source.file)
            json.field("line", source.line)
        }
    }
}
