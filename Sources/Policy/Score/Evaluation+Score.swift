/// What the score makes of an item.
extension Evaluation {
    /// All that the score looks at.
    func features(_ score: ScoreRules, _ inputs: [ScoreInput]) -> Features {
        var features = wordFeatures(score)
        for input in inputs { add(input, to: &features) }
        return features
    }

    private func wordFeatures(_ score: ScoreRules) -> Features {
        var features = Features()
        if let language = item.languageFeature { features.add(language, .text, 0..<0) }
        for reading in judgedReadings {
            features.add(
                wordsOf: reading.folded.text.utf8Span, in: reading.field, masked: masked(by: score, in: reading.field))
        }
        return features
    }

    private var judgedReadings: [Reading] { item.judgedFields.compactMap(reading) }

    private func masked(by score: ScoreRules, in field: Field) -> [Range<Int>] {
        score.mask.flatMap { matches(of: $0, in: field) }
    }

    /// Adds the input where it holds.
    private func add(_ input: ScoreInput, to features: inout Features) {
        for reading in judgedReadings {
            guard let hits = hits(of: input, in: reading) else { continue }
            features.add(input.name, reading.field, hits.first?.range ?? 0..<0)
        }
    }

    private func holds(_ input: ScoreInput) -> Bool { judgedReadings.contains { hits(of: input, in: $0) != nil } }

    /// What the input rests on in a field; nil where it doesn't hold there.
    private func hits(of input: ScoreInput, in reading: Reading) -> [Hit]? {
        var hits: [Hit] = []
        return holds(input.condition, in: reading.all, of: reading.field, hits: &hits) ? hits : nil
    }

    /// The score's finding, or what stopped it; nil where it has none.
    func scoreFinding(
        _ score: ScoreRules, _ model: ScoreModel, _ inputs: [ScoreInput], _ trial: inout ScoreTrial,
        exemptions: [ExemptionFound]
    ) -> (finding: Finding?, cancelled: Cancelled?) {
        guard let features = claimed(score, inputs, &trial), let opinion = model.opinion(of: features),
            opinion.share >= opinion.threshold
        else { return (nil, nil) }
        let clause = rules.clauses.first { $0.clause == opinion.clause }
        // What only profiles can do, no tweet does.
        guard clause?.rules.contains(where: { $0.kind ?? item.kind == item.kind }) ?? true else { return (nil, nil) }
        let claim = claim(of: opinion, features)
        // Nobody could argue with a claim that no word speaks for.
        if claim.hits.isEmpty { return (nil, nil) }
        let rule = Rule(
            score: score, clause: opinion.clause, words: evidence(claim.hits).map(\.text),
            unless: (clause?.unless ?? []).filter(score.unless.contains))
        if let stop = stop(rule, claim, guards: rules.guards, exemptions: exemptions, of: rules.exemptions) {
            return (nil, stop)
        }
        return outcome(of: rule, claim)
    }

    /// All features of an item that may make a claim; nil as soon as it is known that they can't.
    ///
    /// Words come first, which need no pattern, and then what would help a claim most: few texts need more.
    private func claimed(_ score: ScoreRules, _ inputs: [ScoreInput], _ trial: inout ScoreTrial) -> Features? {
        trial.start(language: item.languageFeature)
        for reading in judgedReadings {
            trial.read(reading.folded.text.utf8Span, masked: masked(by: score, in: reading.field))
        }
        guard trial.weigh() else { return nil }
        for index in open(inputs) { trial.open(index) }
        guard trial.mayClaim else { return nil }
        trial.sort()
        while let next = trial.next {
            trial.settle(isThere: holds(inputs[next]))
            if !trial.mayClaim { return nil }
        }
        var features = wordFeatures(score)
        for index in trial.found { add(inputs[index], to: &features) }
        return features
    }

    /// The indices of inputs that may hold, as far as is known without trying a pattern.
    private func open(_ inputs: [ScoreInput]) -> [Int] {
        let readings = judgedReadings
        return inputs.indices.filter { index in
            readings.contains { reading in inputs[index].condition.mayHold { reading.isOpen(signal: $0) } }
        }
    }

    /// The words that weigh most, as a claim.
    private func claim(of opinion: ScoreModel.Opinion, _ features: Features) -> Claim {
        let places = opinion.reasons.lazy.filter { $0.feature.hasPrefix("w:") }.compactMap {
            features.places[$0.feature]
        }.filter { !$0.range.isEmpty }
        let first = places.first?.field ?? .text
        return Claim(
            field: first, hits: places.filter { $0.field == first }.prefix(3).map { Hit(field: first, range: $0.range) }
        )
    }
}

extension Rule {
    /// The rule that a score's claim stands for.
    init(score: ScoreRules, clause: Clause, words: [String], unless: [String]) {
        self.init(
            id: clause.rawValue + ".score", clause: clause, title: score.title, message: score.message(naming: words),
            verdict: .review, violationIf: nil, isSevere: false, kind: nil, when: .all([]), unless: unless, weight: 0,
            examples: [], place: Place(path: "scores/score.yaml"))
    }
}

extension Item {
    /// The language's feature.
    var languageFeature: String? { lang.map { "l:" + $0.prefix(2).lowercased() } }
}
