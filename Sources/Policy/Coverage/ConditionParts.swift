/// A part of a condition, and the condition with something else in its place.
struct ConditionPart {
    let part: Condition
    let replaced: (Condition) -> Condition

    /// The condition as it would be, did this part always hold, and did it never.
    var fixed: [Condition] { [replaced(.none([])), replaced(.any([]))] }
}

extension Condition {
    /// Everything in the condition that can decide it: the parts of its lists, down to signals.
    ///
    /// - Parameter isNamed: whether a part has a name of its own; its parts are not looked into.
    func parts(isNamed: (Condition) -> Bool) -> [ConditionPart] {
        switch self {
        case .signal, .account: []
        case .within(let scope, let part):
            part.parts(isNamed: isNamed).map { one in
                ConditionPart(part: one.part) { .within(scope, one.replaced($0)) }
            }
        case .inField(let field, let part):
            part.parts(isNamed: isNamed).map { one in
                ConditionPart(part: one.part) { .inField(field, one.replaced($0)) }
            }
        case .all(let parts): Self.parts(of: parts, isNamed) { .all($0) }
        case .any(let parts): Self.parts(of: parts, isNamed) { .any($0) }
        case .none(let parts): Self.parts(of: parts, isNamed) { .none($0) }
        case .atLeast(let count, let parts): Self.parts(of: parts, isNamed) { .atLeast(count, $0) }
        case .sequence(let parts, let gap): Self.parts(of: parts, isNamed) { .sequence($0, gap: gap) }
        }
    }

    private static func parts(
        of list: [Condition], _ isNamed: (Condition) -> Bool, _ made: @escaping ([Condition]) -> Condition
    ) -> [ConditionPart] {
        list.enumerated().flatMap { index, part in
            let put = { (other: Condition) -> Condition in
                var list = list
                list[index] = other
                return made(list)
            }
            let inner = isNamed(part) ? [] : part.parts(isNamed: isNamed)
            return [ConditionPart(part: part, replaced: put)]
                + inner.map { one in ConditionPart(part: one.part) { put(one.replaced($0)) } }
        }
    }
}
