/// A stretch of an input's bytes that moves on, in memory that does not grow with the input.
struct RecordBuffer {
    private static let chunk = 256 << 10

    private let source: any ByteSource
    private(set) var bytes = [UInt8](repeating: 0, count: chunk)
    /// What is read and not yet taken, in ``bytes``.
    private(set) var unread = 0..<0
    private(set) var isAtEnd = false

    init(_ source: any ByteSource) { self.source = source }

    /// Whether a fill would wait for somebody.
    var wouldWait: Bool { !isAtEnd && source.wouldWait }

    /// Leaves what stands before `index` behind.
    mutating func take(to index: Int) { unread = index..<unread.upperBound }

    /// Reads more; what is unread then starts at 0.
    mutating func fill() throws(RecordError) {
        makeRoom()
        let count = try source.read(into: &bytes, at: unread.upperBound)
        isAtEnd = count == 0
        unread = unread.lowerBound..<unread.upperBound + count
    }

    private mutating func makeRoom() {
        if unread.lowerBound > 0 {
            bytes.replaceSubrange(0..<unread.count, with: Array(bytes[unread]))
            unread = 0..<unread.count
        }
        if unread.count == bytes.count {
            bytes += [UInt8](repeating: 0, count: bytes.count)
        } else if bytes.count > 4 * Self.chunk, unread.count < Self.chunk {
            // A long record has gone, and its memory may go too.
            bytes = Array(bytes[..<Self.chunk])
        }
    }

    /// Records as a batch of their own.
    ///
    /// - Parameter records: in ``bytes``, in order.
    func batch(of records: [RecordBatch.Record]) -> RecordBatch {
        let first = records.first?.range.lowerBound ?? 0
        let last = records.last?.range.upperBound ?? first
        let moved = records.map { record in
            RecordBatch.Record(
                line: record.line, range: record.range.lowerBound - first..<record.range.upperBound - first,
                problem: record.problem)
        }
        return RecordBatch(bytes: Array(bytes[first..<max(first, last)]), records: moved)
    }
}

/// Some records of an input, still bytes.
struct RecordBatch: Sendable {
    /// How many are in one, at the most.
    static let limit = 512

    /// A line, a JSON value or a row.
    struct Record: Sendable {
        /// Where it starts, 1-based.
        let line: Int
        /// In the batch's bytes.
        let range: Range<Int>
        /// Why it can't be read; then its bytes may be gone.
        var problem: RecordError?
    }

    let bytes: [UInt8]
    let records: [Record]
}

/// Splits an input into records.
protocol RecordReader {
    /// The next records, at least one; nil at the end.
    mutating func next() throws(RecordError) -> RecordBatch?

    /// Whether the next batch may be long in coming.
    var wouldWait: Bool { get }
}
