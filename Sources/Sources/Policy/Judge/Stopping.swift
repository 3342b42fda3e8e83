/// What becomes of a claim: a finding, or something that a guard or an exemption stopped.
extension Evaluation {
    /// The first exemption or guard that cancels the claim, with its words; nil where none does.
    func stop(
        _ rule: Rule, _ claim: Claim, guards: [String: Guard], exemptions: [ExemptionFound], of known: [ExemptionRule]
    ) -> Cancelled? {
        for found in exemptions where known.contains(where: { $0.id == found.id && $0.cancels.contains(rule.clause) }) {
            return Cancelled(rule: rule.id, by: found.id.rawValue, evidence: found.evidence)
        }
        for id in rule.unless {
            guard let candidate = guards[id], let hits = hits(of: candidate, near: claim) else { continue }
            return Cancelled(rule: rule.id, by: id, evidence: evidence(hits))
        }
        return nil
    }

    /// The guard's words, where it holds in its reach around the claim and nothing there voids it.
    func hits(of candidate: Guard, near claim: Claim) -> [Hit]? {
        let unit = stretch(candidate.reach, around: claim)
        var hits: [Hit] = []
        guard holds(candidate.when, in: unit, of: claim.field, hits: &hits) else { return nil }
        var ignored: [Hit] = []
        if let unless = candidate.unless, holds(unless, in: unit, of: claim.field, hits: &ignored) { return nil }
        return hits
    }

    private func stretch(_ reach: Guard.Reach, around claim: Claim) -> Range<Int> {
        guard let reading = reading(claim.field) else { return 0..<0 }
        let own = claim.hits.filter { $0.field == claim.field }.map(\.range)
        guard reach != .text, let lower = own.map(\.lowerBound).min(), let upper = own.map(\.upperBound).max()
        else { return reading.all }
        let sentences = sentences(of: claim.field)
        guard var first = sentences.firstIndex(where: { $0.upperBound > lower }),
            var last = sentences.lastIndex(where: { $0.lowerBound < upper })
        else { return reading.all }
        if reach == .before || reach == .neighbours { first = max(0, first - 1) }
        if reach == .after || reach == .neighbours { last = min(sentences.count - 1, last + 1) }
        return sentences[first].lowerBound..<sentences[last].upperBound
    }

    func finding(_ rule: Rule, _ claim: Claim) -> Finding {
        var hits = claim.hits
        var verdict = rule.verdict
        if let condition = rule.violationIf, let reading = reading(claim.field),
            holds(condition, in: reading.all, of: claim.field, hits: &hits)
        {
            verdict = .violation
        }
        return Finding(
            rule: rule.id, clause: rule.clause, verdict: verdict, isSevere: rule.isSevere,
            field: claim.hits.first?.field ?? claim.field, message: rule.message, evidence: evidence(hits))
    }

    /// The original characters of the hits, in the text's order, each once, none inside another.
    func evidence(_ hits: [Hit]) -> [Evidence] {
        let sorted = Set(hits).sorted {
            ($0.field.rawValue, $0.range.lowerBound, -$0.range.upperBound) < (
                $1.field.rawValue, $1.range.lowerBound, -$1.range.upperBound
            )
        }
        var kept: [Hit] = []
        for hit in sorted {
            if let last = kept.last, last.field == hit.field, last.range.upperBound >= hit.range.upperBound { continue }
            kept.append(hit)
        }
        return kept.compactMap { hit in reading(hit.field)?.evidence(hit.range) }
    }
}
