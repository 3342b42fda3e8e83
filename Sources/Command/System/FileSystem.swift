import FoundationEssentials
import Glibc

/// Names of files: what they lead to, and giving them another.
enum FileSystem {
    /// The path without links, or nil where nothing is there.
    static func resolved(_ path: String) -> String? {
        // SAFETY: with a null buffer realpath allocates one, which is copied and freed here.
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Gives a file another name at once, in place of whatever had it.
    static func rename(_ old: String, to new: String) throws(SystemError) {
        // SAFETY: both paths are lent as C strings for the call only.
        guard unsafe Glibc.rename(old, new) == 0 else { throw .last }
    }

    static func remove(_ path: String) {
        // SAFETY: the path is lent as a C string for the call only.
        _ = unsafe unlink(path)
    }

    /// What stands there.
    ///
    /// - Throws: what a look at it says, such as that it doesn't exist.
    static func status(_ path: String) throws(SystemError) -> FileStatus {
        var status = stat()
        // SAFETY: stat writes one struct stat; the path is lent for the call only.
        guard unsafe stat(path, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    /// The plain files in a folder and the folders in it, as paths from there.
    static func files(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            (try? status(folder + "/" + path))?.isPlainFile == true
        }
    }

    /// Where files go that nobody looks for.
    static var temporaryFolder: String { Environment["TMPDIR"] ?? "/tmp" }

    /// Part of the name of a temporary file: what no other run took, or left behind when it was killed.
    static var freshName: String { "\(getpid())-\(UInt32.random(in: 0...(.max)))" }
}

/// What a file is, and who may do what with it.
struct FileStatus {
    /// `st_mode`.
    let mode: mode_t
    /// In bytes.
    let size: Int

    init(_ status: stat) {
        mode = status.st_mode
        size = Int(status.st_size)
    }

    var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    var isPipe: Bool { mode & S_IFMT == S_IFIFO }
    /// Neither folder nor device, pipe or socket.
    var isPlainFile: Bool { mode & S_IFMT == S_IFREG }
    /// The lower nine bits.
    var permissions: mode_t { mode & 0o777 }
}
