import Foundation
import Testing

/// Each option of `check` does what its help says.
@Suite struct CheckOptionTests {
    @Test func checkIsTheDefaultCommand() throws {
        let result = try Program.run(["--rules", Program.rules, "--format", "jsonl"], input: "Vote by text\n")
        #expect(result.status == 1)
        #expect(
            result.output.hasPrefix(#"{"id":null,"kind":"tweet","verdict":"violation","clause":"participation.method""#)
        )
    }

    @Test func jsonlHasTheContractsKeysInItsOrder() throws {
        let item = #"{"id":"7","text":"Vote by text, or burn down the polling station!"}"#
        try Golden.expect(try Program.check(["--format", "jsonl"], input: item + "\n").output, is: "one-item.jsonl")
    }

    @Test(arguments: [
        ([], "text\ntext"), (["--input-format", "text"], "text"), (["--input-format", "jsonl"], "text"),
    ])
    func bothFormatsAreRead(_ options: [String], _: String) throws {
        let input = options.last == "text" ? "Vote by text" : #"{"text":"Vote by text"}"#
        #expect(try Program.check(options, input: input).status == 1)
    }

    @Test func contentTellsTheFormatBeforeTheName() throws {
        let folder = try TemporaryFolder()
        let items = try folder.write("\n\n{\"id\":\"a\",\"text\":\"Vote by text\"}\n", to: "tweets.txt")
        let brace = try folder.write("{json?} Vote by text\n", to: "brace.txt")
        let result = try Program.check(["--format", "jsonl", items, brace])
        #expect(result.lines.count == 2)
        #expect(result.lines[0].contains(#""id":"a""#))
        #expect(result.lines[0].hasSuffix(#""line":3}}"#))
        #expect(result.lines[1].contains(#""verdict":"violation""#))
    }

    @Test func eachLineIsAnItemOrTheWholeIsOne() throws {
        let input = "Vote now\nby text\n"
        #expect(try Program.check(["--format", "jsonl"], input: input).lines.count == 2)
        let whole = try Program.check(["--format", "jsonl", "--whole"], input: input)
        #expect(whole.lines.count == 1)
        #expect(whole.lines[0].hasSuffix(#""source":{"file":"-","line":null}}"#))
        #expect(try Program.check(["--whole", "--input-format", "jsonl"], input: input).status == 64)
    }

    @Test func plainTextCanBeAProfile() throws {
        let result = try Program.check(["--kind", "profile", "--format", "jsonl"], input: "The official account\n")
        #expect(result.output.contains(#""kind":"profile","verdict":"review","clause":"affiliation.account""#))
        #expect(result.output.contains(#""field":"bio""#))
    }

    @Test func defaultsFillOnlyWhatAnItemDoesNotSay() throws {
        let input =
            #"{"id":"a","text":"Vote by text"}"# + "\n" + #"{"id":"b","text":"Vote by text","prior_violations":0}"#
        let result = try Program.check(["--format", "jsonl", "--prior-violations", "1"], input: input)
        #expect(result.lines[0].contains(#""actions":["suspend-account"]"#))
        #expect(result.lines[1].contains(#""actions":["remove-tweet","lock-account"]"#))
    }

    @Test(arguments: [
        ["--country", "NLD"], ["--country", "1N"], ["--date", "2025-02-29"], ["--date", "29-10-2025"],
        ["--date", "2025-13-01"], ["--prior-violations=-1"], ["--jobs", "0"], ["--show", "some"], ["--no-such-option"],
        ["--language", "it"], ["--kind", "bot"],
    ])
    func wrongUsageIs64(_ options: [String]) throws {
        let result = try Program.check(options, input: "x")
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("Error: "))
    }

    @Test(arguments: [["--country", "nl"], ["--date", "2024-02-29"], ["--prior-violations", "3"], ["--no-jit"]])
    func rightUsageIsNot(_ options: [String]) throws {
        #expect(try Program.check(options, input: "Good morning").status == 0)
    }

    @Test func flaggedOrAllAreShown() throws {
        let input = "Vote by text\nGood morning\n"
        #expect(try Program.check(["--format", "jsonl"], input: input).lines.count == 2)
        #expect(try Program.check(["--format", "jsonl", "--show", "flagged"], input: input).lines.count == 1)
        #expect(try !Program.check(input: input).output.contains("Good morning"))
        #expect(try Program.check(["--show", "all"], input: input).output.contains("Good morning"))
    }

    @Test func theLocaleChoosesTheLanguageUnlessTold() throws {
        let dutch = ["LC_ALL": "", "LC_MESSAGES": "nl_NL.UTF-8", "LANG": "en_GB"]
        #expect(try Program.check(input: "Vote by text", environment: dutch).output.hasPrefix("SCHENDING"))
        #expect(
            try Program.check(["--language", "en"], input: "Vote by text", environment: dutch).output
                .hasPrefix("VIOLATION"))
        #expect(try Program.check(input: "Vote by text", environment: ["LC_ALL": "C"]).output.hasPrefix("VIOLATION"))
    }

    @Test func coloursAreForTerminalsUnlessTold() throws {
        let escape = "\u{1B}["
        #expect(try !Program.check(input: "Vote by text").output.contains(escape))
        #expect(try Program.check(["--color", "always"], input: "Vote by text").output.contains(escape))
        #expect(try !Program.check(["--color", "never"], input: "Vote by text").output.contains(escape))
    }

    @Test func quietLeavesTheStatusOnly() throws {
        let result = try Program.check(["--quiet", "-", "no-such-file"], input: "Vote by text")
        #expect(result.output.isEmpty)
        #expect(result.errors == "no-such-file: no such file\n")
    }

    @Test func jobsChangeNothing() throws {
        let lines = (0..<5000).map { index in
            #"{"id":\#(index),"text":"\#(String(repeating: "x", count: index % 700)) \#(index % 7 == 0 ? "Vote by text" : "Hi")"}"#
        }
        let input = lines.joined(separator: "\n")
        let one = try Program.check(["--format", "jsonl", "--jobs", "1"], input: input)
        let four = try Program.check(["--format", "jsonl", "--jobs", "4"], input: input)
        #expect(one.lines.count == 5000)
        #expect(one.output == four.output)
    }
}
