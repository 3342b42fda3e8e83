import ArgumentParser

/// `stemwacht rules`: what the rules are, and whether they hold.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List, show and check the rules.",
        subcommands: [RulesList.self, RulesShow.self, RulesCheck.self])
}
