/// Finds which guards cancel something in an example, and which parts of conditions decide.
struct ConditionReach {
    private let bench: ExampleBench
    private let rules: RuleSet
    /// Every claim of every example, before any guard, with its rule.
    private var claims: [(rule: Rule, proof: Int, claim: Claim)] = []
    private let names: [Condition]

    init(_ bench: ExampleBench) {
        self.bench = bench
        rules = bench.rules
        names = rules.concepts.values.filter { !$0.isSignal }
        for rule in rules.rules {
            for number in bench.proofs.indices {
                for claim in claims(of: rule.when, rule.kind, number) { claims.append((rule, number, claim)) }
            }
        }
    }

    private func claims(of condition: Condition, _ kind: Item.Kind?, _ proof: Int) -> [Claim] {
        let evaluation = bench.proofs[proof].evaluation
        guard kind ?? evaluation.item.kind == evaluation.item.kind else { return [] }
        return evaluation.item.judgedFields.flatMap { evaluation.claims(of: condition, in: $0) }
    }

    private func holds(_ condition: Condition, _ kind: Item.Kind?, _ proof: Int) -> Bool {
        let evaluation = bench.proofs[proof].evaluation
        guard kind ?? evaluation.item.kind == evaluation.item.kind else { return false }
        return Self.holds(condition, evaluation)
    }

    /// Whether a condition holds anywhere in an item.
    static func holds(_ condition: Condition, _ evaluation: Evaluation) -> Bool {
        evaluation.item.judgedFields.contains { !evaluation.claims(of: condition, in: $0).isEmpty }
    }

    /// For each part of a rule's condition that decides nothing yet, the condition as it would be with that part fixed.
    func undecided(of rule: Rule) -> [[Condition]] {
        rule.when.parts { names.contains($0) }.map(\.fixed).filter { fixed in
            !fixed.contains { decides($0, rule.when, rule.kind, ownFirst: rule.id) }
        }
    }

    /// Each guard, with how many examples have a claim, of a rule or of the score, that it cancels.
    var guards: [RuleCoverage.Part] {
        var counts: [String: Int] = [:]
        let classifier = Classifier(rules)
        for proof in bench.proofs {
            for id in Set(classifier.judge(proof.evaluation).cancelled.map(\.by)) { counts[id, default: 0] += 1 }
        }
        return sortedGuards.map {
            RuleCoverage.Part(
                kind: .guarding, owner: "guard \($0.id)", text: $0.id, place: $0.place, count: counts[$0.id] ?? 0,
                excuse: nil)
        }
    }

    private var sortedGuards: [Guard] { rules.guards.values.sorted { $0.place.line < $1.place.line } }

    /// Each part of each condition: of rules, exemptions, guards and concepts.
    var conditions: [RuleCoverage.Part] {
        rules.rules.flatMap(parts)
            + rules.exemptions.flatMap { exemption in
                parts(of: exemption.when, exemption.id.rawValue, exemption.place) { condition in
                    decides(condition, exemption.when, nil, ownFirst: exemption.id.rawValue)
                }
            } + sortedGuards.flatMap(parts)
            + rules.concepts.filter { !$0.value.isSignal }.sorted { $0.key < $1.key }.flatMap { name, concept in
                parts(of: concept, "concept \(name)", Place(path: "lexicon/concepts.yaml"), isOwn: true) {
                    decides($0, concept, nil, ownFirst: "")
                }
            }
    }

    /// A concept's own parts are counted once, with the concept; a condition that is its name counts as one.
    private func parts(
        of condition: Condition, _ owner: String, _ place: Place, isOwn: Bool = false,
        _ decides: (Condition) -> Bool
    ) -> [RuleCoverage.Part] {
        let isNamed = !isOwn && names.contains(condition)
        let all = isNamed ? [ConditionPart(part: condition) { $0 }] : condition.parts { names.contains($0) }
        return all.map { one in
            RuleCoverage.Part(
                kind: .condition, owner: owner, text: rules.words(for: one.part), place: place,
                count: one.fixed.contains(where: decides) ? 1 : 0, excuse: nil)
        }
    }

    private func parts(of rule: Rule) -> [RuleCoverage.Part] {
        let own = parts(of: rule.when, rule.id, rule.place) { decides($0, rule.when, rule.kind, ownFirst: rule.id) }
        guard let condition = rule.violationIf else { return own }
        let claims = claims.filter { $0.rule.id == rule.id }
        return own
            + parts(of: condition, rule.id, rule.place) { other in
                claims.contains { holdsAnywhere(other, $0) != holdsAnywhere(condition, $0) }
            }
    }

    /// Whether some example tells a condition from another.
    private func decides(_ other: Condition, _ condition: Condition, _ kind: Item.Kind?, ownFirst id: String) -> Bool {
        let numbers = bench.proofs.indices
        let ordered =
            numbers.filter { bench.proofs[$0].owner.id == id } + numbers.filter { bench.proofs[$0].owner.id != id }
        return ordered.contains { holds(other, kind, $0) != holds(condition, kind, $0) }
    }

    private func holdsAnywhere(_ condition: Condition, _ one: (rule: Rule, proof: Int, claim: Claim)) -> Bool {
        let evaluation = bench.proofs[one.proof].evaluation
        guard let reading = evaluation.reading(one.claim.field) else { return false }
        var hits: [Hit] = []
        return evaluation.holds(condition, in: reading.all, of: one.claim.field, hits: &hits)
    }

    private func parts(of one: Guard) -> [RuleCoverage.Part] {
        let claims = claims.filter { $0.rule.unless.contains(one.id) }
        let tells = { (other: Guard) in
            claims.contains { claim in
                let evaluation = bench.proofs[claim.proof].evaluation
                return (evaluation.hits(of: other, near: claim.claim) == nil)
                    != (evaluation.hits(of: one, near: claim.claim) == nil)
            }
        }
        let owner = "guard \(one.id)"
        let own = parts(of: one.when, owner, one.place) { tells(one.with(when: $0, unless: one.unless)) }
        guard let unless = one.unless else { return own }
        let whole = RuleCoverage.Part(
            kind: .condition, owner: owner, text: "unless " + rules.words(for: unless), place: one.place,
            count: tells(one.with(when: one.when, unless: nil)) ? 1 : 0, excuse: nil)
        return own + [whole]
            + parts(of: unless, owner, one.place) { tells(one.with(when: one.when, unless: $0)) }
    }
}

extension Guard {
    /// The same guard with other conditions.
    func with(when: Condition, unless: Condition?) -> Guard {
        Guard(id: id, title: title, when: when, reach: reach, unless: unless, place: place)
    }
}
