import Policy

/// Judges inputs one after the other, a batch at a time; every report keeps the input's order.
final class Pipeline {
    private let judging: Judging
    private let input: InputOptions
    private let jobs: Int
    private let deliveries: [Delivery]
    private let messages: Messages
    private let progress: Progress
    /// Judges the first batch on this thread: most runs have no second.
    private let worker: Worker
    private var benches: [Bench] = []
    private var batches = 0
    /// At most one for each bench.
    private var pending: [Task<Work, Never>] = []
    private var summary: Summary
    private var unreported: Outcome?

    /// - Parameter outputs: one for each report of `judging`.
    init(
        _ judging: Judging, input: InputOptions, jobs: Int, outputs: [Output], messages: Messages, progress: Progress
    ) {
        self.judging = judging
        self.input = input
        self.jobs = jobs
        self.messages = messages
        self.progress = progress
        deliveries = zip(judging.reports, outputs).map { Delivery($0.report, to: $1) }
        summary = Summary(addsUp: judging.addsUp)
        worker = Worker(judging)
    }

    /// Judges all of `files`.
    ///
    /// - Returns: what was found; where the readers of all outputs go away, the run ends early and quietly.
    /// - Throws: ``OutputError`` where an output can't be written.
    func run(_ files: [String]) async throws -> Tally {
        do {
            for delivery in deliveries { try delivery.start() }
            let reader = ItemReader(input) { [self] in try await submit($0) }
            for file in files { try await reader.read(file) }
            try await drain()
            progress.hide()
            for delivery in deliveries { try delivery.finish(summary, unreported: unreported) }
        } catch OutputError.closed {
            for task in pending { task.cancel() }
            progress.hide()
        }
        return summary.tally
    }

    private func submit(_ batch: Batch) async throws {
        progress.add(bytes: batch.bytes)
        batches += 1
        if jobs == 1 || batches == 1 {
            try write(worker.process(batch))
        } else {
            if pending.count == jobs { try await writeOldest() }
            if benches.count < jobs { benches.append(Bench(judging)) }
            let bench = benches[batches % benches.count]
            pending.append(Task { await bench.process(batch) })
        }
        if batch.isFollowedSlowly { try await drain() }
    }

    private func drain() async throws {
        while !pending.isEmpty { try await writeOldest() }
    }

    private func writeOldest() async throws {
        try write(await pending.removeFirst().value)
    }

    private func write(_ work: Work) throws {
        let tickets = summary.add(work)
        unreported = work.unreported ?? unreported
        if !work.failures.isEmpty { progress.hide() }
        for (error, source) in work.failures { messages.report(error, source) }
        for (delivery, parts) in zip(deliveries, work.parts) where !parts.isEmpty {
            if delivery.isTerminal { progress.hide() }
            try delivery.write(parts, tickets, summary.history)
        }
        if deliveries.allSatisfy(\.isClosed) { throw OutputError.closed }
        progress.show(items: summary.tally.read)
    }
}
