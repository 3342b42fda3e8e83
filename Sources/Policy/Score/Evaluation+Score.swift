/// What the score makes of an item.
extension Evaluation {
    /// The judged fields in which the score has a say.
    func scoredFields(_ score: ScoreRules) -> [Field] {
        item.judgedFields.filter { field in
            mayHold(score.ways, in: field) && !claims(of: score.when, in: field).isEmpty
        }
    }

    /// Everything that the score looks at, of all the fields in which it has a say.
    ///
    /// - Parameter model: whose features are wanted; nil for all, to learn from.
    func features(_ score: ScoreRules, in fields: [Field], knownTo model: ScoreModel? = nil) -> Features {
        let guards = rules.guards.values.filter { model?.knows("g:" + $0.id) ?? true }.sorted { $0.id < $1.id }
        var features = Features()
        if let lang = item.lang { features.add("l:" + lang.prefix(2).lowercased(), fields.first ?? .text, 0..<0) }
        for field in fields {
            addWords(score, of: field, to: &features)
            addSignals(of: field, knownTo: model, to: &features)
            addGuards(guards, in: field, to: &features)
            if !claims(of: score.topic, in: field).isEmpty { features.add(Features.topic, field, 0..<0) }
        }
        return features
    }

    private func addWords(_ score: ScoreRules, of field: Field, to features: inout Features) {
        guard let reading = reading(field) else { return }
        let masked = score.mask.flatMap { matches(of: $0, in: field) }
        let words = WordReader(masked: masked).words(of: reading.folded.text)
        for (index, word) in words.enumerated() {
            features.add("w:" + word.text, field, word.range)
            if index > 0 {
                let before = words[index - 1]
                features.add(
                    "w:" + before.text + " " + word.text, field, before.range.lowerBound..<word.range.upperBound)
            }
        }
    }

    private func addSignals(of field: Field, knownTo model: ScoreModel?, to features: inout Features) {
        guard let reading = reading(field) else { return }
        for signal in rules.lexicon.signals.indices where reading.isOpen(signal: signal) {
            let name = "s:" + rules.lexicon.signals[signal].name
            guard model?.knows(name) ?? true, let match = matches(of: signal, in: field).first else { continue }
            features.add(name, field, match)
        }
    }

    private func addGuards(_ guards: [Guard], in field: Field, to features: inout Features) {
        guard let reading = reading(field) else { return }
        for candidate in guards {
            var hits: [Hit] = []
            if holds(candidate.when, in: reading.all, of: field, hits: &hits), let hit = hits.first {
                features.add("g:" + candidate.id, field, hit.range)
            }
        }
    }

    /// The score's finding, or what stopped it; nil where it has none.
    func scoreFinding(
        _ score: ScoreRules, exemptions: [ExemptionFound]
    ) -> (finding: Finding?, cancelled: Cancelled?) {
        let fields = scoredFields(score)
        guard let model = score.model, !fields.isEmpty else { return (nil, nil) }
        let features = features(score, in: fields, knownTo: model)
        guard let opinion = model.opinion(of: features), opinion.share >= opinion.threshold else { return (nil, nil) }
        let claim = claim(of: opinion, features, in: fields[0])
        let rule = Rule(
            score: score, clause: opinion.clause, words: evidence(claim.hits).map(\.text),
            unless: rules.clauses.first { $0.clause == opinion.clause }?.unless ?? [])
        if let stop = stop(rule, claim, guards: rules.guards, exemptions: exemptions, of: rules.exemptions) {
            return (nil, stop)
        }
        return outcome(of: rule, claim)
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
