internal import RealModule

/// The second opinion: for each clause a linear score over features, learned from labelled texts.
///
/// A multinomial logistic regression whose reference is "no clause": with scores sᵢ the share of clause c is
/// exp(s_c) / (1 + Σ exp(sᵢ)). A feature that is present counts 1/√n, where n is the number of the text's words and pairs.
public struct ScoreModel: Sendable {
    public let clauses: [Clause]
    /// The least shares of all clauses together.
    public let thresholds: Thresholds
    /// Weights of feature f for clause c at `f * clauses.count + c`.
    private let weights: [Float]
    private let features: FeatureTable
    let intercepts: [Float]

    /// Where claims begin; a text that doesn't name voting itself must be surer.
    ///
    /// The score is a cascade: texts whose words alone sound like nothing of the kind, nearly all that there are, cost no more than their words.
    public struct Thresholds: Sendable, Equatable {
        /// The least share by the features of words alone with which the others are asked as well.
        public let words: Double
        /// The least share that makes a claim of a text on the topic: one in which `topic` of `score.yaml` holds.
        public let onTopic: Double
        /// The least share that makes a claim of another text.
        public let offTopic: Double

        public init(words: Double, onTopic: Double, offTopic: Double) {
            self.words = words
            self.onTopic = onTopic
            self.offTopic = offTopic
        }
    }

    /// How sure the score is, and of what.
    public struct Opinion: Sendable {
        /// The share of all clauses together, 0…1: by words alone where these are below their threshold.
        public let share: Double
        /// The least share that makes a claim of such a text, or that asks for more than its words.
        public let threshold: Double
        /// The likeliest clause.
        public let clause: Clause
        /// The features that speak for it most, with their contributions, greatest first.
        public let reasons: [(feature: String, contribution: Double)]
    }

    /// - Parameters:
    ///   - weights: for each clause its features' weights; the feature `` (empty) is the intercept.
    ///   - thresholds: the least shares that make a claim.
    public init(weights: [Clause: [String: Double]], thresholds: Thresholds) {
        let clauses = Clause.allCases.filter { weights[$0] != nil }
        let names = Set(weights.values.flatMap(\.keys)).sorted().filter { !$0.isEmpty }
        features = FeatureTable(names.map(FeatureHash.of))
        var table = [Float](repeating: 0, count: names.count * clauses.count)
        for (f, feature) in names.enumerated() {
            for (c, clause) in clauses.enumerated() {
                table[f * clauses.count + c] = Float(weights[clause]?[feature] ?? 0)
            }
        }
        self.clauses = clauses
        self.thresholds = thresholds
        self.weights = table
        intercepts = clauses.map { Float(weights[$0]?[""] ?? 0) }
    }

    /// The score's opinion of a text with these features; nil where the model is empty.
    public func opinion(of features: Features) -> Opinion? { opinion(ofNames: features.names) }

    /// The score's opinion of a text with the features of these names.
    public func opinion(ofNames names: [String]) -> Opinion? {
        guard !clauses.isEmpty else { return nil }
        let scale = Self.scale(of: names)
        let known = names.compactMap { name in features.number(of: name).map { (name, $0) } }.sorted { $0.1 < $1.1 }
        let byWords = opinion(
            of: known.filter { Features.isOfWords($0.0) }, scale: scale, threshold: thresholds.words)
        if byWords.share < byWords.threshold { return byWords }
        return opinion(
            of: known, scale: scale,
            threshold: names.contains(Features.topic) ? thresholds.onTopic : thresholds.offTopic)
    }

    private func opinion(
        of known: [(name: String, number: Int)], scale: Double, threshold: Double
    ) -> Opinion {
        var scores = intercepts.map(Double.init)
        for (_, number) in known {
            for clause in clauses.indices { scores[clause] += Double(weight(of: number, for: clause)) * scale }
        }
        let (share, best) = Self.share(of: scores)
        let reasons = known.map { ($0.name, Double(weight(of: $0.number, for: best)) * scale) }
            .filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        return Opinion(
            share: share, threshold: threshold, clause: clauses[best],
            reasons: reasons.map { (feature: $0.0, contribution: $0.1) })
    }

    /// What a feature of a text with these features counts.
    public static func scale(of names: some Collection<String>) -> Double {
        scale(ofWords: names.count { $0.hasPrefix("w:") })
    }

    /// What a feature of a text with so many words and pairs counts.
    static func scale(ofWords count: Int) -> Double { 1 / Double(max(1, count)).squareRoot() }

    /// A feature's number; nil where it has no weight.
    func number(of feature: String) -> Int? { features.number(of: feature) }

    /// The number of the feature with this ``FeatureHash``.
    func number(ofHash hash: UInt64) -> Int? { features.number(of: hash) }

    /// A feature's weight for a clause, by their numbers.
    @inline(__always) func weight(of feature: Int, for clause: Int) -> Float {
        weights[feature * clauses.count + clause]
    }

    /// The share of all clauses together, and the index of the likeliest.
    static func share(of scores: [Double]) -> (share: Double, best: Int) {
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        let top = max(0, scores[best])
        let sum = scores.reduce(0) { $0 + Double.exp($1 - top) }
        return (sum / (sum + Double.exp(-top)), best)
    }
}

extension ScoreModel: Taped {
    func write(to tape: inout Tape) {
        tape.write(clauses.map(\.rawValue).joined(separator: " "))
        tape.write("\(thresholds.words) \(thresholds.onTopic) \(thresholds.offTopic)")
        tape.write(intercepts.map { Int($0.bitPattern) }.map(String.init).joined(separator: " "))
        tape.write(features.hashes.count)
        for (index, hash) in features.hashes.enumerated() {
            tape.write(Int(hash))
            let row = clauses.indices.filter { weights[index * clauses.count + $0] != 0 }
            tape.write(row.count)
            for clause in row {
                tape.write(clause)
                tape.write(Int(weights[index * clauses.count + clause].bitPattern))
            }
        }
    }

    init(from tape: inout TapeReader) {
        clauses = tape.string().split(separator: " ").compactMap { Clause(rawValue: String($0)) }
        let bounds = tape.string().split(separator: " ").compactMap { Double($0) }
        thresholds = Thresholds(words: bounds[0], onTopic: bounds[1], offTopic: bounds[2])
        intercepts = tape.string().split(separator: " ").compactMap { UInt32($0).map(Float.init(bitPattern:)) }
        let count = tape.int()
        var table = [Float](repeating: 0, count: count * clauses.count)
        var hashes: [UInt64] = []
        hashes.reserveCapacity(count)
        for index in 0..<count {
            hashes.append(UInt64(tape.int()))
            for _ in 0..<tape.int() {
                let clause = tape.int()
                table[index * clauses.count + clause] = Float(bitPattern: UInt32(truncatingIfNeeded: tape.int()))
            }
        }
        features = FeatureTable(hashes)
        weights = table
    }
}
