import Policy

/// Fits the regression on texts.
struct Trainer {
    let regularisation: Double
    let importance: Double
    let featureLimit: Int
    /// Smaller weights are left out of the tables.
    let minimumWeight: Double

    func fit(_ texts: [Text]) -> Scorer {
        let features = chooseFeatures(texts)
        let indices = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
        var rows = Rows()
        for text in texts {
            rows.append(
                columns: text.names.compactMap { indices[$0] }, scale: ScoreModel.scale(of: text.names))
        }
        let regression = LogisticRegression(
            rows: rows, classes: texts.map(\.label), importance: texts.map { $0.isInnocentTweet ? importance : 1 },
            featureCount: features.count, classCount: Clause.allCases.count + 1, regularisation: regularisation)
        return Scorer(features: features, weights: regression.fit(), minimumWeight: minimumWeight)
    }

    /// The features that at least two writers use, the most used first, at most so many; sorted by name.
    private func chooseFeatures(_ texts: [Text]) -> [String] {
        var writers: [String: Set<String>] = [:]
        var counts: [String: Int] = [:]
        for text in texts where !text.isInnocentTweet {
            for name in text.names {
                writers[name, default: []].insert(text.writer)
                counts[name, default: 0] += 1
            }
        }
        return counts.filter { writers[$0.key]!.count > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(featureLimit).map(\.key).sorted()
    }

    /// Regressions that have not seen some of the writers, each with these writers' texts.
    func crossValidate(_ texts: [Text], with innocent: [Text], folds: Int = 5) -> [(scorer: Scorer, unseen: [Text])] {
        let writers = Set(texts.map(\.writer)).sorted()
        return (0..<folds).map { fold in
            let held = Set(writers.indices.filter { $0 % folds == fold }.map { writers[$0] })
            let scorer = fit(texts.filter { !held.contains($0.writer) } + innocent)
            return (scorer, texts.filter { held.contains($0.writer) })
        }
    }
}

/// What the score says of one text.
typealias Opinion = (share: Double, clause: Int)

/// A fitted regression.
struct Scorer {
    let features: [String]
    /// For each clause its features' weights, rounded as they are written; the intercept under the empty name.
    let tables: [Clause: [String: Double]]
    private var model: ScoreModel

    init(features: [String], weights: [Double], minimumWeight: Double) {
        self.features = features
        tables = Self.tables(features, weights, minimumWeight)
        model = Self.model(tables, words: 0)
    }

    private static func model(_ tables: [Clause: [String: Double]], words: Double) -> ScoreModel {
        ScoreModel(
            weights: tables, thresholds: ScoreModel.Thresholds(words: words, onTopic: 0, offTopic: 0))
    }

    /// The same with the least share by which words ask for more.
    func asking(from words: Double) -> Scorer {
        var scorer = self
        scorer.model = Self.model(tables, words: words)
        return scorer
    }

    private static func tables(
        _ features: [String], _ weights: [Double], _ minimum: Double
    ) -> [Clause: [String: Double]] {
        let width = Clause.allCases.count
        var tables: [Clause: [String: Double]] = [:]
        for (c, clause) in Clause.allCases.enumerated() {
            var table: [String: Double] = ["": (weights[features.count * width + c] * 100).rounded() / 100]
            for (f, name) in features.enumerated() {
                let weight = (weights[f * width + c] * 100).rounded() / 100
                if abs(weight) >= minimum { table[name] = weight }
            }
            tables[clause] = table
        }
        return tables
    }

    /// The share of all clauses and the likeliest, by number from 1.
    func opinion(of text: Text) -> Opinion {
        guard let opinion = model.opinion(ofNames: text.names), opinion.share >= opinion.threshold else {
            return (0, 0)
        }
        return (opinion.share, Clause.allCases.firstIndex(of: opinion.clause)! + 1)
    }

    /// The same by the text's words alone.
    func opinion(ofWordsOf text: Text) -> Opinion {
        var text = text
        text.names = text.names.filter(Features.isOfWords)
        return opinion(of: text)
    }
}
