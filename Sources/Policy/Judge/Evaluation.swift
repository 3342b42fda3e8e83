/// Decides conditions for one item; every signal is matched at most once in a field.
final class Evaluation {
    let item: Item
    let rules: RuleSet
    private let matcher: Matcher
    /// By the field's number, where it was read.
    private var readings: [Reading?] = Array(repeating: nil, count: Field.allCases.count)
    private(set) var undecided: [Undecided] = []

    init(_ item: Item, rules: RuleSet, matcher: Matcher) {
        self.item = item
        self.rules = rules
        self.matcher = matcher
    }

    /// The field's reading, folded at its first use; nil where the item has no such words.
    func reading(_ field: Field) -> Reading? {
        if let reading = readings[field.number] { return reading }
        guard let text = item[field], !text.isEmpty else { return nil }
        let reading = Reading(FieldScan(field, text, rules: rules, matcher: matcher), matcher: matcher)
        readings[field.number] = reading
        return reading
    }

    /// Takes over a field that was read already.
    func take(_ reading: Reading) { readings[reading.field.number] = reading }

    /// Whether a judged field that was read is disguised.
    var isDisguised: Bool { item.judgedFields.contains { readings[$0.number]?.folded.isDisguised ?? false } }

    func sentences(of field: Field) -> [Range<Int>] {
        reading(field)?.sentences ?? []
    }

    /// Every match of a signal in a field.
    func matches(of signal: Int, in field: Field) -> [Range<Int>] {
        guard let reading = reading(field) else { return [] }
        if let known = reading.matches[signal] { return known }
        let (ranges, failure) = matcher.matches(
            of: signal, among: reading.openLines(among: matcher.lines[signal]), in: reading.folded.text.utf8Span)
        if let failure {
            undecided.append(
                Undecided(signal: rules.lexicon.signals[signal].name, field: field, reason: failure))
        }
        reading.matches[signal] = ranges
        return ranges
    }

    /// Whether the field holds what one of the ways can't do without; in each the cheapest to find out goes first.
    func mayHold(_ ways: [[[Int]]], in field: Field) -> Bool {
        guard let reading = reading(field) else { return false }
        for way in ways where mayHold(way, in: reading) { return true }
        return false
    }

    private func mayHold(_ needs: [[Int]], in reading: Reading) -> Bool {
        var pending: [(group: [Int], cost: Int)] = []
        for group in needs {
            var cost = 0
            var isMet = false
            for signal in group where reading.isOpen(signal: signal) {
                if reading.matches.isKnown(signal) {
                    isMet = true
                    break
                }
                cost += matcher.costs[signal]
            }
            if isMet { continue }
            if cost == 0 { return false }
            pending.append((group, cost))
        }
        pending.sort { $0.cost < $1.cost }
        return pending.allSatisfy { group, _ in group.contains { !self.matches(of: $0, in: reading.field).isEmpty } }
    }

    /// Every place of a field where the condition holds: one for each stretch of its outermost scope.
    func claims(of condition: Condition, in field: Field) -> [Claim] {
        guard let reading = reading(field) else { return [] }
        var claims: [Claim] = []
        let units: [Range<Int>]
        let body: Condition
        if case .within(let scope, let inner) = condition, let stretches = stretches(scope, in: reading.all, of: field)
        {
            (units, body) = (stretches, inner)
        } else {
            (units, body) = ([reading.all], condition)
        }
        for unit in units {
            var hits: [Hit] = []
            if holds(body, in: unit, of: field, hits: &hits) { claims.append(Claim(field: field, hits: hits)) }
        }
        return claims
    }

    /// Whether the condition holds in a stretch of a field; then `hits` gets what it rests on.
    func holds(_ condition: Condition, in unit: Range<Int>, of field: Field, hits: inout [Hit]) -> Bool {
        switch condition {
        case .signal(let id):
            guard let match = matches(of: id, in: field).first(where: { $0.overlaps(unit) }) else { return false }
            hits.append(Hit(field: field, range: match))
            return true
        case .all(let parts):
            return holdsAll(parts, in: unit, of: field, hits: &hits)
        case .any(let parts):
            return parts.contains { holds($0, in: unit, of: field, hits: &hits) }
        case .none(let parts):
            var ignored: [Hit] = []
            return !parts.contains { holds($0, in: unit, of: field, hits: &ignored) }
        case .atLeast(let count, let parts):
            return holdsSome(count, parts, in: unit, of: field, hits: &hits)
        case .sequence(let parts, let gap):
            return holdsInOrder(parts[...], gap: gap, after: nil, in: unit, of: field, hits: &hits)
        case .within(let scope, let part):
            return stretchesOrWindows(scope, part, in: unit, of: field).contains {
                holds(part, in: $0, of: field, hits: &hits)
            }
        case .inField(let other, let part):
            guard let reading = reading(other) else { return false }
            return holds(part, in: reading.all, of: other, hits: &hits)
        case .account(let fact):
            return holds(fact)
        }
    }

    private func holdsAll(_ parts: [Condition], in unit: Range<Int>, of field: Field, hits: inout [Hit]) -> Bool {
        let before = hits.count
        for part in parts where !holds(part, in: unit, of: field, hits: &hits) {
            hits.removeLast(hits.count - before)
            return false
        }
        return true
    }

    private func holdsSome(
        _ count: Int, _ parts: [Condition], in unit: Range<Int>, of field: Field, hits: inout [Hit]
    ) -> Bool {
        let before = hits.count
        var found = 0
        for part in parts {
            if holds(part, in: unit, of: field, hits: &hits) { found += 1 }
            if found == count { return true }
        }
        hits.removeLast(hits.count - before)
        return false
    }

    private func holdsInOrder(
        _ parts: ArraySlice<Condition>, gap: Int, after end: Int?, in unit: Range<Int>, of field: Field,
        hits: inout [Hit]
    ) -> Bool {
        guard let first = parts.first else { return true }
        for match in ranges(of: first, in: unit, of: field) {
            if let end, match.lowerBound < end || match.lowerBound > end + gap { continue }
            hits.append(Hit(field: field, range: match))
            if holdsInOrder(parts.dropFirst(), gap: gap, after: match.upperBound, in: unit, of: field, hits: &hits) {
                return true
            }
            hits.removeLast()
        }
        return false
    }

    /// The matches of a condition that is a signal or any of several.
    private func ranges(of condition: Condition, in unit: Range<Int>, of field: Field) -> [Range<Int>] {
        switch condition {
        case .signal(let id): matches(of: id, in: field).filter { $0.overlaps(unit) }
        case .any(let parts): parts.flatMap { ranges(of: $0, in: unit, of: field) }
        case .all(let parts): parts.first.map { ranges(of: $0, in: unit, of: field) } ?? []
        case .within(_, let part): ranges(of: part, in: unit, of: field)
        default: []
        }
    }

    private func stretchesOrWindows(
        _ scope: Condition.Scope, _ part: Condition, in unit: Range<Int>, of field: Field
    ) -> [Range<Int>] {
        if case .characters(let count) = scope {
            return ranges(of: part, in: unit, of: field).map { match in
                max(unit.lowerBound, match.lowerBound - count - 1)..<min(unit.upperBound, match.upperBound + count + 1)
            }
        }
        return stretches(scope, in: unit, of: field) ?? []
    }

    /// The stretches of a scope that lie in `unit`, cut to it; nil for a window of characters, which needs an anchor.
    private func stretches(_ scope: Condition.Scope, in unit: Range<Int>, of field: Field) -> [Range<Int>]? {
        switch scope {
        case .characters: return nil
        case .text: return [reading(field)?.all ?? unit]
        case .sentence:
            return sentences(of: field).filter { $0.overlaps(unit) }.map { $0.clamped(to: unit) }
        case .neighbours:
            let sentences = sentences(of: field).filter { $0.overlaps(unit) }.map { $0.clamped(to: unit) }
            guard sentences.count > 1 else { return sentences }
            return zip(sentences, sentences.dropFirst()).map { $0.lowerBound..<$1.upperBound }
        }
    }

    private func holds(_ fact: Condition.AccountFact) -> Bool {
        switch fact {
        case .verified: item.account?.verified ?? false
        case .official: item.account?.handle.map(rules.accounts.isOfficial) ?? false
        case .imitates: item.account?.handle.map { rules.accounts.imitated(by: $0) != nil } ?? false
        case .extends: item.account?.handle.map { rules.accounts.extended(by: $0) != nil } ?? false
        }
    }
}
