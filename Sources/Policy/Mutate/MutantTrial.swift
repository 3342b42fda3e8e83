internal import Patterns

/// Finds an example that fails under a mutant. One thread's own.
final class MutantTrial {
    private let bench: ExampleBench
    /// The hits in each text, by line.
    private var hitsOfText: [[Int: Int]]
    private var ranges: [Int: [Range<Int>]] = [:]
    private var original: [ExampleBench.LineUse: Pattern?] = [:]
    private var scratch = Scratch()
    private let linesOfGap: [[Int]]

    init(_ bench: ExampleBench) {
        self.bench = bench
        hitsOfText = Array(repeating: [:], count: bench.texts.count)
        for (number, hit) in bench.hits.enumerated() { hitsOfText[hit.text][hit.line] = number }
        var lines = [[Int]](repeating: [], count: bench.map.gaps.count)
        for (number, line) in bench.map.lines.enumerated() {
            for gap in Set(line.marked.unicodeScalars.compactMap(BranchMark.gap(of:))) { lines[gap].append(number) }
        }
        linesOfGap = lines
    }

    /// Where an example stands that doesn't hold under the mutant; nil where all hold.
    func notice(of mutant: Mutant) -> Place? {
        switch mutant.change {
        case .branch(let number): return notice(ofBranch: number)
        case .gap(let number): return notice(ofGap: number)
        case .guarding(let id):
            return notice(under: bench.rules.with(guards: bench.rules.guards.filter { $0.key != id }))
        case .exception(let id):
            var guards = bench.rules.guards
            guards[id] = guards[id].map { $0.with(when: $0.when, unless: nil) }
            return notice(under: bench.rules.with(guards: guards))
        case .condition(let id, let condition): return notice(under: bench.rules.with(rule: id, when: condition))
        }
    }

    private func notice(under rules: RuleSet) -> Place? {
        let classifier = Classifier(rules, usesScore: false)
        return bench.proofs.first { proof in
            !ExampleProof.holds(proof.example, of: proof.owner, classifier.judge(proof.evaluation))
        }?.example.place
    }

    private func notice(ofBranch number: Int) -> Place? {
        let hits = bench.hitsOfBranch[number].map { bench.hits[$0] }
        return firstNotice(Dictionary(grouping: hits, by: \.text).mapValues { $0.map(\.line) }, of: .delete(number))
    }

    private func notice(ofGap number: Int) -> Place? {
        let lines = linesOfGap[number]
        let signals = Set(lines.map { bench.map.lines[$0].signal })
        let texts = bench.texts.indices.filter { text in
            guard let phrase = bench.texts[text].phrase else { return true }
            return bench.rules.lexicon.index(of: bench.rules.lexicon.phrases[phrase].signal).map(signals.contains)
                ?? false
        }
        return firstNotice(Dictionary(uniqueKeysWithValues: texts.map { ($0, lines) }), of: .loosen(number))
    }

    /// Phrases first, which are cheap to try.
    private func firstNotice(_ affected: [Int: [Int]], of mutation: LexiconMap.Mutation) -> Place? {
        let texts = affected.keys.sorted { (bench.texts[$0].example ?? -1, $0) < (bench.texts[$1].example ?? -1, $1) }
        var mutated: [ExampleBench.LineUse: Pattern] = [:]
        for text in texts {
            let found = newRanges(in: text, affected[text] ?? []) { use in
                if mutated[use] == nil { mutated[use] = pattern(use, under: mutation) }
                return mutated[use]
            }
            if found.isEmpty { continue }
            if let place = bench.texts[text].phrase.map({ phraseFails($0, text, found) }) ?? proofFails(text, found) {
                return place
            }
        }
        return nil
    }

    /// What the mutated lines match in a text, where that is something else than before.
    private func newRanges(
        in text: Int, _ lines: [Int], _ mutated: (ExampleBench.LineUse) -> Pattern?
    ) -> [Int: [Range<Int>]] {
        var found: [Int: [Range<Int>]] = [:]
        for line in lines {
            guard let pattern = mutated(use(of: line, in: text)) else { continue }
            let now = matches(of: pattern, in: text)
            if now != matches(ofLine: line, in: text) { found[line] = now }
        }
        return found
    }

    private func phraseFails(_ number: Int, _ text: Int, _ found: [Int: [Range<Int>]]) -> Place? {
        let phrase = bench.rules.lexicon.phrases[number]
        let others = hitsOfText[text].keys.contains { found[$0] == nil }
        let matches = others || found.values.contains { !$0.isEmpty }
        return matches == (phrase.proof != .none) ? nil : phrase.place
    }

    private func proofFails(_ text: Int, _ found: [Int: [Range<Int>]]) -> Place? {
        guard let number = bench.texts[text].example else { return nil }
        let proof = bench.proofs[number]
        guard let reading = proof.evaluation.reading(bench.texts[text].field) else { return nil }
        let signals = Set(found.keys.map { bench.map.lines[$0].signal })
        let before = signals.map { ($0, reading.matches[$0]) }
        defer { for (signal, matches) in before { reading.matches[signal] = matches } }
        for signal in signals {
            let lines = bench.map.linesOfSignal[signal].filter { found[$0] != nil || hitsOfText[text][$0] != nil }
            reading.matches[signal] = lines.flatMap { found[$0] ?? matches(ofLine: $0, in: text) }
                .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
        }
        let verdict = bench.classifier.judge(proof.evaluation)
        return ExampleProof.holds(proof.example, of: proof.owner, verdict) ? nil : proof.example.place
    }

    /// A line's own matches in a text.
    private func matches(ofLine line: Int, in text: Int) -> [Range<Int>] {
        guard let hit = hitsOfText[text][line] else { return [] }
        if let known = ranges[hit] { return known }
        let use = self.use(of: line, in: text)
        if original[use] == nil { original[use] = pattern(use, under: nil) }
        let found = original[use]?.map { matches(of: $0, in: text) } ?? []
        ranges[hit] = found
        return found
    }

    private func use(of line: Int, in text: Int) -> ExampleBench.LineUse {
        ExampleBench.LineUse(line: line, isWhole: bench.texts[text].proof == .whole)
    }

    private func matches(of pattern: Pattern, in text: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        try? scratch.appendMatches(of: pattern, in: bench.texts[text].folded.utf8Span, to: &found)
        return found
    }

    private func pattern(_ use: ExampleBench.LineUse, under mutation: LexiconMap.Mutation?) -> Pattern? {
        let line = bench.map.lines[use.line]
        let source = mutation.map { line.source(under: $0) } ?? line.expanded
        return try? Pattern(Lexicon.source(ofExpanded: source, for: use.isWhole ? .whole : .match), jit: false)
    }
}

extension LexiconMap {
    /// A change of lines, by a number of ``LexiconMap/branches`` or ``LexiconMap/gaps``.
    enum Mutation {
        case delete(Int)
        case loosen(Int)
    }
}

extension LexiconMap.Line {
    /// The expanded line, changed.
    ///
    /// - Parameter kept: a mark that stays, behind the repetition that was changed.
    func source(under mutation: LexiconMap.Mutation, keeping kept: Unicode.Scalar? = nil) -> String {
        var source = String.UnicodeScalarView()
        var rest = marked.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard BranchMark.isMark(scalar) else {
                source.append(scalar)
                continue
            }
            switch mutation {
            case .delete(let number) where BranchMark.branch(of: scalar) == number:
                source.append(contentsOf: "(?!)".unicodeScalars)
            case .loosen(let number) where BranchMark.gap(of: scalar) == number:
                guard let end = rest.firstIndex(of: "}") else { continue }
                let bounds = String(rest[...end]).dropFirst().dropLast().split(separator: ",")
                let most = bounds.last.flatMap { Int($0) } ?? 1
                source.append(contentsOf: "{\(bounds.first ?? "0"),\(most * 3)}".unicodeScalars)
                if let kept { source.append(kept) }
                rest = rest[rest.index(after: end)...]
            default: continue
            }
        }
        return String(source)
    }
}

extension RuleSet {
    /// The same rules with other guards.
    fileprivate func with(guards: [String: Guard]) -> RuleSet {
        var rules = self
        rules.guards = guards
        return rules
    }

    /// The same rules, one of them with another condition.
    fileprivate func with(rule id: String, when: Condition) -> RuleSet {
        var rules = self
        rules.clauses = clauses.map { clause in
            ClauseRules(
                clause: clause.clause, title: clause.title, policy: clause.policy, unless: clause.unless,
                rules: clause.rules.map { $0.id == id ? $0.with(when: when) : $0 })
        }
        return rules
    }
}

extension Rule {
    /// The same rule with another condition.
    fileprivate func with(when: Condition) -> Rule {
        Rule(
            id: id, clause: clause, title: title, message: message, verdict: verdict, violationIf: violationIf,
            isSevere: isSevere, kind: kind, when: when, unless: unless, weight: weight, examples: examples,
            place: place, claims: claims, isOnlyIfFalse: isOnlyIfFalse)
    }
}
