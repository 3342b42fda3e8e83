/// Weighs a text's features while some are open, and tells when none of these can make a claim of it any more.
struct ScoreTrial {
    private let model: ScoreModel
    private let scale: Double
    private var threshold: Double
    /// The clauses' scores, were everything there that speaks for them and is open.
    private var most: [Double]
    /// Indices of inputs; once ``sort()`` was called those that help most last.
    private var open: [Int]
    private let inputs: [ScoreInput]

    /// - Parameters:
    ///   - hashes: the text's words, their beginnings, pairs, and its language, as ``FeatureHash`` has them; doubles count once.
    ///   - open: indices of `inputs` that the text may have as well.
    init(_ model: ScoreModel, _ hashes: [UInt64], open: [Int], of inputs: [ScoreInput]) {
        self.model = model
        self.inputs = inputs
        threshold = min(model.thresholds.onTopic, model.thresholds.offTopic)
        var most = [Double](repeating: 0, count: model.clauses.count)
        var words = 0
        var last: UInt64?
        for hash in hashes.sorted() where hash != last {
            last = hash
            if FeatureHash.isWord(hash) { words += 1 }
            guard let number = model.number(ofHash: hash) else { continue }
            for clause in most.indices { most[clause] += Double(model.weight(of: number, for: clause)) }
        }
        for number in open.compactMap({ inputs[$0].number }) {
            for clause in most.indices { most[clause] += max(0, Double(model.weight(of: number, for: clause))) }
        }
        scale = ScoreModel.scale(ofWords: words)
        for clause in most.indices { most[clause] = most[clause] * scale + Double(model.intercepts[clause]) }
        self.most = most
        self.open = open
    }

    /// Puts first what tells most.
    mutating func sort() {
        open.sort { [inputs] in (inputs[$0].help, $1) < (inputs[$1].help, $0) }
    }

    /// Whether it may still make a claim.
    var mayClaim: Bool {
        // Sums in another order differ in their last digits.
        ScoreModel.share(of: most).share + 1e-9 >= threshold
    }

    /// Which of the open inputs to find out about now; nil when all are settled.
    var next: Int? { open.last }

    /// Settles ``next``.
    mutating func settle(isThere: Bool) {
        guard let index = open.popLast() else { return }
        if inputs[index].name == Features.topic {
            threshold = isThere ? model.thresholds.onTopic : model.thresholds.offTopic
        }
        guard let number = inputs[index].number else { return }
        for clause in most.indices {
            let contribution = Double(model.weight(of: number, for: clause)) * scale
            most[clause] += isThere ? min(0, contribution) : -max(0, contribution)
        }
    }
}
