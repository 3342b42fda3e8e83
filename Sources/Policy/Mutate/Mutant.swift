/// A rule set with one thing changed, and whether an example notices.
public struct Mutant: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case deleteAlternative = "delete-alternative"
        case dropLine = "drop-line"
        case loosenGap = "loosen-gap"
        case dropGuard = "drop-guard"
        /// What voids a guard is dropped.
        case dropException = "drop-exception"
    }

    public enum Fate: Sendable, Equatable {
        /// An example fails, which stands here.
        case noticed(Place)
        case unnoticed
        /// Nobody has to notice it: `# allow unnoticed: reason`.
        case excused(String)
    }

    public let kind: Kind
    /// Such as `signal pick` or `guard denied`.
    public let owner: String
    /// What is changed, as written.
    public let text: String
    public let place: Place
    /// What is done with it.
    let change: Change
    public internal(set) var fate = Fate.unnoticed

    enum Change: Sendable {
        /// The branch of that number can't match.
        case branch(Int)
        /// The repetition of that number may go on for longer.
        case gap(Int)
        case guarding(String)
        case exception(String)
        /// The gap of a rule's condition is wider.
        case condition(String, Condition)
    }
}

extension Mutant {
    /// Every mutant of a rule set.
    static func all(of bench: ExampleBench) -> [Mutant] {
        let branches = bench.map.branches.enumerated().map { number, branch in
            let isLine = branch.range.count == branch.line.text.unicodeScalars.count
            return Mutant(
                kind: isLine ? .dropLine : .deleteAlternative, owner: branch.owner, text: branch.text,
                place: branch.place, change: .branch(number))
        }
        let gaps = bench.map.gaps.enumerated().map { number, gap in
            Mutant(kind: .loosenGap, owner: gap.owner, text: gap.text, place: gap.place, change: .gap(number))
        }
        let guards = bench.rules.guards.values.sorted { $0.place.line < $1.place.line }
        let whole = guards.map { one in
            Mutant(
                kind: .dropGuard, owner: "guard \(one.id)", text: one.id, place: one.place, change: .guarding(one.id))
        }
        let exceptions = guards.compactMap { one in
            one.unless.map { unless in
                Mutant(
                    kind: .dropException, owner: "guard \(one.id)", text: "unless " + bench.rules.words(for: unless),
                    place: one.place, change: .exception(one.id))
            }
        }
        let conditions = bench.rules.rules.flatMap { rule in
            rule.when.loosened.map { wider in
                Mutant(
                    kind: .loosenGap, owner: rule.id, text: wider.text, place: rule.place,
                    change: .condition(rule.id, wider.condition))
            }
        }
        return branches + gaps + whole + exceptions + conditions
    }
}

extension Condition {
    /// The condition with one of its gaps three times as wide, for each gap that it has.
    fileprivate var loosened: [(text: String, condition: Condition)] {
        switch self {
        case .signal, .account: return []
        case .within(.characters(let count), let part):
            return [("within \(count) characters", .within(.characters(count * 3), part))]
                + part.loosened.map { ($0.text, .within(.characters(count), $0.condition)) }
        case .within(let scope, let part): return part.loosened.map { ($0.text, .within(scope, $0.condition)) }
        case .inField(let field, let part): return part.loosened.map { ($0.text, .inField(field, $0.condition)) }
        case .all(let parts): return Self.loosened(parts) { .all($0) }
        case .any(let parts): return Self.loosened(parts) { .any($0) }
        case .none(let parts): return Self.loosened(parts) { .none($0) }
        case .atLeast(let count, let parts): return Self.loosened(parts) { .atLeast(count, $0) }
        case .sequence(let parts, let gap):
            return [("gap of \(gap) characters", .sequence(parts, gap: gap * 3))]
                + Self.loosened(parts) { .sequence($0, gap: gap) }
        }
    }

    private static func loosened(
        _ parts: [Condition], _ made: ([Condition]) -> Condition
    ) -> [(text: String, condition: Condition)] {
        parts.indices.flatMap { index in
            parts[index].loosened.map { wider in
                var parts = parts
                parts[index] = wider.condition
                return (wider.text, made(parts))
            }
        }
    }
}
