public import Patterns

/// Judges items by a rule set. One thread's own: make one for each.
public final class Classifier {
    public let rules: RuleSet
    private let matcher: Matcher
    /// The ways in which each rule can hold; each group's cheapest signals first.
    private let ways: [[[[Int]]]]
    private let allRules: [Rule]
    /// Which kind of item each rule judges; nil for both.
    private let kinds: [Item.Kind?]
    private let exemptionWays: [[[[Int]]]]
    /// Conditions by number: rules, exemptions.
    private var triggers: Triggers?
    /// What conditions look at of a tweet's author.
    private let otherFields: [Field]
    let usesScore: Bool
    private lazy var scoreInputs = ScoreInput.all(rules, knownTo: rules.score?.model, costs: matcher.costs)
    private lazy var trial = rules.score?.model.map {
        ScoreTrial($0, scoreInputs)
    }

    /// - Parameters:
    ///   - rules: a set that loaded without errors.
    ///   - limits: how much work one match may do; one that is hit makes the verdict `undecided`.
    ///   - usesScore: whether the score is asked where no rule found anything.
    ///   - usesGate: false tries every pattern on every text: slower, with the same verdicts.
    ///   - usesJIT: false matches with PCRE2's interpreter: slower, with the same verdicts.
    ///   - patterns: what classifiers of the same rules on other threads compiled; of the same `usesJIT`.
    public init(
        _ rules: RuleSet, limits: MatchLimits = MatchLimits(), usesScore: Bool = true, usesGate: Bool = true,
        usesJIT: Bool = true, sharing patterns: CompiledPatterns = CompiledPatterns()
    ) {
        self.rules = rules
        self.usesScore = usesScore
        matcher = Matcher(
            rules.lexicon, gate: rules.gate, limits: limits, usesJIT: usesJIT, usesGate: usesGate,
            sharing: patterns)
        allRules = rules.rules
        kinds = allRules.map(\.kind)
        let costs = matcher.costs
        let sorted = { (ways: [[[Int]]]) in ways.map { $0.map { $0.sorted { costs[$0] < costs[$1] } } } }
        ways = allRules.map { sorted($0.when.ways()) }
        exemptionWays = rules.exemptions.map { sorted($0.when.ways()) }
        let read = (allRules.map(\.when) + rules.exemptions.map(\.when)).reduce(into: Set<Field>()) {
            $0.formUnion($1.otherFields)
        }
        otherFields = Field.allCases.filter { read.contains($0) && $0 != .text }
    }

    /// What the policy says about one item.
    public func judge(_ item: Item) -> Verdict {
        let fields = item.judgedFields + (item.kind == .tweet && item.account != nil ? otherFields : [])
        let scans = fields.compactMap { scan($0, of: item) }
        let conditions = triggered(by: scans, item.kind)
        if scans.isEmpty || conditions?.isEmpty ?? false && !mayScore(scans, of: item) {
            return .none(
                isDisguised: scans.contains { $0.folded.isDisguised && item.judgedFields.contains($0.field) })
        }
        let evaluation = Evaluation(item, rules: rules, matcher: matcher)
        for scan in scans { evaluation.take(Reading(scan, matcher: matcher)) }
        return judge(evaluation, conditions)
    }

    private func scan(_ field: Field, of item: Item) -> FieldScan? {
        guard let text = item[field], !text.isEmpty else { return nil }
        return FieldScan(field, text, rules: rules, matcher: matcher)
    }

    /// The conditions that an item may meet; nil where there is no gate.
    private func triggered(by scans: [FieldScan], _ kind: Item.Kind) -> [Int32]? {
        guard let gate = matcher.gate else { return nil }
        if triggers == nil {
            let conditions = allRules.map(\.when) + rules.exemptions.map(\.when)
            triggers = Triggers(conditions.map { $0.ways(anywhere: true) }, lines: matcher.lines, gate: gate)
        }
        triggers?.start()
        for scan in scans {
            guard let lines = scan.openLines else { return nil }
            triggers?.open(lines)
        }
        return triggers?.openConditions().filter { number in
            Int(number) >= kinds.count || kinds[Int(number)] ?? kind == kind
        }
    }

    /// Whether the score may have a finding, as far as the fields' words tell.
    private func mayScore(_ scans: [FieldScan], of item: Item) -> Bool {
        guard usesScore, let score = rules.score, trial != nil, let triggers else { return usesScore }
        // Which words are a name, only patterns tell.
        if score.mask.contains(where: { triggers.isOpen(Int32($0)) }) { return true }
        trial?.start(language: item.languageFeature)
        for scan in scans where item.judgedFields.contains(scan.field) {
            trial?.read(scan.folded.text.utf8Span, masked: [])
        }
        return trial?.weigh() ?? true
    }

    /// What the policy says about an item that is being evaluated; matches that are known already count as they are.
    ///
    /// - Parameter conditions: the numbers of those that may hold, ascending; nil for all.
    func judge(_ evaluation: Evaluation, _ conditions: [Int32]? = nil) -> Verdict {
        let item = evaluation.item
        let numbers = conditions?.map(Int.init) ?? Array(0..<ways.count + exemptionWays.count)
        let exemptions = findExemptions(evaluation, numbers)
        var findings: [(finding: Finding, weight: Int)] = []
        var cancelled: [Cancelled] = []
        // By number: to copy every rule for every text would cost more than to see that it can't hold.
        for number in numbers.prefix(while: { $0 < ways.count }) where kinds[number] ?? item.kind == item.kind {
            for field in item.judgedFields where evaluation.mayHold(ways[number], in: field) {
                let rule = allRules[number]
                let result = apply(rule, to: field, evaluation, exemptions)
                for one in result.cancelled
                where !cancelled.contains(where: { $0.rule == one.rule && $0.by == one.by }) {
                    cancelled.append(one)
                }
                if let finding = result.finding {
                    findings.append((finding, rule.weight))
                    break
                }
            }
        }
        // A claim that is officially true sounds like a false one to the score as well.
        let isTrue = cancelled.contains { $0.by == Cancelled.byFact }
        if usesScore, findings.isEmpty, !isTrue, let score = rules.score, let model = score.model, var trial {
            // Its memory is not to be copied.
            self.trial = nil
            let result = evaluation.scoreFinding(score, model, scoreInputs, &trial, exemptions: exemptions)
            self.trial = trial
            if let finding = result.finding { findings.append((finding, 0)) }
            if let stop = result.cancelled { cancelled.append(stop) }
        }
        return verdict(of: evaluation, findings, cancelled, exemptions)
    }

    /// An item's evaluation, for whoever wants more of it than the verdict.
    func evaluation(of item: Item) -> Evaluation {
        Evaluation(item, rules: rules, matcher: matcher)
    }

    /// What the score looks at in an item; nil where the rules have none. For learning.
    public func features(of item: Item) -> Features? {
        rules.score.map { Evaluation(item, rules: rules, matcher: matcher).features($0, ScoreInput.all(rules)) }
    }

    private func apply(
        _ rule: Rule, to field: Field, _ evaluation: Evaluation, _ exemptions: [ExemptionFound]
    ) -> (finding: Finding?, cancelled: [Cancelled]) {
        var cancelled: [Cancelled] = []
        for claim in evaluation.claims(of: rule.when, in: field) {
            if let stop = evaluation.stop(
                rule, claim, guards: rules.guards, exemptions: exemptions, of: rules.exemptions)
            {
                cancelled.append(stop)
            } else {
                let outcome = evaluation.outcome(of: rule, claim)
                if let stop = outcome.cancelled { cancelled.append(stop) }
                if let finding = outcome.finding { return (finding, cancelled) }
            }
        }
        return (nil, cancelled)
    }

    private func findExemptions(_ evaluation: Evaluation, _ conditions: [Int]) -> [ExemptionFound] {
        conditions.map { $0 - ways.count }.filter(exemptionWays.indices.contains).compactMap { number in
            let exemption = rules.exemptions[number]
            for field in evaluation.item.judgedFields
            where evaluation.mayHold(exemptionWays[number], in: field) {
                if let claim = evaluation.claims(of: exemption.when, in: field).first {
                    return ExemptionFound(id: exemption.id, evidence: evaluation.evidence(claim.hits))
                }
            }
            return nil
        }
    }

    private func verdict(
        of evaluation: Evaluation, _ found: [(finding: Finding, weight: Int)], _ cancelled: [Cancelled],
        _ exemptions: [ExemptionFound]
    ) -> Verdict {
        let findings = found.enumerated().sorted { Self.goesFirst(($0.element, $0.offset), ($1.element, $1.offset)) }
            .map(\.element.finding)
        var kind = findings.map(\.verdict).max() ?? .none
        if kind == .none, !evaluation.undecided.isEmpty { kind = .review }
        let isSevere = findings.contains { $0.isSevere }
        let outcome = rules.enforcement?.outcome(
            of: kind, item: evaluation.item.kind, isSevere: isSevere, clauses: Set(findings.map(\.clause)),
            priorViolations: evaluation.item.priorViolations)
        return Verdict(
            kind: kind, isDisguised: evaluation.isDisguised, findings: findings, cancelled: cancelled,
            exemptions: exemptions, enforcement: outcome ?? Enforcement.Outcome(), undecided: evaluation.undecided)
    }

    /// Severe before not, violation before review, weight, then the policy's and the file's order.
    private static func goesFirst(
        _ a: (found: (finding: Finding, weight: Int), order: Int),
        _ b: (found: (finding: Finding, weight: Int), order: Int)
    ) -> Bool {
        let (x, y) = (a.found.finding, b.found.finding)
        if x.isSevere != y.isSevere { return x.isSevere }
        if x.verdict != y.verdict { return x.verdict > y.verdict }
        return (-a.found.weight, a.order) < (-b.found.weight, b.order)
    }
}
