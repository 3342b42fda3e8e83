import Foundation
import Testing

/// Each format of `check`, on items of every kind: flagged, stopped, innocent, broken, hostile.
@Suite struct ReportFormatTests {
    private static let folder = Program.tests.appending(path: "Fixtures").path(percentEncoded: false)

    /// The report of all items in one format, and what it says when there is nothing to say.
    static func report(_ format: String, _ options: [String] = [], files: [String] = ["report.jsonl"]) throws -> String
    {
        try Program.run(["--rules", Program.rules, "--format", format] + options + files, in: folder).output
    }

    @Test(arguments: ["text", "jsonl", "json", "csv", "sarif", "github", "junit"])
    func aFormatSaysAllThereIs(_ format: String) throws {
        try Golden.expect(try Self.report(format), is: "report.\(format)")
    }

    @Test(arguments: ["text", "github", "junit"])
    func aFormatForPeopleSpeaksDutch(_ format: String) throws {
        try Golden.expect(try Self.report(format, ["--language", "nl"]), is: "report.\(format).nl")
    }

    @Test(arguments: ["de", "fr", "es"]) func textSpeaksEveryLanguageOfMessages(_ language: String) throws {
        try Golden.expect(try Self.report("text", ["--language", language]), is: "report.text.\(language)")
    }

    @Test(arguments: ["de_DE.UTF-8", "fr_BE", "es"]) func theLocaleSaysWhichLanguage(_ locale: String) throws {
        let run = try Program.run(
            ["--rules", Program.rules, "report.jsonl"], environment: ["LC_ALL": locale], in: Self.folder)
        #expect(run.output == (try Self.report("text", ["--language", String(locale.prefix(2))])))
    }

    @Test(arguments: ["json", "sarif"]) func aDocumentIsValidJSON(_ format: String) throws {
        for options in [[], ["--show", "flagged"], ["--show", "all"]] {
            for files in [["report.jsonl"], ["no-such-file"], ["report.jsonl", "no-such-file"], ["/dev/null"]] {
                let text = try Self.report(format, options, files: files)
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
            }
        }
    }

    @Test func theSummaryCountsEachItemThatWasRead() throws {
        let text = try Self.report("json", files: ["report.jsonl", "no-such-file"])
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let summary = try #require(document["summary"] as? [String: Any])
        let verdicts = try #require(summary["verdicts"] as? [String: Int])
        #expect(verdicts == ["violation": 3, "review": 2, "none": 2])
        #expect(summary["errors"] as? Int == 1)
        #expect(summary["unreadable"] as? Int == 1)
        #expect(summary["items"] as? Int == 8)
        #expect((document["items"] as? [Any])?.count == 9)
    }

    @Test func aTableIsReadBackAsItWasWritten() throws {
        let script = """
            import csv, sys
            rows = list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))
            print(len(rows), *(row["text"].replace("\\u202e\\x07", "~") for row in rows), sep="\\n")
            """
        let folder = try TemporaryFolder()
        let table = try folder.write(try Self.report("csv"), to: "report.csv")
        let result = try Program.run("/usr/bin/python3", ["-c", script, table], input: Data())
        #expect(
            result.lines == [
                "8", "Vote by text, friends", "Vote by text", "'=Two hours in line~, \"really\"",
                "Nobody can vote by text",
                "Burn down the polling station </script><script>alert(1)</script> ]]> 100% &amp; more", "Good morning",
                "Town <b> | The official account of the town",
            ])
    }

    @Test(arguments: ["=7+7", "+77", "-77", "@SUM(A1)", "\t=77", "＝77", "＋77", "－77", "＠SUM(A1)"])
    func noCellIsAFormula(_ text: String) throws {
        let item = try JSONSerialization.data(withJSONObject: ["text": text, "id": text, "lang": text])
        let result = try Program.run(
            Program.path, ["--rules", Program.rules, "--format", "csv"], input: item)
        let rows = result.output.split(separator: "\r\n")
        try #require(rows.count == 2)
        for cell in rows[1].split(separator: ",") where cell.contains(text.dropFirst()) {
            #expect(cell.hasPrefix("'"))
        }
    }

    @Test func junitIsWellFormedAndFailsWhereTheRunDoes() throws {
        let script = """
            import sys, xml.etree.ElementTree as E
            root = E.parse(sys.argv[1]).getroot()
            print(root.get("tests"), root.get("failures"), root.get("errors"), root.get("skipped"))
            print(*(len(root.findall(".//" + name)) for name in ("testcase", "failure", "error", "skipped")))
            """
        let folder = try TemporaryFolder()
        for (options, counts) in [
            ([], "6 3 1 2"), (["--fail-on", "review"], "6 5 1 0"), (["--fail-on", "never"], "6 0 1 5"),
            (["--show", "all"], "8 3 1 2"),
        ] {
            let file = try folder.write(try Self.report("junit", options), to: "report.xml")
            let result = try Program.run("/usr/bin/python3", ["-c", script, file], input: Data())
            #expect(result.lines == [counts, counts])
        }
    }

    @Test(arguments: ["text", "jsonl", "json", "sarif", "github", "junit", "html"])
    func nothingHiddenIsWrittenRaw(_ format: String) throws {
        let text = "Vote by text \u{1B}[31m\u{7}\u{202E}abc\u{2066}\u{200B}\u{9B}2J\u{E0041}"
        let item = try JSONSerialization.data(withJSONObject: ["text": text])
        let result = try Program.run(
            Program.path, ["--rules", Program.rules, "--format", format, "--show", "all"], input: item)
        for scalar in result.output.unicodeScalars where scalar != "\n" {
            #expect(![.control, .format].contains(scalar.properties.generalCategory))
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func aTableOnATerminalIsMadeVisible() throws {
        let command = #"$stemwacht --rules $rules --format csv '\#(Self.folder)/report.jsonl'"#
        let result = try Program.shell(#"script -qec "\#(command)" /dev/null < /dev/null"#)
        #expect(result.output.contains(#"line\u{202E}\u{7}, ""really"#))
        #expect(!result.output.contains("\u{202E}"))
    }

    @Test func oneRunWritesSeveralFormats() throws {
        let folder = try TemporaryFolder()
        let formats = ["json", "csv", "sarif"]
        let targets = formats.flatMap { ["--format", "\($0)=\(folder.path(of: "report." + $0))"] }
        let output = try Self.report("text", targets)
        #expect(output == (try Self.report("text")))
        #expect(try folder.names == ["report.csv", "report.json", "report.sarif"])
        for format in formats { #expect(try folder.text(of: "report." + format) == Self.report(format)) }
    }

    @Test func aReaderThatGoesAwayLeavesTheOtherFormats() throws {
        let folder = try TemporaryFolder()
        let file = folder.path(of: "report.json")
        _ = try Program.shell(
            #"yes 'Vote by text' | head -n 20000 | "$stemwacht" --rules "$rules" --format jsonl --format json='\#(file)' | head -n 1 > /dev/null"#
        )
        #expect(try folder.text(of: "report.json").contains(#""summary":{"items":20000,"#))
    }

    @Test(arguments: [
        ["--format", "json", "--format", "csv"], ["--format", "csv=x", "--output", "y"], ["--format", "csv="],
        ["--format", "csv=x", "--format", "json=x"], ["--format", "csv=x", "--format", "json", "--output", "x"],
        ["--format", "xml"],
    ])
    func placesThatCannotBeAreWrongUsage(_ options: [String]) throws {
        let result = try Program.check(options, input: "x")
        #expect(result.status == 64)
        #expect(result.errors.hasPrefix("Error: "))
    }
}
