import Policy

/// What stands above the items: totals, a bar for each clause, the timeline, the accounts, the errors.
struct HTMLSummary {
    let words: RuleWords
    let summary: Summary

    private static let listedAccounts = 10
    private var language: MessageLanguage { words.language }

    var text: String { totals + clauses + timeline + accounts + errors }

    private var totals: String {
        let tally = summary.tally
        let figures: [(kind: String, number: Int, text: LocalizedText)] = [
            ("items", tally.read, Phrases.itemsRead), ("violation", tally.violations, Phrases.violationCount),
            ("review", tally.reviews, Phrases.reviewCount), ("none", tally.none, Phrases.withoutFinding),
            ("error", tally.errors + tally.unreadable, Phrases.errorCount),
        ]
        let tiles = figures.map { figure in
            "<li class=\"\(figure.kind)\"><b>\(number(figure.number))</b> \(phrase(figure.text))</li>\n"
        }
        return "<ul class=\"totals\">\n\(tiles.joined())</ul>\n"
    }

    /// Bars of one scale; a press filters the items.
    private var clauses: String {
        let most = summary.rows.map(\.counts.all).max() ?? 0
        let rows = summary.rows.map { row in
            let violations = share(row.counts.violations, of: most)
            let reviews = share(row.counts.reviews, of: most)
            return """
                <tr><th scope="row"><button type="button" class="clause" value="\(row.clause?.rawValue ?? "-")">\
                \(XML.text(words.title(ofRow: row.clause)))</button></th>\
                <td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
                <rect class="violation" width="\(violations)" height="10"/>\
                <rect class="review" x="\(violations)" width="\(reviews)" height="10"/></svg></td>\
                <td>\(number(row.counts.violations))</td><td>\(number(row.counts.reviews))</td></tr>

                """
        }
        if rows.isEmpty { return "" }
        return section(
            "clauses", Phrases.byClause,
            table([Phrases.clauseHeading, nil, Phrases.violationCount, Phrases.reviewCount], rows.joined()))
    }

    private var timeline: String {
        guard let timeline = HTMLTimeline(summary.days, language) else { return "" }
        return section("timeline", Phrases.timeline, timeline.text)
    }

    private var accounts: String {
        let accounts = summary.history.most(Self.listedAccounts)
        if accounts.isEmpty { return "" }
        let rows = accounts.map { account in
            let suspension = account.suspension.map { violation in
                violation.source.description + (violation.id.map { " (\($0))" } ?? "")
            }
            return """
                <tr><th scope="row"><bdi>\(XML.text(account.name))</bdi></th><td>\(number(account.violations))</td>\
                <td>\(number(account.reviews))</td><td class="place">\(XML.text(suspension ?? "–"))</td></tr>

                """
        }
        let heads = [Phrases.account, Phrases.violationCount, Phrases.reviewCount, Phrases.suspendedFor]
        return section("accounts", Phrases.accounts, table(heads, rows.joined()))
    }

    private var errors: String {
        if summary.errors.isEmpty { return "" }
        let lines = summary.errors.map { error, source in
            "<li><bdi>\(XML.text(source.description))</bdi>: \(XML.text(error.message[language]))</li>\n"
        }
        let rest = summary.tally.errors + summary.tally.unreadable - lines.count
        let more = rest > 0 ? "<li>\(phrase(Phrases.more(rest)))</li>\n" : ""
        let list =
            "<details><summary>\(phrase(Phrases.errors(rest + lines.count)))</summary><ul>\(lines.joined())\(more)</ul></details>\n"
        return section("errors", Phrases.notRead, list)
    }

    private func section(_ id: String, _ title: LocalizedText, _ body: String) -> String {
        "<section id=\"\(id)\" aria-labelledby=\"\(id)-title\">\n<h2 id=\"\(id)-title\">\(phrase(title))</h2>\n\(body)</section>\n"
    }

    private func table(_ heads: [LocalizedText?], _ rows: String) -> String {
        let cells = heads.map { head in head.map { "<th scope=\"col\">\(phrase($0))</th>" } ?? "<td></td>" }
        return "<table>\n<thead><tr>\(cells.joined())</tr></thead>\n<tbody>\n\(rows)</tbody>\n</table>\n"
    }

    /// In hundredths.
    private func share(_ count: Int, of most: Int) -> String {
        Decimals.text(Double(count) * 100 / Double(max(most, 1)))
    }

    private func number(_ number: Int) -> String { Decimals.grouped(number, language) }
    private func phrase(_ phrase: LocalizedText) -> String { XML.text(phrase[language]) }
}
