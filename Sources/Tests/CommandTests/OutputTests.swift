import Foundation
import Testing

/// What is written, whole or not at all.
@Suite struct OutputTests {
    @Test func aFileAppearsWhole() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("old", to: "report.jsonl")
        let result = try Program.check(["--format", "jsonl", "--output", file], input: "Vote by text\n")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(try folder.text(of: "report.jsonl").hasPrefix(#"{"id":null"#))
        #expect(try folder.names == ["report.jsonl"])
    }

    @Test func aRunThatDiesLeavesTheOldFile() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("old", to: "report.jsonl")
        _ = try Program.shell(
            #"sleep 2 | "$stemwacht" --rules "$rules" --output '\#(file)' & sleep 0.5; kill -9 $!; wait 2>/dev/null"#)
        #expect(try folder.text(of: "report.jsonl") == "old")
    }

    @Test func whatIsNoPlainFileIsWrittenDirectly() throws {
        #expect(try Program.check(["--output", "/dev/null"], input: "Vote by text\n").status == 1)
        let result = try Program.check(["--output", "/dev/stdout", "--format", "jsonl"], input: "Vote by text\n")
        #expect(result.output.hasPrefix(#"{"id":null"#))
    }

    @Test func aPlaceThatCannotBeWrittenIsAnError() throws {
        let result = try Program.check(["--output", "/no-such-folder/report"], input: "Vote by text\n")
        #expect(result.status == 2)
        #expect(result.errors == "/no-such-folder/report: no such file\n")
    }

    @Test func aFullDiskIsAnError() throws {
        let result = try Program.check(["--output", "/dev/full"], input: "Vote by text\n")
        #expect(result.status == 2)
        #expect(result.errors == "/dev/full: no space left\n")
    }

    @Test(arguments: [
        "check --format jsonl --rules \"$rules\" -", "policy --rules \"$rules\"", "rules list --rules \"$rules\"",
        "--help",
    ])
    func aReaderThatGoesAwayIsNoError(_ arguments: String) throws {
        let result = try Program.shell(
            #"yes 'Hi' | head -n 100000 | ("$stemwacht" \#(arguments); echo "status $?" >&2) | head -n 1 > /dev/null"#)
        #expect(result.errors == "status 0\n")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func aTerminalWithNothingToReadGetsTheHelp() throws {
        let result = try Program.shell(#"script -qec "$stemwacht" /dev/null < /dev/null"#)
        #expect(result.output.contains("USAGE: stemwacht"))
        #expect(result.status == 0)
    }
}
