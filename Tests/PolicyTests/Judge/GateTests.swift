import Foundation
import Patterns
import Policy
import Testing

/// The rules that the command's tests use: `.ci/run` does the same with the project's own.
private enum SmallRules {
    static let loaded: RuleSet.Loaded = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "CommandTests/Fixtures/rules")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        let files = paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") }.compactMap { path in
            (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)).map {
                RuleFile(path: path, text: $0)
            }
        }
        return RuleSet.load(files, compilesPatterns: false)
    }()
}

@Suite struct GateTests {
    /// Ways to write a text otherwise that patterns or folding see through.
    private static let dresses: [@Sendable (String) -> String] = [
        { $0.uppercased() },
        { $0.replacing("s", with: "\u{17F}").replacing("k", with: "\u{212A}") },
        { $0.replacing("o", with: "0").replacing("e", with: "3") },
        { $0.replacing("a", with: "\u{430}").replacing("e", with: "e\u{301}") },
        { $0.replacing(" ", with: "\u{A0}") + " \u{661}\u{662}:\u{660}\u{660}" },
        { $0.map { "\($0)" }.joined(separator: "\u{200B}") },
        { "#" + $0.split(separator: " ").map(\.capitalized).joined() },
    ]

    /// Every example of the rules, texts of the examples' words and of the patterns' literals in random order, and the same disguised.
    private var texts: [Item] {
        let rules = SmallRules.loaded.rules
        let examples = rules.rules.flatMap(\.examples).map(\.item) + rules.exemptions.flatMap(\.examples).map(\.item)
        let words = examples.flatMap { $0.text.split(separator: " ") }
        var state: UInt64 = 42
        func random(below count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let mixtures = (0..<500).map { _ in
            (0..<12).map { _ in String(words[random(below: words.count)]) }.joined(separator: " ")
        }
        let literals = rules.lexicon.patternSources.compactMap(RequiredLiterals.of).joined().joined().joined()
            .map { String(decoding: $0.bytes, as: UTF8.self) }.sorted()
        let joined = (0..<500).map { _ in
            (0..<8).map { _ in literals[random(below: literals.count)] }.joined(separator: " ")
        }
        let plain = mixtures + joined
        let dressed = plain.enumerated().map { number, text in Self.dresses[number % Self.dresses.count](text) }
        return examples + (plain + dressed).map { Item(tweet: $0) }
    }

    @Test func onlySkipsWork() throws {
        #expect(!SmallRules.loaded.diagnostics.contains { $0.severity == .error })
        let rules = SmallRules.loaded.rules
        let (gated, open) = (Classifier(rules), Classifier(rules, usesGate: false))
        let texts = texts
        #expect(texts.count > 2000)
        for item in texts { #expect(gated.judge(item) == open.judge(item), "\(item.text)") }
    }
}
