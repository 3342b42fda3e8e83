import Policy

/// Judges inputs one after the other, a batch at a time; what is written keeps the input's order.
struct Pipeline {
    private let judging: Judging
    private let input: CheckInput
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

    init(_ judging: Judging, input: CheckInput, jobs: Int, output: Output, messages: Messages) {
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
    mutating func run(_ files: [String]) async throws -> Tally {
        do {
            for file in files { try await judge(file) }
            let end = judging.report.end(tally, unreported: unreported)
            if !end.isEmpty { try output.write([end], separator: judging.report.separator) }
            try output.finish()
        } catch OutputError.closed {
            for task in pending { task.cancel() }
        }
        return tally
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
        tally += work.tally
        unreported = work.unreported ?? unreported
        for (error, source) in work.failures { messages.report(error, source) }
        try output.write(work.parts, separator: judging.report.separator)
    }

    private mutating func report(_ error: RecordError, of file: String) throws {
        let source = Source(file: file, line: nil)
        tally.errors += 1
        messages.report(error, source)
        try output.write(judging.report.failure(error, source), separator: judging.report.separator)
    }
}
