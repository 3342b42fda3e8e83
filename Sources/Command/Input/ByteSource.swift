import Archives

/// Where the bytes of an input come from.
protocol ByteSource: AnyObject {
    /// Reads what there is into `buffer` from `offset` on.
    ///
    /// - Returns: how many bytes; 0 at the end.
    func read(into buffer: inout [UInt8], at offset: Int) throws(RecordError) -> Int

    /// Whether a read would wait for somebody.
    var wouldWait: Bool { get }
}

extension Descriptor: ByteSource {
    func read(into buffer: inout [UInt8], at offset: Int) throws(RecordError) -> Int {
        do throws(SystemError) { return try readBytes(into: &buffer, at: offset) } catch {
            throw RecordError(error.message)
        }
    }
}

/// The member of an archive that its reader has come to.
final class MemberSource: ByteSource {
    private let archive: ArchiveReader
    /// Where the archive's own bytes come from.
    private let origin: any ByteSource

    /// Whether no other member can be read.
    private(set) var isArchiveOver = false

    init(_ archive: ArchiveReader, of origin: any ByteSource) {
        self.archive = archive
        self.origin = origin
    }

    var wouldWait: Bool { origin.wouldWait }

    func read(into buffer: inout [UInt8], at offset: Int) throws(RecordError) -> Int {
        do throws(ArchiveError) { return try archive.read(into: &buffer, at: offset) } catch {
            if case .damagedMember = error {} else { isArchiveOver = true }
            throw RecordError(error)
        }
    }
}

/// A source whose first bytes can be looked at before they are read.
final class PeekedSource: ByteSource {
    /// How many bytes are looked at, at the most.
    static let size = 64 << 10

    private let source: any ByteSource
    private(set) var start: [UInt8] = []
    private var given = 0
    private var isAtEnd = false

    init(_ source: any ByteSource) { self.source = source }

    /// Whether there is nothing but white space.
    var isBlank: Bool { isAtEnd && peeked.allSatisfy(InputFormat.isBlank) }

    var wouldWait: Bool { given == start.count && !isAtEnd && source.wouldWait }

    /// Reads on until `count` bytes can be looked at, or there are no more.
    func peek(_ count: Int) throws(RecordError) {
        while start.count - given < count, !isAtEnd { try readOn() }
    }

    /// Reads on until what can be looked at holds a line that isn't blank, or is as long as it gets.
    func peekText() throws(RecordError) {
        while !isAtEnd, peeked.count < Self.size, !peeked.drop(while: InputFormat.isBlank).contains(lineEnd) {
            try readOn()
        }
    }

    /// Leaves out the next bytes.
    func skip(_ count: Int) { given += count }

    private func readOn() throws(RecordError) {
        var chunk = [UInt8](repeating: 0, count: Self.size)
        let count = try source.read(into: &chunk, at: 0)
        isAtEnd = count == 0
        start += chunk[..<count]
    }

    /// What can be looked at.
    var peeked: ArraySlice<UInt8> { start[given...] }

    func read(into buffer: inout [UInt8], at offset: Int) throws(RecordError) -> Int {
        if given < start.count {
            let count = min(start.count - given, buffer.count - offset)
            buffer.replaceSubrange(offset..<offset + count, with: start[given..<given + count])
            given += count
            if given == start.count { (start, given) = ([], 0) }
            return count
        }
        return isAtEnd ? 0 : try source.read(into: &buffer, at: offset)
    }
}

/// Lets libarchive read an input.
final class ArchiveInput: ArchiveSource {
    private let source: any ByteSource
    private let file: Descriptor?

    /// - Parameters:
    ///   - source: from the archive's first byte on.
    ///   - file: where the archive is a plain file; then that is read, from its start.
    init(_ source: any ByteSource, file: Descriptor?) {
        self.source = file ?? source
        self.file = file
        _ = file?.seek(to: 0, fromEnd: false)
    }

    func read(into buffer: inout [UInt8]) throws -> Int { try source.read(into: &buffer, at: 0) }

    func seek(to offset: Int64, fromEnd: Bool) -> Int64? { file?.seek(to: offset, fromEnd: fromEnd) }
}
