import Policy

/// What a run came to, in words.
extension RuleWords {
    /// How many accounts a list for people names.
    static let listedAccounts = 20

    /// A clause's title; what stands for it where nothing could be decided.
    func title(ofRow clause: Clause?) -> String {
        clause.map { title(of: $0) } ?? Phrases.undecidedHeading[language]
    }

    /// Flagged items by clause and verdict; empty where nothing was flagged.
    func table(_ summary: Summary) -> [String] {
        let rows = summary.rows
        if rows.isEmpty { return [] }
        let heads = [Phrases.violationCount[language], Phrases.reviewCount[language]]
        let columns = Columns(
            widths: heads.map { max(Width.columns($0), 8) + 2 },
            name: rows.map { Width.columns(title(ofRow: $0.clause)) }.max() ?? 0)
        return [columns.line("", heads)]
            + rows.map { row in
                columns.line(
                    title(ofRow: row.clause),
                    [row.counts.violations, row.counts.reviews].map { Decimals.grouped($0, language) })
            }
    }

    /// Accounts that reach suspension, each with the item that does it.
    func suspensions(_ summary: Summary) -> [String] {
        let suspended = summary.history.suspended
        let lines = suspended.prefix(Self.listedAccounts).map { account, violation in
            Phrases.suspended(
                account.name, violations: account.violations,
                by: violation.source.description + (violation.id.map { " (\($0))" } ?? ""))
        }
        let rest = suspended.count - lines.count
        return (lines + (rest > 0 ? [Phrases.more(rest)] : [])).map { $0[language] }
    }

    /// Whose words these are and which: `@handle 123: the words`.
    func name(of item: Item) -> String {
        let whose = [AccountName(item.account)?.text, item.id].compactMap { $0 }.joined(separator: " ")
        let words = item.judgedFields.compactMap { item[$0] }.filter { !$0.isEmpty }.joined(separator: " · ")
        return whose.isEmpty ? words : "\(whose): \(words)"
    }
}
