/// Why the output could not be written.
enum OutputError: Error {
    /// Its reader went away, which is no error.
    case closed
    case failed(file: String, SystemError)
}

/// Where a report goes: standard output, or a file that appears whole or not at all.
final class Output {
    private let descriptor: Descriptor?
    private let name: String
    /// The name to rename the temporary file to at the end.
    private let target: (temporary: String, final: String)?
    private var isFinished = false

    /// Standard output; with `isQuiet` nothing is written.
    init(isQuiet: Bool = false) {
        descriptor = isQuiet ? nil : .standardOutput()
        name = "-"
        target = nil
    }

    /// A file: written beside its place under another name, which ``finish()`` changes. What is no plain file, such as
    /// `/dev/null`, is written directly.
    init(file: String) throws(OutputError) {
        name = file
        let path = FileSystem.resolved(file) ?? file
        do throws(SystemError) {
            let existing = FileSystem.resolved(file) == nil ? nil : try Descriptor.writing(path)
            let status = try existing?.status()
            if let status, !status.isPlainFile {
                descriptor = existing
                target = nil
            } else {
                let temporary = "\(path).\(FileSystem.freshName).tmp"
                descriptor = try .creating(temporary, mode: status?.permissions ?? 0o666)
                target = (temporary, path)
            }
        } catch {
            throw .failed(file: file, error)
        }
    }

    deinit { if let target, !isFinished { FileSystem.remove(target.temporary) } }

    /// Whether a person sees it.
    var isTerminal: Bool { descriptor?.isTerminal ?? false }

    func write(_ text: String) throws(OutputError) {
        guard let descriptor, !text.isEmpty else { return }
        do throws(SystemError) { try descriptor.write(text) } catch { throw failure(error) }
    }

    /// Gives the file its name.
    func finish() throws(OutputError) {
        guard let target else { return }
        do throws(SystemError) { try FileSystem.rename(target.temporary, to: target.final) } catch {
            throw failure(error)
        }
        isFinished = true
    }

    /// The same error as this output's own.
    func failure(_ error: SystemError) -> OutputError {
        error == .brokenPipe ? .closed : .failed(file: name, error)
    }
}
