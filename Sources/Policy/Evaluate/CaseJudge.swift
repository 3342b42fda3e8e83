/// With what texts are judged.
public enum Means: String, Sendable, CaseIterable {
    case rulesAndScore = "with_score"
    case rulesAlone = "rules_alone"
}

/// A labelled text with what the classifier says of it.
public struct JudgedCase: Sendable {
    public let labelled: LabelledCase
    public let judgements: [Means: Judgement]
    /// The score's, where it has a say.
    public let share: Double?

    public init(_ labelled: LabelledCase, _ judgements: [Means: Judgement], share: Double? = nil) {
        self.labelled = labelled
        self.judgements = judgements
        self.share = share
    }

    public var label: Label { labelled.label }
}

/// Judges labelled texts without a look at their labels. One thread's own.
public final class CaseJudge {
    private let model: ScoreModel?
    private let rulesAlone: Classifier
    /// nil where there is no score to be asked.
    private let rulesAndScore: Classifier?

    /// - Parameter usesScore: whether texts are judged with the score, too, if the rules have one.
    public init(_ rules: RuleSet, usesScore: Bool = true) {
        model = usesScore ? rules.score?.model : nil
        rulesAlone = Classifier(rules, usesScore: false)
        rulesAndScore = model.map { _ in Classifier(rules) }
    }

    public func judge(_ labelled: LabelledCase) -> JudgedCase {
        let item = labelled.item
        var judgements: [Means: Judgement] = [.rulesAlone: Judgement(rulesAlone.judge(item))]
        guard let model, let rulesAndScore else { return JudgedCase(labelled, judgements) }
        judgements[.rulesAndScore] = Judgement(rulesAndScore.judge(item))
        let features = rulesAlone.features(of: item)
        return JudgedCase(labelled, judgements, share: features.flatMap(model.opinion)?.share)
    }
}
