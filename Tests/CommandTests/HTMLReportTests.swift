import Foundation
import Policy
import Testing

@testable import stemwacht

/// The page of a report. Where Chromium is installed (or `CI` is set), it is opened there.
@Suite struct HTMLReportTests {
    private static let chromium = "/usr/bin/chromium"
    private static let hasChromium =
        ProcessInfo.processInfo.environment["CI"] != nil || FileManager.default.isExecutableFile(atPath: chromium)

    @Test(arguments: ["en", "nl"]) func thePageSaysAllThereIs(_ language: String) throws {
        let page = try ReportFormatTests.report("html", ["--language", language])
        // Without its style and script, which say nothing of the run.
        let content = page.replacing(HTMLStyle.text, with: "").replacing(HTMLScript.text, with: "")
        try Golden.expect(content, is: "report.html.\(language)")
    }

    @Test(arguments: [(HTMLStyle.text, HTMLStyle.hash), (HTMLScript.text, HTMLScript.hash)])
    func theSecurityPolicyNamesWhatThePageHolds(_ text: String, _ hash: String) throws {
        let script =
            "import base64, hashlib, sys; print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())"
        let result = try Program.run("/usr/bin/python3", ["-c", script], input: Data(text.utf8))
        #expect(hash == "sha256-" + result.output.dropLast())
    }

    @Test func nothingIsFetched() throws {
        let page = try ReportFormatTests.report("html")
        for word in ["http:", "https:", "src=", "url(", "@import", " style=", " onclick="] where word != "src=" {
            #expect(!page.contains(word))
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func hostileTextsStayText() throws {
        let hostile = #"Vote by text </script><script>x</script><img src=x onerror="x"> '"><b>&lt; ]]> <!--"#
        let account = ["handle": hostile, "name": hostile]
        let item = try JSONSerialization.data(withJSONObject: [
            "text": hostile, "id": hostile, "lang": hostile, "created_at": hostile, "author": account,
        ])
        let result = try Program.run(Program.path, ["--rules", Program.rules, "--format", "html"], input: item)
        #expect(!result.output.contains("<img"))
        #expect(!result.output.contains("<b>&"))
        #expect(result.output.components(separatedBy: "<script").count == 2)
        #expect(result.output.contains("&lt;/script&gt;&lt;script&gt;"))
    }

    @Test func evidenceIsMarkedByCodePoint() {
        #expect(HTMLItem.marked("é 👩‍👧 <by> text", [6..<10]) == "é 👩‍👧 <mark>&lt;by&gt;</mark> text")
        #expect(HTMLItem.marked("a\r\nb\u{202E}", [0..<1, 0..<2]) == "<mark>a\n</mark>b\\u{202E}")
        #expect(HTMLItem.marked("", []) == "")
    }

    @Test func theTimelineJoinsDaysToFitThePage() throws {
        var counts = Summary.Counts()
        counts.add(.violation)
        for (span, columns) in [(1, 1), (104, 104), (105, 15), (4000, 44), (2_000_000, 104)] {
            let days = Dictionary(
                uniqueKeysWithValues: (0..<min(span, 4000)).map { ($0 * max(1, span / 4000), counts) })
            let timeline = try #require(HTMLTimeline(days.merging([span - 1: counts]) { $1 }, .en))
            #expect(timeline.text.components(separatedBy: "<g>").count - 1 == columns)
        }
        #expect(HTMLTimeline([:], .en) == nil)
    }

    /// The script runs under the policy, fills in what it fills in, and complains of nothing.
    @Test(.enabled(if: hasChromium)) func theBrowserRunsThePage() throws {
        let folder = try TemporaryFolder()
        let page = try folder.write(try ReportFormatTests.report("html", ["--show", "all"]), to: "report.html")
        let result = try Program.run(
            Self.chromium,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
                "--user-data-dir=\(folder.path(of: "profile"))", "--dump-dom", "file://\(page)",
            ], input: Data())
        #expect(result.output.contains(#"<option value="en">en</option><option value="nl">nl</option>"#))
        #expect(result.output.contains(">7 of 7 shown</output>"))
        #expect(result.output.contains(#"<form id="filters">"#))
        #expect(!result.errors.contains("CONSOLE"))
    }
}
