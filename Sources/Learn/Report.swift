import FoundationEssentials
import Policy

/// Where the score begins to claim.
enum Threshold {
    /// The greatest share, in thousandths, below which stand the words of no more than one in two hundred claims that the score alone finds.
    static func words(_ folds: [(scorer: Scorer, unseen: [Text])]) -> Double {
        let shares = folds.flatMap { scorer, texts in
            texts.filter { $0.label > 0 && !$0.isFound && scorer.opinion(of: $0).share >= 0.3 }
                .map { scorer.opinion(ofWordsOf: $0).share }
        }.sorted()
        guard let least = shares.dropFirst(shares.count / 200).first else { return 0 }
        return (least * 1000).rounded(.down) / 1000
    }

    /// For texts on and off the topic the threshold with which rules and score together have the best F1 on `texts`, among those that flag
    /// at most so many innocent tweets.
    static func choose(
        _ scorer: Scorer, words: Double, on texts: [Text], alarms: [(tweets: [Text], perTenThousand: Double)]
    ) -> ScoreModel.Thresholds {
        let best = [true, false].map { isOnTopic in
            let judged = texts.filter { $0.isOnTopic == isOnTopic }.map { ($0, scorer.opinion(of: $0)) }
            let innocent = alarms.map { file in
                (
                    shares: file.tweets.filter { $0.isOnTopic == isOnTopic }.map { scorer.opinion(of: $0).share },
                    most: file.perTenThousand / 2 * Double(file.tweets.count) / 10_000
                )
            }
            let allowed = stride(from: 0.10, to: 0.95, by: 0.01).filter { threshold in
                innocent.allSatisfy { file in Double(file.shares.count { $0 >= threshold }) <= file.most }
            }
            let counts = allowed.map { threshold in (threshold, Counts(judged, withRules: true) { _ in threshold }.f1) }
            return counts.max { $0.1 < $1.1 }?.0 ?? 0.95
        }
        return ScoreModel.Thresholds(words: words, onTopic: best[0], offTopic: best[1])
    }
}

/// How often the score, or rules and score together, were right at a threshold.
struct Counts {
    var found = 0
    var wrong = 0
    var missed = 0
    var rightClause = 0

    init(_ judged: [(Text, Opinion)], withRules: Bool = false, threshold: (Text) -> Double) {
        for (text, opinion) in judged {
            let flagged = opinion.share >= threshold(text) || withRules && text.isFound
            if flagged, text.label > 0 { found += 1 }
            if flagged, text.label == 0 { wrong += 1 }
            if !flagged, text.label > 0 { missed += 1 }
            if flagged, text.label > 0, text.label == opinion.clause { rightClause += 1 }
        }
    }

    var precision: Double { found + wrong == 0 ? 1 : Double(found) / Double(found + wrong) }
    var recall: Double { found + missed == 0 ? 1 : Double(found) / Double(found + missed) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    var clauseAccuracy: Double { found == 0 ? 1 : Double(rightClause) / Double(found) }
}

/// The table that a run prints and that stands at the top of each file.
struct Report {
    let scorer: Scorer
    let thresholds: ScoreModel.Thresholds
    private(set) var lines: [String]

    init(scorer: Scorer, thresholds: ScoreModel.Thresholds) {
        self.scorer = scorer
        self.thresholds = thresholds
        lines = [
            "\(scorer.features.count) features, thresholds \(Self.round(thresholds.onTopic)) on the topic, \(Self.round(thresholds.offTopic)) off it, \(Self.round(thresholds.words)) by words alone",
            "texts            lang  number  precision  recall     f1  clause",
        ]
    }

    private func threshold(_ text: Text) -> Double {
        text.isOnTopic ? thresholds.onTopic : thresholds.offTopic
    }

    mutating func add(_ name: String, _ judged: [(Text, Opinion)]) {
        for lang in Set(judged.map(\.0.lang)).sorted() + ["all"] {
            let some = judged.filter { lang == "all" || $0.0.lang == lang }
            let counts = Counts(some, threshold: threshold)
            lines.append(
                Self.pad(name, 17) + Self.pad(lang, 6) + Self.pad("\(some.count)", 8)
                    + Self.pad(Self.round(counts.precision), 11)
                    + Self.pad(Self.round(counts.recall), 11) + Self.pad(Self.round(counts.f1), 7)
                    + Self.round(counts.clauseAccuracy))
        }
    }

    mutating func addAlarms(_ tweets: [Text], of file: String) {
        let flagged = tweets.count { scorer.opinion(of: $0).share >= threshold($0) }
        lines.append("\(file): \(flagged) of \(tweets.count) flagged")
    }

    mutating func addSize() {
        lines.append("\(scorer.tables.values.map(\.count).reduce(0, +)) weights")
    }

    var text: String { lines.joined(separator: "\n") }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private static func round(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}

/// The files of `scores/`.
struct Tables {
    let scorer: Scorer
    let thresholds: ScoreModel.Thresholds
    let header: [String]

    private static func round(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    func write(to folder: String) throws {
        let comments = header.map { "# \($0)\n" }.joined()
        for (clause, table) in scorer.tables {
            let rows = table.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key)\t\($0.value)\n" }
            try (comments + rows.joined()).write(
                toFile: "\(folder)/\(clause.rawValue).tsv", atomically: true, encoding: .utf8)
        }
        let rows = [
            ("on-topic", Self.round(thresholds.onTopic)), ("off-topic", Self.round(thresholds.offTopic)),
            ("words", thresholds.words),
        ]
        try (comments + rows.map { "\($0)\t\($1)\n" }.joined()).write(
            toFile: folder + "/threshold.tsv", atomically: true, encoding: .utf8)
    }
}
