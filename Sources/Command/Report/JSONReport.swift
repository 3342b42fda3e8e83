import Policy

/// One JSON document: every item as in ``JSONLReport``, then the summary.
struct JSONReport: Report {
    let json: ItemJSON
    let separator = ",\n"

    func start(_ summary: Summary) -> String { "{\"items\":[\n" }

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String { json.text(item, verdict, source) }

    func failure(_ error: RecordError, _ source: Source) -> [String] { [json.text(error, source)] }

    func end(_ summary: Summary, unreported: Outcome?) -> String { "\n],\"summary\":\(json.text(summary))}\n" }
}
