import FoundationEssentials
import Policy

/// Labelled items, as they are read; what can't be read is told and counted.
struct LabelledFiles {
    /// Only these are kept; nil for all.
    let split: LabelledCase.Split?
    let messages: Messages
    private(set) var cases: [LabelledCase] = []
    /// Lines and files that could not be read.
    private(set) var errors = 0
    private let decoder = JSONDecoder()

    init(split: LabelledCase.Split?, messages: Messages) {
        self.split = split
        self.messages = messages
    }

    /// Reads a file, or the `.jsonl` files of a folder and the folders in it, by name.
    mutating func read(_ path: String) {
        do {
            guard path != ItemReader.standardInput, try FileSystem.status(path).isFolder else {
                return try readLines(of: path)
            }
            let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
            for name in names where name.hasSuffix(".jsonl") { read(path + (path.hasSuffix("/") ? "" : "/") + name) }
        } catch {
            report(RecordError(folder: error), Source(file: path, line: nil))
        }
    }

    private mutating func readLines(of file: String) throws {
        var reader = LineReader(file == ItemReader.standardInput ? Descriptor.standardInput() : try .reading(file))
        while let batch = try reader.next() {
            for line in batch.records { read(line, of: batch, in: file) }
        }
    }

    private mutating func read(_ line: RecordBatch.Record, of batch: RecordBatch, in file: String) {
        let bytes = batch.bytes[line.range]
        if line.problem == nil, bytes.allSatisfy(InputFormat.isBlank) { return }
        do {
            if let problem = line.problem { throw problem }
            let labelled = try decoder.decode(LabelledCase.self, from: Data(ItemDecoder.validated(bytes).utf8))
            if split == nil || labelled.split == split { cases.append(labelled) }
        } catch {
            report(RecordError(error), Source(file: file, line: line.line))
        }
    }

    private mutating func report(_ error: RecordError, _ source: Source) {
        errors += 1
        messages.report(error, source)
    }
}
