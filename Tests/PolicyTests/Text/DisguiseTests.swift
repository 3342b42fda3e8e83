import Foundation
import Testing

@testable import Policy

/// What the rules' examples come to in disguise.
///
/// Each run puts every example through one disguise; with the variable `STEMWACHT_ALL_DISGUISES` set, through all, which takes a debug
/// build some minutes.
@Suite struct DisguiseTests {
    private static let vocabulary = ShippedRules.set.lexicon.vocabulary
    private static let isWhole = ProcessInfo.processInfo.environment["STEMWACHT_ALL_DISGUISES"] != nil

    /// An example that comes out plain as it should, and the words that a disguiser would hide: those of its evidence, or, in
    /// an innocent text, those that the rules know.
    private struct Trial {
        let item: Item
        let isViolation: Bool
        let words: Set<String>

        init?(_ example: Example, _ classifier: Classifier) {
            let verdict = classifier.judge(example.item)
            guard !example.isTodo, (verdict.kind == .none) == (example.wanted == .none) else { return nil }
            item = example.item
            isViolation = verdict.kind != .none
            let evidence = verdict.findings.flatMap(\.evidence).map(\.text)
            let fields = example.item.judgedFields.compactMap { example.item[$0] }
            let all = Disguise.words(of: (evidence.isEmpty ? fields : evidence).joined(separator: " "))
            let known = all.filter { vocabulary.contains($0) }
            words = isViolation || known.isEmpty ? all : known
        }
    }

    /// Of every rule's examples as many as come to each disguise when each example has one; or all.
    private static func trials(for number: Int, _ classifier: Classifier) -> [Trial] {
        let examples = ShippedRules.set.rules.flatMap(\.examples)
        return stride(from: isWhole ? 0 : number, to: examples.count, by: isWhole ? 1 : Disguise.allCases.count)
            .compactMap {
                Trial(examples[$0], classifier)
            }
    }

    /// How many texts were tried, and those that came out as they should not.
    private struct Count {
        var violations = 0
        var missed: [String] = []
        var innocent = 0
        var flagged: [String] = []

        mutating func add(_ trial: Trial, _ disguise: Disguise, _ classifier: Classifier) {
            guard let item = disguise.applied(to: trial.item, hiding: trial.words) else { return }
            let isFlagged = classifier.judge(item).kind != .none
            let text = "\(disguise): " + item.judgedFields.compactMap { item[$0] }.joined(separator: " / ")
            if trial.isViolation { violations += 1 } else { innocent += 1 }
            if trial.isViolation && !isFlagged { missed.append(text) }
            if !trial.isViolation && isFlagged { flagged.append(text) }
        }

        static func + (one: Count, other: Count) -> Count {
            Count(
                violations: one.violations + other.violations, missed: one.missed + other.missed,
                innocent: one.innocent + other.innocent, flagged: one.flagged + other.flagged)
        }

        var words: String {
            "missed \(missed.count) of \(violations), flagged \(flagged.count) of \(innocent)"
        }
    }

    private static func counts(part: Int, of parts: Int) -> [Disguise: Count] {
        let classifier = Classifier(ShippedRules.set, usesScore: false, usesGate: false)
        var counts: [Disguise: Count] = [:]
        for (number, disguise) in Disguise.allCases.enumerated() where number % parts == part {
            for trial in trials(for: number, classifier) {
                counts[disguise, default: Count()].add(trial, disguise, classifier)
            }
        }
        return counts
    }

    @Test func disguisedViolationsAreFoundAndDisguisedInnocenceIsNot() async {
        let counts = await withTaskGroup(of: [Disguise: Count].self) { group in
            for part in 0..<2 {
                group.addTask { Self.counts(part: part, of: 2) }
            }
            return await group.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
        }
        if Self.isWhole {
            for disguise in Disguise.allCases { print(disguise, counts[disguise]?.words ?? "") }
        }
        let all = counts.values.reduce(Count(), +)
        #expect(all.violations >= 500 && all.innocent >= 300, "\(all.words)")
        #expect(
            Double(all.missed.count) <= 0.05 * Double(all.violations), "\(all.missed.sorted().joined(separator: "\n"))")
        #expect(
            Double(all.flagged.count) <= 0.005 * Double(all.innocent), "\(all.flagged.sorted().joined(separator: "\n"))"
        )
    }

    @Test(arguments: Disguise.allCases) func foldingWhatIsFoldedChangesNothing(_ disguise: Disguise) {
        for example in ShippedRules.set.rules.flatMap(\.examples).enumerated() where example.offset.isMultiple(of: 7) {
            let text = example.element.item.text
            guard let disguised = disguise.applied(to: text, hiding: Disguise.words(of: text)) else { continue }
            let folded = FoldedText(disguised, vocabulary: Self.vocabulary).text
            #expect(FoldedText(folded, vocabulary: Self.vocabulary).text == folded)
        }
    }

    @Test(arguments: Disguise.allCases) func aWordLeadsBackToItsDisguise(_ disguise: Disguise) throws {
        let plain = "come to the election office with all voters"
        let text = try #require(disguise.applied(to: plain, hiding: ["election", "voters"]))
        let folded = FoldedText(text, vocabulary: Self.vocabulary)
        let word = try #require(folded.text.firstRange(of: "election"), "\(folded.text)")
        let start = folded.text.utf8.distance(from: folded.text.startIndex, to: word.lowerBound)
        let range = folded.codePoints(of: start..<(start + 8))
        let shown = String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
        let wanted = disguise.applied(to: "election", hiding: ["election"]) ?? "Election"
        #expect(wanted.unicodeScalars.starts(with: shown.unicodeScalars), "\(shown)")
        #expect(wanted.unicodeScalars.count - shown.unicodeScalars.count <= 2, "\(shown)")
    }
}
