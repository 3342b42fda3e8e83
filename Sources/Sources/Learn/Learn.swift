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
    @Option(help: "Innocent tweets, one JSON item a line; even ones are learned from, odd ones decide the threshold.")
    var negatives: [String] = []
    @Option(help: "The weight of ½‖w‖² against the loss.") var regularisation = 0.03
    @Option(help: "How much one innocent tweet weighs against a labelled text.") var importance = 0.3
    @Option(help: "How many features at the most.") var features = 20_000
    @Option(help: "Flagged innocent tweets per 10,000 at the most.") var alarms = 10.0
    @Flag(help: "Only print the table; write nothing.") var dryRun = false

    func run() throws {
        let paths = try Lines.files(in: pool)
        let classifier = Classifier(try loadRules(), usesScore: false)
        let texts = try paths.flatMap { try Lines.decode(LabelledItem.self, from: $0) }.map { Text($0, by: classifier) }
        let tweets = try negatives.flatMap { try Lines.decode(Item.self, from: $0) }.map {
            Text(innocent: $0, by: classifier)
        }
        let even = tweets.indices.filter { $0 % 2 == 0 }.map { tweets[$0] }
        let odd = tweets.indices.filter { $0 % 2 == 1 }.map { tweets[$0] }
        let trainer = Trainer(regularisation: regularisation, importance: importance, featureLimit: features)
        let train = texts.filter { $0.split == .train }
        let scorer = trainer.fit(train + even.filter { $0.names != nil })
        let threshold = Threshold.choose(
            scorer, on: texts.filter { $0.split == .validation }, alarms: odd, perTenThousand: alarms)
        var report = Report(scorer: scorer, threshold: threshold)
        report.add("cross-validated", trainer.crossValidate(train, with: even))
        report.add("validation", texts.filter { $0.split == .validation }.map { ($0, scorer.opinion(of: $0)) })
        report.add("test", texts.filter { $0.split == .test }.map { ($0, scorer.opinion(of: $0)) })
        report.addAlarms(odd)
        print(report.text)
        if dryRun { return }
        let header = [
            "swift run -c release Learn " + CommandLine.arguments.dropFirst().joined(separator: " "),
            "pool \(try Lines.hash(of: paths)), innocent tweets \(try Lines.hash(of: negatives))",
        ]
        try Tables(scorer: scorer, threshold: threshold, header: header + report.lines).write(to: rules + "/scores")
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

/// A labelled text as the regression sees it.
struct Text {
    let label: Int
    let lang: String
    let writer: String
    let split: LabelledItem.Split
    /// nil where the score has no say.
    let names: [String]?
    let isInnocentTweet: Bool

    init(_ labelled: LabelledItem, by classifier: Classifier) {
        label = labelled.label
        lang = labelled.item.lang ?? "?"
        writer = labelled.writer
        split = labelled.split
        names = classifier.features(of: labelled.item)?.names
        isInnocentTweet = false
    }

    init(innocent item: Item, by classifier: Classifier) {
        label = 0
        lang = item.lang ?? "?"
        writer = ""
        split = .train
        names = classifier.features(of: item)?.names
        isInnocentTweet = true
    }
}
