/// Splits a file's bytes into lines, some hundred at a time, in memory that does not grow with the file.
struct LineReader {
    /// The most bytes of one line that are kept: 16 MiB.
    static let longestLine = 16 << 20
    private static let chunk = 256 << 10
    private static let linesInBatch = 512

    private let descriptor: Descriptor
    private var buffer = [UInt8](repeating: 0, count: chunk)
    /// What is read and not yet given.
    private var unread = 0..<0
    /// How much of `unread` holds no line end.
    private var scanned = 0
    private var lineNumber = 0
    private var isAtEnd = false
    private var isSkipping = false

    init(_ descriptor: Descriptor) { self.descriptor = descriptor }

    /// Whether the next batch may be long in coming.
    var wouldWait: Bool { !isAtEnd && !hasLine && descriptor.wouldWait }

    private var hasLine: Bool { buffer[unread].contains(lineEnd) }

    /// The next lines; nil at the end.
    mutating func next() throws(SystemError) -> Batch? {
        while true {
            let lines = takeLines()
            if !lines.isEmpty { return batch(of: lines) }
            if isAtEnd { return nil }
            try fill()
        }
    }

    /// All that is left, as one line; its number is 1.
    mutating func rest() throws(SystemError) -> Batch? {
        while !isAtEnd, unread.count <= Self.longestLine { try fill() }
        if unread.isEmpty { return nil }
        let isTooLong = unread.count > Self.longestLine
        let range = withoutByteOrderMark(unread)
        unread = 0..<0
        isAtEnd = true
        return Batch(
            bytes: Array(buffer[range]), lines: [Batch.Line(number: 1, range: 0..<range.count, isTooLong: isTooLong)])
    }

    /// The first bytes, without taking them; fewer than two only where the file holds no more.
    mutating func peek() throws(SystemError) -> ArraySlice<UInt8> {
        while !isAtEnd, unread.count < 2 { try fill() }
        return buffer[unread]
    }

    private mutating func takeLines() -> [Batch.Line] {
        var lines: [Batch.Line] = []
        while lines.count < Self.linesInBatch {
            let from = unread.lowerBound + scanned
            if let end = buffer[from..<unread.upperBound].firstIndex(of: lineEnd) {
                take(unread.lowerBound..<end, next: end + 1, to: &lines)
            } else if isAtEnd, !unread.isEmpty {
                take(unread, next: unread.upperBound, to: &lines)
            } else {
                scanned = unread.count
                break
            }
        }
        return lines
    }

    private mutating func take(_ range: Range<Int>, next: Int, to lines: inout [Batch.Line]) {
        lineNumber += 1
        var range = lineNumber == 1 ? withoutByteOrderMark(range) : range
        if let last = buffer[range].last, last == UInt8(ascii: "\r") { range = range.lowerBound..<range.upperBound - 1 }
        lines.append(
            Batch.Line(number: lineNumber, range: range, isTooLong: isSkipping || range.count > Self.longestLine))
        isSkipping = false
        unread = next..<unread.upperBound
        scanned = 0
    }

    private func batch(of lines: [Batch.Line]) -> Batch {
        let first = lines.first?.range.lowerBound ?? 0
        let last = lines.last?.range.upperBound ?? first
        let moved = lines.map { line in
            Batch.Line(
                number: line.number, range: line.range.lowerBound - first..<line.range.upperBound - first,
                isTooLong: line.isTooLong)
        }
        return Batch(bytes: Array(buffer[first..<last]), lines: moved)
    }

    private mutating func fill() throws(SystemError) {
        if unread.count > Self.longestLine {
            isSkipping = true
            unread = unread.upperBound..<unread.upperBound
            scanned = 0
        }
        makeRoom()
        let count = try descriptor.read(into: &buffer, at: unread.upperBound)
        isAtEnd = count == 0
        unread = unread.lowerBound..<unread.upperBound + count
        if isAtEnd, isSkipping, unread.isEmpty {
            // The line that was too long had no end.
            buffer[0] = lineEnd
            unread = 0..<1
        }
    }

    private mutating func makeRoom() {
        if unread.lowerBound > 0 {
            buffer.replaceSubrange(0..<unread.count, with: Array(buffer[unread]))
            unread = 0..<unread.count
        }
        if unread.count == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    }

    private func withoutByteOrderMark(_ range: Range<Int>) -> Range<Int> {
        buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) ? range.lowerBound + 3..<range.upperBound : range
    }
}

/// LF.
private let lineEnd = UInt8(ascii: "\n")
