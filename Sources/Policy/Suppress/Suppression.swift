/// A finding that is accepted for now: an entry of `suppressions.yaml`.
public struct Suppression: Sendable {
    /// The item's id, or the hash of its words.
    public let item: String
    /// nil for any rule.
    public let rule: String?
    public let owner: String
    public let reason: String
    /// ISO 8601 date, the last day on which it holds; nil for one without an end.
    public let expires: String?
    /// The words themselves, where the entry gives them.
    public let text: String?
    public let place: Place

    static func read(_ root: YAMLValue) -> [Suppression] {
        let list = root.fields(allowed: ["suppressions"], required: ["suppressions"])["suppressions"]?.list() ?? []
        return list.compactMap { entry in
            let fields = entry.fields(
                allowed: ["item", "text", "rule", "owner", "reason", "expires"],
                required: ["rule", "owner", "reason", "expires"])
            let text = fields["text"]?.string()
            guard let item = fields["item"]?.string() ?? text.map({ Item(tweet: $0).textHash }) else {
                entry.report(
                    "missing-key", "`item` or `text` is missing", help: "name the item's id or hash, or its words")
                return nil
            }
            guard let rule = fields["rule"]?.string(), let owner = fields["owner"]?.string(),
                let reason = fields["reason"]?.string(), let expires = fields["expires"]?.string()
            else { return nil }
            if !isDate(expires) {
                fields["expires"]?.report("wrong-type", "`\(expires)` is no date", help: "write it as 2026-12-31")
            }
            return Suppression(
                item: item, rule: rule == "*" ? nil : rule, owner: owner, reason: reason, expires: expires, text: text,
                place: entry.place)
        }
    }

    private static func isDate(_ text: String) -> Bool {
        text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
    }

    func accepts(_ finding: Finding, of item: Item, on date: String) -> Bool {
        (rule == nil || rule == finding.rule) && (expires.map { date <= $0 } ?? true)
            && (self.item == item.id || self.item == item.textHash)
    }
}

extension RuleSet {
    /// A verdict without the findings that are accepted for now, which move to what is cancelled.
    ///
    /// - Parameters:
    ///   - date: today, ISO 8601.
    ///   - baseline: findings that were looked at before.
    public func suppressing(_ verdict: Verdict, of item: Item, on date: String, baseline: Baseline? = nil) -> Verdict {
        if verdict.findings.isEmpty || suppressions.isEmpty && baseline == nil { return verdict }
        var verdict = verdict
        var kept: [Finding] = []
        for finding in verdict.findings {
            if suppressions.contains(where: { $0.accepts(finding, of: item, on: date) }) {
                verdict.cancelled.append(Cancelled(rule: finding.rule, by: "suppression", evidence: finding.evidence))
            } else if baseline?.contains(finding, of: item) ?? false {
                verdict.cancelled.append(Cancelled(rule: finding.rule, by: "baseline", evidence: finding.evidence))
            } else {
                kept.append(finding)
            }
        }
        if kept.count == verdict.findings.count { return verdict }
        verdict.findings = kept
        verdict.kind = kept.map(\.verdict).max() ?? (verdict.undecided.isEmpty ? .none : .review)
        let outcome = enforcement?.outcome(
            of: verdict.kind, item: item.kind, isSevere: verdict.isSevere, clauses: Set(kept.map(\.clause)),
            priorViolations: item.priorViolations)
        verdict.enforcement = outcome ?? Enforcement.Outcome()
        return verdict
    }

    /// An explanation whose verdict is without the findings that are accepted for now.
    ///
    /// - Parameter date: today, ISO 8601.
    public func suppressing(_ explanation: Explanation, on date: String) -> Explanation {
        var explanation = explanation
        explanation.verdict = suppressing(explanation.verdict, of: explanation.item, on: date)
        return explanation
    }

    /// What is wrong with the suppressions themselves.
    ///
    /// - Parameter date: today, ISO 8601; nil where nobody knows.
    func suppressionDiagnostics(on date: String?) -> [Diagnostic] {
        let classifier = Classifier(self)
        return suppressions.flatMap { one -> [Diagnostic] in
            var found: [Diagnostic] = []
            if let date, let expires = one.expires, expires < date {
                found.append(
                    Diagnostic(
                        "expired-suppression", at: one.place,
                        "the suppression ended on \(expires); its owner is \(one.owner)",
                        help: "mend the rule, or look at the text again and set a later date"))
            }
            if let id = one.rule, rule(id) == nil, !id.hasSuffix(".score") {
                found.append(
                    Diagnostic(
                        "unused-suppression", at: one.place, "there is no rule `\(id)`",
                        help: "remove it, or correct the id"))
            } else if let text = one.text {
                let verdict = classifier.judge(Item(tweet: text))
                if !verdict.findings.contains(where: { one.rule == nil || $0.rule == one.rule }) {
                    found.append(
                        Diagnostic(
                            "unused-suppression", at: one.place, "the rule finds nothing in the text any more",
                            help: "remove it"))
                }
            }
            return found
        }
    }
}

/// Findings that were looked at before: one a line, the item's id or hash, then the rule.
public struct Baseline: Sendable {
    private var lines: Set<String> = []

    /// - Parameter text: as ``line(for:of:)`` writes its lines.
    public init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") { lines.insert(String(line)) }
    }

    public func contains(_ finding: Finding, of item: Item) -> Bool {
        lines.contains(Self.line(for: finding, of: item))
    }

    /// The line of a finding, without its end.
    public static func line(for finding: Finding, of item: Item) -> String {
        let key = (item.id ?? item.textHash).map { $0.isNewline || $0 == "\t" ? " " : $0 }
        return String(key) + "\t" + finding.rule
    }
}
