import Policy

/// A table for spreadsheets: RFC 4180, one row an item, with a line of names first.
struct CSVReport: Report {
    let words: RuleWords
    /// Whether a terminal shows it, which must not obey the texts.
    let isTerminal: Bool
    let separator = ""

    private static let names = [
        "file", "line", "id", "kind", "created_at", "lang", "account", "verdict", "clause", "severe", "disguised",
        "rules",
        "message", "evidence", "actions", "on_repeat", "cancelled", "exemptions", "undecided", "text", "error",
    ]

    func start(_ summary: Summary) -> String { row(Self.names) }

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        let evidence = verdict.findings.flatMap(\.evidence)
        let texts = item.judgedFields.compactMap { item[$0] }.filter { !$0.isEmpty }
        return row([
            source.file, source.line.map(String.init), item.id, item.kind.rawValue, item.createdAt, item.lang,
            item.account.flatMap { $0.handle ?? $0.id }, verdict.kind.rawValue, verdict.clause?.rawValue,
            String(verdict.isSevere), String(verdict.isDisguised), verdict.findings.map(\.rule).joined(separator: " "),
            verdict.findings.first?.message[words.language], evidence.map(\.text).joined(separator: " | "),
            verdict.enforcement.actions.map(\.rawValue).joined(separator: " "),
            verdict.enforcement.onRepeat.map(\.rawValue).joined(separator: " "),
            verdict.cancelled.map { "\($0.rule) (\($0.by))" }.joined(separator: " "),
            verdict.exemptions.map(\.id.rawValue).joined(separator: " "),
            verdict.undecided.map(\.signal).joined(separator: " "), texts.joined(separator: " | "), nil,
        ])
    }

    func failure(_ error: RecordError, _ source: Source) -> [String] {
        let place = [source.file, source.line.map(String.init)]
        let blank = [String?](repeating: nil, count: Self.names.count - place.count - 1)
        return [row(place + blank + [error.message[words.language]])]
    }

    func end(_ summary: Summary, unreported: Outcome?) -> String { "" }

    private func row(_ cells: [String?]) -> String {
        cells.map { cell($0 ?? "") }.joined(separator: ",") + (isTerminal ? "\n" : "\r\n")
    }

    private func cell(_ text: String) -> String {
        let text = Self.isFormula(text) ? "'" + text : text
        let shown = isTerminal ? Visible.text(text, keepsLineBreaks: true) : text
        let needsQuotes = shown.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        return needsQuotes ? "\"\(shown.replacing("\"", with: "\"\""))\"" : shown
    }

    /// Whether a spreadsheet would run it: these characters begin a formula, full-width ones in some locales.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }
}
