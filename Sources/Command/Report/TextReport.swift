import Policy

/// For a person at a terminal: the verdict first, then why and what follows.
struct TextReport: Report {
    let words: RuleWords
    let width: Int
    let style: Style
    /// Whether items without a finding are reported.
    let showsAll: Bool
    let separator = "\n"

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        var page = Page(width: width, style: style)
        page.line(heading(verdict))
        if let place = place(of: item, source) { page.paragraph(place) }
        if verdict.kind == .none, !item.text.isEmpty { page.paragraph(item.text, indent: 4) }
        if verdict.kind != .none { addTexts(of: item, verdict, to: &page) }
        page.rows(words.rows(of: verdict))
        return page.text
    }

    /// A summary, unless a single item says all.
    func end(_ summary: Summary, unreported: Outcome?) -> String {
        let tally = summary.tally
        var page = Page(width: width, style: style)
        if tally.read == 1, tally.judged == 1, tally.unreadable == 0 {
            guard case .judged(_, let verdict, _)? = unreported else { return "" }
            page.line(style.green(Phrases.nothing[words.language]))
            page.rows(words.rows(of: verdict))
            return page.text
        }
        if tally.read + tally.unreadable == 0 { return "" }
        if tally.flagged > 0 || showsAll && tally.judged > 0 { page.line() }
        for line in words.table(summary) { page.line(line) }
        if !summary.rows.isEmpty { page.line() }
        page.line(Phrases.summary(tally)[words.language])
        let suspensions = words.suspensions(summary)
        if !suspensions.isEmpty {
            page.line()
            page.line(style.bold(Phrases.suspensions[words.language]))
            for line in suspensions { page.paragraph(line, indent: 2) }
        }
        return page.text
    }

    private func heading(_ verdict: Verdict) -> String {
        let language = words.language
        let title = verdict.clause.map { words.title(of: $0) + "  " + style.dim($0.rawValue) }
        let about = title ?? Phrases.undecidedHeading[language]
        return switch (verdict.kind, verdict.isSevere) {
        case (.none, _): style.green(Phrases.nothing[language])
        case (.violation, true): style.red(Phrases.severeViolation[language]) + "  " + about
        case (.violation, false): style.red(Phrases.violation[language]) + "  " + about
        case (.review, true): style.yellow(Phrases.severeReview[language]) + "  " + about
        case (.review, false): style.yellow(Phrases.review[language]) + "  " + about
        }
    }

    /// Where the item stands and whose it is; nil where it is all that was piped in.
    private func place(of item: Item, _ source: Source) -> String? {
        var parts: [String] = []
        if source.file != ItemReader.standardInput || (source.line ?? 1) > 1 { parts.append(source.description) }
        if let id = item.id { parts.append(id) }
        if let handle = item.account?.handle { parts.append("@" + handle) }
        return parts.isEmpty ? nil : parts.joined(separator: "  ")
    }

    /// Each field that holds evidence, marked; a tweet's text in any case.
    private func addTexts(of item: Item, _ verdict: Verdict, to page: inout Page) {
        let evidence = verdict.findings.flatMap(\.evidence)
        page.line()
        for field in Field.allCases {
            guard let text = item[field] else { continue }
            let marks = evidence.filter { $0.field == field }.map(\.range)
            if marks.isEmpty, field != .text { continue }
            if field != .text { page.line("    " + style.dim(field.rawValue)) }
            page.paragraph(text, indent: 4, marks: marks)
        }
        page.line()
    }
}
