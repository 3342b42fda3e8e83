/// Splits an input into lines, some hundred at a time.
struct LineReader: RecordReader {
    /// The most bytes of one line that are kept: 16 MiB.
    static let longestLine = 16 << 20

    private var buffer: RecordBuffer
    /// The most bytes of a line.
    private let limit: Int
    /// How much of what is unread holds no line end.
    private var scanned = 0
    private var lineNumber = 0
    private var isSkipping = false

    init(_ source: any ByteSource, limit: Int = longestLine) {
        buffer = RecordBuffer(source)
        self.limit = limit
    }

    var wouldWait: Bool { buffer.wouldWait && !buffer.bytes[buffer.unread].contains(lineEnd) }

    mutating func next() throws(RecordError) -> RecordBatch? {
        while true {
            let lines = takeLines()
            if !lines.isEmpty { return buffer.batch(of: lines) }
            if buffer.isAtEnd { return nil }
            try fill()
        }
    }

    private mutating func takeLines() -> [RecordBatch.Record] {
        var lines: [RecordBatch.Record] = []
        while lines.count < RecordBatch.limit {
            let unread = buffer.unread
            if let end = buffer.bytes[unread.lowerBound + scanned..<unread.upperBound].firstIndex(of: lineEnd) {
                take(unread.lowerBound..<end, next: end + 1, to: &lines)
            } else if buffer.isAtEnd, !unread.isEmpty || isSkipping {
                take(unread, next: unread.upperBound, to: &lines)
            } else {
                scanned = unread.count
                break
            }
        }
        return lines
    }

    private mutating func take(_ range: Range<Int>, next: Int, to lines: inout [RecordBatch.Record]) {
        lineNumber += 1
        var range = lineNumber == 1 ? withoutByteOrderMark(range) : range
        if let last = buffer.bytes[range].last, last == UInt8(ascii: "\r") {
            range = range.lowerBound..<range.upperBound - 1
        }
        let isTooLong = isSkipping || range.count > limit
        lines.append(RecordBatch.Record(line: lineNumber, range: range, problem: isTooLong ? .tooLong(limit) : nil))
        isSkipping = false
        buffer.take(to: next)
        scanned = 0
    }

    private mutating func fill() throws(RecordError) {
        if buffer.unread.count > limit {
            isSkipping = true
            buffer.take(to: buffer.unread.upperBound)
            scanned = 0
        }
        try buffer.fill()
    }

    private func withoutByteOrderMark(_ range: Range<Int>) -> Range<Int> {
        buffer.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) ? range.lowerBound + 3..<range.upperBound : range
    }
}

/// Takes all of an input as one record.
struct WholeReader: RecordReader {
    private var buffer: RecordBuffer
    private var isDone = false
    let wouldWait = false

    init(_ source: any ByteSource) { buffer = RecordBuffer(source) }

    mutating func next() throws(RecordError) -> RecordBatch? {
        if isDone { return nil }
        isDone = true
        while !buffer.isAtEnd, buffer.unread.count <= LineReader.longestLine { try buffer.fill() }
        if buffer.unread.isEmpty { return nil }
        let isTooLong = buffer.unread.count > LineReader.longestLine
        return buffer.batch(of: [
            RecordBatch.Record(
                line: 1, range: buffer.unread, problem: isTooLong ? .tooLong(LineReader.longestLine) : nil)
        ])
    }
}

/// LF.
let lineEnd = UInt8(ascii: "\n")
