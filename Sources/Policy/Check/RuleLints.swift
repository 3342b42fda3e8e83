/// What a whole rules folder should have, and should not.
struct RuleLints {
    private let rules: RuleSet
    private let files: [RuleFile]
    /// Every condition that decides something, its parts included.
    private let parts: [Condition]

    init(_ rules: RuleSet, _ files: [RuleFile]) {
        self.rules = rules
        self.files = files
        let conditions =
            rules.rules.flatMap { [$0.when] + ($0.violationIf.map { [$0] } ?? []) }
            + rules.guards.values.flatMap { [$0.when] + ($0.unless.map { [$0] } ?? []) }
            + rules.exemptions.map(\.when)
        parts = conditions.flatMap(\.everyPart)
    }

    /// Signals, concepts and guards that nothing uses.
    var diagnostics: [Diagnostic] { unusedSignals + unusedConcepts + unusedGuards }

    /// A file for each clause and each exemption, which a folder that is used for a part of the policy need not have.
    static func missingFiles(_ files: [RuleFile], _ unread: [Diagnostic]) -> [Diagnostic] {
        let wanted =
            Clause.allCases.map { "violations/\($0.rawValue).yaml" }
            + Exemption.allCases.map { "exemptions/\($0.rawValue.replacing("exempt.", with: "")).yaml" }
        let given = Set(files.map(\.path) + unread.map(\.place.path))
        return wanted.filter { !given.contains($0) }.map {
            Diagnostic(
                "missing-file", at: Place(path: $0), "the policy's part has no file",
                help: "write it, with at least one rule or a condition")
        }
    }

    private var unusedSignals: [Diagnostic] {
        let conceptParts = rules.concepts.values.flatMap(\.everyPart)
        let used = Set((parts + conceptParts).compactMap { if case .signal(let id) = $0 { id } else { nil } })
            .union(rules.score?.mask ?? []).union(rules.factSignals)
        return rules.lexicon.signals.enumerated().filter { !used.contains($0.offset) }.flatMap { _, signal in
            signal.patterns.compactMap(\.alternatives.first).map { alternative in
                Self.unused("signal", signal.name, at: alternative.place)
            }
        }
    }

    private var unusedConcepts: [Diagnostic] {
        rules.concepts.filter { name, condition in
            !parts.contains(condition)
                && !rules.concepts.contains { $0.key != name && $0.value.everyPart.contains(condition) }
        }.map { Self.unused("concept", $0.key, at: place(ofConcept: $0.key)) }
    }

    private var unusedGuards: [Diagnostic] {
        let used = Set(rules.rules.flatMap(\.unless))
        return rules.guards.values.filter { !used.contains($0.id) }.map { Self.unused("guard", $0.id, at: $0.place) }
    }

    private static func unused(_ what: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unused-\(what)", severity: .warning, at: place, "nothing uses the \(what) `\(name)`",
            help: "use it in a rule, or remove it")
    }

    /// The line that begins with the concept's name.
    private func place(ofConcept name: String) -> Place {
        for file in files where file.path == "lexicon/concepts.yaml" {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() {
                let indent = line.prefix { $0 == " " }.count
                if line.dropFirst(indent).hasPrefix(name + ":") {
                    return Place(path: file.path, line: index + 1, column: indent + 1)
                }
            }
        }
        return Place(path: "lexicon/concepts.yaml")
    }
}
