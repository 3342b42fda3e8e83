import ArgumentParser
import FoundationEssentials
import Policy

/// Learns the score: reads the pool, fits the regression, chooses the threshold, writes the tables.
@main
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learns rules/scores from labelled texts, the same tables from the same data.")

    @Option(help: "The folder of labelled texts.") var pool = "samples/pool"
    @Option(help: "The rules whose signals and guards are features; the tables go into its scores/.") var rules =
        "rules"
    @Option(
        help:
            "A file of innocent tweets, one JSON item a line; every other is learned from, the rest decides the threshold."
    )
    var negatives: [String] = []
    @Option(help: "The weight of ½‖w‖² against the loss.") var regularisation = 0.03
    @Option(help: "How much one innocent tweet weighs against a labelled text.") var importance = 0.3
    @Option(help: "How many features at the most.") var features = 20_000
    @Option(help: "Smaller weights are left out of the tables.") var minimumWeight = 0.4
    @Option(help: "For each file of innocent tweets how many per 10,000 may be flagged at the most.") var alarms:
        [Double] = []
    @Flag(help: "Only print the table; write nothing.") var dryRun = false

    func run() throws {
        let paths = try Lines.files(in: pool)
        let classifier = Classifier(try loadRules(), usesScore: false)
        let texts = try paths.flatMap { try Lines.decode(LabelledItem.self, from: $0) }.map { Text($0, by: classifier) }
        let tweets = try negatives.map { try Innocent($0, by: classifier) }
        let even = tweets.flatMap(\.even)
        let trainer = Trainer(
            regularisation: regularisation, importance: importance, featureLimit: features,
            minimumWeight: minimumWeight)
        let train = texts.filter { $0.split == .train }
        let validation = texts.filter { $0.split == .validation }
        let folds = trainer.crossValidate(train, with: even)
        let words = Threshold.words(folds)
        let scorer = trainer.fit(train + even).asking(from: words)
        let thresholds = Threshold.choose(
            scorer, words: words, on: validation, alarms: zip(tweets, alarms).map { ($0.odd, $1) })
        var report = Report(scorer: scorer, thresholds: thresholds)
        let judged = folds.flatMap { fold in
            let scorer = fold.scorer.asking(from: words)
            return fold.unseen.map { ($0, scorer.opinion(of: $0)) }
        }
        report.add("cross-validated", judged)
        report.add("validation", validation.map { ($0, scorer.opinion(of: $0)) })
        report.add("test", texts.filter { $0.split == .test }.map { ($0, scorer.opinion(of: $0)) })
        for file in tweets { report.addAlarms(file.odd, of: file.name) }
        report.addSize()
        print(report.text)
        if dryRun { return }
        let header = [
            "swift run -c release Learn " + CommandLine.arguments.dropFirst().joined(separator: " "),
            "pool \(try Lines.hash(of: paths)), innocent tweets \(try Lines.hash(of: negatives))",
        ]
        try Tables(scorer: scorer, thresholds: thresholds, header: header + report.lines).write(to: rules + "/scores")
    }

    private func loadRules() throws -> RuleSet {
        let files = try FileManager.default.subpathsOfDirectory(atPath: rules).filter { $0.hasSuffix(".yaml") }.sorted()
            .map { RuleFile(path: $0, text: try String(contentsOfFile: rules + "/" + $0, encoding: .utf8)) }
        let loaded = RuleSet.load(files, compilesPatterns: false)
        if let error = loaded.diagnostics.first(where: { $0.severity == .error }) {
            throw ValidationError("\(error.place.path):\(error.place.line): \(error.message)")
        }
        return loaded.rules
    }
}

/// A file of innocent tweets: the even ones are learned from, the odd ones decide the threshold.
struct Innocent {
    let name: String
    let even: [Text]
    let odd: [Text]

    init(_ path: String, by classifier: Classifier) throws {
        name = String(path.split(separator: "/").last ?? "")
        let texts = try Lines.decode(Item.self, from: path).map { Text(innocent: $0, by: classifier) }
        even = texts.indices.filter { $0 % 2 == 0 }.map { texts[$0] }
        odd = texts.indices.filter { $0 % 2 == 1 }.map { texts[$0] }
    }
}

/// A labelled text as the regression sees it.
struct Text {
    let label: Int
    let lang: String
    let writer: String
    let split: LabelledItem.Split
    /// Of its features.
    var names: [String]
    let isInnocentTweet: Bool
    /// Whether a rule found something.
    let isFound: Bool

    var isOnTopic: Bool { names.contains(Features.topic) }

    init(_ labelled: LabelledItem, by classifier: Classifier) {
        label = labelled.label
        lang = labelled.item.lang ?? "?"
        writer = labelled.writer
        split = labelled.split
        names = classifier.features(of: labelled.item)?.names ?? []
        isFound = classifier.judge(labelled.item).kind != .none
        isInnocentTweet = false
    }

    init(innocent item: Item, by classifier: Classifier) {
        label = 0
        lang = item.lang ?? "?"
        writer = ""
        split = .train
        names = classifier.features(of: item)?.names ?? []
        isFound = false
        isInnocentTweet = true
    }
}
