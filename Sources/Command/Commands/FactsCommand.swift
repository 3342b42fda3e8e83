import ArgumentParser
import Policy

/// `stemwacht facts`: what is officially so in a country.
struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "Show the official facts that are known of a country.",
        discussion: "With --date, only what holds on that day, and the elections within a year of it.")

    @Argument(
        help: ArgumentHelp(
            "The country (ISO 3166-1, two letters); nothing: which countries are known.", valueName: "cc"))
    var country: String?

    @Option(help: ArgumentHelp("The day of which to speak.", valueName: "yyyy-mm-dd"))
    var date: String?

    @OptionGroup var source: RuleSource
    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func validate() throws {
        if let date, CalendarDay(date) == nil {
            throw ValidationError("--date: '\(date)' is not a date such as 2025-10-29.")
        }
    }

    func run() throws {
        let book = try source.load(language.messages).facts
        guard let country else {
            try printing.show(language) { page in
                page.rows(book.countries.map { Row($0.country, $0.name[language.language]) }, indent: 0)
            }
            return
        }
        guard let facts = book.country(country) else {
            let known = book.countries.map(\.country).joined(separator: ", ")
            throw ValidationError("No facts are known of '\(country)'; of these they are: \(known).")
        }
        let page = FactsPage(facts: facts, day: date.flatMap { CalendarDay($0) }, language: language.language)
        try printing.show(language) { page.write(to: &$0) }
    }
}
