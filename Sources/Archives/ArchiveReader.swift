internal import CArchive

/// Where an archive's own bytes come from.
public protocol ArchiveSource: AnyObject {
    /// Reads what there is into `buffer`, from its start.
    ///
    /// - Returns: how many bytes; 0 at the end.
    func read(into buffer: inout [UInt8]) throws -> Int

    /// Goes to a place.
    ///
    /// - Parameters:
    ///   - offset: bytes, from the start or, if `fromEnd`, from the end.
    /// - Returns: the place, from the start; nil where the source can't.
    func seek(to offset: Int64, fromEnd: Bool) -> Int64?
}

/// Reads an archive, or a compressed file as its only member, from front to back (archive_read(3)). One thread's own.
@safe public final class ArchiveReader {
    private let archive: OpaquePointer
    private let client: Client
    private let budget: ArchiveBudget

    /// Opens what `source` gives: zip, tar, 7-zip or anything else compressed by gzip, zstd, xz, lzma, bzip2 or lz4, also several times.
    ///
    /// - Parameters:
    ///   - seeks: whether `source` can go back, which lets members that are not read be skipped.
    ///   - budget: shared with the archive that this one is in.
    ///   - isInner: whether it is in another one, so that its bytes were counted there.
    public init(
        _ source: any ArchiveSource, seeks: Bool, budget: ArchiveBudget, isInner: Bool
    ) throws(ArchiveError) {
        unsafe archive = archive_read_new()!
        self.budget = budget
        client = Client(source, budget: isInner ? nil : budget)
        support()
        // SAFETY: the client lives as long as this object, which frees the archive first.
        let pointer = unsafe Unmanaged.passUnretained(client).toOpaque()
        unsafe archive_read_set_callback_data(archive, pointer)
        unsafe archive_read_set_read_callback(archive) { _, data, block in
            unsafe Unmanaged<Client>.fromOpaque(data!).takeUnretainedValue().read(block!)
        }
        if seeks {
            unsafe archive_read_set_seek_callback(archive) { _, data, offset, whence in
                unsafe Unmanaged<Client>.fromOpaque(data!).takeUnretainedValue().seek(offset, whence)
            }
        }
        if unsafe archive_read_open1(archive) != ARCHIVE_OK { throw failure() }
    }

    deinit { unsafe archive_read_free(archive) }

    /// What is read, without the filters that would start other programs.
    private func support() {
        unsafe archive_read_support_filter_gzip(archive)
        unsafe archive_read_support_filter_zstd(archive)
        unsafe archive_read_support_filter_xz(archive)
        unsafe archive_read_support_filter_lzma(archive)
        unsafe archive_read_support_filter_bzip2(archive)
        unsafe archive_read_support_filter_lz4(archive)
        unsafe archive_read_support_format_zip(archive)
        unsafe archive_read_support_format_tar(archive)
        unsafe archive_read_support_format_7zip(archive)
        unsafe archive_read_support_format_raw(archive)
        unsafe archive_read_support_format_empty(archive)
    }

    /// Whether it is one compressed file, so that its member has no name of its own.
    public var isSingleFile: Bool { unsafe archive_format(archive) == ARCHIVE_FORMAT_RAW }

    /// Goes to the next member that is a file.
    ///
    /// - Returns: its path in the archive; nil at the end.
    public func nextMember() throws(ArchiveError) -> String? {
        while true {
            var entry: OpaquePointer?
            let status = unsafe archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return nil }
            if status == ARCHIVE_RETRY { continue }
            guard status >= ARCHIVE_WARN, let entry = unsafe entry else { throw failure() }
            // SAFETY: the entry and its path are good until the next header; the path is copied.
            if unsafe archive_entry_filetype(entry) == CARCHIVE_REGULAR_FILE || isSingleFile {
                return unsafe path(of: entry)
            }
        }
    }

    private func path(of entry: OpaquePointer) -> String {
        if let path = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) {
            return unsafe String(cString: path)
        }
        return "?"
    }

    /// Reads what there is of the member into `buffer` from `offset` on.
    ///
    /// - Returns: how many bytes; 0 at the member's end.
    public func read(into buffer: inout [UInt8], at offset: Int) throws(ArchiveError) -> Int {
        while true {
            // SAFETY: at most the bytes behind `offset` are written.
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe archive_read_data(archive, bytes.baseAddress! + offset, bytes.count - offset)
            }
            if count == Int(ARCHIVE_RETRY) { continue }
            if count < 0 {
                let isFatal = count == Int(ARCHIVE_FATAL)
                throw isFatal ? failure() : .damagedMember(message)
            }
            try budget.give(count)
            return count
        }
    }

    private var message: String {
        // SAFETY: the message is a closed C string that is copied at once.
        unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "unknown error"
    }

    private func failure() -> ArchiveError {
        // What the source says outweighs what libarchive makes of it.
        client.failure.map { $0 as? ArchiveError ?? .damaged("\($0)") } ?? .damaged(message)
    }
}

/// What libarchive calls back.
@safe private final class Client {
    private static let size = 64 << 10

    private let source: any ArchiveSource
    /// Counts what goes in; nil where that was counted before.
    private let budget: ArchiveBudget?
    private var chunk = [UInt8](repeating: 0, count: size)
    private let block: UnsafeMutableRawBufferPointer
    private(set) var failure: (any Error)?

    init(_ source: any ArchiveSource, budget: ArchiveBudget?) {
        self.source = source
        self.budget = budget
        unsafe block = .allocate(byteCount: Self.size, alignment: 16)
    }

    deinit { unsafe block.deallocate() }

    /// `archive_read_callback`: the block stays good until the next call.
    func read(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        do {
            let count = try source.read(into: &chunk)
            budget?.take(count)
            // SAFETY: the block is as long as the chunk.
            unsafe block.copyBytes(from: chunk[..<count])
            unsafe bytes.pointee = UnsafeRawPointer(block.baseAddress)
            return count
        } catch {
            failure = error
            return -1
        }
    }

    /// `archive_seek_callback`
    func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        guard whence != SEEK_CUR else { return Int64(ARCHIVE_FATAL) }
        return source.seek(to: offset, fromEnd: whence == SEEK_END) ?? Int64(ARCHIVE_FATAL)
    }
}
