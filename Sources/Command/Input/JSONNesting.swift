/// How deep a place in a JSON value is, and whether its brackets and strings can be right.
struct JSONNesting {
    /// What became of a value.
    enum Progress {
        case inside
        /// It ends before this index.
        case end(Int)
        /// It can't be JSON, as is seen at this index.
        case broken(Int)
    }

    /// The brackets that are open.
    private var open: [UInt8] = []
    private var isInString = false
    private var isEscaped = false
    /// The last byte that was no white space and in no string; a string's closing quote.
    private var last: UInt8 = 0

    /// Goes on with some bytes of the value.
    ///
    /// - Parameter line: is moved on with each line end.
    mutating func feed(_ bytes: [UInt8], _ range: Range<Int>, line: inout Int) -> Progress {
        let bytes = bytes.span
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if isInString {
                if byte == lineEnd { return .broken(index) }
                skipInString(byte)
                if !isInString, open.isEmpty { return .end(index + 1) }
            } else if let progress = take(byte, at: index, line: &line) {
                return progress
            }
            index += 1
        }
        return .inside
    }

    private mutating func skipInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            last = byte
        }
    }

    /// Nil where the value goes on.
    private mutating func take(_ byte: UInt8, at index: Int, line: inout Int) -> Progress? {
        switch byte {
        case 0x20, 0x09, 0x0D: return nil
        case lineEnd:
            line += 1
            return nil
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if !canOpen { return .broken(index) }
            open.append(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            // Brackets differ from their partners by two in ASCII.
            guard let opening = open.popLast() else { return .end(index) }
            if opening + 2 != byte { return .broken(index) }
            if open.isEmpty { return .end(index + 1) }
        case UInt8(ascii: ",") where open.isEmpty: return .end(index)
        default: break
        }
        last = byte
        return nil
    }

    /// In an object a value stands behind a colon.
    private var canOpen: Bool {
        switch open.last {
        case UInt8(ascii: "{"): last == UInt8(ascii: ":")
        case UInt8(ascii: "["): last == UInt8(ascii: "[") || last == UInt8(ascii: ",")
        default: last == 0
        }
    }
}
