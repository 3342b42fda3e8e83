import Glibc

/// Another program, run to its end.
struct Subprocess {
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// Runs a program that is found by its name, with nothing on its standard input.
    ///
    /// - Throws: why it could not be started.
    static func run(_ name: String, _ arguments: [String]) throws(SystemError) -> Subprocess {
        let place = "\(FileSystem.temporaryFolder)/stemwacht.\(FileSystem.freshName)"
        let (output, errors) = (place + ".out", place + ".err")
        defer {
            FileSystem.remove(output)
            FileSystem.remove(errors)
        }
        let status = try spawn(name, arguments, output: output, errors: errors)
        return Subprocess(
            status: status, output: try Descriptor.reading(output).readAll(),
            errors: String(decoding: try Descriptor.reading(errors).readAll(), as: UTF8.self))
    }

    private static func spawn(
        _ name: String, _ arguments: [String], output: String, errors: String
    ) throws(SystemError) -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        // SAFETY: every call gets the actions that were initialised here, and C strings that outlive it.
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
        var words: [UnsafeMutablePointer<CChar>?] = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var process = pid_t()
        let code = unsafe posix_spawnp(&process, name, &actions, nil, &words, environ)
        guard code == 0 else { throw SystemError(code: code) }
        var status: Int32 = 0
        // SAFETY: waitpid writes one int.
        while unsafe waitpid(process, &status, 0) < 0 { if errno != EINTR { throw .last } }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    }
}
