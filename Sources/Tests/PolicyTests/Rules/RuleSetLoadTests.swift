import Policy
import Testing

@Suite struct RuleSetLoadTests {
    @Test func aGoodFolderHasNoDiagnostics() {
        #expect(TestRules.load().diagnostics.isEmpty)
        #expect(TestRules.load().rules.rules.map(\.id) == ["participation.method.remote", "affiliation.account.claim"])
    }

    @Test(arguments: [
        ("lexicon/en.yaml", "by {channel}", "by {chanel}", "unknown-fragment", 8),
        ("lexicon/en.yaml", "by {channel}", "by (text", "bad-pattern", 8),
        ("lexicon/en.yaml", "by {channel}", "(?:text)?", "empty-match", 8),
        ("lexicon/en.yaml", "  nope: |", "  remote: |", "duplicate-key", 10),
        (
            "violations/participation.method.yaml", "violation-if: everywhere", "violation-if: evrywhere",
            "unknown-signal", 8
        ),
        ("violations/participation.method.yaml", "verdict: review", "verdit: review", "unknown-key", 7),
        ("violations/participation.method.yaml", "verdict: review", "verdict: maybe", "unknown-value", 7),
        ("violations/participation.method.yaml", "unless: [claims]", "unless: [claim]", "unknown-guard", 4),
        (
            "violations/participation.method.yaml", "when: {all: [voting, remote]}", "when: {every: [voting]}",
            "unknown-key", 11
        ),
        ("violations/participation.method.yaml", "      none: [I like voting]", "", "missing-examples", 13),
        ("violations/participation.method.yaml", "id: participation.method.remote", "id: remote", "wrong-id", 6),
        (
            "violations/participation.method.yaml", "clause: participation.method", "clause: participation.metod",
            "unknown-value", 1
        ),
        (
            "violations/participation.method.yaml", "message: {en: No such channel., nl: Die weg bestaat niet.}",
            "message: {en: No.}", "missing-key", 10
        ),
        ("guards.yaml", "reach: after", "reach: far", "unknown-value", 2),
        ("elections/nl.yaml", "of: authority", "off: authority", "unknown-key", 3),
    ])
    func everyErrorHasItsPlace(path: String, old: String, new: String, code: String, line: Int) throws {
        let file = try #require(TestRules.files().first { $0.path == path })
        #expect(file.text.contains(old))
        let found = TestRules.load([path: file.text.replacing(old, with: new)]).diagnostics
        #expect(found.contains { $0.code == code && $0.place.path == path && $0.place.line == line }, "\(found)")
        #expect(found.allSatisfy { !$0.help.isEmpty })
    }

    @Test func everyErrorOfEveryFileComesAtOnce() {
        let found = TestRules.load([
            "lexicon/en.yaml": TestRules.lexicon.replacing("{channel}", with: "{x}").replacing("hoax", with: "(hoax"),
            "guards.yaml": "\tguards: x", "lexicon/concepts.yaml": "", "notes.yaml": "a: 1",
        ]).diagnostics
        let codes = Set(found.map(\.code))
        #expect(codes.isSuperset(of: ["unknown-fragment", "bad-pattern", "yaml-syntax", "empty-file", "unknown-file"]))
        #expect(found == found.sorted())
    }

    @Test func aSignalMayStandOnlyOnceInALanguage() {
        let found = TestRules.load(["lexicon/en2.yaml": "language: en\nsignals:\n  nope: [nah]\n"]).diagnostics
        #expect(found.map(\.code) == ["duplicate-signal"])
        #expect(TestRules.load(["lexicon/nl.yaml": "language: nl\nsignals:\n  nope: [nee]\n"]).diagnostics.isEmpty)
    }

    @Test func anIdMayStandOnlyOnce() {
        let rules =
            TestRules.clause + "\n" + TestRules.clause.split(separator: "\n").dropFirst(5).joined(separator: "\n")
        let found = TestRules.load(["violations/participation.method.yaml": rules]).diagnostics
        #expect(found.map(\.code) == ["duplicate-id"])
        #expect(found.first?.message.contains("violations/participation.method.yaml:6") == true)
    }
}
