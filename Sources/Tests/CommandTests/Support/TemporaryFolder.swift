import Foundation

/// A folder that goes away with its last user.
final class TemporaryFolder {
    let url: URL
    var path: String { url.path(percentEncoded: false) }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "stemwacht-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func url(of name: String) -> URL { url.appending(path: name) }

    func path(of name: String) -> String { url(of: name).path(percentEncoded: false) }

    /// Writes a file, with the folders above it.
    ///
    /// - Returns: its path.
    @discardableResult
    func write(_ data: Data, to name: String) throws -> String {
        try FileManager.default.createDirectory(
            at: url(of: name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url(of: name))
        return path(of: name)
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

    func text(of name: String) throws -> String { try String(contentsOf: url(of: name), encoding: .utf8) }

    /// A new file, open to write.
    func writing(_ name: String) throws -> FileHandle {
        try write("", to: name)
        return try FileHandle(forWritingTo: url(of: name))
    }

    /// The names of what is in it.
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}
