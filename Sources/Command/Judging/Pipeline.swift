import Policy

/// Judges inputs one after the other, a batch at a time; what is written keeps the input's order.
final class Pipeline {
    private let judging: Judging
    private let input: InputOptions
    private let jobs: Int
    private let output: Output
    private let messages: Messages
    /// Judges the first batch on this thread: most runs have no second.
    private let worker: Worker
    private var benches: [Bench] = []
    private var batches = 0
    /// At most one for each bench.
    private var pending: [Task<Work, Never>] = []
    private var tally = Tally()
    private var unreported: Outcome?

    init(_ judging: Judging, input: InputOptions, jobs: Int, output: Output, messages: Messages) {
        self.judging = judging
        self.input = input
        self.jobs = jobs
        self.output = output
        self.messages = messages
        worker = Worker(judging)
    }

    /// Judges all of `files`.
    ///
    /// - Returns: what was found; a reader of the output that goes away ends the run early and quietly.
    /// - Throws: ``OutputError`` where the output can't be written.
    func run(_ files: [String]) async throws -> Tally {
        do {
            let reader = ItemReader(input) { [self] in try await submit($0) }
            for file in files { try await reader.read(file) }
            try await drain()
            let end = judging.report.end(tally, unreported: unreported)
            if !end.isEmpty { try output.write([end], separator: judging.report.separator) }
            try output.finish()
        } catch OutputError.closed {
            for task in pending { task.cancel() }
        }
        return tally
    }

    private func submit(_ batch: Batch) async throws {
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
        tally += work.tally
        unreported = work.unreported ?? unreported
        for (error, source) in work.failures { messages.report(error, source) }
        try output.write(work.parts, separator: judging.report.separator)
    }
}
