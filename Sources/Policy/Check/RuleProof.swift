/// A rules folder that is loaded once and proved in parts, each of which may have a thread of its own.
public struct RuleProof: Sendable {
    let files: [RuleFile]
    /// What was wrong with files that could not be read.
    let unread: [Diagnostic]
    let loaded: RuleSet.Loaded
    /// Whether the rules loaded.
    public let isUsable: Bool
    private var rules: RuleSet

    /// Loads a folder and compiles its patterns.
    ///
    /// - Parameters:
    ///   - files: in any order.
    ///   - unread: what was wrong with those that could not be read; then nothing is proved.
    public init(_ files: [RuleFile], unread: [Diagnostic] = []) {
        self.files = files
        self.unread = unread
        loaded = RuleSet.load(files, compilesPatterns: true)
        rules = loaded.rules
        isUsable = !(unread + loaded.diagnostics).contains { $0.severity == .error }
    }

    /// The same, with the gate made, which every part that tries examples would else make for itself.
    public func withGate() -> RuleProof {
        var proof = self
        proof.rules = rules.prepared
        return proof
    }

    /// What is doubtful in the files as they are written.
    public func lints() -> [Diagnostic] {
        RuleLints(rules, files).diagnostics + PatternLints(rules.lexicon).diagnostics
            + ConditionLints(rules).diagnostics + FileLints(files).diagnostics
    }

    /// The phrases that don't hold.
    public func phrases(part: Int = 0, of parts: Int = 1) -> [Diagnostic] {
        PhraseProof(rules.lexicon).diagnostics(part: part, of: parts)
    }

    /// The examples that don't hold.
    ///
    /// - Parameter worlds: whether each is also tried in other worlds, all but the one without the gate.
    public func examples(part: Int = 0, of parts: Int = 1, worlds: Bool) -> [Diagnostic] {
        let proof = ExampleProof(rules)
        let others = worlds ? WorldProof(rules, plain: proof.classifier) : nil
        let examples = ExampleProof.owned(rules)
        return stride(from: part, to: examples.count, by: parts).flatMap { number -> [Diagnostic] in
            let (owner, example) = examples[number]
            let verdict = proof.classifier.judge(example.item)
            if let one = proof.diagnostic(for: example, of: owner, verdict) { return [one] }
            return example.isTodo ? [] : others?.diagnostics(for: example, of: owner, alone: verdict) ?? []
        }
    }

    /// What ``ungated(_:)`` may be asked for: each clause, and nil for the exemptions.
    public static let groups: [Clause?] = Clause.allCases + [nil]

    /// The examples of a clause, or of the exemptions, that its own rules get wrong without the gate.
    public func ungated(_ clause: Clause?) -> [Diagnostic] {
        var own = rules
        own.clauses.removeAll { $0.clause != clause }
        if clause != nil { own.exemptions = own.exemptions.map(\.withoutExamples) }
        let proof = ExampleProof(own, usesGate: false)
        return ExampleProof.owned(own).compactMap { owner, example in
            let verdict = proof.classifier.judge(example.item)
            if example.isTodo || ExampleProof.holds(example, of: owner, verdict) { return nil }
            return WorldProof.diagnostic(for: example, of: owner, in: .noGate, example.item, verdict)
        }
    }
}

extension ExemptionRule {
    /// The same condition, as nothing that is to be proved.
    fileprivate var withoutExamples: ExemptionRule {
        ExemptionRule(
            id: id, title: title, policy: policy, when: when, cancels: cancels, examples: [], place: place)
    }
}
