import ArgumentParser

/// The table of contents of the command line.
@main
struct Stemwacht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stemwacht",
        abstract: "Judges tweets and profiles by Twitter's election integrity policy (April 2019).",
        discussion: """
            Without a command it judges: `echo 'Vote by text message!' | stemwacht`.

            Exit status: 0 nothing at or above --fail-on; 1 something is; 2 an error (bad rules, unreadable input, a record \
            that could not be judged); 64 wrong usage.
            """,
        subcommands: [
            Check.self, Explain.self, Evaluate.self, PolicyCommand.self, RulesCommand.self, SchemaCommand.self,
        ],
        defaultSubcommand: Check.self)

    /// Runs the command that the arguments name, and ends the process with its exit status.
    static func main() async {
        Descriptor.ignoreClosedPipes()
        await main(nil)
    }
}
