import ArgumentParser
import Policy

/// `stemwacht rules mutate`: which changes of the rules no example notices.
struct RulesMutate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutate", abstract: "Change the rules, one thing at a time, and show what no example notices.",
        discussion: """
            Alternatives are deleted, lines of the lexicon, guards and their exceptions dropped, gaps loosened to three times \
            their width. `# allow unnoticed: reason` above a line excuses its mutants.

            Exit status: 0; 1 below --threshold; 2 bad rules.
            """)

    @OptionGroup var argument: FolderArgument

    @Option(help: ArgumentHelp("Try so many, chosen by chance (default: all).", valueName: "n"))
    var sample: Int?

    @Option(help: ArgumentHelp("Another seed chooses others.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The least share of mutants that examples notice.", valueName: "percent"))
    var threshold: Double?

    @Option(help: "How they are written.")
    var format = MutationFormat.text

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func validate() throws {
        if let sample, sample < 1 { throw ValidationError("--sample: a number from 1 on is wanted.") }
    }

    func run() throws {
        let messages = language.messages
        let (folder, rules) = try argument.load(messages, withPhrases: true)
        let mutation = RuleMutation(rules, folder.files, sample: sample, seed: seed)
        let report = MutationReport(mutation: mutation, folder: folder)
        try printing.write(format == .text ? report.text : report.json, messages)
        if let threshold, mutation.score * 100 < threshold { throw ExitCode(ExitStatus.found.rawValue) }
    }
}

/// How mutants are written.
enum MutationFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

/// Mutants as people and programs read them.
struct MutationReport {
    let mutation: RuleMutation
    let folder: RuleFolder

    /// Those that nobody notices, and how many there are of each kind.
    var text: String {
        let name = folder.name + (folder.name.hasSuffix("/") ? "" : "/")
        let lines = mutation.unnoticed.map { mutant in
            "\(name)\(mutant.place.path):\(mutant.place.line):\(mutant.place.column): "
                + Visible.text("no example notices \(mutant.kind.rawValue) in \(mutant.owner): \(mutant.text)")
        }
        let columns = Columns(widths: [10, 10, 10, 10], name: 20)
        let table =
            [columns.line("mutants", ["tried", "noticed", "excused", "share"])]
            + Mutant.Kind.allCases.map { kind in
                row(kind.rawValue, mutation.mutants.filter { $0.kind == kind }, columns)
            }
            + [row("all", mutation.mutants, columns)]
        let sample = mutation.mutants.count < mutation.known ? ["a sample of \(mutation.known)"] : []
        return (lines + (lines.isEmpty ? [] : [""]) + table + sample).map { $0 + "\n" }.joined()
    }

    private func row(_ name: String, _ mutants: [Mutant], _ columns: Columns) -> String {
        let unnoticed = mutants.count { $0.fate == .unnoticed }
        let excused = mutants.count { if case .excused = $0.fate { true } else { false } }
        let noticed = mutants.count - unnoticed - excused
        let share = mutants.count == excused ? nil : Double(noticed) / Double(mutants.count - excused) * 100
        return columns.line(
            name, ["\(mutants.count)", "\(noticed)", "\(excused)", Decimals.text(share, digits: 1) + " %"])
    }

    var json: String {
        var json = JSONWriter()
        json.object { json in
            json.field("known", mutation.known)
            json.field("tried", mutation.mutants.count)
            json.field("noticed", mutation.noticed)
            json.field("excused", mutation.excused)
            json.array("unnoticed", mutation.unnoticed) { json, mutant in
                json.field("kind", mutant.kind.rawValue)
                json.field("owner", mutant.owner)
                json.field("text", mutant.text)
                json.field("path", mutant.place.path)
                json.field("line", mutant.place.line)
                json.field("column", mutant.place.column)
            }
        }
        return json.text + "\n"
    }
}
