/// An example that got another verdict than it must.
struct Failure {
    let wanted: String
    let got: String
    /// Why, as far as it can be told, or what to do.
    let help: String

    /// A verdict with the rules that gave it.
    static func words(for verdict: Verdict) -> String {
        if !verdict.undecided.isEmpty, verdict.findings.isEmpty { return "undecided" }
        if verdict.findings.isEmpty { return "none" }
        return verdict.findings.map { "\($0.verdict.rawValue) by \($0.rule)" }.joined(separator: ", ")
    }

    /// Why a rule gave no finding.
    static func reason(for rule: String, in explanation: Explanation) -> String {
        let verdict = explanation.verdict
        if let finding = verdict.findings.first(where: { $0.rule == rule }) {
            return "the rule gives \(finding.verdict.rawValue); change its verdict, or list the text under that"
        }
        if let stop = verdict.cancelled.first(where: { $0.rule == rule }) {
            return "`\(stop.by)` stops the rule"
                + (stop.evidence.isEmpty ? "" : ", because of " + quoted(stop.evidence))
        }
        if let miss = explanation.nearMisses.first(where: { $0.rule == rule }) {
            return "the rule lacks: \(miss.lacking)"
        }
        let signals = explanation.signals.map(\.name)
        return signals.isEmpty
            ? "no signal matches" : "the rule's condition does not hold; signals: " + signals.joined(separator: ", ")
    }

    static func quoted(_ evidence: [Evidence]) -> String {
        evidence.map { "«\($0.text)»" }.joined(separator: ", ")
    }
}
