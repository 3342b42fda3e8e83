/// Weighs a text's features while some are open, and tells when none of these can make a claim of it any more.
struct ScoreTrial {
    private let thresholds: ScoreModel.Thresholds
    private var threshold: Double
    /// The clauses' scores, were everything there that speaks for them and is open.
    private var most: [Double]
    /// Those that help most last.
    private var open: [(index: Int, name: String, contributions: [Double], help: Double)]

    /// - Parameter open: names of features that the text may have as well.
    init(_ model: ScoreModel, _ features: Features, open names: [String]) {
        let scale = ScoreModel.scale(of: features.places.keys)
        thresholds = model.thresholds
        threshold = min(thresholds.onTopic, thresholds.offTopic)
        most = model.intercepts.map(Double.init)
        for name in features.places.keys {
            for (clause, weight) in (model.weights(of: name) ?? []).enumerated() {
                most[clause] += Double(weight) * scale
            }
        }
        open = names.enumerated().map { index, name in
            let contributions = model.weights(of: name)?.map { Double($0) * scale } ?? []
            return (index, name, contributions, contributions.max() ?? 0)
        }
        open.sort { ($0.help, $1.index) < ($1.help, $0.index) }
        for one in open {
            for (clause, contribution) in one.contributions.enumerated() { most[clause] += max(0, contribution) }
        }
    }

    /// Whether it may still make a claim.
    var mayClaim: Bool {
        // Sums in another order differ in their last digits.
        ScoreModel.share(of: most).share + 1e-9 >= threshold
    }

    /// Which of the open ones to find out about now; nil when all are settled.
    var next: Int? { open.last?.index }

    /// Settles ``next``.
    mutating func settle(isThere: Bool) {
        guard let (_, name, contributions, _) = open.popLast() else { return }
        if name == Features.topic { threshold = isThere ? thresholds.onTopic : thresholds.offTopic }
        for (clause, contribution) in contributions.enumerated() {
            most[clause] += isThere ? min(0, contribution) : -max(0, contribution)
        }
    }
}
