import ArgumentParser

/// `stemwacht rules`: what the rules are, and whether they hold.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List, show, check and measure the rules.",
        subcommands: [
            RulesList.self, RulesShow.self, RulesCheck.self, RulesCoverage.self, RulesMutate.self, RulesDiff.self,
            RulesAudit.self, RulesMeasure.self, RulesFormat.self,
        ])
}
