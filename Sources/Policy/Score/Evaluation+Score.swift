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
        if let language { features.add(language, fields.first ?? .text, 0..<0) }
        for field in fields {
            let words = words(score, of: field)
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
        return features
    }

    /// The hashes of what ``wordFeatures(_:in:)`` finds, with doubles, at a small part of its cost.
    private func wordHashes(_ score: ScoreRules, in fields: [Field]) -> [UInt64] {
        var hashes: [UInt64] = []
        if let language { hashes.append(FeatureHash.of(language)) }
        for field in fields {
            var before: Word?
            for word in words(score, of: field) {
                var whole = FeatureHash(.word)
                whole.add(word.text.utf8)
                hashes.append(whole.value)
                if word.text.utf8.count > Features.beginning {
                    var beginning = FeatureHash(.beginning)
                    beginning.add(word.beginning(Features.beginning).utf8)
                    hashes.append(beginning.value)
                }
                if let before {
                    var pair = FeatureHash(.word)
                    pair.add(before.beginning(Features.stem).utf8)
                    pair.add(CollectionOfOne(UInt8(ascii: " ")))
                    pair.add(word.beginning(Features.stem).utf8)
                    hashes.append(pair.value)
                }
                before = word
            }
        }
        return hashes
    }

    /// The language's feature.
    private var language: String? { item.lang.map { "l:" + $0.prefix(2).lowercased() } }

    private func words(_ score: ScoreRules, of field: Field) -> [Word] {
        guard let reading = reading(field) else { return [] }
        return WordReader(masked: score.mask.flatMap { matches(of: $0, in: field) }).words(of: reading.folded.text)
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
        var trial = ScoreTrial(model, wordHashes(score, in: fields), open: open(inputs, in: fields), of: inputs)
        guard trial.mayClaim, !isOneField || !scoredFields(score).isEmpty else { return nil }
        var features = wordFeatures(score, in: fields)
        while let next = trial.next {
            trial.settle(isThere: add(inputs[next], of: fields, to: &features))
            if !trial.mayClaim { return nil }
        }
        return (features, fields)
    }

    /// The indices of inputs that may hold, as far as is known without trying a pattern.
    private func open(_ inputs: [ScoreInput], in fields: [Field]) -> [Int] {
        let readings = fields.compactMap { reading($0) }
        return inputs.indices.filter { index in
            if let signal = inputs[index].signal { return readings.contains { $0.isOpen(signal: signal) } }
            return fields.contains { canHold(inputs[index].condition, in: $0) }
        }
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
