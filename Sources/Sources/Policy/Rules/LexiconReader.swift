internal import Patterns

/// Reads `lexicon/`: the files of each language, in the order of their names.
struct LexiconReader {
    let problems: YAMLValue.Problems
    /// Compiling tells at once which pattern is wrong, and costs a tenth of a second.
    let compilesPatterns: Bool
    private var places: [String: Place] = [:]
    /// By language: a fragment serves every file of its language that comes after its own.
    private var fragments: [String: [String: String]] = [:]

    init(problems: YAMLValue.Problems, compilesPatterns: Bool) {
        self.problems = problems
        self.compilesPatterns = compilesPatterns
    }

    mutating func read(_ file: RuleFile, into lexicon: inout Lexicon) {
        guard let root = YAMLValue.parse(file, problems: problems) else { return }
        let fields = root.fields(allowed: ["language", "fragments", "signals"], required: ["language", "signals"])
        let language = fields["language"]?.string() ?? "und"
        let fragments = readFragments(fields["fragments"], known: self.fragments[language] ?? [:])
        self.fragments[language] = fragments
        for (key, name, value) in fields["signals"]?.entries() ?? [] {
            if let first = places.updateValue(key.place, forKey: "\(language)/\(name)") {
                key.report(
                    "duplicate-signal", "signal `\(name)` stands in \(first.path):\(first.line) already",
                    help: "join the two lists")
            }
            if let pattern = readPattern(value, language: language, fragments: fragments) {
                lexicon.add(pattern, to: name)
            }
        }
    }

    /// Reads `lexicon/vocabulary.yaml`: words apart by white space.
    func readVocabulary(_ file: RuleFile, into lexicon: inout Lexicon) {
        guard let root = YAMLValue.parse(file, problems: problems) else { return }
        let lines = root.fields(allowed: ["words"], required: ["words"])["words"]?.lines() ?? []
        lexicon.vocabulary = Vocabulary(lines.flatMap { $0.text.split(separator: " ").map(String.init) })
    }

    private func readFragments(_ value: YAMLValue?, known: [String: String]) -> [String: String] {
        var fragments = known
        for (_, name, value) in value?.entries() ?? [] {
            let parts = value.lines().map { expand($0.text, fragments, at: $0.place, of: value) }
            fragments[name] = parts.joined(separator: "|")
        }
        return fragments
    }

    private func readPattern(
        _ value: YAMLValue, language: String, fragments: [String: String]
    ) -> Lexicon.SignalPattern? {
        let alternatives = value.lines().map { Lexicon.Alternative(text: $0.text, place: $0.place) }
        if alternatives.isEmpty {
            value.report("empty-signal", "the signal has no pattern", help: "list at least one pattern")
            return nil
        }
        let pattern = Lexicon.SignalPattern(language: language, alternatives: alternatives, fragments: fragments)
        if compilesPatterns { compile(pattern, at: value) }
        return pattern
    }

    /// Compiles each alternative, so that a bad one is named, and then all together, which may be too large.
    private func compile(_ pattern: Lexicon.SignalPattern, at value: YAMLValue) {
        let before = problems.list.count
        for alternative in pattern.alternatives {
            compile(
                expand(alternative.text, pattern.fragments, at: alternative.place, of: value), at: alternative.place,
                of: value)
        }
        if problems.list.count > before { return }
        do throws(PatternError) {
            _ = try Pattern(pattern.source, jit: false)
        } catch {
            value.report("bad-pattern", "all alternatives together: \(error)", help: "part the signal in two")
        }
    }

    private func expand(
        _ text: String, _ fragments: [String: String], at place: Place, of value: YAMLValue
    ) -> String {
        Lexicon.expand(text, with: fragments) { name in
            value.report(
                "unknown-fragment", at: place, "unknown fragment `{\(name)}`",
                help: fragments.isEmpty
                    ? "define it under `fragments:`"
                    : "known above this line: \(fragments.keys.sorted().joined(separator: ", "))")
        }
    }

    private func compile(_ expanded: String, at place: Place, of value: YAMLValue) {
        do throws(PatternError) {
            let pattern = try Pattern("(?:" + expanded + ")", jit: false)
            if pattern.matchesEmpty {
                value.report(
                    "empty-match", at: place, "the pattern matches the empty text",
                    help: "make at least one part of it required")
            }
        } catch {
            value.report(
                "bad-pattern", at: place, "\(error) (at byte \(max(0, error.offset - 3)) of `\(expanded)`)",
                help: "mend the pattern; pcre2pattern(3) describes the syntax")
        }
    }
}
