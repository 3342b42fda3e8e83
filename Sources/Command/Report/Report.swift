import Policy

/// A way to write down what was found: one format. Pure, so that every thread may write its own part.
protocol Report: Sendable {
    /// What stands between two parts of items and failures.
    var separator: String { get }

    /// Whether the start tells what only the end of the run knows; then all parts wait on disk.
    var startsWithSummary: Bool { get }

    /// What goes before the first part.
    ///
    /// - Parameter summary: of the whole run where ``startsWithSummary``, else of nothing.
    func start(_ summary: Summary) -> String

    /// The part for one item; empty for none.
    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String

    /// The part for a record or file that could not be read, if the format has one.
    func failure(_ error: RecordError, _ source: Source) -> [String]

    /// What goes behind the last part; empty for none.
    ///
    /// - Parameter unreported: an item that was left out for having no finding.
    func end(_ summary: Summary, unreported: Outcome?) -> String
}

extension Report {
    var startsWithSummary: Bool { false }
    func start(_ summary: Summary) -> String { "" }
    func failure(_ error: RecordError, _ source: Source) -> [String] { [] }
}
