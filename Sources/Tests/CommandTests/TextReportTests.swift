import Testing

/// The report for a person at a terminal.
@Suite struct TextReportTests {
    @Test(arguments: ["en", "nl"])
    func aViolationIsExplained(_ language: String) throws {
        try golden("violation", "Vote by text, friends 👩‍👧\n", language)
    }

    @Test(arguments: ["en", "nl"])
    func aReviewTellsHowToReport(_ language: String) throws {
        try golden("review", "Two hours in line\n", language)
    }

    @Test(arguments: ["en", "nl"])
    func aDenialIsTold(_ language: String) throws {
        try golden("denied", "Nobody can vote by text\n", language)
    }

    @Test(arguments: ["en", "nl"])
    func aThreatPointsToTheOtherPolicy(_ language: String) throws {
        try golden("threat", "Burn down the polling station\n", language)
    }

    @Test(arguments: ["en", "nl"])
    func severalItemsEndInASummary(_ language: String) throws {
        try golden("several", "Vote by text\nGood morning\nTwo hours in line\n", language)
    }

    @Test func nothingIsOneQuietLine() throws {
        #expect(try Program.check(input: "Good morning\n").output == "Nothing found.\n")
        #expect(try Program.check(["--language", "nl"], input: "Good morning\n").output == "Niets gevonden.\n")
    }

    @Test func aProfileShowsItsFields() throws {
        let item = #"{"id":"9","profile":{"name":"Town","handle":"town","bio":"The official account of the town"}}"#
        try Golden.expect(try Program.check(input: item).output, is: "profile")
    }

    @Test func longTextsAreWrapped() throws {
        let text = String(repeating: "a long sentence about the weather ", count: 6) + "vote by text"
        let result = try Program.check(input: text, environment: ["COLUMNS": "60"])
        #expect(result.lines.allSatisfy { $0.count <= 60 })
        try Golden.expect(result.output, is: "wrapped")
    }

    @Test func colouredReportMarksTheEvidence() throws {
        try Golden.expect(try Program.check(["--color", "always"], input: "Vote by text\n").output, is: "coloured")
    }

    @Test func nothingReachesTheTerminalRaw() throws {
        let text = "Vote by text \u{1B}[31m\u{7}\u{202E}abc\u{2066}\u{200B}\u{9B}2J\n"
        let result = try Program.check(["--show", "all"], input: text)
        #expect(result.output.contains(#"\u{1B}[31m\u{7}\u{202E}abc\u{2066}\u{200B}\u{9B}2J"#))
        let item = #"{"id":"\u001b[1m","text":"Vote by text","author":{"handle":"\u001b[2m"}}"#
        #expect(try !Program.check(input: item).output.contains("\u{1B}"))
        #expect(try !Program.check(["no\u{1B}file"]).errors.contains("\u{1B}"))
        #expect(try !Program.run(["explain", text, "--rules", Program.rules]).output.contains("\u{1B}"))
    }

    private func golden(_ name: String, _ input: String, _ language: String) throws {
        try Golden.expect(try Program.check(["--language", language], input: input).output, is: "\(name).\(language)")
    }
}
