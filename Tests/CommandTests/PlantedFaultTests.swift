import Foundation
import Testing

/// Each kind of fault, planted in a copy of the small rules, is caught at its file and line.
@Suite struct PlantedFaultTests {
    /// What is replaced by what, and what `rules check` must say where.
    struct Fault: CustomTestStringConvertible, Sendable {
        let code: String
        let file: String
        let old: String
        let new: String
        let line: Int
        /// The file that is named, where it is another one.
        var at: String?

        var testDescription: String { "\(code) in \(file)" }
    }

    static let words = "lexicon/en/words.yaml"
    static let method = "violations/participation.method.yaml"
    static let closure = "violations/suppression.closure.yaml"

    static let faults: [Fault] = [
        Fault(code: "bad-pattern", file: words, old: "    crook", new: "    (crook", line: 31),
        Fault(code: "empty-match", file: words, old: "    crook", new: "    (?:crook)?", line: 31),
        Fault(code: "unknown-fragment", file: words, old: "by {channel}", new: "by {chanel}", line: 8),
        Fault(code: "unused-fragment", file: words, old: "signals:", new: "  spare: x\nsignals:", line: 4),
        Fault(code: "duplicate-pattern", file: words, old: "    online", new: "    online\n    online", line: 10),
        Fault(code: "unbounded-gap", file: words, old: "    pay a fee", new: "    pay .* fee", line: 33),
        Fault(code: "unbounded-gap", file: words, old: "    pay a fee", new: "    pay(?: \\w+)* fee", line: 33),
        Fault(code: "unescaped-dot", file: words, old: "    crook", new: "    crook\n    crook.com", line: 32),
        Fault(code: "upper-case", file: words, old: "    crook", new: "    crook\n    Villain", line: 32),
        Fault(code: "open-end", file: words, old: "    crook", new: "    crook\n    \\w*rook\\w*", line: 32),
        Fault(code: "unused-signal", file: words, old: "signals:", new: "signals:\n  idle: |\n    idle", line: 6),
        Fault(
            code: "phrase-fails", file: words, old: "signals:", new: "examples:\n  fee: [pay a tax]\nsignals:", line: 5),
        Fault(
            code: "phrase-fails", file: words, old: "signals:", new: "examples:\n  fee: {none: [pay a fee]}\nsignals:",
            line: 5),
        Fault(
            code: "phrase-fails", file: words, old: "signals:",
            new: "examples:\n  fee:\n    whole: |\n      pay a fee; we pay a fee\nsignals:", line: 7),
        Fault(
            code: "phrase-fails", file: words, old: "signals:", new: "examples:\n  fee: {match: [a fee]}\nsignals:",
            line: 5),
        Fault(code: "empty-signal", file: words, old: "    crook", new: "    # nobody", line: 30),
        Fault(code: "duplicate-key", file: words, old: "signals:", new: "signals:\n  fee: |\n    toll", line: 34),
        Fault(code: "unknown-key", file: closure, old: "    when:", new: "    colour: red\n    when:", line: 12),
        Fault(code: "unknown-value", file: closure, old: "verdict: review", new: "verdict: maybe", line: 9),
        Fault(code: "wrong-type", file: closure, old: "unless: [denied]", new: "unless: {denied: true}", line: 6),
        Fault(
            code: "bad-condition", file: closure, old: "when: closed", new: "when: {all: [closed], any: [closed]}",
            line: 12),
        Fault(
            code: "unused-concept", file: "lexicon/concepts.yaml", old: "concepts:",
            new: "concepts:\n  a: [fee, crook]", line: 2),
        Fault(
            code: "unused-guard", file: "guards.yaml", old: "guards:",
            new: "guards:\n  asleep: {title: {en: a, nl: b}, when: voting, reach: text}", line: 2),
        Fault(
            code: "missing-translation", file: "guards.yaml", old: "nl: De bewering wordt ontkend",
            new: "nl: The claim is denied",
            line: 2),
        Fault(code: "missing-key", file: method, old: ", nl: Die weg bestaat niet.", new: "", line: 11),
        Fault(code: "example-fails", file: method, old: "[Vote by text,", new: "[Vote by post,", line: 14),
        Fault(code: "example-fails", file: method, old: "\"I like voting\"", new: "\"Vote online\"", line: 17),
        Fault(code: "todo-passes", file: method, old: "Cast it with your phone", new: "Vote online", line: 16),
        Fault(
            code: "example-fails", file: "exemptions/political-claim.yaml", old: "The mayor is a crook",
            new: "The mayor",
            line: 8),
        Fault(
            code: "duplicate-example", file: method, old: "[Vote by text,", new: "[Vote by text, Vote by text,",
            line: 14),
        Fault(
            code: "dead-rule", file: method, old: "all: [voting, remote-channel]",
            new: "all: [voting, {none: [voting]}]", line: 8),
        Fault(code: "unsorted-keys", file: method, old: "    verdict: violation\n", new: "", line: 11),
        Fault(code: "wrong-id", file: method, old: "id: participation.method.remote", new: "id: remote", line: 8),
        Fault(
            code: "wrong-file", file: closure, old: "clause: suppression.closure", new: "clause: suppression.delays",
            line: 1),
        Fault(code: "unknown-signal", file: closure, old: "when: closed", new: "when: close", line: 12),
        Fault(code: "unknown-guard", file: closure, old: "unless: [denied]", new: "unless: [denies]", line: 6),
        Fault(code: "missing-examples", file: closure, old: "      none: [Still open]\n", new: "", line: 14),
        Fault(code: "world-longer", file: words, old: "polls closed", new: "polls closed$", line: 14, at: closure),
        Fault(code: "world-retweet", file: words, old: "    hoax", new: "    hoax|rt @x", line: 14, at: closure),
        Fault(code: "world-emoji", file: words, old: "    hoax", new: "    hoax|😀", line: 14, at: closure),
        Fault(
            code: "world-parties", file: words, old: "polls closed", new: "polls closed for labour", line: 14,
            at: closure),
        Fault(
            code: "world-upper-case", file: closure, old: "The polls closed", new: "'#ThePollsClosed'", line: 14),
        Fault(
            code: "bad-verdict", file: method, old: "    verdict: violation\n",
            new: "    verdict: violation\n    violation-if: voting\n", line: 9),
        Fault(
            code: "unused-allow", file: closure, old: "    when:", new: "    # allow dead-rule: no\n    when:", line: 12
        ),
        Fault(
            code: "allow-without-reason", file: closure, old: "    when:", new: "    # allow dead-rule\n    when:",
            line: 12),
    ]

    @Test(arguments: faults) func isCaughtAtItsPlace(_ fault: Fault) throws {
        let folder = try TemporaryFolder()
        try Self.plant(fault, in: folder)
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        let place = "rules/\(fault.at ?? fault.file):\(fault.line):"
        #expect(result.lines.contains { $0.hasPrefix(place) && $0.hasSuffix("[\(fault.code)]") }, "\(result.output)")
    }

    /// What each fault's own line of the report says, with its help.
    @Test(arguments: [0, 1]) func readsAsItShould(_ half: Int) throws {
        var text = ""
        for (number, fault) in Self.faults.enumerated() where number % 2 == half {
            let folder = try TemporaryFolder()
            try Self.plant(fault, in: folder)
            text += try Self.report(of: fault.code, in: folder)
        }
        for (number, fault) in Self.files.enumerated() where number % 2 == half {
            let folder = try TemporaryFolder()
            _ = try RulesCopy(in: folder)
            try folder.write(fault.text, to: "rules/" + fault.file)
            text += try Self.report(of: fault.code, in: folder)
        }
        try Golden.expect(text, is: "planted-faults-\(half)")
    }

    private static func plant(_ fault: Fault, in folder: TemporaryFolder) throws {
        let rules = try RulesCopy(in: folder)
        try rules.replace(fault.file, fault.old, fault.new)
        if fault.code == "world-parties" {
            try rules.replace(closure, "The polls closed", "The polls closed for Labour")
        }
        if fault.code == "unsorted-keys" {
            try rules.replace(fault.file, "    when:", "    verdict: violation\n    when:")
        }
    }

    /// The diagnostics of one code, each up to the next.
    private static func report(of code: String, in folder: TemporaryFolder) throws -> String {
        var isWanted = false
        let lines = try Program.run(["rules", "check", "rules"], in: folder.path).lines.filter { line in
            if line.hasPrefix("rules/") {
                isWanted = line.hasSuffix("[\(code)]")
            } else if !line.hasPrefix(" ") {
                isWanted = false
            }
            return isWanted
        }
        return "# \(code)\n" + lines.joined(separator: "\n") + "\n\n"
    }

    @Test func aShadowedRuleIsCaught() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        let rule = """
            rules:
              - id: participation.method.second
                verdict: violation
                title: {en: a, nl: b}
                message: {en: a, nl: b}
                when: {all: [voting, remote-channel, everywhere]}
                examples: {violation: [Everyone can vote by text], none: [I like voting]}
            """
        try rules.replace(Self.method, "rules:", rule)
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        #expect(
            result.output.contains("rules/\(Self.method):8:5: warning: `participation.method.second` holds only where"))
    }

    /// Files that are added, each with one fault.
    static let files: [(code: String, file: String, text: String, line: Int)] = [
        ("duplicate-signal", "lexicon/en/zz.yaml", "language: en\nsignals:\n  fee: |\n    toll\n", 3),
        ("unknown-file", "notes.yaml", "a: b\n", 1),
        ("empty-file", "lexicon/en/zz.yaml", "# nothing\n", 1),
        ("yaml-syntax", "lexicon/en/zz.yaml", "language: en\nsignals: [\n", 3),
        (
            "expired-suppression", "suppressions.yaml",
            "suppressions:\n  - {item: '1', rule: '*', owner: a, reason: b, expires: 2020-01-01}\n", 2
        ),
        (
            "unused-suppression", "suppressions.yaml",
            "suppressions:\n  - {text: Hello, rule: '*', owner: a, reason: b, expires: 2999-01-01}\n", 2
        ),
        (
            "phrase-fails", "lexicon/en/words.examples.yaml",
            "language: en\nexamples:\n  fee:\n    whole: |\n      pay a fee\n      pay fees\n", 6
        ),
        ("unknown-signal", "lexicon/en/words.examples.yaml", "language: en\nexamples:\n  tax: |\n    pay a tax\n", 3),
    ]

    @Test(arguments: files) func anAddedFileIsCaughtAtItsPlace(
        _ fault: (code: String, file: String, text: String, line: Int)
    ) throws {
        let folder = try TemporaryFolder()
        _ = try RulesCopy(in: folder)
        try folder.write(fault.text, to: "rules/" + fault.file)
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        let place = "rules/\(fault.file):\(fault.line):"
        #expect(result.lines.contains { $0.hasPrefix(place) && $0.hasSuffix("[\(fault.code)]") }, "\(result.output)")
    }

    @Test func aSecondRuleOfTheSameNameIsCaught() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        let file = rules.path + "/" + Self.method
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let rule = try #require(text.firstRange(of: "  - id:"))
        try (text + text[rule.lowerBound...]).write(toFile: file, atomically: true, encoding: .utf8)
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        #expect(
            result.lines.contains { $0.contains(Self.method) && $0.hasSuffix("[duplicate-id]") }, "\(result.output)")
    }

    @Test func aFileThatCannotBeReadIsCaught() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        try rules.remove("enforcement.yaml")
        try Data([0x61, 0x3A, 0x20, 0xFF, 0x0A]).write(to: URL(filePath: rules.path + "/lexicon/en/zz.yaml"))
        try FileManager.default.createSymbolicLink(
            atPath: rules.path + "/lexicon/en/yy.yaml", withDestinationPath: "nowhere.yaml")
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        for (file, code) in [
            ("enforcement.yaml", "missing-file"), ("lexicon/en/zz.yaml", "not-utf8"),
            ("lexicon/en/yy.yaml", "unreadable"),
        ] {
            #expect(
                result.lines.contains { $0.hasPrefix("rules/\(file):") && $0.hasSuffix("[\(code)]") },
                "\(code): \(result.output)")
        }
    }

    @Test func aHandleThatStandsTwiceIsCaught() throws {
        let folder = try TemporaryFolder()
        _ = try RulesCopy(in: folder)
        let account = "  - {handle: IEBCKenya, of: authority, unverified: true}\n"
        try folder.write("country: KE\naccounts:\n" + account + account, to: "rules/elections/ke.yaml")
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        #expect(
            result.lines.contains {
                $0.hasPrefix("rules/elections/ke.yaml:4:") && $0.hasSuffix("[duplicate-handle]")
            }, "\(result.output)")
    }

    @Test func aFactNeedsASource() throws {
        let folder = try TemporaryFolder()
        _ = try RulesCopy(in: folder)
        try folder.write(
            "country: KE\naccounts:\n  - {handle: IEBCKenya, of: authority}\n", to: "rules/elections/ke.yaml")
        let result = try Program.run(["rules", "check", "rules"], in: folder.path)
        #expect(
            result.output.contains("rules/elections/ke.yaml:3:5: error: the fact has no source [no-source]")
        )
    }

    @Test func aFindingIsSwitchedOffAtItsLineWithAReason() throws {
        let folder = try TemporaryFolder()
        let rules = try RulesCopy(in: folder)
        try rules.replace(Self.words, "    crook", "    crook\n    # allow upper-case: to be seen\n    Villain")
        #expect(try Program.run(["rules", "check", "rules", "--fail-on", "warning"], in: folder.path).status == 0)
    }

    @Test func everyCodeHasATitle() throws {
        let result = try Program.run(["rules", "check", "--list-codes"])
        try Golden.expect(result.output, is: "codes")
        for fault in Self.faults { #expect(("\n" + result.output).contains("\n\(fault.code) ")) }
    }
}
