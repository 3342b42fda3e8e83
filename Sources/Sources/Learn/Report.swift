import FoundationEssentials
import Policy

/// Where the score begins to claim.
enum Threshold {
    /// The threshold with the best F1 on `texts` among those that flag at most so many of the innocent tweets.
    static func choose(
        _ scorer: Scorer, on texts: [Text], alarms tweets: [Text], perTenThousand limit: Double
    ) -> Double {
        let judged = texts.map { ($0, scorer.opinion(of: $0)) }
        let innocent = tweets.map { scorer.opinion(of: $0).share }
        let allowed = stride(from: 0.10, to: 0.95, by: 0.01).filter { threshold in
            Double(innocent.count { $0 >= threshold }) * 10_000 <= limit * Double(max(1, innocent.count))
        }
        return allowed.max { Counts(judged, at: $0).f1 < Counts(judged, at: $1).f1 } ?? 0.95
    }
}

/// How often the score was right at a threshold.
struct Counts {
    var found = 0
    var wrong = 0
    var missed = 0
    var rightClause = 0

    init(_ judged: [(Text, Opinion)], at threshold: Double) {
        for (text, opinion) in judged {
            let flagged = opinion.share >= threshold
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
    let threshold: Double
    private(set) var lines: [String]

    init(scorer: Scorer, threshold: Double) {
        self.scorer = scorer
        self.threshold = threshold
        lines = [
            "\(scorer.features.count) features, threshold \(Self.round(threshold))",
            "texts            lang  number  precision  recall     f1  clause",
        ]
    }

    mutating func add(_ name: String, _ judged: [(Text, Opinion)]) {
        for lang in Set(judged.map(\.0.lang)).sorted() + ["all"] {
            let some = judged.filter { lang == "all" || $0.0.lang == lang }
            let counts = Counts(some, at: threshold)
            lines.append(
                Self.pad(name, 17) + Self.pad(lang, 6) + Self.pad("\(some.count)", 8)
                    + Self.pad(Self.round(counts.precision), 11)
                    + Self.pad(Self.round(counts.recall), 11) + Self.pad(Self.round(counts.f1), 7)
                    + Self.round(counts.clauseAccuracy))
        }
    }

    mutating func addAlarms(_ tweets: [Text]) {
        let flagged = tweets.count { scorer.opinion(of: $0).share >= threshold }
        lines.append("innocent tweets  \(flagged) of \(tweets.count) flagged")
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
    let threshold: Double
    let header: [String]

    func write(to folder: String) throws {
        let comments = header.map { "# \($0)\n" }.joined()
        for (clause, table) in scorer.tables {
            let rows = table.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key)\t\($0.value)\n" }
            try (comments + rows.joined()).write(
                toFile: "\(folder)/\(clause.rawValue).tsv", atomically: true, encoding: .utf8)
        }
        try (comments + "threshold\t\((threshold * 100).rounded() / 100)\n").write(
            toFile: folder + "/threshold.tsv", atomically: true, encoding: .utf8)
    }
}
