import Policy

/// Judges inputs one after the other, a batch at a time; every report keeps the input's order.
struct Pipeline {
    private let judging: Judging
    private let input: CheckInput
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
        _ judging: Judging, input: CheckInput, jobs: Int, outputs: [Output], messages: Messages, progress: Progress
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
    mutating func run(_ files: [String]) async throws -> Tally {
        do {
            for delivery in deliveries { try delivery.start() }
            for file in files { try await judge(file) }
            progress.hide()
            for delivery in deliveries { try delivery.finish(summary, unreported: unreported) }
        } catch OutputError.closed {
            for task in pending { task.cancel() }
            progress.hide()
        }
        return summary.tally
    }

    private mutating func judge(_ file: String) async throws {
        do {
            try await judgeLines(of: file)
            try await drain()
        } catch let error as SystemError {
            try await drain()
            try report(RecordError(error.message), of: file)
        } catch let error as RecordError {
            try await drain()
            try report(error, of: file)
        }
    }

    private mutating func judgeLines(of file: String) async throws {
        var reader = LineReader(try input.open(file))
        try input.refuseWideCharacters(reader.peek())
        var format: InputFormat?
        while let batch = try input.isWhole ? reader.rest() : reader.next() {
            if format == nil { format = try input.format(of: batch, named: file) }
            progress.add(bytes: batch.bytes.count)
            guard let format else { continue }
            try await submit(batch, of: file, as: format)
            if reader.wouldWait { try await drain() }
        }
    }

    private mutating func submit(_ batch: Batch, of file: String, as format: InputFormat) async throws {
        batches += 1
        let isWhole = input.isWhole
        if jobs == 1 || batches == 1 {
            return try write(worker.process(batch, of: file, as: format, isWhole: isWhole))
        }
        if pending.count == jobs { try await writeOldest() }
        if benches.count < jobs { benches.append(Bench(judging)) }
        let bench = benches[batches % benches.count]
        pending.append(Task { await bench.process(batch, of: file, as: format, isWhole: isWhole) })
    }

    private mutating func drain() async throws {
        while !pending.isEmpty { try await writeOldest() }
    }

    private mutating func writeOldest() async throws {
        try write(await pending.removeFirst().value)
    }

    private mutating func write(_ work: Work) throws {
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

    private mutating func report(_ error: RecordError, of file: String) throws {
        let source = Source(file: file, line: nil)
        summary.addUnreadable(error, source)
        progress.hide()
        messages.report(error, source)
        for (delivery, choice) in zip(deliveries, judging.reports) {
            let parts = choice.report.failure(error, source).map { Part(text: $0) }
            try delivery.write(parts, [], summary.history)
        }
    }
}
