import Foundation

/// The built `stemwacht`, run as a process of its own.
enum Program {
    /// What a run left behind.
    struct Result {
        let status: Int32
        let output: String
        let errors: String

        /// The lines of standard output.
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// The program beside the bundle that these tests run in.
    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "stemwacht")
        .path(percentEncoded: false)

    /// Where what belongs to these tests stands.
    static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of the whole package.
    static let package = tests.deletingLastPathComponent().deletingLastPathComponent()

    /// A complete rules folder with a small rule for each clause.
    static let rules = tests.appending(path: "Fixtures/rules").path(percentEncoded: false)

    /// Runs the program.
    ///
    /// - Parameters:
    ///   - input: what it finds on standard input.
    ///   - environment: beside a locale without a language.
    ///   - folder: where it runs.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: String? = nil
    ) throws -> Result {
        try run(path, arguments, input: Data(input.utf8), environment: environment, in: folder)
    }

    /// Judges by the small rules.
    static func check(
        _ arguments: [String] = [], input: String = "", environment: [String: String] = [:]
    ) throws -> Result {
        try run(["check", "--rules", rules] + arguments, input: input, environment: environment)
    }

    /// Runs a line of shell, in which `$stemwacht` is the program and `$rules` the small rules folder.
    static func shell(_ line: String) throws -> Result {
        try run("/bin/bash", ["-c", line], input: Data(), environment: ["stemwacht": path, "rules": rules], in: nil)
    }

    static func run(
        _ program: String, _ arguments: [String], input: Data, environment: [String: String] = [:],
        in folder: String? = nil
    ) throws -> Result {
        let scratch = try TemporaryFolder()
        try input.write(to: scratch.url(of: "input"))
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.standardInput = try FileHandle(forReadingFrom: scratch.url(of: "input"))
        process.standardOutput = try scratch.writing("output")
        process.standardError = try scratch.writing("errors")
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try scratch.text(of: "output"),
            errors: try scratch.text(of: "errors"))
    }
}
