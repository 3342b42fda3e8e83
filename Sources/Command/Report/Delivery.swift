/// Brings one report to its output. Parts are written as they come, up to the first that the rest of the input may still
/// change: a violation that a later record with an earlier date would make a repeated one. From there on they wait in a
/// ``Spool`` for the end of the run, when each is known.
final class Delivery {
    private let report: any Report
    private let output: Output
    private var spool: Spool?
    private var hasParts = false
    /// Whether its reader went away; nothing is written any more.
    private(set) var isClosed = false

    init(_ report: any Report, to output: Output) {
        self.report = report
        self.output = output
    }

    /// Whether a person sees what is written as it comes.
    var isTerminal: Bool { spool == nil && output.isTerminal }

    func start() throws(OutputError) {
        if report.startsWithSummary { spool = Spool() } else { try write(report.start(Summary())) }
    }

    /// Takes the next parts.
    ///
    /// - Parameter tickets: those that the parts' numbers mean.
    func write(
        _ parts: [Part], _ tickets: [AccountHistory.Ticket?], _ history: AccountHistory
    ) throws(OutputError) {
        if isClosed { return }
        var text = ""
        for part in parts {
            let separator = hasParts ? report.separator : ""
            hasParts = true
            if let raised = part.raised, let ticket = tickets[raised.flagged] {
                if history.isRaised(ticket) {
                    text += separator + raised.text
                } else {
                    try deliver(text)
                    text = ""
                    try wait(
                        Spool.Choice(first: separator + part.text, raised: separator + raised.text, ticket: ticket))
                }
            } else {
                text += separator + part.text
            }
        }
        try deliver(text)
    }

    /// Writes what waited and the end, and gives a file its name.
    func finish(_ summary: Summary, unreported: Outcome?) throws(OutputError) {
        if isClosed { return }
        if report.startsWithSummary { try write(report.start(summary)) }
        if let spool {
            do throws(SystemError) { try spool.rewind() } catch { throw output.failure(error) }
            while let entry = try next(of: spool) {
                switch entry {
                case .text(let text): try write(text)
                case .choice(let choice):
                    try write(summary.history.isRaised(choice.ticket) ? choice.raised : choice.first)
                }
            }
        }
        try write(report.end(summary, unreported: unreported))
        if !isClosed { try output.finish() }
    }

    private func next(of spool: Spool) throws(OutputError) -> Spool.Entry? {
        do throws(SystemError) { return try spool.next() } catch { throw output.failure(error) }
    }

    private func deliver(_ text: String) throws(OutputError) {
        if text.isEmpty { return }
        guard let spool else { return try write(text) }
        do throws(SystemError) { try spool.append(.text(text)) } catch { throw output.failure(error) }
    }

    private func wait(_ choice: Spool.Choice) throws(OutputError) {
        let spool = spool ?? Spool()
        self.spool = spool
        do throws(SystemError) { try spool.append(.choice(choice)) } catch { throw output.failure(error) }
    }

    private func write(_ text: String) throws(OutputError) {
        if isClosed { return }
        do throws(OutputError) {
            try output.write(text)
        } catch .closed {
            isClosed = true
        }
    }
}
