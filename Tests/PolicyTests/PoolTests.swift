import Foundation
import Policy
import Testing

/// What `samples/pool` promises.
@Suite struct PoolTests {
    private let entries: [Pool.Entry]

    init() throws { entries = try Pool().entries }

    @Test func keysAreKnown() {
        let known: [String: Set<String>] = [
            "": [
                "id", "kind", "lang", "country", "created_at", "text", "author", "profile", "prior_violations",
                "expect", "stratum", "writer", "split",
            ],
            "expect": ["verdict", "clauses", "exemption", "severe", "accept"],
            "author": ["id", "name", "handle", "bio", "location", "url", "verified"],
            "profile": ["id", "name", "handle", "bio", "location", "url", "verified"],
        ]
        for entry in entries {
            for (part, keys) in known {
                let object = part.isEmpty ? entry.object : entry.object[part] as? [String: Any] ?? [:]
                let unknown = Set(object.keys).subtracting(keys)
                #expect(unknown.isEmpty, "\(entry.place)")
            }
            let isWhole = ["id", "kind", "lang", "expect", "stratum", "writer", "split"].allSatisfy {
                entry.object[$0] != nil
            }
            #expect(isWhole, "\(entry.place)")
        }
    }

    @Test func labelsAgreeWithThemselves() {
        for entry in entries {
            let label = entry.labelled.label
            #expect((label.verdict == .none) == label.clauses.isEmpty, "\(entry.place)")
            #expect(label.exemption == nil || label.verdict == .none, "\(entry.place)")
            let isThreat = label.verdict == .violation && label.clauses.contains(.threat)
            #expect(label.isSevere == isThreat, "\(entry.place)")
            #expect(label.accepted.contains(label.verdict), "\(entry.place)")
            #expect(Set(label.clauses).count == label.clauses.count, "\(entry.place)")
            #expect(!entry.words.isEmpty, "\(entry.place)")
        }
    }

    @Test func idsAreUnique() {
        let ids = Dictionary(grouping: entries, by: \.id).filter { $0.key.isEmpty || $0.value.count > 1 }
        #expect(ids.isEmpty, "\(ids.values.map { $0.map(\.place) })")
    }

    @Test func thereAreEnoughTexts() {
        #expect(entries.count >= 6000)
        let languages = Dictionary(grouping: entries) { $0.labelled.item.lang ?? "" }.mapValues(\.count)
        for (language, least) in ["nl": 2400, "en": 2400, "de": 400, "fr": 400, "es": 400] {
            #expect(languages[language, default: 0] >= least, "\(language)")
        }
        #expect(Set(languages.keys).isSubset(of: ["nl", "en", "de", "fr", "es"]))
    }

    @Test func eachWriterIsInOneSplit() {
        for (writer, texts) in Dictionary(grouping: entries, by: { $0.labelled.writer ?? "" }) {
            #expect(Set(texts.map(\.labelled.split)).count == 1, "\(writer)")
        }
        #expect(Set(entries.compactMap(\.labelled.split)) == Set(LabelledCase.Split.allCases))
    }

    @Test func verdictsAreBalanced() {
        func share(_ verdict: Verdict.Kind) -> Double {
            Double(entries.count { $0.labelled.label.verdict == verdict }) / Double(entries.count)
        }
        #expect(0.35...0.45 ~= share(.violation))
        #expect(0.08...0.16 ~= share(.review))
        #expect(0.43...0.53 ~= share(.none))
    }

    @Test func noTwoTextsAreAlike() {
        let pairs = NearDuplicates(entries.map(\.words), limit: 0.6).pairs()
        let alike = pairs.map { "\(entries[$0.0].place) and \(entries[$0.1].place)" }
        #expect(alike.isEmpty, "\(alike.count) pairs")
    }

    @Test func nearDuplicatesAreFound() {
        let texts = ["Stemmen kan tot negen uur", "stemmen  kan tot tien uur", "Iets heel anders hier", "abc", ""]
        let pairs = NearDuplicates(texts, limit: 0.6).pairs()
        #expect(pairs.map(\.0) == [0])
        #expect(pairs.map(\.1) == [1])
    }

    @Test func noTextIsAnExampleOfARule() throws {
        let folder = Pool.root.appending(path: "rules").path(percentEncoded: false)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        let files = try names.map {
            RuleFile(path: $0, text: try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
        }
        let rules = RuleSet.load(files, compilesPatterns: false).rules
        let examples = rules.rules.flatMap(\.examples) + rules.exemptions.flatMap(\.examples)
        #expect(!examples.isEmpty)
        let known = Set(examples.map { example in Self.plain(example.item) })
        for entry in entries where known.contains(Self.plain(entry.labelled.item)) {
            Issue.record("\(entry.place) is an example in rules/")
        }
    }

    /// The item's words in lower case with single spaces.
    private static func plain(_ item: Item) -> String {
        item.judgedFields.compactMap { item[$0] }.joined(separator: "\n").lowercased()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
