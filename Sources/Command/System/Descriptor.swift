import Glibc

/// An open file, pipe or terminal. All that is `unsafe` in this room stands in this folder.
final class Descriptor {
    private let number: Int32
    private let closesAtEnd: Bool
    /// How many bytes were read in all.
    private(set) var bytesRead = 0

    private init(_ number: Int32, closesAtEnd: Bool) {
        self.number = number
        self.closesAtEnd = closesAtEnd
    }

    deinit { if closesAtEnd { close(number) } }

    static func standardInput() -> Descriptor { Descriptor(STDIN_FILENO, closesAtEnd: false) }
    static func standardOutput() -> Descriptor { Descriptor(STDOUT_FILENO, closesAtEnd: false) }
    static func standardError() -> Descriptor { Descriptor(STDERR_FILENO, closesAtEnd: false) }

    /// Opens a file to read; a folder is an error.
    static func reading(_ path: String) throws(SystemError) -> Descriptor {
        let descriptor = try opening(path, O_RDONLY | O_CLOEXEC)
        guard try !descriptor.status().isFolder else { throw .isDirectory }
        return descriptor
    }

    /// Opens a file that exists, to write over.
    static func writing(_ path: String) throws(SystemError) -> Descriptor {
        try opening(path, O_WRONLY | O_CLOEXEC)
    }

    /// Makes a new file to write.
    ///
    /// - Throws: `EEXIST` where the name is taken.
    static func creating(_ path: String, mode: mode_t) throws(SystemError) -> Descriptor {
        try opening(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    }

    /// Makes a file to write and read whose name is gone at once; it goes away with its descriptor.
    static func temporary() throws(SystemError) -> Descriptor {
        let path =
            "\(FileSystem.temporaryFolder)/stemwacht.\(FileSystem.freshName)"
        let descriptor = try opening(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        FileSystem.remove(path)
        return descriptor
    }

    private static func opening(_ path: String, _ flags: Int32, _ mode: mode_t = 0) throws(SystemError) -> Descriptor {
        // SAFETY: the path is lent as a C string for the call only.
        let number = unsafe open(path, flags, mode)
        guard number >= 0 else { throw .last }
        return Descriptor(number, closesAtEnd: true)
    }

    /// A closed pipe becomes an error of `write`, not the end of the process.
    static func ignoreClosedPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }
}

extension Descriptor {
    /// What the file is.
    func status() throws(SystemError) -> FileStatus {
        var status = stat()
        // SAFETY: fstat writes one struct stat.
        guard unsafe fstat(number, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    /// Whether a person sits at the other end.
    var isTerminal: Bool { isatty(number) == 1 }

    /// Whether a read would wait for somebody.
    var wouldWait: Bool {
        var entry = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        // SAFETY: one entry, as the count says.
        return unsafe poll(&entry, 1, 0) == 0
    }

    /// Reads what there is into `buffer` from `offset` on.
    ///
    /// - Returns: how many bytes; 0 at the end.
    func readBytes(into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
        while true {
            // SAFETY: at most the bytes behind `offset` are written.
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Glibc.read(number, bytes.baseAddress! + offset, bytes.count - offset)
            }
            if count >= 0 {
                bytesRead += count
                return count
            }
            if errno != EINTR { throw .last }
        }
    }

    /// Goes to a place in a plain file.
    ///
    /// - Parameter offset: bytes, from the start or, if `fromEnd`, from the end.
    /// - Returns: the place, from the start; nil where there is no such place.
    func seek(to offset: Int64, fromEnd: Bool) -> Int64? {
        let place = lseek(number, off_t(offset), fromEnd ? SEEK_END : SEEK_SET)
        return place >= 0 ? Int64(place) : nil
    }

    /// Everything from here to the end.
    func readAll() throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while case let count = try readBytes(into: &chunk, at: 0), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    /// Writes all of `text`.
    func write(_ text: String) throws(SystemError) {
        var text = text
        // SAFETY: `write` only reads the lent bytes.
        let failure = text.withUTF8 { bytes in unsafe write(bytes) }
        if let failure { throw failure }
    }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(SystemError) {
        // SAFETY: `write` only reads the lent bytes.
        let failure = unsafe bytes.withUnsafeBufferPointer { bytes in unsafe write(bytes) }
        if let failure { throw failure }
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>) -> SystemError? {
        var written = 0
        while written < bytes.count {
            // SAFETY: only bytes of the lent buffer are read.
            let count = unsafe Glibc.write(number, bytes.baseAddress! + written, bytes.count - written)
            if count >= 0 { written += count } else if errno != EINTR { return .last }
        }
        return nil
    }

    /// Goes back to the start of a file.
    func rewind() throws(SystemError) {
        guard lseek(number, 0, SEEK_SET) == 0 else { throw .last }
    }
}
