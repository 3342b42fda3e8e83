import ArgumentParser
import Policy

/// `stemwacht rules list`: every rule, by clause.
struct RulesList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rules, by clause.")

    @OptionGroup var source: RuleSource
    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func run() throws {
        let rules = try source.load(language.messages)
        try printing.show(language) { page in
            for clause in rules.clauses {
                page.line(page.style.bold(clause.clause.rawValue) + "  " + clause.title[language.language])
                page.rows(clause.rules.map { row(for: $0) })
                page.line()
            }
            page.line(Phrases.rules(rules.rules.count)[language.language])
        }
    }

    private func row(for rule: Rule) -> Row {
        let verdict = rule.verdict.rawValue + (rule.isSevere ? ", severe" : "")
        return Row(rule.id, "\(verdict): \(rule.title[language.language])")
    }
}
