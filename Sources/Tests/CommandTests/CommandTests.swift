import Testing

/// `explain`, `policy` and `rules`.
@Suite struct CommandTests {
    @Test(arguments: [
        ("fires", "Vote by text. It works everywhere!"), ("is-stopped", "Nobody can vote by text"),
        ("nearly-fires", "I will vote"), ("is-exempt", "The poll of polls"),
    ])
    func explainTellsWhatARuleDid(_ name: String, _ text: String) throws {
        let result = try Program.run(["explain", "--rules", Program.rules, text])
        #expect(result.status == 0)
        try Golden.expect(result.output, is: "explain-\(name)")
    }

    @Test func explainReadsWordsStandardInputAndItems() throws {
        let words = try Program.run(["explain", "--rules", Program.rules, "Vote", "by", "text"])
        let piped = try Program.run(["explain", "--rules", Program.rules], input: "Vote by text\n")
        #expect(words.output == piped.output)
        let profile = #"{"profile":{"bio":"A fan account, no official account"}}"#
        let result = try Program.run(["explain", "--rules", Program.rules, profile, "--language", "nl"])
        try Golden.expect(result.output, is: "explain-profile.nl")
    }

    @Test(arguments: ["en", "nl"])
    func policyShowsAllOfIt(_ language: String) throws {
        let result = try Program.run(["policy", "--rules", Program.rules, "--language", language])
        #expect(result.status == 0)
        try Golden.expect(result.output, is: "policy.\(language)")
    }

    @Test func rulesAreListedByClause() throws {
        let result = try Program.run(["rules", "list", "--rules", Program.rules])
        #expect(result.status == 0)
        try Golden.expect(result.output, is: "rules-list")
    }

    @Test(arguments: ["participation.method.remote", "suppression.delays.queue", "suppression.threat.fire"])
    func aRuleIsShownWhole(_ id: String) throws {
        let result = try Program.run(["rules", "show", id, "--rules", Program.rules])
        #expect(result.status == 0)
        try Golden.expect(result.output, is: "rules-show-\(id)")
    }

    @Test func anUnknownRuleIsWrongUsage() throws {
        let result = try Program.run(["rules", "show", "remote", "--rules", Program.rules])
        #expect(result.status == 64)
        #expect(result.errors.contains("did you mean participation.method.remote?"))
    }
}
