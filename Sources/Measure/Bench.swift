import Foundation

/// A command, and the file of tweets that it is given as its last argument.
struct Row {
    let name: String
    let file: Bench.File
    let command: [String]

    init(_ name: String, _ file: Bench.File, _ command: [String]) {
        self.name = name
        self.file = file
        self.command = command
    }
}

/// Runs commands in turn, and shows medians.
struct Bench {
    let folder: URL
    let program: String
    let runs: Int

    struct File {
        let path: String
        let tweets: Int
    }

    enum Form { case text, jsonl }

    /// A command that didn't end well.
    struct Failure: Error {
        let command: [String]
        let status: Int32
    }

    /// The program's arguments for one core that only counts.
    func judge(_ arguments: [String], jobs: Int = 1) -> [String] {
        [program, "check", "--jobs", "\(jobs)", "--format", "jsonl", "--show", "flagged", "--fail-on", "never"]
            + arguments
    }

    func write(_ tweets: [String], as form: Form) throws -> File {
        let file = folder.appending(path: UUID().uuidString)
        let lines = try tweets.map { tweet in
            form == .text
                ? tweet : String(decoding: try JSONEncoder().encode(["id": "1", "text": tweet]), as: UTF8.self)
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        return File(path: file.path, tweets: tweets.count)
    }

    /// Runs every row on its first tweet and on its whole file, in turn, and prints a table of medians.
    func table(_ rows: [Row]) async throws {
        var kept: [Row] = []
        var ones: [String] = []
        for row in rows where Self.path(of: row.command[0]) != nil {
            let file = folder.appending(path: UUID().uuidString)
            try Data((try firstLine(of: row.file.path) + "\n").utf8).write(to: file)
            do {
                _ = try await time(row.command + [file.path])
                kept.append(row)
                ones.append(file.path)
            } catch let failure as Failure {
                print("\(row.name): ends with status \(failure.status)\n")
            }
        }
        let rows = kept
        var starts = [[Double]](repeating: [], count: rows.count)
        var wholes = [[Double]](repeating: [], count: rows.count)
        var memory = [Int](repeating: 0, count: rows.count)
        for _ in 0..<runs {
            for (index, row) in rows.enumerated() {
                starts[index].append(try await time(row.command + [ones[index]]).seconds)
                let whole = try await time(row.command + [row.file.path])
                wholes[index].append(whole.seconds)
                memory[index] = max(memory[index], whole.kilobytes)
            }
        }
        let rates = rows.indices.map { index in
            Double(rows[index].file.tweets - 1)
                / max(1e-6, Self.median(wholes[index]) - Self.median(starts[index]))
        }
        print("| | one tweet | tweets a second | of the first | peak memory |\n| --- | ---: | ---: | ---: | ---: |")
        for (index, row) in rows.enumerated() {
            let start = String(format: "%.0f ms", Self.median(starts[index]) * 1000)
            let ratio = String(format: "%.3g", rates[index] / rates[0])
            print("| \(row.name) | \(start) | \(Int(rates[index].rounded())) | \(ratio) | \(memory[index] / 1024) MB |")
        }
    }

    private func firstLine(of path: String) throws -> String {
        let handle = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? handle.close() }
        let start = try handle.read(upToCount: 1 << 20) ?? Data()
        return String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// How long a command takes, and its greatest resident memory, where the system tells (Linux).
    private func time(_ command: [String]) async throws -> (seconds: Double, kilobytes: Int) {
        let process = Process()
        process.executableURL = Self.path(of: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        let number = process.processIdentifier
        let watcher = Task.detached { await Self.peak(of: number) }
        process.waitUntilExit()
        let elapsed = clock.now - start
        // A search that finds nothing ends with 1.
        if process.terminationStatus > 1 { throw Failure(command: command, status: process.terminationStatus) }
        watcher.cancel()
        return (elapsed / .seconds(1), await watcher.value)
    }

    /// How much memory a process holds at the most until the task is cancelled, in KB (`VmHWM` of proc_pid_status(5)).
    private static func peak(of process: Int32) async -> Int {
        var most = 0
        while !Task.isCancelled {
            let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
            if let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }) {
                most = max(most, Int(line.filter(\.isNumber)) ?? 0)
            }
            try? await Task.sleep(for: .milliseconds(20))
        }
        return most
    }

    /// Where a command stands; nil where it isn't installed.
    static func path(of command: String) -> URL? {
        if command.contains("/") { return URL(filePath: command) }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(filePath: $0 + "/" + command) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
