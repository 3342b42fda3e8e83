import ArgumentParser
import Policy

/// `stemwacht rules audit`: the worst that a text can do to the patterns.
struct RulesAudit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Look for texts that make a pattern expensive.",
        discussion: """
            For every line of the lexicon texts are made from its own parts, repeated without end and never quite matching; \
            PCRE2's match limit is the meter. A finding is a growth beyond the square of the text's length, or a tweet of 25,000 \
            characters that would reach the match limit. `# allow costly: reason` above a line excuses it.

            Exit status: 0 nothing; 1 something; 2 bad rules.
            """)

    @OptionGroup var argument: FolderArgument

    @Option(help: "How it is written.")
    var format = AuditFormat.text

    @Option(help: ArgumentHelp("Threads (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @OptionGroup var language: LanguageOption
    @OptionGroup var printing: Printing

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs: a number from 1 on is wanted.") }
    }

    func run() async throws {
        let messages = language.messages
        let (folder, rules) = try argument.load(messages, compilesPatterns: false)
        let audit = CostAudit(rules)
        let found = await Array(0..<audit.count).inParallel(jobs: jobs ?? Environment.processors) {
        } _: { _, number in
            audit.finding(number)
        }
        let findings = RuleAllowances(folder.files).without(found.compactMap { $0 })
        let report = AuditReport(findings: findings, lines: audit.count, folder: folder.name)
        try printing.write(format == .text ? report.text : report.json, messages)
        if !findings.isEmpty { throw ExitCode(ExitStatus.found.rawValue) }
    }
}

/// How an audit is written.
enum AuditFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

/// Costly lines as people and programs read them.
struct AuditReport {
    let findings: [CostFinding]
    /// How many were audited.
    let lines: Int
    /// Goes before every path.
    let folder: String

    var text: String {
        let name = folder + (folder.hasSuffix("/") ? "" : "/")
        let found = findings.map { one in
            let place = "\(name)\(one.place.path):\(one.place.line):\(one.place.column)"
            let part = "`\(one.part)`" + (one.fragment.map { " of the fragment `\($0)`" } ?? "")
            let steps = one.steps.map { "\($0.bytes): \($0.steps)" }.joined(separator: ", ")
            let text = "\"\(one.text.prefix)\" + \"\(one.text.pump)\" again and again + \"\(one.text.suffix)\""
            return Visible.text(
                "\(place): error: signal `\(one.signal)`: \(Self.words(one.reason)), by \(part) [costly]\n"
                    + "    text:  \(text)\n    steps: \(steps)", keepsLineBreaks: true) + "\n"
        }
        return found.joined() + "\(Phrases.count(lines, "line", "lines")) audited, "
            + "\(Phrases.count(findings.count, "finding", "findings"))\n"
    }

    private static func words(_ reason: CostFinding.Reason) -> String {
        switch reason {
        case .exponential: "steps grow exponentially with the text's length"
        case .growth(let power): "steps grow with the text's length to the power of \(Decimals.text(power, digits: 1))"
        case .limit(let steps):
            "a tweet of \(CostAudit.longestTweet) characters would take \(steps) steps, more than the match limit"
        case .unread: "its syntax is not known to the audit"
        }
    }

    var json: String {
        var json = JSONWriter()
        json.object { json in
            json.field("lines", lines)
            json.array("findings", findings) { json, one in
                json.field("signal", one.signal)
                json.field("path", one.place.path)
                json.field("line", one.place.line)
                json.field("part", one.part)
                json.field("fragment", one.fragment)
                json.field("reason", Self.words(one.reason))
                json.field("prefix", one.text.prefix)
                json.field("pump", one.text.pump)
                json.field("suffix", one.text.suffix)
                json.array("steps", one.steps) { json, step in
                    json.field("bytes", step.bytes)
                    json.field("steps", step.steps)
                }
            }
        }
        return json.text + "\n"
    }
}
