import Policy

/// One JSON object a line, for programs.
struct JSONLReport: Report {
    let json: ItemJSON
    let separator = ""

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String { json.text(item, verdict, source) + "\n" }

    func failure(_ error: RecordError, _ source: Source) -> [String] { [json.text(error, source) + "\n"] }

    func end(_ summary: Summary, unreported: Outcome?) -> String { "" }
}
