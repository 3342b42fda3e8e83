import Foundation
import Policy
import Testing

@testable import stemwacht

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

    @Test func anInputIsNotWrittenOver() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("Vote by text\n", to: "tweets.txt")
        for options in [
            ["--output", file], ["--format", "csv=\(folder.path)/../\(folder.url.lastPathComponent)/tweets.txt"],
        ] {
            #expect(try Program.check(options + [file]).status == 64)
            #expect(try Program.check(options + [folder.path]).status == 64)
        }
        #expect(try folder.text(of: "tweets.txt") == "Vote by text\n")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func aPersonWhoWaitsSeesHowFarItIs() throws {
        let folder = try TemporaryFolder()
        let line = "Good morning, a word for the weather and a few more so that it takes its time\n"
        let file = try folder.write(String(repeating: line, count: 60_000), to: "tweets.txt")
        let command = "$stemwacht --rules $rules --jobs 1 --format jsonl=/dev/null \(file)"
        let seen = try Program.shell(#"script -qec "\#(command)" /dev/null < /dev/null"#)
        #expect(seen.output.contains("░ "))
        #expect(seen.output.contains("/s  "))
        #expect(seen.output.contains(" left"))
        #expect(seen.output.hasSuffix("\r\u{1B}[K"))
        #expect(try Program.check(["--format", "jsonl=/dev/null", file]).errors.isEmpty)
    }

    @Test func theBarSaysShareRateAndTimeLeft() {
        let half = String(repeating: "█", count: 12) + String(repeating: "░", count: 12)
        #expect(
            Progress.line(items: 12_345, bytes: 50, of: 100, after: 61, .en) == "\(half) 50 %  12,345  202/s  1:01 left"
        )
        #expect(Progress.line(items: 5, bytes: 50, of: nil, after: 3700, .nl) == "5  0/s  1:01:40")
        #expect(
            Progress.line(items: 1_000_000, bytes: 200, of: 100, after: 10, .nl).hasSuffix(
                "1.000.000  100.000/s  nog 0:00"))
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
