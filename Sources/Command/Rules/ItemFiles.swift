import FoundationEssentials
import Policy

/// Items that a tool for rule writers looks at, with their labels where they have one.
struct ItemFiles {
    struct Entry: Sendable {
        let item: Item
        let label: Label?
    }

    let messages: Messages
    private(set) var entries: [Entry] = []
    /// Lines and files that could not be read.
    private(set) var errors = 0

    init(messages: Messages) { self.messages = messages }

    /// Reads files: plain text or one JSON object a line, as `check` takes them; in folders every `.jsonl` file.
    mutating func read(_ files: [String]) {
        for file in files {
            do {
                guard file != CheckInput.standardInput, try FileSystem.status(file).isFolder else {
                    try readLines(of: file)
                    continue
                }
                let names = try FileManager.default.subpathsOfDirectory(atPath: file).sorted()
                read(names.filter { $0.hasSuffix(".jsonl") }.map { file + "/" + $0 })
            } catch {
                report(RecordError(folder: error), Source(file: file, line: nil))
            }
        }
    }

    private mutating func readLines(of file: String) throws {
        let input = CheckInput(format: .auto, isWhole: false)
        var reader = LineReader(try input.open(file))
        try input.refuseWideCharacters(reader.peek())
        var format: InputFormat?
        while let batch = try reader.next() {
            if format == nil { format = try input.format(of: batch, named: file) }
            guard let format else { continue }
            let decoder = ItemDecoder(format: format, defaults: ItemDefaults())
            for line in batch.lines where !batch.bytes[line.range].allSatisfy(InputFormat.isBlank) {
                do {
                    if line.isTooLong { throw RecordError.tooLong }
                    let bytes = batch.bytes[line.range]
                    let label = format == .jsonl ? try? JSONDecoder().decode(Labelled.self, from: Data(bytes)) : nil
                    entries.append(Entry(item: try decoder.item(bytes), label: label?.expect))
                } catch {
                    report(error as? RecordError ?? RecordError(error), Source(file: file, line: line.number))
                }
            }
        }
    }

    private mutating func report(_ error: RecordError, _ source: Source) {
        errors += 1
        messages.report(error, source)
    }
}

private struct Labelled: Decodable {
    let expect: Label?
}

extension Array where Element: Sendable {
    /// The elements, each changed; each thread changes a stretch of its own, with something that is its own.
    func inParallel<Own, Result: Sendable>(
        jobs: Int, _ own: @Sendable @escaping () -> Own, _ change: @Sendable @escaping (Own, Element) -> Result
    ) async -> [Result] {
        let length = Swift.max(1, count / jobs + 1)
        let tasks = stride(from: 0, to: count, by: length).map { start in
            let stretch = self[start..<Swift.min(start + length, count)]
            return Task {
                let own = own()
                return stretch.map { change(own, $0) }
            }
        }
        var results: [Result] = []
        for task in tasks { results += await task.value }
        return results
    }
}
