internal import Patterns

/// Reads `lexicon/<language>.yaml`.
struct LexiconReader {
    let problems: YAMLValue.Problems
    /// Compiling tells at once which pattern is wrong, and costs a tenth of a second.
    let compilesPatterns: Bool
    private var places: [String: Place] = [:]

    init(problems: YAMLValue.Problems, compilesPatterns: Bool) {
        self.problems = problems
        self.compilesPatterns = compilesPatterns
    }

    mutating func read(_ file: RuleFile, into lexicon: inout Lexicon) {
        guard let root = YAMLValue.parse(file, problems: problems) else { return }
        let fields = root.fields(allowed: ["language", "fragments", "signals"], required: ["language", "signals"])
        let language = fields["language"]?.string() ?? "und"
        let fragments = readFragments(fields["fragments"])
        for (key, name, value) in fields["signals"]?.entries() ?? [] {
            if let first = places.updateValue(key.place, forKey: "\(language)/\(name)") {
                key.report(
                    "duplicate-signal", "signal `\(name)` stands in line \(first.line) already", help: "join the two lists")
            }
            if let pattern = readPattern(value, language: language, fragments: fragments) {
                lexicon.add(pattern, to: name)
            }
        }
    }

    private func readFragments(_ value: YAMLValue?) -> [String: String] {
        var fragments: [String: String] = [:]
        for (_, name, value) in value?.entries() ?? [] {
            let parts = value.list().compactMap { $0.string() }.map { expand($0, fragments, at: value) }
            fragments[name] = parts.joined(separator: "|")
        }
        return fragments
    }

    private func readPattern(
        _ value: YAMLValue, language: String, fragments: [String: String]
    ) -> Lexicon.SignalPattern? {
        var alternatives: [Lexicon.Alternative] = []
        var expanded: [String] = []
        for line in value.list() {
            guard let text = line.string() else { continue }
            alternatives.append(Lexicon.Alternative(text: text, place: line.place))
            expanded.append(expand(text, fragments, at: line))
            if compilesPatterns { compile(expanded[expanded.count - 1], at: line) }
        }
        if alternatives.isEmpty {
            value.report("empty-signal", "the signal has no pattern", help: "list at least one pattern")
            return nil
        }
        return Lexicon.SignalPattern(
            language: language, alternatives: alternatives, source: Lexicon.source(ofExpanded: expanded))
    }

    private func expand(_ text: String, _ fragments: [String: String], at line: YAMLValue) -> String {
        Lexicon.expand(FoldedText.foldPattern(text), with: fragments) { name in
            line.report(
                "unknown-fragment", "unknown fragment `{\(name)}`",
                help: fragments.isEmpty
                    ? "define it under `fragments:`" : "known above this line: \(fragments.keys.sorted().joined(separator: ", "))")
        }
    }

    private func compile(_ expanded: String, at line: YAMLValue) {
        do throws(PatternError) {
            let pattern = try Pattern("(?:" + expanded + ")", jit: false)
            if pattern.matchesEmpty {
                line.report("empty-match", "the pattern matches the empty text", help: "make at least one part of it required")
            }
        } catch {
            line.report(
                "bad-pattern", "\(error) (at byte \(max(0, error.offset - 3)) of `\(expanded)`)",
                help: "mend the pattern; pcre2pattern(3) describes the syntax")
        }
    }
}
