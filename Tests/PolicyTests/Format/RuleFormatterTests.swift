import Policy
import Testing

/// The one layout of rule files.
@Suite struct RuleFormatterTests {
    private func formatted(_ path: String, _ text: String) -> String? {
        RuleFormatter.formatted(RuleFile(path: path, text: text))
    }

    @Test func keysComeInOrderWithTheirComments() {
        let text = """
            # The file.
            clause: suppression.delays
            rules:
              # A rule.
              - title: {en: a, nl: b}
                # Its condition.
                when: {any: [x,
                  y]}
                id: suppression.delays.a
              - id: suppression.delays.b
            title: {en: a, nl: b}
            """
        let wanted = """
            # The file.
            clause: suppression.delays
            title: {en: a, nl: b}
            rules:
              # A rule.
              - id: suppression.delays.a
                title: {en: a, nl: b}
                # Its condition.
                when: {any: [x,
                  y]}
              - id: suppression.delays.b

            """
        #expect(formatted("violations/suppression.delays.yaml", text) == wanted)
        #expect(formatted("violations/suppression.delays.yaml", wanted) == wanted)
    }

    @Test func blanksGo() {
        #expect(
            formatted("lexicon/en.yaml", "\nlanguage: en  \n\n\nsignals: {a: [b]}\n\n")
                == "language: en\n\nsignals: {a: [b]}\n")
    }

    @Test func aBlankInAPatternStays() {
        let text = "language: en\nsignals:\n  a: |\n    b \n    c\n"
        #expect(formatted("lexicon/en.yaml", text) == text)
    }

    @Test func whatIsNoYAMLHasNoLayout() { #expect(formatted("lexicon/en.yaml", "a: [") == nil) }
}
