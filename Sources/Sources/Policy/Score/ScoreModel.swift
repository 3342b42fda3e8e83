internal import RealModule

/// The second opinion: for each clause a linear score over features, learned from labelled texts.
///
/// A multinomial logistic regression whose reference is "no clause": with scores sᵢ the share of clause c is
/// exp(s_c) / (1 + Σ exp(sᵢ)). A feature that is present counts 1/√n, where n is the number of features that the text has.
public struct ScoreModel: Sendable {
    public let clauses: [Clause]
    /// The least share of all clauses together that makes a claim.
    public let threshold: Double
    /// Weights of feature f for clause c at `f * clauses.count + c`.
    private let weights: [Float]
    private let indices: [String: Int]
    private let intercepts: [Float]

    /// How sure the score is, and of what.
    public struct Opinion: Sendable {
        /// The share of all clauses together, 0…1.
        public let share: Double
        /// The likeliest clause.
        public let clause: Clause
        /// The features that speak for it most, with their contributions, greatest first.
        public let reasons: [(feature: String, contribution: Double)]
    }

    /// - Parameters:
    ///   - weights: for each clause its features' weights; the feature `` (empty) is the intercept.
    ///   - threshold: the least share that makes a claim.
    public init(weights: [Clause: [String: Double]], threshold: Double) {
        let clauses = Clause.allCases.filter { weights[$0] != nil }
        var indices: [String: Int] = [:]
        for feature in Set(weights.values.flatMap(\.keys)).sorted() where !feature.isEmpty {
            indices[feature] = indices.count
        }
        var table = [Float](repeating: 0, count: indices.count * clauses.count)
        for (c, clause) in clauses.enumerated() {
            for (feature, weight) in weights[clause] ?? [:] {
                if let f = indices[feature] { table[f * clauses.count + c] = Float(weight) }
            }
        }
        self.clauses = clauses
        self.threshold = threshold
        self.weights = table
        self.indices = indices
        intercepts = clauses.map { Float(weights[$0]?[""] ?? 0) }
    }

    /// The score's opinion of a text with these features; nil where the model is empty.
    public func opinion(of features: Features) -> Opinion? { opinion(ofNames: features.names) }

    /// The score's opinion of a text with the features of these names.
    public func opinion(ofNames names: [String]) -> Opinion? {
        guard !clauses.isEmpty else { return nil }
        let scale = 1 / Double(max(1, names.count)).squareRoot()
        var scores = intercepts.map(Double.init)
        var known: [(name: String, index: Int)] = []
        for name in names {
            guard let index = indices[name] else { continue }
            known.append((name, index))
        }
        known.sort { $0.index < $1.index }
        for (_, index) in known {
            for c in clauses.indices { scores[c] += Double(weights[index * clauses.count + c]) * scale }
        }
        let (share, best) = Self.share(of: scores)
        let reasons = known.map { ($0.name, Double(weights[$0.index * clauses.count + best]) * scale) }
            .filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        return Opinion(
            share: share, clause: clauses[best], reasons: reasons.map { (feature: $0.0, contribution: $0.1) })
    }

    /// The share of all clauses together, and the index of the likeliest.
    static func share(of scores: [Double]) -> (share: Double, best: Int) {
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        let top = max(0, scores[best])
        let sum = scores.reduce(0) { $0 + Double.exp($1 - top) }
        return (sum / (sum + Double.exp(-top)), best)
    }
}
