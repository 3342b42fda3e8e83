import Policy
import Testing

/// One fact makes the difference: the shipped rules find the false text and let the true one go.
@Suite struct ContrastPairTests {
    private let classifier = Classifier(ShippedRules.set, usesGate: false)

    @Test(arguments: ContrastPair.all)
    func theFalseOneIsFoundAndTheTrueOneIsNot(_ pairs: [ContrastPair]) {
        for pair in pairs {
            let found = classifier.judge(pair.isFalse).findings
            #expect(found.contains { $0.fact != nil && $0.rule.contains(pair.rule) }, "\(pair.isFalse.text)")
            #expect(classifier.judge(pair.isTrue).findings.map(\.rule) == [], "\(pair.isTrue.text)")
        }
    }

    @Test func thereAreEnough() {
        #expect(ContrastPair.all.joined().count >= 100)
    }
}
