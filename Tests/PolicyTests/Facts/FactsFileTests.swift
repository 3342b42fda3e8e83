import Policy
import Testing

/// What is wrong with a facts file is said, with its place.
@Suite struct FactsFileTests {
    private static let head = """
        country: NL
        name: {en: the Netherlands, nl: Nederland}
        languages: [nl]
        kinds:
          parliament: {name: {en: Parliament, nl: Kamer}, words: kamer, weekday: wednesday}

        """

    private func problems(_ rest: String) -> [String] {
        TestRules.load(["elections/nl.yaml": Self.head + rest]).diagnostics
            .map { "\($0.place.line):\($0.place.column) \($0.code)" }
    }

    @Test func aGoodFileHasNone() {
        #expect(problems("elections:\n  - {date: 2023-11-22, kinds: [parliament], source: a.nl}") == [])
    }

    @Test(arguments: [
        ("elections:\n  - {date: 2023-11-31, kinds: [parliament], source: a.nl}", "7:12 wrong-date"),
        ("elections:\n  - {date: 2023-11-22, kinds: [senate], source: a.nl}", "7:32 unknown-kind"),
        ("elections:\n  - {date: 2023-11-22, kinds: [parliament]}", "7:5 no-source"),
        ("elections:\n  - {date: 2023-11-22, kinds: [parliament], source: a.nl, unverified: true}", "7:5 no-source"),
        ("elections:\n  - {kinds: [parliament], source: a.nl}", "7:5 missing-key"),
        ("hours:\n  - {opens: '7:30', closes: '25:00', source: a.nl}", "7:5 wrong-time"),
        ("facts:\n  - {topic: t, holds: perhaps, says: {en: a, nl: b}, source: a.nl}", "7:23 wrong-type"),
        ("colour: red", "6:1 unknown-key"),
    ])
    func aMalformedFileIsAnError(_ text: String, _ problem: String) { #expect(problems(text) == [problem]) }

    @Test(arguments: [
        ("elections:\n  - {date: 2023-11-23, kinds: [parliament], source: a.nl}", "7:5"),
        ("elections:\n  - {date: 2023-11-22, until: 2023-11-20, kinds: [parliament], source: a.nl}", "7:31"),
        ("elections:\n  - {date: 2023-11-22, early: [2023-11-24], kinds: [parliament], source: a.nl}", "7:31"),
        (
            """
            elections:
              - {date: 2023-11-22, kinds: [parliament], source: a.nl}
              - {date: 2023-11-22, kinds: [parliament], source: b.nl}
            """, "8:5"
        ),
        ("hours:\n  - {opens: '21:00', closes: '7:30', source: a.nl}", "7:5"),
        (
            """
            hours:
              - {opens: '7:30', closes: '21:00', source: a.nl}
              - {opens: '7:30', closes: '22:00', source: b.nl}
            """, "8:5"
        ),
        (
            """
            facts:
              - {topic: t, holds: true, says: {en: a, nl: b}, source: a.nl}
              - {topic: t, holds: false, says: {en: a, nl: b}, source: b.nl}
            """, "8:5"
        ),
    ])
    func aContradictionIsAnError(_ text: String, _ place: String) {
        #expect(problems(text) == [place + " contradictory-fact"])
    }

    @Test func aHandleThatStandsTwiceIsAnError() {
        let text = """
            accounts:
              - {handle: Kiesraad, of: authority, unverified: true}
              - {handle: kiesraad, of: authority, unverified: true}
            """
        #expect(problems(text) == ["8:5 duplicate-handle"])
    }
}
