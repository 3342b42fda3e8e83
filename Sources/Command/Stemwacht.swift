import ArgumentParser

/// The table of contents of the command line.
@main
struct Stemwacht: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stemwacht",
        abstract: "Judges tweets and profiles by Twitter's election integrity policy (April 2019).",
        subcommands: [Check.self],
        defaultSubcommand: Check.self)
}
