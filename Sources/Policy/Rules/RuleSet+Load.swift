extension RuleSet {
    /// A rule set, and everything that is wrong with its files.
    public struct Loaded: Sendable {
        /// Usable only where no diagnostic is an error.
        public let rules: RuleSet
        /// Sorted by place.
        public let diagnostics: [Diagnostic]
    }

    /// Reads the files of a rules folder.
    ///
    /// - Parameters:
    ///   - files: in any order; what is read from each follows from its path.
    ///   - compilesPatterns: whether every pattern is compiled now, so that a bad one is named with its place;
    ///     without it a pattern is compiled when it is first used.
    ///   - prepared: what was worked out of these files before; of other files it would be wrong.
    public static func load(
        _ files: [RuleFile], compilesPatterns: Bool = true, prepared: PreparedRules? = nil
    ) -> Loaded {
        let problems = YAMLValue.Problems(trees: prepared?.trees ?? [:])
        var rules = RuleSet()
        let files = files.sorted { $0.path < $1.path }
        for file in files where !Folder.isKnown(file.path) {
            problems.list.append(
                Diagnostic(
                    "unknown-file", at: Place(path: file.path), "no part of the rules reads this file",
                    help:
                        "known: violations/, exemptions/, elections/, lexicon/, scores/, guards.yaml, enforcement.yaml, worlds.yaml, suppressions.yaml"
                )
            )
        }
        rules.readLexicon(files, problems, compilesPatterns)
        rules.readConditions(files, problems, model: prepared?.model)
        rules.gate = prepared?.gate
        rules.readFacts(files, problems)
        if compilesPatterns { rules.checkFacts(problems) }
        return Loaded(rules: rules, diagnostics: withoutFollowUps(problems.list).sorted())
    }

    /// Names that are unknown only because the file that defines them can't be read are no news.
    private static func withoutFollowUps(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let unread = diagnostics.contains {
            ["yaml-syntax", "duplicate-key", "empty-file"].contains($0.code)
                && ($0.place.path.hasPrefix("lexicon/") || $0.place.path == "guards.yaml")
        }
        return unread ? diagnostics.filter { !["unknown-signal", "unknown-guard"].contains($0.code) } : diagnostics
    }

    private enum Folder {
        static func isKnown(_ path: String) -> Bool {
            ["violations/", "exemptions/", "elections/", "lexicon/", "scores/"].contains { path.hasPrefix($0) }
                || ["guards.yaml", "enforcement.yaml", "worlds.yaml", "suppressions.yaml"].contains(path)
        }
    }

    private mutating func readLexicon(_ files: [RuleFile], _ problems: YAMLValue.Problems, _ compilesPatterns: Bool) {
        var reader = LexiconReader(problems: problems, compilesPatterns: compilesPatterns)
        for file in files where file.path.hasPrefix("lexicon/") {
            switch file.path {
            case "lexicon/concepts.yaml", "lexicon/handles.yaml": break
            case "lexicon/calendar.yaml":
                if let root = YAMLValue.parse(file, problems: problems) { calendar.read(root) }
            case "lexicon/vocabulary.yaml": reader.readVocabulary(file, into: &lexicon)
            default: reader.read(file, into: &lexicon)
            }
        }
        reader.checkExamples(lexicon)
    }

    private mutating func readConditions(
        _ files: [RuleFile], _ problems: YAMLValue.Problems, model: ScoreModel?
    ) {
        let roots = files.filter { !$0.path.hasPrefix("lexicon/") || $0.path == "lexicon/concepts.yaml" }
            .filter {
                $0.path.hasSuffix(".yaml") && !$0.path.hasPrefix("elections/")
                    && !["enforcement.yaml", "worlds.yaml", "suppressions.yaml"].contains($0.path)
            }
            .filter { Folder.isKnown($0.path) }
            .compactMap { YAMLValue.parse($0, problems: problems) }
        var guardReader = GuardReader(conditions: ConditionReader(lexicon: lexicon))
        for root in roots where root.path == "lexicon/concepts.yaml" { guardReader.readConcepts(root) }
        for root in roots where root.path == "guards.yaml" { guardReader.readGuards(root) }
        var reader = RuleReader(
            conditions: guardReader.conditions, guards: guardReader.guards, guardSets: guardReader.sets)
        for root in roots where root.path.hasPrefix("violations/") { reader.readClause(root) }
        for root in roots where root.path.hasPrefix("exemptions/") { reader.readExemption(root) }
        for root in roots where root.path == "scores/score.yaml" {
            score = ScoreRules.read(root, by: reader)
        }
        score?.model = model ?? ScoreRules.readModel(files, problems: problems)
        concepts = guardReader.conditions.concepts
        guards = guardReader.guards
        clauses = Clause.allCases.flatMap { clause in reader.clauses.filter { $0.clause == clause } }
        exemptions = Exemption.allCases.flatMap { id in reader.exemptions.filter { $0.id == id } }
    }

    private mutating func readFacts(_ files: [RuleFile], _ problems: YAMLValue.Problems) {
        facts = FactBook(
            files.filter { $0.path.hasPrefix("elections/") || $0.path == "lexicon/handles.yaml" },
            trees: problems.trees)
        if let file = files.first(where: { $0.path == "suppressions.yaml" }) {
            suppressions = YAMLValue.parse(file, problems: problems).map(Suppression.read) ?? []
        }
        if let file = files.first(where: { $0.path == "worlds.yaml" }) {
            worlds = YAMLValue.parse(file, problems: problems).map(Worlds.read) ?? worlds
        }
        guard let file = files.first(where: { $0.path == "enforcement.yaml" }) else {
            problems.list.append(
                Diagnostic(
                    "missing-file", at: Place(path: "enforcement.yaml"), "the file is missing",
                    help: "say in it what the policy does about a violation"))
            return
        }
        if let root = YAMLValue.parse(file, problems: problems) { enforcement = Enforcement.read(root) }
    }
}
