import Testing

/// `stemwacht facts`.
@Suite struct FactsCommandTests {
    @Test(arguments: ["en", "nl"])
    func aCountryIsPrintedAsOfADay(_ language: String) throws {
        let run = try Program.run(["facts", "ie", "--date", "2024-11-01", "--language", language])
        #expect(run.status == 0)
        try Golden.expect(run.output, is: "facts.\(language)")
    }

    @Test func withoutACountryTheKnownOnesAreListed() throws {
        let run = try Program.run(["facts", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.output.contains("NL  the Netherlands\n"))
    }

    @Test func anUnknownCountryOrDateIsWrongUsage() throws {
        #expect(try Program.run(["facts", "XX"]).status == 64)
        #expect(try Program.run(["facts", "NL", "--date", "tomorrow"]).status == 64)
    }

    @Test(arguments: ["en", "nl"])
    func aFindingShowsTheFact(_ language: String) throws {
        let text = "De stembureaus zijn open tot 22.00 uur\n"
        let run = try Program.run(["--country", "NL", "--language", language], input: text)
        #expect(run.status == 1)
        try Golden.expect(run.output, is: "fact.\(language)")
    }

    @Test func jsonCarriesTheFact() throws {
        let item = #"{"text":"De stembureaus zijn open tot 22.00 uur","country":"NL"}"#
        let run = try Program.run(["--format", "jsonl", "--language", "nl"], input: item)
        #expect(run.output.contains(#""fact":"Nederland: stemmen kan van 7.30 tot 21.00 uur (kiesraad.nl).""#))
    }

    @Test func theOptionsGiveCountryAndDate() throws {
        let arguments = ["--country", "GB", "--date", "2024-07-01", "--fail-on", "review", "--quiet"]
        #expect(try Program.run(arguments, input: "The general election is on Friday\n").status == 1)
        #expect(try Program.run(arguments, input: "The general election is on Thursday\n").status == 0)
    }
}
