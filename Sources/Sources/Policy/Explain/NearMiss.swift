/// A condition of which all parts but one hold.
struct Lack {
    /// The part that doesn't hold; the whole condition where its parts only stand too far apart.
    let lacking: Condition
    /// How many parts hold; at least 1.
    let held: Int
}

extension Evaluation {
    /// What a condition that doesn't hold in a field lacks, where that is one thing only.
    func nearMiss(of condition: Condition, in field: Field) -> Lack? {
        guard let reading = reading(field) else { return nil }
        return lack(of: condition, in: reading.all, of: field)
    }

    private func lack(of condition: Condition, in unit: Range<Int>, of field: Field) -> Lack? {
        switch condition {
        case .all(let parts): lack(ofAll: parts, in: unit, of: field)
        case .sequence(let parts, _):
            lack(ofAll: parts, in: unit, of: field) ?? whole(condition, parts, in: unit, of: field)
        case .any(let parts):
            parts.compactMap { lack(of: $0, in: unit, of: field) }.max { $0.held < $1.held }
        case .atLeast(let count, let parts):
            lack(of: count, parts, condition, in: unit, of: field)
        case .within(let scope, let part):
            whole(condition, [part], in: unit, of: field)
                ?? units(scope, in: unit, of: field).compactMap { lack(of: part, in: $0, of: field) }
                .max { $0.held < $1.held }
        case .signal, .none, .inField, .account: nil
        }
    }

    /// The one part that doesn't hold, or the one thing that it lacks in turn.
    private func lack(ofAll parts: [Condition], in unit: Range<Int>, of field: Field) -> Lack? {
        let failing = parts.filter { !isTrue($0, in: unit, of: field) }
        let held = parts.count - failing.count
        guard failing.count == 1, let part = failing.first, held > 0 else { return nil }
        let inner = lack(of: part, in: unit, of: field)
        return Lack(lacking: inner?.lacking ?? part, held: held + (inner?.held ?? 0))
    }

    private func lack(
        of count: Int, _ parts: [Condition], _ condition: Condition, in unit: Range<Int>, of field: Field
    ) -> Lack? {
        let held = parts.count { isTrue($0, in: unit, of: field) }
        return held > 0 && held == count - 1 ? Lack(lacking: condition, held: held) : nil
    }

    /// The condition itself, where all its parts hold and it doesn't: they stand too far apart, or in another order.
    private func whole(
        _ condition: Condition, _ parts: [Condition], in unit: Range<Int>, of field: Field
    ) -> Lack? {
        parts.allSatisfy { isTrue($0, in: unit, of: field) } && !isTrue(condition, in: unit, of: field)
            ? Lack(lacking: condition, held: parts.map(Self.parts).reduce(0, +)) : nil
    }

    /// How many parts a condition's outermost list has.
    private static func parts(of condition: Condition) -> Int {
        switch condition {
        case .all(let parts), .sequence(let parts, _): parts.count
        case .within(_, let part): parts(of: part)
        default: 1
        }
    }

    private func isTrue(_ condition: Condition, in unit: Range<Int>, of field: Field) -> Bool {
        var hits: [Hit] = []
        return holds(condition, in: unit, of: field, hits: &hits)
    }

    /// The stretches in which a condition's parts must meet; `unit` itself for a window of characters.
    private func units(_ scope: Condition.Scope, in unit: Range<Int>, of field: Field) -> [Range<Int>] {
        let sentences = sentences(of: field).filter { $0.overlaps(unit) }
        switch scope {
        case .sentence: return sentences
        case .neighbours where sentences.count > 1:
            return zip(sentences, sentences.dropFirst()).map { $0.lowerBound..<$1.upperBound }
        case .neighbours: return sentences
        case .text, .characters: return [unit]
        }
    }
}
