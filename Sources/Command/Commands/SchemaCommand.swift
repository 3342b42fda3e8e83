import ArgumentParser

/// `stemwacht schema`: what rule files, items and verdicts look like, for editors and other programs.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema (2020-12) of rule files, items or verdicts.",
        discussion: """
            An editor with yaml-language-server reads it from a file that a rule file names at its top: \
            `# yaml-language-server: $schema=../rules.schema.json`
            """)

    /// What has a schema.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case rules, item, verdict
    }

    @Argument(help: "Which schema.")
    var subject: Subject

    @OptionGroup var language: LanguageOption

    func run() throws {
        let text =
            switch subject {
            case .rules: Schemas.rules
            case .item: Schemas.item
            case .verdict: Schemas.verdict
            }
        try Printing().write(text + "\n", language.messages)
    }
}
