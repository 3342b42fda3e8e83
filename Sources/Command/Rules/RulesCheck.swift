import ArgumentParser
import Policy

/// `stemwacht rules check`: like a compiler and a test run for rules.
struct RulesCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check rule files and prove every example.",
        discussion: """
            Each example must hold alone and in other worlds: behind an emoji, behind `RT @x: `, in upper case, inside a longer \
            text, with the names of opponents swapped, without machine code, without the gate. `# allow code: reason` above a \
            line switches a finding off there.

            Exit status: 0 nothing wrong; 1 something is; 2 the rules can't be used.
            """)

    @OptionGroup var argument: FolderArgument

    @Option(help: "How what is wrong is written.")
    var format = DiagnosticFormat.text

    @Option(help: "From which severity on the exit status is 1.")
    var failOn = FailOnSeverity.error

    @Flag(name: .customLong("no-worlds"), help: "Try each example alone only.")
    var skipsWorlds = false

    @Flag(name: .customLong("list-codes"), help: "List every code that a finding can have, with what it means.")
    var listsCodes = false

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func run() async throws {
        let messages = language.messages
        if listsCodes {
            let columns = Columns(widths: [], name: 24)
            let lines = DiagnosticCatalog.titles.sorted { $0.key < $1.key }.map {
                columns.line($0.key, []) + row($0.key, $0.value)
            }
            return try printing.write(lines.map { $0 + "\n" }.joined(), messages)
        }
        let folder = try argument.read(messages)
        let proof = RuleProof(folder.files, unread: folder.problems)
        let found = proof.isUsable ? await prove(proof) : []
        let check = RuleCheck(
            proof, found: found, date: Environment.today.description, triedWorlds: !skipsWorlds)
        try printing.write(format.text(check, in: folder.name), messages)
        if !check.isUsable { throw ExitCode(ExitStatus.error.rawValue) }
        if check.errors > 0 || failOn == .warning && check.warnings > 0 { throw ExitCode(ExitStatus.found.rawValue) }
    }

    /// Everything that can be proved at the same time, on all processors.
    private func prove(_ proof: RuleProof) async -> [Diagnostic] {
        let parts = Environment.processors
        // What takes longest goes first; the examples wait for the gate.
        let gated = Task { proof.withGate() }
        var tasks = skipsWorlds ? [] : RuleProof.groups.map { clause in Task { proof.ungated(clause) } }
        tasks.append(Task { proof.lints() })
        tasks += (0..<parts).map { part in Task { proof.phrases(part: part, of: parts) } }
        tasks += (0..<parts).map { part in
            Task { await gated.value.examples(part: part, of: parts, worlds: !skipsWorlds) }
        }
        var found: [Diagnostic] = []
        for task in tasks { found += await task.value }
        return found
    }

    private func row(_ code: String, _ title: String) -> String {
        String(repeating: " ", count: max(1, 24 - code.count)) + title
    }
}

/// From which severity on a check fails.
enum FailOnSeverity: String, CaseIterable, ExpressibleByArgument {
    case error, warning
}
