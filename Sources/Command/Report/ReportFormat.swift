import ArgumentParser
import Policy

/// What goes out.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl, json, csv, sarif, github, junit, html

    /// Which items are reported where nobody says: programs want every item, people and alarms what was found.
    var show: Show {
        switch self {
        case .text, .github, .junit, .html: .flagged
        case .jsonl, .json, .csv, .sarif: .all
        }
    }
}

/// A format with the file that it goes to: `html=report.html`.
struct ReportTarget: ExpressibleByArgument, Equatable {
    let format: ReportFormat
    /// Nil for standard output.
    var file: String?

    init(_ format: ReportFormat) { self.format = format }

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let format = ReportFormat(rawValue: String(parts[0])) else { return nil }
        self.format = format
        guard parts.count == 2 else { return }
        if parts[1].isEmpty { return nil }
        file = String(parts[1])
    }

    var defaultValueDescription: String { format.rawValue }
    static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
