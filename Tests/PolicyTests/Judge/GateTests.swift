import Foundation
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
    /// Every example of the rules, and texts made of the examples' words in random order.
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
            Item(tweet: (0..<12).map { _ in String(words[random(below: words.count)]) }.joined(separator: " "))
        }
        return examples + mixtures
    }

    @Test func onlySkipsWork() throws {
        #expect(!SmallRules.loaded.diagnostics.contains { $0.severity == .error })
        let rules = SmallRules.loaded.rules
        let (gated, open) = (Classifier(rules), Classifier(rules, usesGate: false))
        #expect(texts.count > 500)
        for item in texts { #expect(gated.judge(item) == open.judge(item), "\(item.text)") }
    }
}
