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
        ("elections:\n  - {date: 22-11-2023, kinds: [parliament], source: a.nl}", "7:12 wrong-date"),
        ("elections:\n  - {date: 2023-11-22, kinds: [parliament], place: x, source: a.nl}", "7:45 unknown-key"),
        ("hours:\n  - {opens: half acht, closes: '21:00', source: a.nl}", "7:5 wrong-time"),
        ("facts:\n  - {topic: t, holds: true, says: {en: a, nl: b}}", "7:5 no-source"),
        ("facts:\n  - {topic: t, holds: true, at-most: two, says: {en: a, nl: b}, source: a.nl}", "7:38 wrong-type"),
        ("accounts:\n  - {handle: a, of: nobody, unverified: true}", "7:21 unknown-value"),
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
            elections:
              - {date: 2023-11-22, kinds: [parliament], source: a.nl}
              - {date: 2023-11-15, until: 2023-11-22, kinds: [parliament], source: b.nl}
            """, "8:5"
        ),
        ("elections:\n  - {date: 2023-11-22, register-by: 2023-11-30, kinds: [parliament], source: a.nl}", "7:37"),
        ("facts:\n  - {topic: t, holds: false, at-most: 2, says: {en: a, nl: b}, source: a.nl}", "7:39"),
        (
            "facts:\n  - {topic: t, holds: true, from: 2024-01-02, until: 2024-01-01, says: {en: a, nl: b}, source: a.nl}",
            "7:54"
        ),
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

    @Test func aCountryHasOneFile() {
        let files = ["elections/nl.yaml": Self.head, "elections/other.yaml": Self.head]
        let found = TestRules.load(files).diagnostics.map { "\($0.place.path): \($0.message)" }
        #expect(found == ["elections/other.yaml: another file has the facts of NL"])
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
