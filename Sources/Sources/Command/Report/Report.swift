import Policy

/// A way to write down what was found: one format. Pure, so that every thread may write its own part.
protocol Report: Sendable {
    /// What stands between two parts.
    var separator: String { get }

    /// The part for one item.
    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String

    /// The part for a record or file that could not be read, if the format has one.
    func failure(_ error: RecordError, _ source: Source) -> [String]

    /// The last part; empty for none.
    ///
    /// - Parameter unreported: an item that was left out for having no finding.
    func end(_ tally: Tally, unreported: Outcome?) -> String
}
