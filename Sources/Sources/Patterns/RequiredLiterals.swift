/// The texts without one of which a pattern can't match, read off the pattern's own syntax (pcre2pattern(3)).
public enum RequiredLiterals {
    /// Texts of which every match holds at least one; nil where the syntax promises none.
    ///
    /// A pattern with syntax that isn't known here (references, recursion, verbs, inline options) gives nil: then it must be tried.
    public static func of(_ pattern: String) -> Set<String>? {
        var reader = LiteralReader(pattern)
        guard let node = reader.alternation(), reader.isAtEnd else { return nil }
        return node.needed
    }
}

/// What a part of a pattern can match.
struct LiteralNode {
    /// Every text that it can match, where these are few.
    var exact: Set<String>?
    /// Texts of which every match holds at least one.
    var needed: Set<String>?

    static let empty = LiteralNode(exact: [""], needed: nil)
    static let anything = LiteralNode(exact: nil, needed: nil)
    private static let limit = 64

    init(exact: Set<String>?, needed: Set<String>?) {
        self.exact = exact
        self.needed = needed ?? exact.flatMap { $0.contains("") ? nil : $0 }
    }

    /// Either of two.
    func or(_ other: LiteralNode) -> LiteralNode {
        var exact: Set<String>?
        if let a = self.exact, let b = other.exact, a.count + b.count <= Self.limit { exact = a.union(b) }
        guard let a = needed, let b = other.needed else { return LiteralNode(exact: exact, needed: nil) }
        return LiteralNode(exact: exact, needed: a.union(b))
    }

    /// Between `minimum` and `maximum` times; nil for no upper bound.
    func repeated(_ minimum: Int, _ maximum: Int?) -> LiteralNode {
        if minimum == 1, maximum == 1 { return self }
        if minimum == 0, maximum == 1, let exact { return LiteralNode(exact: exact.union([""]), needed: nil) }
        return minimum == 0 ? .anything : LiteralNode(exact: nil, needed: needed)
    }

    /// One after the other.
    static func sequence(_ parts: [LiteralNode]) -> LiteralNode {
        var run: Set<String> = [""]
        var isExact = true
        var best: Set<String>?
        for part in parts {
            if let exact = part.exact, exact.count * run.count <= limit {
                run = Set(run.flatMap { head in exact.map { head + $0 } })
                continue
            }
            isExact = false
            best = better(better(best, run), part.needed)
            run = part.exact ?? [""]
        }
        best = better(best, run)
        return LiteralNode(exact: isExact ? run : nil, needed: best)
    }

    /// The set whose shortest text is longer; of equals the smaller one.
    private static func better(_ a: Set<String>?, _ b: Set<String>?) -> Set<String>? {
        guard let b, !b.contains("") else { return a }
        guard let a else { return b }
        let (x, y) = (min(6, shortest(a)), min(6, shortest(b)))
        return (x, -a.count) >= (y, -b.count) ? a : b
    }

    private static func shortest(_ texts: Set<String>) -> Int { texts.lazy.map(\.utf8.count).min() ?? 0 }
}

/// Reads a pattern from left to right; every method gives nil at syntax that it doesn't know.
struct LiteralReader {
    private let characters: [Character]
    private var position = 0

    init(_ pattern: String) { characters = Array(pattern) }

    var isAtEnd: Bool { position == characters.count }
    private var next: Character? { isAtEnd ? nil : characters[position] }

    mutating func alternation() -> LiteralNode? {
        guard var node = sequence() else { return nil }
        while next == "|" {
            position += 1
            guard let other = sequence() else { return nil }
            node = node.or(other)
        }
        return node
    }

    private mutating func sequence() -> LiteralNode? {
        var parts: [LiteralNode] = []
        while let character = next, character != "|", character != ")" {
            guard let atom = atom(), let bounds = quantifier() else { return nil }
            parts.append(atom.repeated(bounds.0, bounds.1))
        }
        return .sequence(parts)
    }

    private mutating func atom() -> LiteralNode? {
        let character = characters[position]
        position += 1
        switch character {
        case "(": return group()
        case "[": return characterClass()
        case "\\": return escape()
        case ".": return .anything
        case "^", "$": return .empty
        case "*", "+", "?": return nil
        default: return LiteralNode(exact: [String(character)], needed: nil)
        }
    }

    private mutating func group() -> LiteralNode? {
        var isAssertion = false
        if next == "?" {
            let rest = String(characters[position...].prefix(3))
            guard let kind = ["?:", "?>", "?=", "?!", "?<=", "?<!"].first(where: rest.hasPrefix) else { return nil }
            isAssertion = kind != "?:" && kind != "?>"
            position += kind.count
        } else if next == "*" {
            return nil
        }
        guard let node = alternation(), next == ")" else { return nil }
        position += 1
        return isAssertion ? .empty : node
    }

    private mutating func escape() -> LiteralNode? {
        guard let character = next else { return nil }
        position += 1
        switch character {
        case "b", "B", "A", "z", "Z", "G", "K": return .empty
        case "w", "W", "d", "D", "s", "S", "h", "H", "v", "V", "R", "X", "N": return .anything
        case "p", "P":
            guard next == "{", let end = characters[position...].firstIndex(of: "}") else { return nil }
            position = end + 1
            return .anything
        default:
            return character.isLetter || character.isNumber ? nil : LiteralNode(exact: [String(character)], needed: nil)
        }
    }

    /// A class of few characters stands for each of them; any other for anything.
    private mutating func characterClass() -> LiteralNode? {
        var isSimple = next != "^"
        if !isSimple { position += 1 }
        var members: Set<String> = []
        var isFirst = true
        while let character = next, character != "]" || isFirst {
            isFirst = false
            position += 1
            if character == "\\" {
                guard let escaped = next else { return nil }
                position += 1
                if escaped.isLetter || escaped.isNumber { isSimple = false }
                members.insert(String(escaped))
            } else if character == "[" {
                return nil
            } else {
                if character == "-", !members.isEmpty, next != "]" { isSimple = false }
                members.insert(String(character))
            }
        }
        guard next == "]" else { return nil }
        position += 1
        return isSimple && members.count <= 8 ? LiteralNode(exact: members, needed: nil) : .anything
    }

    /// The bounds of the quantifier that follows; (1, 1) where none does.
    private mutating func quantifier() -> (Int, Int?)? {
        var bounds: (Int, Int?) = (1, 1)
        switch next {
        case "?": bounds = (0, 1)
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "{":
            guard let end = characters[position...].firstIndex(of: "}") else { return nil }
            let parts = String(characters[(position + 1)..<end]).split(separator: ",", omittingEmptySubsequences: false)
            guard let minimum = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
            bounds = (minimum, parts.count == 1 ? minimum : Int(parts[1]))
            position = end
        default: return bounds
        }
        position += 1
        if next == "?" || next == "+" { position += 1 }
        return bounds
    }
}
