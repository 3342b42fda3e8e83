/// Splits a table into rows (RFC 4180): quoted cells may hold line ends.
///
/// A quote that is never closed, or not doubled in a quoted cell, costs its own row: the next one starts at the next line.
struct CSVReader: RecordReader {
    /// The most bytes of one row: 1 MiB.
    static let longestRow = 1 << 20

    private enum State { case cellStart, plain, quoted, quoteInQuoted, broken }

    let delimiter: UInt8
    /// The names of the columns: the first row.
    private(set) var header: [String] = []
    private var buffer: RecordBuffer
    /// How much of the row was looked at.
    private var scanned = 0
    private var state = State.cellStart
    private var cells = 1
    private var line = 1
    private var startLine = 1

    /// Reads the header.
    init(_ source: any ByteSource, delimiter: UInt8) throws(RecordError) {
        self.delimiter = delimiter
        buffer = RecordBuffer(source)
        while header.isEmpty {
            if let row = takeRow() {
                let bytes = buffer.bytes[row.range]
                header = TableRow(bytes, delimiter: delimiter).cells.map { $0.text(in: bytes) }
            } else if buffer.isAtEnd {
                return
            } else {
                try buffer.fill()
            }
        }
    }

    var wouldWait: Bool { buffer.wouldWait && !buffer.bytes[buffer.unread].contains(lineEnd) }

    mutating func next() throws(RecordError) -> RecordBatch? {
        while true {
            var rows: [RecordBatch.Record] = []
            while rows.count < RecordBatch.limit, let row = takeRow() { rows.append(row) }
            if !rows.isEmpty { return buffer.batch(of: rows) }
            if buffer.isAtEnd { return nil }
            try buffer.fill()
        }
    }

    /// The next row; nil where more bytes are needed.
    private mutating func takeRow() -> RecordBatch.Record? {
        let unread = buffer.unread
        while scanned < unread.count {
            let index = unread.lowerBound + scanned
            let byte = buffer.bytes[index]
            if byte == lineEnd {
                line += 1
                if state == .broken { return giveUp(.badQuote) }
                if state != .quoted { return row(unread.lowerBound..<index, next: index + 1) }
            } else {
                take(byte)
                if state == .broken, line > startLine { return giveUp(.badQuote) }
            }
            scanned += 1
        }
        if unread.count > Self.longestRow || (buffer.isAtEnd && (state == .quoted || state == .broken)) {
            return giveUp(unread.count > Self.longestRow ? .tooLong(Self.longestRow) : .badQuote)
        }
        return buffer.isAtEnd && !unread.isEmpty ? row(unread, next: unread.upperBound) : nil
    }

    private mutating func take(_ byte: UInt8) {
        switch (state, byte) {
        case (.cellStart, UInt8(ascii: "\"")): state = .quoted
        case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
        case (.quoted, _), (.broken, _): break
        case (.quoteInQuoted, UInt8(ascii: "\"")): state = .quoted
        case (_, delimiter):
            state = .cellStart
            cells += 1
        case (.quoteInQuoted, _) where byte != UInt8(ascii: "\r"): state = .broken
        case (.cellStart, _): state = .plain
        default: break
        }
    }

    private mutating func row(_ range: Range<Int>, next: Int) -> RecordBatch.Record {
        let isTorn = !header.isEmpty && cells != header.count && line > startLine + 1
        if isTorn { return giveUp(.cellCount(cells, header: header.count)) }
        let hasTooMany = !header.isEmpty && cells > header.count
        let isCarriageReturn = buffer.bytes[range].last == UInt8(ascii: "\r")
        let trimmed = isCarriageReturn ? range.lowerBound..<range.upperBound - 1 : range
        let record = RecordBatch.Record(
            line: startLine, range: trimmed, problem: hasTooMany ? .cellCount(cells, header: header.count) : nil)
        start(at: next, line: line)
        return record
    }

    /// A row that can't be read; the next one starts on the next line.
    private mutating func giveUp(_ problem: RecordError) -> RecordBatch.Record {
        let unread = buffer.unread
        let end = buffer.bytes[unread].firstIndex(of: lineEnd) ?? unread.upperBound
        let record = RecordBatch.Record(
            line: startLine, range: unread.lowerBound..<unread.lowerBound, problem: problem)
        start(at: min(end + 1, unread.upperBound), line: startLine + 1)
        return record
    }

    private mutating func start(at index: Int, line: Int) {
        buffer.take(to: index)
        (scanned, state, cells) = (0, .cellStart, 1)
        (self.line, startLine) = (line, line)
    }
}

/// The cells of a row.
struct TableRow {
    struct Cell {
        /// Without quotes around it.
        let range: Range<Int>
        let isQuoted: Bool

        /// What it says, `""` read as one quote.
        func text(in row: ArraySlice<UInt8>) -> String {
            let text = String(decoding: row[range], as: UTF8.self)
            return isQuoted && row[range].contains(UInt8(ascii: "\"")) ? text.replacing("\"\"", with: "\"") : text
        }
    }

    private(set) var cells: [Cell] = []

    init(_ row: ArraySlice<UInt8>, delimiter: UInt8) {
        var start = row.startIndex
        while start <= row.endIndex {
            let cell = Self.isQuote(row, at: start) ? Self.quoted(row, start, delimiter) : nil
            let end = cell?.end ?? row[start...].firstIndex(of: delimiter) ?? row.endIndex
            cells.append(cell?.cell ?? Cell(range: start..<end, isQuoted: false))
            start = end + 1
        }
    }

    private static func isQuote(_ row: ArraySlice<UInt8>, at index: Int) -> Bool {
        index < row.endIndex && row[index] == UInt8(ascii: "\"")
    }

    /// A cell between quotes, and where it and its quotes end.
    private static func quoted(
        _ row: ArraySlice<UInt8>, _ start: Int, _ delimiter: UInt8
    ) -> (cell: Cell, end: Int) {
        var index = start + 1
        while index < row.endIndex {
            if isQuote(row, at: index) {
                if isQuote(row, at: index + 1) {
                    index += 1
                } else if index + 1 == row.endIndex || row[index + 1] == delimiter {
                    return (Cell(range: start + 1..<index, isQuoted: true), index + 1)
                }
            }
            index += 1
        }
        return (Cell(range: start + 1..<row.endIndex, isQuoted: true), row.endIndex)
    }
}
