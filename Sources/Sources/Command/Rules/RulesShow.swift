import ArgumentParser
import Policy

/// `stemwacht rules show`: all there is to know of one rule.
struct RulesShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one rule: condition, guards, patterns, examples.")

    @Argument(help: ArgumentHelp("The rule's id, as `rules list` gives it.", valueName: "id"))
    var rule: String

    @OptionGroup var source: RuleSource
    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func run() throws {
        let rules = try source.load(language.messages)
        guard let found = rules.rule(rule) else { throw ValidationError(unknown(in: rules)) }
        try printing.show(language) { page in
            RulePage(rule: found, rules: rules, language: language.language).write(to: &page)
        }
    }

    private func unknown(in rules: RuleSet) -> String {
        let near = rules.rules.map(\.id).filter { $0.contains(rule) }.prefix(5)
        let help = near.isEmpty ? "`stemwacht rules list` lists them" : "did you mean \(near.joined(separator: ", "))?"
        return "There is no rule '\(Visible.text(rule))'; \(help)"
    }
}
