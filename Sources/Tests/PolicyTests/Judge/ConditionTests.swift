import Policy
import Testing

/// Conditions over the signals `a`, `b`, `c`, each a word of that letter, doubled.
private func holds(_ condition: String, _ text: String) throws -> Bool {
    let lexicon = "language: en\nsignals:\n  a: [aa]\n  b: [bb]\n  c: [cc]\n  nope: [nope]\n"
    let rule = """
        clause: participation.method
        title: {en: t, nl: t}
        policy: {en: p, nl: p}
        rules:
          - id: participation.method.x
            verdict: violation
            title: {en: t, nl: t}
            message: {en: m, nl: m}
            when: \(condition)
            examples: {violation: [x], none: [y]}
        """
    let files = [
        RuleFile(path: "lexicon/en.yaml", text: lexicon),
        RuleFile(path: "violations/participation.method.yaml", text: rule),
        RuleFile(path: "enforcement.yaml", text: TestRules.enforcement),
    ]
    let loaded = RuleSet.load(files)
    if let first = loaded.diagnostics.first { throw first }
    return Classifier(loaded.rules).judge(Item(tweet: text)).kind == .violation
}

@Suite struct ConditionTests {
    @Test(arguments: [
        ("a", "x aa", true), ("a", "x", false), ("a", "aab", false),
        ("[a, b]", "bb aa", true), ("{all: [a, b]}", "aa. bb", false),
        ("{any: [a, b]}", "bb", true), ("{none: [a]}", "bb", true), ("{none: [a]}", "aa", false),
        ("{all: [a, {none: [b]}]}", "aa. bb", true), ("{all: [a, {none: [b]}]}", "aa bb", false),
        ("{at-least: 2, of: [a, b, c]}", "aa cc", true), ("{at-least: 2, of: [a, b, c]}", "aa", false),
        ("{all: [a, b], within: neighbours}", "aa. bb", true),
        ("{all: [a, b], within: neighbours}", "aa. cc. bb", false),
        ("{all: [a, b], within: text}", "aa. cc. bb", true),
        ("{all: [a, b], within: 3}", "aa x bb", true), ("{all: [a, b], within: 3}", "aa xxxxxx bb", false),
        ("{sequence: [a, b], gap: 3}", "aa x bb", true), ("{sequence: [a, b], gap: 3}", "bb x aa", false),
        ("{sequence: [a, b], gap: 3}", "aa xxxxxx bb", false),
        ("{sequence: [a, {any: [b, c]}], gap: 3}", "bb aa cc", true),
        ("{all: [a, {any: [b, c], within: text}]}", "aa. x. cc", true),
    ])
    func holdAsWritten(condition: String, text: String, wanted: Bool) throws {
        #expect(try holds(condition, text) == wanted)
    }
}
