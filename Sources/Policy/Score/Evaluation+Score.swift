/// What the score makes of an item.
extension Evaluation {
    /// The judged fields in which the score has a say.
    func scoredFields(_ score: ScoreRules) -> [Field] {
        item.judgedFields.filter { field in
            mayHold(score.ways, in: field) && !claims(of: score.when, in: field).isEmpty
        }
    }

    /// All that the score looks at, of the fields in which it has a say.
    func features(_ score: ScoreRules, in fields: [Field], _ inputs: [ScoreInput]) -> Features {
        var features = wordFeatures(score, in: fields)
        for input in inputs { add(input, of: fields, to: &features) }
        return features
    }

    private func wordFeatures(_ score: ScoreRules, in fields: [Field]) -> Features {
        var features = Features()
        if let lang = item.lang { features.add("l:" + lang.prefix(2).lowercased(), fields.first ?? .text, 0..<0) }
        for field in fields { addWords(score, of: field, to: &features) }
        return features
    }

    private func addWords(_ score: ScoreRules, of field: Field, to features: inout Features) {
        guard let reading = reading(field) else { return }
        let masked = score.mask.flatMap { matches(of: $0, in: field) }
        let words = WordReader(masked: masked).words(of: reading.folded.text)
        for (index, word) in words.enumerated() {
            features.add("w:" + word.text, field, word.range)
            if word.text.utf8.count > Features.beginning {
                features.add("b:" + word.beginning(Features.beginning), field, word.range)
            }
            if index > 0 {
                let before = words[index - 1]
                features.add(
                    "w:" + before.beginning(Features.stem) + " " + word.beginning(Features.stem), field,
                    before.range.lowerBound..<word.range.upperBound)
            }
        }
    }

    /// Adds the input where it holds.
    @discardableResult
    private func add(_ input: ScoreInput, of fields: [Field], to features: inout Features) -> Bool {
        var isThere = false
        for field in fields {
            var hits: [Hit] = []
            guard let reading = reading(field), holds(input.condition, in: reading.all, of: field, hits: &hits)
            else { continue }
            features.add(input.name, field, hits.first?.range ?? 0..<0)
            isThere = true
        }
        return isThere
    }

    /// The score's finding, or what stopped it; nil where it has none.
    func scoreFinding(
        _ score: ScoreRules, _ inputs: [ScoreInput], exemptions: [ExemptionFound]
    ) -> (finding: Finding?, cancelled: Cancelled?) {
        guard let model = score.model, let (features, fields) = claimed(score, model, inputs),
            let opinion = model.opinion(of: features), opinion.share >= opinion.threshold
        else { return (nil, nil) }
        let clause = rules.clauses.first { $0.clause == opinion.clause }
        // What only profiles can do, no tweet does.
        guard clause?.rules.contains(where: { $0.kind ?? item.kind == item.kind }) ?? true else { return (nil, nil) }
        let claim = claim(of: opinion, features, in: fields[0])
        // Nobody could argue with a claim that no word speaks for.
        if claim.hits.isEmpty { return (nil, nil) }
        let rule = Rule(
            score: score, clause: opinion.clause, words: evidence(claim.hits).map(\.text),
            unless: clause?.unless ?? [])
        if let stop = stop(rule, claim, guards: rules.guards, exemptions: exemptions, of: rules.exemptions) {
            return (nil, stop)
        }
        return outcome(of: rule, claim)
    }

    /// All features of an item that may make a claim, with its fields; nil as soon as it is known that they can't.
    ///
    /// Words come first, which need no pattern, and then what would help a claim most: few texts need more.
    private func claimed(
        _ score: ScoreRules, _ model: ScoreModel, _ inputs: [ScoreInput]
    ) -> (features: Features, fields: [Field])? {
        var fields = item.judgedFields.filter { canHold(score.when, in: $0) }
        let isOneField = fields.count == 1
        if !isOneField { fields = scoredFields(score) }
        if fields.isEmpty { return nil }
        var features = wordFeatures(score, in: fields)
        let open = inputs.filter { input in fields.contains { canHold(input.condition, in: $0) } }
        var trial = ScoreTrial(model, features, open: open.map(\.name))
        guard trial.mayClaim, !isOneField || !scoredFields(score).isEmpty else { return nil }
        while let next = trial.next {
            trial.settle(isThere: add(open[next], of: fields, to: &features))
            if !trial.mayClaim { return nil }
        }
        return (features, fields)
    }

    /// The words that weigh most, as a claim.
    private func claim(of opinion: ScoreModel.Opinion, _ features: Features, in field: Field) -> Claim {
        let places = opinion.reasons.lazy.filter { $0.feature.hasPrefix("w:") }.compactMap {
            features.places[$0.feature]
        }
        let first = places.first?.field ?? field
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
