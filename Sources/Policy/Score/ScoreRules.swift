/// What the score looks at and says: `scores/score.yaml`, and the weights beside it.
public struct ScoreRules: Sendable {
    /// What holds in texts that name voting itself.
    let topic: Condition
    /// Signals whose words all count as one name.
    let mask: [Int]
    /// The guards of a clause that stop the score; it weighs the others itself.
    let unless: Set<String>
    public let title: LocalizedText
    /// Holds `{words}`, where the words that weigh most go.
    let message: LocalizedText
    /// nil until weights have been learned.
    public internal(set) var model: ScoreModel?

    /// The message with the words that weigh most.
    func message(naming words: [String]) -> LocalizedText {
        let list = words.map { "“\($0)”" }.joined(separator: ", ")
        return LocalizedText { message[$0].replacing("{words}", with: list) }
    }
}

extension ScoreRules {
    /// Reads `scores/score.yaml`.
    static func read(_ root: YAMLValue, by reader: RuleReader) -> ScoreRules? {
        let conditions = reader.conditions
        let keys: Set<String> = ["topic", "mask", "unless", "title", "message"]
        let fields = root.fields(allowed: keys, required: keys)
        let mask = (fields["mask"]?.list() ?? []).compactMap { value -> Int? in
            guard let name = value.string() else { return nil }
            if let index = conditions.lexicon.index(of: name) { return index }
            value.report("unknown-signal", "unknown signal `\(name)`", help: "name a signal of the lexicon")
            return nil
        }
        guard let topic = fields["topic"].flatMap({ conditions.read($0, within: .text) }),
            let title = fields["title"]?.localizedText(), let message = fields["message"]?.localizedText()
        else { return nil }
        return ScoreRules(
            topic: topic, mask: mask, unless: Set(fields["unless"].map(reader.readGuards) ?? []), title: title,
            message: message)
    }

    /// Reads the tables of `scores/`: `<clause>.tsv`, a feature and its weight a line, and `threshold.tsv`; `#` begins a comment.
    static func readModel(_ files: [RuleFile], problems: YAMLValue.Problems) -> ScoreModel? {
        var weights: [Clause: [String: Double]] = [:]
        var thresholds: ScoreModel.Thresholds?
        for file in files where file.path.hasPrefix("scores/") && file.path.hasSuffix(".tsv") {
            let table = readTable(file, problems: problems)
            let name = String(file.path.dropFirst("scores/".count).dropLast(".tsv".count))
            if name == "threshold" {
                if let onTopic = table["on-topic"], let offTopic = table["off-topic"] {
                    thresholds = ScoreModel.Thresholds(
                        words: table["words"] ?? 0, onTopic: onTopic, offTopic: offTopic)
                }
            } else if let clause = Clause(rawValue: name) {
                weights[clause] = table
            } else {
                problems.list.append(
                    Diagnostic(
                        "wrong-file", at: Place(path: file.path), "`\(name)` is no clause",
                        help: "call the table <clause>.tsv or threshold.tsv"))
            }
        }
        guard let thresholds, !weights.isEmpty else { return nil }
        return ScoreModel(weights: weights, thresholds: thresholds)
    }

    private static func readTable(_ file: RuleFile, problems: YAMLValue.Problems) -> [String: Double] {
        var table: [String: Double] = [:]
        let lines = file.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        table.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            if line.isEmpty || line.starts(with: "# ".utf8) { continue }
            guard let tab = line.lastIndex(of: UInt8(ascii: "\t")),
                let weight = Double(Substring(line[line.index(after: tab)...]))
            else {
                problems.list.append(
                    Diagnostic(
                        "bad-table", at: Place(path: file.path, line: index + 1), "no feature and weight in this line",
                        help: "write the feature, a tab and a number; or learn the table anew"))
                continue
            }
            table[String(Substring(line[..<tab]))] = weight
        }
        return table
    }
}
