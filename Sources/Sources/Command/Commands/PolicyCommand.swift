import ArgumentParser
import Policy

/// `stemwacht policy`: what the policy says, as the rules carry it.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Show the clauses, the exemptions, the enforcement and how to report.")

    @OptionGroup var source: RuleSource
    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func run() throws {
        let words = RuleWords(rules: try source.load(language.messages), language: language.language)
        try printing.show(language) { page in PolicyPage(words: words).write(to: &page) }
    }
}
