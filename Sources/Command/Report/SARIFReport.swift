import Policy

/// SARIF 2.1.0: each finding a result, each claim that something stopped a result with its suppression. Rules stand in
/// front, the summary and what could not be read behind.
struct SARIFReport: Report {
    let words: RuleWords
    /// Every rule's place in the tool's list.
    private let numbers: [String: Int]
    private let ruleList: String
    let separator = ",\n"

    static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    /// The rule of what could not be decided.
    static let undecided = "undecided"

    init(words: RuleWords) {
        self.words = words
        let rules = SARIFRules(words: words).all
        ruleList = rules.map(\.json).joined(separator: ",\n")
        numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element.id, $0.offset) })
    }

    func start(_ summary: Summary) -> String {
        """
        {"$schema":"\(Self.schema)","version":"2.1.0","runs":[{"tool":{"driver":{"name":"stemwacht","rules":[
        \(ruleList)
        ]}},"columnKind":"unicodeCodePoints","results":[

        """
    }

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        let findings = verdict.findings.map { finding in
            result(finding.rule, level: finding.verdict, item, finding.field, source) { json in
                let message = "\(finding.message[words.language]) \(words.quoted(finding.evidence))"
                json.object("message") { $0.field("text", message) }
                addProperties(of: verdict, evidence: finding.evidence, isSevere: finding.isSevere, to: &json)
            }
        }
        let undecided = verdict.undecided.map { undecided in
            result(Self.undecided, level: .review, item, undecided.field, source) { json in
                let message = Phrases.undecided(undecided.signal, undecided.reason)[words.language]
                json.object("message") { $0.field("text", message) }
            }
        }
        let cancelled = verdict.cancelled.map { cancelled in
            let level = words.rules.rule(cancelled.rule)?.verdict ?? .review
            let field = cancelled.evidence.first?.field ?? item.judgedFields.first ?? .text
            return result(cancelled.rule, level: level, item, field, source, stop: cancelled.by) { json in
                json.object("message") { $0.field("text", words.line(for: cancelled)) }
                json.array("suppressions", CollectionOfOne(cancelled)) { json, cancelled in
                    json.field("kind", "external")
                    json.field("status", "accepted")
                    json.field("justification", justification(cancelled))
                }
                addProperties(of: verdict, evidence: cancelled.evidence, isSevere: false, to: &json)
            }
        }
        return (findings + undecided + cancelled).joined(separator: separator)
    }

    func end(_ summary: Summary, unreported: Outcome?) -> String {
        var json = JSONWriter()
        let tally = summary.tally
        let unlisted = tally.errors + tally.unreadable - summary.errors.count
        json.object { json in
            json.field("executionSuccessful", tally.errors + tally.unreadable == 0)
            json.array("toolExecutionNotifications", summary.errors) { json, failure in
                json.field("level", "error")
                json.object("message") { $0.field("text", failure.error.message[words.language]) }
                addLocation(failure.source, nil, nil, to: &json)
            }
            if unlisted > 0 { json.object("properties") { $0.field("unlistedErrors", unlisted) } }
        }
        let properties = ItemJSON(language: words.language).text(summary)
        return "\n],\"invocations\":[\(json.text)],\"properties\":\(properties)}]}\n"
    }

    private func justification(_ cancelled: Cancelled) -> String {
        let title = words.title(ofStop: cancelled.by)
        let evidence = words.quoted(cancelled.evidence)
        return evidence.isEmpty ? title : "\(title): \(evidence)"
    }

    private func result(
        _ rule: String, level: Verdict.Kind, _ item: Item, _ field: Field, _ source: Source, stop: String = "",
        _ body: (inout JSONWriter) -> Void
    ) -> String {
        JSONWriter.object { json in
            json.field("ruleId", rule)
            if let number = numbers[rule] { json.field("ruleIndex", number) }
            json.field("level", level == .violation ? "error" : "warning")
            addLocation(source, item, field, to: &json)
            json.object("partialFingerprints") { json in
                json.field(
                    "itemRule/v1", Fingerprint.text([rule, stop, item.id ?? "", field.rawValue, item[field] ?? ""]))
            }
            body(&json)
        }
    }

    private func addLocation(_ source: Source, _ item: Item?, _ field: Field?, to json: inout JSONWriter) {
        json.array("locations", CollectionOfOne(source)) { json, source in
            json.object("physicalLocation") { json in
                json.object("artifactLocation") { $0.field("uri", Fingerprint.uri(source.file)) }
                let text = field.flatMap { item?[$0] }
                if let line = source.line {
                    json.object("region") { json in
                        json.field("startLine", line)
                        if let text { json.object("snippet") { $0.field("text", text) } }
                    }
                }
            }
            if let id = item?.id {
                json.array("logicalLocations", CollectionOfOne(id)) { json, id in
                    json.field("name", id)
                    json.field("kind", item?.kind.rawValue)
                }
            }
        }
    }

    private func addProperties(
        of verdict: Verdict, evidence: [Evidence], isSevere: Bool, to json: inout JSONWriter
    ) {
        json.object("properties") { json in
            json.field("severe", isSevere)
            json.field("disguised", verdict.isDisguised)
            json.array("evidence", evidence) { json, evidence in
                json.field("field", evidence.field.rawValue)
                ItemJSON(language: words.language).add(evidence, to: &json)
            }
            json.array("actions", strings: verdict.enforcement.actions.map(\.rawValue))
            json.array("onRepeat", strings: verdict.enforcement.onRepeat.map(\.rawValue))
        }
    }
}
