import ArgumentParser

/// What goes out.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl, json, csv, sarif, html

    /// Those that are written so far.
    static let known: [ReportFormat] = [.text, .jsonl]
}
