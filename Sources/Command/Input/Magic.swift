/// What the first bytes of an input tell.
enum Magic: Equatable {
    /// gzip, zstd, xz, bzip2, lz4, zip, 7-zip or tar.
    case archive
    case utf8Mark
    case utf16(isLittleEndian: Bool)
    /// Something else than text.
    case binary
    case text

    init(_ start: ArraySlice<UInt8>) {
        if Self.isArchive(start) {
            self = .archive
        } else if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8Mark
        } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            self = .utf16(isLittleEndian: start.first == 0xFF)
        } else {
            self = Self.isBinary(start) ? .binary : .text
        }
    }

    private static func isArchive(_ start: ArraySlice<UInt8>) -> Bool {
        let marks: [[UInt8]] = [
            [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x42, 0x5A, 0x68, 0x31],
            [0x42, 0x5A, 0x68, 0x39], [0x04, 0x22, 0x4D, 0x18], [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
        ]
        return marks.contains { start.starts(with: $0) } || start.dropFirst(257).starts(with: Array("ustar".utf8))
    }

    /// Neither text with a few odd characters nor one in an old encoding: those are errors of their lines.
    private static func isBinary(_ start: ArraySlice<UInt8>) -> Bool {
        let controls = start.count { $0 < 0x20 && !($0 >= 0x08 && $0 <= 0x0D) && $0 != 0x1B }
        return controls > 8 && controls * 20 > start.count
    }
}
