/// What of a rules folder can be worked out before a program starts: the files' values, the score's table, and the gate.
///
/// The program that embeds rules writes it beside them, so that one tweet in a pipe doesn't wait for it.
public struct PreparedRules: Sendable {
    /// What ``YAMLNode`` wrote of each file, by path.
    let trees: [String: String]
    let model: ScoreModel?
    let gate: Gate?

    /// The preparation of a folder's files as a text; empty where the rules have errors.
    ///
    /// - Parameter makesGate: false leaves out the gate, which takes longest to work out; it is then made when it is needed.
    public static func text(for files: [RuleFile], makesGate: Bool = true) -> String {
        let loaded = RuleSet.load(files)
        guard !loaded.diagnostics.contains(where: { $0.severity == .error }) else { return "" }
        let problems = YAMLValue.Problems()
        let trees = files.filter { $0.path.hasSuffix(".yaml") }.sorted { $0.path < $1.path }.compactMap { file in
            YAMLValue.parse(file, problems: problems).map { (file.path, $0.node) }
        }
        var tape = Tape()
        tape.write(trees.count)
        for (path, tree) in trees {
            tape.write(path)
            var own = Tape()
            tree.write(to: &own)
            tape.write(String(decoding: own.bytes, as: UTF8.self))
        }
        tape.write(loaded.rules.score?.model.map { [$0] } ?? [])
        tape.write(makesGate ? [Gate(loaded.rules.lexicon)] : [])
        return String(decoding: tape.bytes, as: UTF8.self)
    }

    /// Reads what ``text(for:makesGate:)`` wrote; nil for an empty text.
    public init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        var tape = TapeReader(text)
        var trees: [String: String] = [:]
        for _ in 0..<tape.int() {
            let path = tape.string()
            trees[path] = tape.string()
        }
        self.trees = trees
        model = (tape.list() as [ScoreModel]).first
        gate = (tape.list() as [Gate]).first
    }
}
