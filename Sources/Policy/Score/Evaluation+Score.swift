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
        if let language { features.add(language, .text, 0..<0) }
        for field in item.judgedFields {
            guard let reader = wordReader(score, of: field) else { continue }
            let words = reader.words()
            for (before, word) in zip(words, words.dropFirst()) {
                let heads = [before, word].map { reader.text(of: $0, upTo: Features.stem) }
                features.add("w:" + heads.joined(separator: " "), field, before.joined(with: word))
                if word.kind == .end { continue }
                features.add("w:" + reader.text(of: word), field, word.place)
                if word.kind == .word, reader.length(of: word) > Features.beginning {
                    features.add("b:" + reader.text(of: word, upTo: Features.beginning), field, word.place)
                }
            }
        }
        return features
    }

    /// The hashes of what ``wordFeatures(_:)`` finds, with doubles, at a small part of its cost.
    private func wordHashes(_ score: ScoreRules) -> [UInt64] {
        var hashes: [UInt64] = []
        if let language { hashes.append(FeatureHash.of(language)) }
        for field in item.judgedFields {
            guard let reader = wordReader(score, of: field) else { continue }
            let words = reader.words()
            hashes.reserveCapacity(hashes.count + 3 * words.count)
            for (before, word) in zip(words, words.dropFirst()) {
                var pair = FeatureHash(.word)
                reader.spell(before, upTo: Features.stem) { pair.add($0) }
                pair.add(UInt8(ascii: " "))
                reader.spell(word, upTo: Features.stem) { pair.add($0) }
                hashes.append(pair.value)
                if word.kind == .end { continue }
                var whole = FeatureHash(.word)
                reader.spell(word) { whole.add($0) }
                hashes.append(whole.value)
                if word.kind == .word, reader.length(of: word) > Features.beginning {
                    var beginning = FeatureHash(.beginning)
                    reader.spell(word, upTo: Features.beginning) { beginning.add($0) }
                    hashes.append(beginning.value)
                }
            }
        }
        return hashes
    }

    /// The language's feature.
    private var language: String? { item.lang.map { "l:" + $0.prefix(2).lowercased() } }

    private func wordReader(_ score: ScoreRules, of field: Field) -> WordReader? {
        reading(field).map { WordReader($0.folded.text, masked: score.mask.flatMap { matches(of: $0, in: field) }) }
    }

    /// Adds the input where it holds.
    @discardableResult
    private func add(_ input: ScoreInput, to features: inout Features) -> Bool {
        var isThere = false
        for field in item.judgedFields {
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
        guard let model = score.model, let features = claimed(score, model, inputs),
            let opinion = model.opinion(of: features), opinion.share >= opinion.threshold
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
    private func claimed(_ score: ScoreRules, _ model: ScoreModel, _ inputs: [ScoreInput]) -> Features? {
        var trial = ScoreTrial(model, wordHashes(score), open: open(inputs), of: inputs)
        guard trial.mayClaim else { return nil }
        trial.sort()
        var features = wordFeatures(score)
        while let next = trial.next {
            trial.settle(isThere: add(inputs[next], to: &features))
            if !trial.mayClaim { return nil }
        }
        return features
    }

    /// The indices of inputs that may hold, as far as is known without trying a pattern.
    private func open(_ inputs: [ScoreInput]) -> [Int] {
        let fields = item.judgedFields
        let readings = fields.compactMap { reading($0) }
        return inputs.indices.filter { index in
            if let signal = inputs[index].signal { return readings.contains { $0.isOpen(signal: signal) } }
            return fields.contains { canHold(inputs[index].condition, in: $0) }
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
