internal import Patterns

/// Reads `lexicon/`: the files of each language, in the order of their names.
struct LexiconReader {
    let problems: YAMLValue.Problems
    /// Compiling tells at once which pattern is wrong, and costs a tenth of a second.
    let compilesPatterns: Bool
    private var places: [String: Place] = [:]
    /// Signals that have examples, with their keys there.
    private var proved: [(name: String, language: String, key: YAMLValue)] = []
    /// By language: a fragment serves every file of its language that comes after its own.
    private var fragments: [String: [String: String]] = [:]

    init(problems: YAMLValue.Problems, compilesPatterns: Bool) {
        self.problems = problems
        self.compilesPatterns = compilesPatterns
    }

    mutating func read(_ file: RuleFile, into lexicon: inout Lexicon) {
        guard let root = YAMLValue.parse(file, problems: problems) else { return }
        let fields = root.fields(
            allowed: ["language", "fragments", "signals", "examples"],
            required: file.holdsPhrasesOnly ? ["language", "examples"] : ["language", "signals"])
        let language = fields["language"]?.string() ?? "und"
        let fragments = readFragments(fields["fragments"], language, into: &lexicon)
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
        for (key, name, value) in fields["examples"]?.entries() ?? [] {
            proved.append((name, language, key))
            lexicon.phrases += readPhrases(value, of: name, language)
        }
    }

    /// Reports examples of signals that no file of their language has; to be called behind the last file.
    func checkExamples(_ lexicon: Lexicon) {
        for (name, language, key) in proved {
            let signal = lexicon.index(of: name).map { lexicon.signals[$0] }
            if signal?.patterns.contains(where: { $0.language == language }) ?? false { continue }
            key.report(
                "unknown-signal", "no file of the language `\(language)` has a signal `\(name)`",
                help: "prove each signal in its own language, or correct the name")
        }
    }

    /// Phrases that a signal must match; or, by `match`, `whole` and `none`, how it must, and such as it must not.
    private func readPhrases(_ value: YAMLValue, of signal: String, _ language: String) -> [Lexicon.Phrase] {
        let phrases = { (value: YAMLValue, proof: Lexicon.Phrase.Proof) in
            value.lines().flatMap { line in
                (proof == .whole ? line.text.split(separator: "; ") : [line.text[...]]).map { part in
                    let place = Place(
                        path: line.place.path, line: line.place.line,
                        column: line.place.column + line.text[..<part.startIndex].unicodeScalars.count)
                    return Lexicon.Phrase(
                        signal: signal, language: language, text: String(part), proof: proof, place: place)
                }
            }
        }
        guard value.isMapping else { return phrases(value, .match) }
        let fields = value.fields(allowed: Set(Lexicon.Phrase.Proof.allCases.map(\.rawValue)))
        return Lexicon.Phrase.Proof.allCases.flatMap { proof in
            fields[proof.rawValue].map { phrases($0, proof) } ?? []
        }
    }

    /// Reads `lexicon/vocabulary.yaml`: words apart by white space.
    func readVocabulary(_ file: RuleFile, into lexicon: inout Lexicon) {
        guard let root = YAMLValue.parse(file, problems: problems) else { return }
        let fields = root.fields(allowed: ["words", "common"], required: ["words"])
        let words = { (key: String) in
            (fields[key]?.lines() ?? []).flatMap { $0.text.split(separator: " ").map(String.init) }
        }
        lexicon.vocabulary = Vocabulary(words("words"), common: words("common"))
    }

    private mutating func readFragments(
        _ value: YAMLValue?, _ language: String, into lexicon: inout Lexicon
    ) -> [String: String] {
        var fragments = self.fragments[language] ?? [:]
        for (key, name, value) in value?.entries() ?? [] {
            let lines = value.lines().map { Lexicon.Alternative(text: $0.text, place: $0.place) }
            fragments[name] = lines.map { expand($0.text, fragments, at: $0.place, of: value) }.joined(separator: "|")
            lexicon.fragments.append(
                Lexicon.Fragment(name: name, language: language, lines: lines, place: key.place))
        }
        self.fragments[language] = fragments
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

    /// Compiles each alternative, as it is matched, so that a bad one is named.
    private func compile(_ pattern: Lexicon.SignalPattern, at value: YAMLValue) {
        for alternative in pattern.alternatives {
            compile(
                expand(alternative.text, pattern.fragments, at: alternative.place, of: value), at: alternative.place,
                of: value)
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
