/// Splits JSON into records without waiting for its end: the elements of arrays at the top, and other values at the top.
///
/// What stands before an array or object, such as the `window.YTD.tweets.part0 =` of the official archive, is left out. Behind a
/// broken record the next one is looked for where a line begins as records before it did.
struct JSONReader: RecordReader {
    /// The most bytes of one record: 64 MiB, for whole pages of the API.
    static let longestRecord = 64 << 20

    private enum State { case between, inRecord, inWord, broken }

    private var buffer: RecordBuffer
    /// How much of what is unread was looked at.
    private var scanned = 0
    private var state = State.between
    private var nesting = JSONNesting()
    /// The line that is looked at, 1-based.
    private var line = 1
    private var startLine = 1
    private var isInArray = false
    /// The white space that the line that is looked at begins with; nil behind it.
    private var indent: [UInt8]? = []
    /// What the last record that began a line had before it; nil where records don't begin lines.
    private var recordIndent: [UInt8]?

    init(_ source: any ByteSource) { buffer = RecordBuffer(source) }

    var wouldWait: Bool { buffer.wouldWait }

    mutating func next() throws(RecordError) -> RecordBatch? {
        while true {
            var records: [RecordBatch.Record] = []
            while records.count < RecordBatch.limit, let record = takeRecord() { records.append(record) }
            if !records.isEmpty { return buffer.batch(of: records) }
            if buffer.isAtEnd { return takeLast().map { buffer.batch(of: [$0]) } }
            if state == .inRecord || state == .inWord, buffer.unread.count > Self.longestRecord {
                return buffer.batch(of: [giveUp(.tooLong(Self.longestRecord), at: buffer.unread.upperBound)])
            }
            try buffer.fill()
        }
    }

    /// The next record; nil where more bytes are needed.
    private mutating func takeRecord() -> RecordBatch.Record? {
        while scanned < buffer.unread.count {
            switch state {
            case .between: skipToStart()
            case .broken: skipToIndent()
            case .inWord: if let record = takeWord() { return record }
            case .inRecord: if let record = takeValue() { return record }
            }
        }
        return nil
    }

    /// What is left at the end of the input.
    private mutating func takeLast() -> RecordBatch.Record? {
        defer { (state, isInArray) = (.broken, false) }
        switch state {
        case .inWord: return record(to: buffer.unread.upperBound)
        case .inRecord: return giveUp(.cutOff, at: buffer.unread.upperBound)
        case .between where isInArray:
            return RecordBatch.Record(
                line: line, range: buffer.unread.upperBound..<buffer.unread.upperBound, problem: .cutOff)
        case .between, .broken: return nil
        }
    }
}

// Between records.
extension JSONReader {
    private mutating func skipToStart() {
        let end = buffer.unread.upperBound
        var position = buffer.unread.lowerBound + scanned
        defer {
            buffer.take(to: position)
            scanned = 0
        }
        while position < end {
            let byte = buffer.bytes[position]
            switch byte {
            case lineEnd: startLineAnew()
            case 0x20, 0x09, 0x0D: indent?.append(byte)
            case UInt8(ascii: ","), UInt8(ascii: ";"): indent = nil
            case UInt8(ascii: "[") where !isInArray: (isInArray, indent) = (true, nil)
            case UInt8(ascii: "]") where isInArray: (isInArray, indent) = (false, nil)
            default: return begin(byte)
            }
            position += 1
        }
    }

    private mutating func begin(_ byte: UInt8) {
        let isValue = isInArray || byte == UInt8(ascii: "{")
        if byte == UInt8(ascii: "{"), let indent { recordIndent = indent }
        indent = nil
        startLine = line
        nesting = JSONNesting()
        state = isValue ? .inRecord : .inWord
    }

    private mutating func startLineAnew() {
        line += 1
        indent = []
    }

    /// Skips what can't be read, up to a line that begins as records do.
    private mutating func skipToIndent() {
        let end = buffer.unread.upperBound
        var position = buffer.unread.lowerBound + scanned
        defer {
            buffer.take(to: position)
            scanned = 0
        }
        while position < end {
            let byte = buffer.bytes[position]
            switch byte {
            case lineEnd: startLineAnew()
            case 0x20, 0x09, 0x0D: indent?.append(byte)
            case UInt8(ascii: "{") where recordIndent != nil && indent == recordIndent: return begin(byte)
            default: indent = nil
            }
            position += 1
        }
    }
}

// Records.
extension JSONReader {
    /// The part of the input from where it is unread, as a record.
    private mutating func record(to end: Int) -> RecordBatch.Record {
        let record = RecordBatch.Record(line: startLine, range: buffer.unread.lowerBound..<end)
        buffer.take(to: end)
        scanned = 0
        state = .between
        return record
    }

    /// A record that can't be read; the next one is looked for from the line on that it was given up in.
    private mutating func giveUp(_ problem: RecordError, at position: Int) -> RecordBatch.Record {
        let unread = buffer.unread
        state = .broken
        if let end = buffer.bytes[unread.lowerBound..<position].lastIndex(of: lineEnd) {
            indent = []
            buffer.take(to: end + 1)
        } else {
            indent = nil
            buffer.take(to: position)
        }
        scanned = 0
        let isLost = recordIndent == nil && problem != .cutOff
        return RecordBatch.Record(
            line: startLine, range: unread.lowerBound..<unread.lowerBound,
            problem: isLost ? problem.withRestLost : problem)
    }

    /// What stands outside of any array or object: up to a `=`, where it is an assignment, or the line's end.
    private mutating func takeWord() -> RecordBatch.Record? {
        let unread = buffer.unread
        var position = unread.lowerBound + scanned
        while position < unread.upperBound {
            if buffer.bytes[position] == UInt8(ascii: "=") {
                state = .between
                buffer.take(to: position + 1)
                scanned = 0
                return nil
            }
            if buffer.bytes[position] == lineEnd { return record(to: position) }
            position += 1
        }
        scanned = unread.count
        return nil
    }

    private mutating func takeValue() -> RecordBatch.Record? {
        let unread = buffer.unread
        let from = unread.lowerBound + scanned
        switch nesting.feed(buffer.bytes, from..<unread.upperBound, line: &line) {
        case .inside:
            scanned = unread.count
            return nil
        case .end(let end): return record(to: end)
        case .broken(let position): return giveUp(.brokenJSON, at: position)
        }
    }
}
