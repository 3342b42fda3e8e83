import Foundation
import Testing

/// Whatever comes in is judged, or named with its place.
@Suite struct InputTests {
    @Test func badRecordsAreNamedAndTheRestIsJudged() throws {
        let folder = try TemporaryFolder()
        let lines = [
            #"{"id":"good","text":"Vote by text"}"#, #"{"id":"#, #"{"id":1}"#, #"{"text":5}"#,
            #"{"text":"x","kind":"bot"}"#, "[1]", #"{"text":"x","author":{"verified":"no"}}"#,
            #"{"id":"last","text":"x"}"#,
        ]
        try folder.write(lines.joined(separator: "\n"), to: "tweets.jsonl")
        let result = try Program.run(
            ["--rules", Program.rules, "--format", "jsonl", "tweets.jsonl"], in: folder.path)
        #expect(result.status == 2)
        #expect(result.lines.count == lines.count)
        #expect(result.lines.last?.hasPrefix(#"{"id":"last""#) == true)
        try Golden.expect(result.errors, is: "bad-records")
        #expect(
            result.lines[2]
                == #"{"error":"a tweet needs \"text\"","source":{"file":"tweets.jsonl","line":3}}"#)
    }

    @Test func invalidUTF8IsAnErrorOfItsLine() throws {
        let bytes = Data("Good morning\nVote \n".utf8).dropLast() + [0xFF, 0x0A] + Data("Vote by text\n".utf8)
        let result = try Program.run(Program.path, ["--rules", Program.rules, "--format", "jsonl"], input: bytes)
        #expect(result.status == 2)
        #expect(result.lines.count == 3)
        #expect(result.errors == "-:2: not valid UTF-8 at byte 6 of the line\n")
    }

    @Test func lineEndsAndMarksAreNoPartOfTheText() throws {
        let input = "\u{FEFF}Vote by text\r\n\r\nGood\u{0} morning\nVote by text"
        let result = try Program.check(["--format", "jsonl"], input: input)
        #expect(result.lines.count == 3)
        #expect(result.lines[0].contains(#"{"start":0,"end":4,"text":"Vote"}"#))
        #expect(result.lines[2].hasSuffix(#""line":4}}"#))
        let items = "\u{FEFF}{\"id\":1,\"text\":\"Vote by text\"}\r\n"
        #expect(try Program.check(["--format", "jsonl"], input: items).output.contains(#""id":"1""#))
    }

    @Test func evidenceCountsCodePointsOfTheOriginal() throws {
        let result = try Program.check(["--format", "jsonl"], input: "👩‍👧 é Vote by text\n")
        #expect(result.output.contains(#"{"start":6,"end":10,"text":"Vote"}"#))
    }

    @Test func linesOfAnyLengthAreReadOrRefused() throws {
        let long = String(repeating: "longer words ", count: 24_000)
        let tooLong = String(repeating: "x", count: 17 << 20)
        let result = try Program.check(
            ["--format", "jsonl"], input: long + "Vote by text\n" + tooLong + "\nVote by text\n" + tooLong)
        #expect(result.status == 2)
        #expect(result.lines.count == 4)
        #expect(result.lines[0].contains(#""verdict":"violation""#))
        #expect(result.lines[1] == #"{"error":"the line is longer than 16 MiB","source":{"file":"-","line":2}}"#)
        #expect(result.lines[2].contains(#""line":3"#))
        #expect(result.lines[3].contains(#""error""#))
    }

    @Test func nothingIsNothing() throws {
        for input in ["", "\n\n", " \r\n"] {
            let result = try Program.check(input: input)
            #expect(result.status == 0)
            #expect(result.output.isEmpty)
            #expect(result.errors.isEmpty)
        }
        #expect(try Program.check(["--whole"], input: "").status == 0)
    }

    @Test func filesThatCannotBeReadAreNamedAndOthersJudged() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("Vote by text\n", to: "good.txt")
        let nothing = try TemporaryFolder()
        let result = try Program.check(["--format", "jsonl", "no-such-file", nothing.path, good])
        #expect(result.status == 2)
        #expect(result.lines.count == 3)
        #expect(result.lines[0] == #"{"error":"no such file","source":{"file":"no-such-file","line":null}}"#)
        #expect(result.lines[2].contains(#""verdict":"violation""#))
        #expect(result.errors.contains("no-such-file: no such file\n"))
        #expect(result.errors.contains("\(nothing.path): no tweets or profiles in this folder\n"))
    }

    @Test func dashIsStandardInput() throws {
        let result = try Program.check(["--format", "jsonl", "-"], input: "Vote by text\n")
        #expect(result.output.contains(#""source":{"file":"-","line":1}"#))
    }

    @Test func whatComesSlowlyIsAnsweredAtOnce() throws {
        let line =
            #"mkfifo "$0/in"; "$stemwacht" --rules "$rules" --jobs 4 --format jsonl < "$0/in" > "$0/out" & "#
            + #"exec 3> "$0/in"; for i in 1 2 3; do echo 'Vote by text' >&3; "#
            + #"for t in $(seq 100); do [ "$(wc -l < "$0/out")" = $i ] && break; sleep 0.05; done; wc -l < "$0/out"; done; "#
            + "exec 3>&-; wait"
        let folder = try TemporaryFolder()
        let result = try Program.shell(line.replacing("$0", with: folder.path))
        #expect(result.lines.map { $0.trimmingCharacters(in: .whitespaces) } == ["1", "2", "3"])
    }
}
