/// UTF-16 as UTF-8. Half a surrogate pair becomes U+FFFD.
final class WideSource: ByteSource {
    private let source: any ByteSource
    private let isLittleEndian: Bool
    private var chunk = [UInt8](repeating: 0, count: 32 << 10)
    /// Bytes that are no whole character yet.
    private var rest: [UInt8] = []
    private var converted: [UInt8] = []
    private var given = 0

    /// - Parameter source: behind the byte order mark.
    init(_ source: any ByteSource, isLittleEndian: Bool) {
        self.source = source
        self.isLittleEndian = isLittleEndian
    }

    var wouldWait: Bool { given == converted.count && source.wouldWait }

    func read(into buffer: inout [UInt8], at offset: Int) throws(RecordError) -> Int {
        while given == converted.count { if try !convertMore() { return 0 } }
        let count = min(converted.count - given, buffer.count - offset)
        buffer.replaceSubrange(offset..<offset + count, with: converted[given..<given + count])
        given += count
        return count
    }

    /// Whether there was more.
    private func convertMore() throws(RecordError) -> Bool {
        let count = try source.read(into: &chunk, at: 0)
        if count == 0, rest.isEmpty { return false }
        var bytes = rest + chunk[..<count]
        rest = []
        if count > 0 { keepIncomplete(&bytes) }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2 + 1)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) { units.append(unit(bytes[index], bytes[index + 1])) }
        // An odd byte at the end is half a character.
        if !bytes.count.isMultiple(of: 2) { units.append(0xFFFD) }
        converted = Array(String(decoding: units, as: UTF16.self).utf8)
        given = 0
        return true
    }

    private func keepIncomplete(_ bytes: inout [UInt8]) {
        var length = bytes.count & ~1
        if length >= 2, UTF16.isLeadSurrogate(unit(bytes[length - 2], bytes[length - 1])) { length -= 2 }
        rest = Array(bytes[length...])
        bytes.removeSubrange(length...)
    }

    private func unit(_ first: UInt8, _ second: UInt8) -> UInt16 {
        isLittleEndian ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second)
    }
}
