extension Explanation {
    /// What the score made of an item, whether or not the verdict rests on it.
    public struct Score: Sendable, Equatable {
        /// What became of the score's opinion.
        public enum Outcome: Sendable, Equatable {
            /// The classifier was told to do without.
            case off
            /// No weights have been learned.
            case notLearned
            /// The share is below the threshold.
            case below
            /// A rule has found something, which goes before the score.
            case ruleFound
            /// It is a finding.
            case found
            /// A guard or an exemption stopped it, no word of its own speaks for it, or no such item can break the clause.
            case stopped
        }

        /// A feature that speaks for the clause.
        public struct Reason: Sendable, Equatable {
            /// Its name in the table of weights.
            public let feature: String
            /// Its weight in this text; the contributions and the intercept together are the clause's score.
            public let contribution: Double
            /// Its first place in the text; nil for what has no words, such as the language.
            public let evidence: Evidence?
        }

        /// How sure the score is, and of what.
        public struct Opinion: Sendable, Equatable {
            /// The share of all clauses together, 0…1.
            public let share: Double
            /// The least share that makes a claim.
            public let threshold: Double
            /// The likeliest.
            public let clause: Clause
            /// All that speak for the clause, the weightiest first.
            public let reasons: [Reason]
        }

        public let outcome: Outcome
        /// nil where there is none.
        public let opinion: Opinion?
    }
}

extension Evaluation {
    /// What the score makes of the item; nil where the rules have none.
    ///
    /// - Parameters:
    ///   - verdict: the item's.
    ///   - usesScore: whether the score was asked for it.
    func scoreExplained(_ verdict: Verdict, usesScore: Bool) -> Explanation.Score? {
        guard let score = rules.score else { return nil }
        guard usesScore else { return Explanation.Score(outcome: .off, opinion: nil) }
        let features = features(score, ScoreInput.all(rules))
        guard let model = score.model, let opinion = model.opinion(of: features) else {
            return Explanation.Score(outcome: .notLearned, opinion: nil)
        }
        return Explanation.Score(
            outcome: Self.outcome(of: opinion, threshold: opinion.threshold, verdict),
            opinion: Explanation.Score.Opinion(
                share: opinion.share, threshold: opinion.threshold, clause: opinion.clause,
                reasons: opinion.reasons.map { reason in
                    Explanation.Score.Reason(
                        feature: reason.feature, contribution: reason.contribution,
                        evidence: features.places[reason.feature].flatMap(evidence))
                }))
    }

    private func evidence(_ place: Features.Place) -> Evidence? {
        place.range.isEmpty ? nil : evidence([Hit(field: place.field, range: place.range)]).first
    }

    private static func outcome(
        of opinion: ScoreModel.Opinion, threshold: Double, _ verdict: Verdict
    ) -> Explanation.Score.Outcome {
        let id = opinion.clause.rawValue + ".score"
        if opinion.share < threshold { return .below }
        if verdict.findings.contains(where: { $0.rule == id }) { return .found }
        return verdict.findings.isEmpty ? .stopped : .ruleFound
    }
}
