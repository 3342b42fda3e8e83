import ArgumentParser
import Policy

/// What the classifier is to do without.
struct ClassifierOptions: ParsableArguments {
    @Flag(name: .customLong("no-score"), help: "Judge by rules alone, without the score as a second opinion.")
    var omitsScore = false

    @Flag(name: .customLong("no-gate"), help: "Try every pattern on every text: slower, with the same verdicts.")
    var omitsGate = false

    @Flag(name: .customLong("no-jit"), help: "Match with PCRE2's interpreter: slower, with the same verdicts.")
    var interprets = false

    var setting: ClassifierSetting {
        ClassifierSetting(usesScore: !omitsScore, usesGate: !omitsGate, usesJIT: !interprets)
    }
}

/// What classifiers do and do without, the same for every thread.
struct ClassifierSetting: Sendable {
    let usesScore: Bool
    let usesGate: Bool
    let usesJIT: Bool

    func classifier(_ rules: RuleSet, sharing patterns: CompiledPatterns = CompiledPatterns()) -> Classifier {
        Classifier(rules, usesScore: usesScore, usesGate: usesGate, usesJIT: usesJIT, sharing: patterns)
    }
}
