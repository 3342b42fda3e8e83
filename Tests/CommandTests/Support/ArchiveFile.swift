import CArchive
import Foundation

/// Makes archives and compressed files with libarchive (archive_write(3)).
enum ArchiveFile {
    enum Wrapping: String, CaseIterable { case none, gzip, zstd, xz, bzip2 }

    /// A zip of files, by path, in order.
    static func zip(_ files: [(path: String, content: Data)]) -> Data {
        write(files, as: .zip)
    }

    /// A tar of files, by path, in order.
    static func tar(_ files: [(path: String, content: Data)], _ wrapping: Wrapping = .none) -> Data {
        write(files, as: .tar, wrapping)
    }

    /// One compressed file.
    static func compressed(_ content: Data, _ wrapping: Wrapping) -> Data {
        write([("data", content)], as: .raw, wrapping)
    }

    /// The files of a folder of fixtures, by path.
    static func files(in folder: String) throws -> [(path: String, content: Data)] {
        let url = Program.tests.appending(path: "Fixtures/formats/\(folder)")
        return try FileManager.default.subpathsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
            .filter { !url.appending(path: $0).hasDirectory }
            .map { ($0, try Data(contentsOf: url.appending(path: $0))) }
    }

    private enum Format { case zip, tar, raw }

    private static func write(
        _ files: [(path: String, content: Data)], as format: Format, _ wrapping: Wrapping = .none
    ) -> Data {
        let archive = unsafe archive_write_new()!
        switch format {
        case .zip: unsafe archive_write_set_format_zip(archive)
        case .tar: unsafe archive_write_set_format_pax_restricted(archive)
        case .raw: unsafe archive_write_set_format_raw(archive)
        }
        unsafe add(wrapping, to: archive)
        unsafe archive_write_set_bytes_in_last_block(archive, 1)
        var buffer = [UInt8](repeating: 0, count: 4 << 20)
        var used = 0
        // SAFETY: libarchive writes into the buffer only until it is freed, within the closure.
        unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe archive_write_open_memory(archive, bytes.baseAddress!, bytes.count, &used)
            for file in files { unsafe add(file.path, file.content, to: archive) }
            unsafe archive_write_close(archive)
            unsafe archive_write_free(archive)
        }
        return Data(buffer[..<used])
    }

    private static func add(_ wrapping: Wrapping, to archive: OpaquePointer) {
        switch wrapping {
        case .none: break
        case .gzip: unsafe archive_write_add_filter_gzip(archive)
        case .zstd: unsafe archive_write_add_filter_zstd(archive)
        case .xz: unsafe archive_write_add_filter_xz(archive)
        case .bzip2: unsafe archive_write_add_filter_bzip2(archive)
        }
    }

    private static func add(_ path: String, _ content: Data, to archive: OpaquePointer) {
        let entry = unsafe archive_entry_new()!
        unsafe archive_entry_set_pathname(entry, path)
        unsafe archive_entry_set_size(entry, Int64(content.count))
        unsafe archive_entry_set_filetype(entry, CARCHIVE_REGULAR_FILE)
        unsafe archive_entry_set_perm(entry, 0o644)
        unsafe archive_write_header(archive, entry)
        // SAFETY: the bytes are lent for the call only.
        _ = unsafe content.withUnsafeBytes { unsafe archive_write_data(archive, $0.baseAddress, $0.count) }
        unsafe archive_entry_free(entry)
    }
}

extension URL {
    fileprivate var hasDirectory: Bool { (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
}
