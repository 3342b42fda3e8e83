/// Everything that led to a verdict, and what nearly did.
public struct Explanation: Sendable {
    /// A field as the classifier reads it.
    public struct Words: Sendable, Equatable {
        public let field: Field
        public let original: String
        /// What patterns are matched against.
        public let folded: String
        public let isDisguised: Bool
        /// The folded text's sentences, in order.
        public let sentences: [String]
    }

    /// A signal with the words that gave it.
    public struct SignalFound: Sendable, Equatable {
        /// The signal's name in the lexicon.
        public let name: String
        public let evidence: [Evidence]
    }

    /// A rule of which everything but one part holds.
    public struct NearMiss: Sendable, Equatable {
        /// The rule's id.
        public let rule: String
        /// The part that doesn't hold, as ``RuleSet/words(for:)`` writes it.
        public let lacking: String
        /// How many parts hold.
        public let held: Int
    }

    public let item: Item
    /// The fields that are judged, where they hold words.
    public let words: [Words]
    /// In the lexicon's order.
    public let signals: [SignalFound]
    public internal(set) var verdict: Verdict
    /// Nearest first: those of which most parts hold.
    public let nearMisses: [NearMiss]
    /// nil where the rules have no score.
    public let score: Score?
}

extension Classifier {
    /// The whole way from an item to its verdict; many times slower than ``judge(_:)``.
    public func explain(_ item: Item) -> Explanation {
        let evaluation = evaluation(of: item)
        let verdict = judge(item)
        let settled = Set(verdict.findings.map(\.rule) + verdict.cancelled.map(\.rule))
        let misses = rules.rules.filter { !settled.contains($0.id) && $0.kind ?? item.kind == item.kind }
            .compactMap { rule in
                item.judgedFields.compactMap { evaluation.nearMiss(of: rule.when, in: $0) }.max { $0.held < $1.held }
                    .map { Explanation.NearMiss(rule: rule.id, lacking: rules.words(for: $0.lacking), held: $0.held) }
            }
        return Explanation(
            item: item, words: item.judgedFields.compactMap(evaluation.words), signals: evaluation.signalsFound(rules),
            verdict: verdict,
            nearMisses: misses.enumerated().sorted { (-$0.element.held, $0.offset) < (-$1.element.held, $1.offset) }
                .map(\.element),
            score: evaluation.scoreExplained(verdict, usesScore: usesScore))
    }
}

extension Evaluation {
    /// How a field is read; nil where it holds no words.
    fileprivate func words(of field: Field) -> Explanation.Words? {
        guard let reading = reading(field) else { return nil }
        let bytes = Array(reading.folded.text.utf8)
        return Explanation.Words(
            field: field, original: reading.original, folded: reading.folded.text,
            isDisguised: reading.folded.isDisguised,
            sentences: sentences(of: field).map { String(decoding: bytes[$0], as: UTF8.self) })
    }

    /// The signals of the item's own words, author's fields included.
    fileprivate func signalsFound(_ rules: RuleSet) -> [Explanation.SignalFound] {
        rules.lexicon.signals.enumerated().compactMap { index, signal in
            let hits = Field.allCases.flatMap { field in
                matches(of: index, in: field).map { Hit(field: field, range: $0) }
            }
            return hits.isEmpty ? nil : Explanation.SignalFound(name: signal.name, evidence: evidence(hits))
        }
    }
}
