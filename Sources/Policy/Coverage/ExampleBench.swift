internal import Patterns

/// All examples of a rule set with what they match, ready to be judged again under changed rules. One thread's own.
final class ExampleBench {
    /// An example of a rule or an exemption.
    struct Proof {
        let example: Example
        let owner: ExampleProof.Owner
        let evaluation: Evaluation
    }

    /// Some words of an example in which lines of the lexicon match.
    struct Text {
        /// nil for a phrase.
        let example: Int?
        let field: Field
        /// nil for an example.
        let phrase: Int?
        /// How lines must match it: an example anywhere.
        var proof = Lexicon.Phrase.Proof.match
        let folded: String
    }

    /// A line that matches a text.
    struct Hit {
        let text: Int
        let line: Int
        let branches: Set<Int>
    }

    /// A line as it is matched.
    struct LineUse: Hashable {
        let line: Int
        let isWhole: Bool
    }

    let rules: RuleSet
    let classifier: Classifier
    let map: LexiconMap
    /// Known misses are left out.
    private(set) var proofs: [Proof] = []
    private(set) var texts: [Text] = []
    private(set) var hits: [Hit] = []
    /// The numbers of hits, by branch.
    private(set) var hitsOfBranch: [[Int]] = []
    private var marked: [LineUse: MarkedPattern?] = [:]

    init(_ rules: RuleSet) {
        self.rules = rules
        classifier = Classifier(rules, usesScore: false)
        map = LexiconMap(rules.lexicon)
        hitsOfBranch = Array(repeating: [], count: map.branches.count)
        for (owner, example) in ExampleProof.owned(rules) where !example.isTodo {
            proofs.append(Proof(example: example, owner: owner, evaluation: classifier.evaluation(of: example.item)))
        }
        for number in proofs.indices { addTexts(ofProof: number) }
        for number in rules.lexicon.phrases.indices { addText(ofPhrase: number) }
    }

    private func addTexts(ofProof number: Int) {
        let evaluation = proofs[number].evaluation
        for field in Field.allCases {
            guard let folded = evaluation.reading(field)?.folded.text else { continue }
            texts.append(Text(example: number, field: field, phrase: nil, folded: folded))
            for signal in rules.lexicon.signals.indices where !evaluation.matches(of: signal, in: field).isEmpty {
                addHits(of: map.linesOfSignal[signal], in: folded)
            }
        }
    }

    private func addText(ofPhrase number: Int) {
        let phrase = rules.lexicon.phrases[number]
        guard let signal = rules.lexicon.index(of: phrase.signal) else { return }
        let folded = FoldedText(phrase.text, vocabulary: rules.lexicon.vocabulary).text
        texts.append(Text(example: nil, field: .text, phrase: number, proof: phrase.proof, folded: folded))
        addHits(of: lines(of: signal, phrase.language), in: folded)
    }

    /// The lines of a signal in one language.
    func lines(of signal: Int, _ language: String) -> [Int] {
        map.linesOfSignal[signal].filter { map.lines[$0].language == language }
    }

    private func addHits(of lines: some Sequence<Int>, in folded: String) {
        let isWhole = texts[texts.count - 1].proof == .whole
        for line in lines {
            let branches = pattern(LineUse(line: line, isWhole: isWhole))?.branches(in: folded.utf8Span) ?? []
            if branches.isEmpty { continue }
            for branch in branches { hitsOfBranch[branch].append(hits.count) }
            hits.append(Hit(text: texts.count - 1, line: line, branches: branches))
        }
    }

    /// A line that tells by which branches it matches.
    func pattern(_ use: LineUse) -> MarkedPattern? {
        if let known = marked[use] { return known }
        let pattern = MarkedPattern(map.lines[use.line], isWhole: use.isWhole)
        marked[use] = pattern
        return pattern
    }
}
