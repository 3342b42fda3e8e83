/// What is wrong with a rules folder: everything that loading says, what only a whole folder must have, what is doubtful, and
/// every example that doesn't hold, alone or in another world.
public struct RuleCheck: Sendable {
    /// Sorted by place.
    public let diagnostics: [Diagnostic]
    public let rules: Int
    /// How many examples were tried; 0 where the rules did not load.
    public var examples: Int { tried.count }
    /// How many phrases of the lexicon were tried.
    public let phrases: Int
    /// The examples that were tried, in the order of the rules.
    public let tried: [Tried]
    /// Whether the rules loaded.
    public let isUsable: Bool

    /// An example that was tried.
    public struct Tried: Sendable {
        /// The rule's or exemption's id.
        public let owner: String
        public let text: String
        public let place: Place
    }

    /// How many diagnostics are errors.
    public var errors: Int { diagnostics.count { $0.severity == .error } }
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// Checks the files of one folder, on one thread.
    ///
    /// - Parameters:
    ///   - files: in any order.
    ///   - unread: what was wrong with those that could not be read; then no example is tried.
    ///   - date: today, ISO 8601; nil where nobody knows, then no suppression is expired.
    ///   - triesWorlds: whether examples are tried in other worlds, too.
    public init(_ files: [RuleFile], unread: [Diagnostic] = [], date: String? = nil, triesWorlds: Bool = false) {
        let proof = RuleProof(files, unread: unread)
        var found: [Diagnostic] = []
        if proof.isUsable {
            found = proof.lints() + proof.phrases() + proof.withGate().examples(worlds: triesWorlds)
            if triesWorlds { found += RuleProof.groups.flatMap(proof.ungated) }
        }
        self.init(proof, found: found, date: date, triedWorlds: triesWorlds)
    }

    /// Puts together what was found in the parts of a proof.
    ///
    /// - Parameters:
    ///   - proof: a folder.
    ///   - found: what its lints, phrases and examples yielded; nothing where it isn't usable.
    ///   - date: today, ISO 8601; nil where nobody knows, then no suppression is expired.
    ///   - triedWorlds: whether examples were tried in other worlds, too.
    public init(_ proof: RuleProof, found: [Diagnostic], date: String? = nil, triedWorlds: Bool) {
        let loaded = proof.loaded
        isUsable = proof.isUsable
        // What doesn't hold with the gate can't hold without it.
        let failing = Set(found.filter { $0.code == "example-fails" }.map(\.place))
        let news = found.filter { $0.code != World.noGate.code || !failing.contains($0.place) }
        var diagnostics = loaded.diagnostics + RuleLints.missingFiles(proof.files, proof.unread) + news
        if isUsable { diagnostics += loaded.rules.suppressionDiagnostics(on: date) }
        var allowances = Allowances(proof.files)
        let others = Self.othersCodes.union(isUsable && triedWorlds ? [] : World.allCases.map(\.code))
        diagnostics = allowances.apply(to: diagnostics, others: others)
        self.diagnostics = (proof.unread + diagnostics).sorted()
        rules = loaded.rules.rules.count
        tried = isUsable ? Self.tried(loaded.rules) : []
        phrases = isUsable ? loaded.rules.lexicon.phrases.count : 0
    }

    /// What coverage, mutation and audit look for.
    private static let othersCodes: Set<String> = ["unreached", "unnoticed", "costly"]

    private static func tried(_ rules: RuleSet) -> [Tried] {
        ExampleProof.owned(rules).map { owner, example in
            Tried(owner: owner.id, text: ExampleProof.quoted(example.item), place: example.place)
        }
    }
}
