/// Reads a pattern from left to right for its literals; every method gives nil at syntax that it doesn't know.
struct LiteralReader {
    private let characters: [Unicode.Scalar]
    private var position = 0

    init(_ pattern: String) { characters = Array(pattern.unicodeScalars) }

    var isAtEnd: Bool { position == characters.count }
    private var next: Unicode.Scalar? { isAtEnd ? nil : characters[position] }

    /// The alternatives of the whole pattern; those of a group that makes up all of it but for assertions are taken apart.
    mutating func alternatives() -> [LiteralNode]? {
        guard let (head, start) = assertions(), next == "(",
            text(position..<min(characters.count, position + 3)) == "(?:"
        else { return restart(at: 0) }
        position += 3
        guard let parts = sequences(), next == ")" else { return restart(at: start) }
        position += 1
        guard let (tail, _) = assertions(), isAtEnd else { return restart(at: start) }
        return parts.map { head.then($0).then(tail) }
    }

    private mutating func restart(at start: Int) -> [LiteralNode]? {
        position = start
        return sequences()
    }

    /// Assertions in a row, and where they begin.
    private mutating func assertions() -> (LiteralNode, Int)? {
        let start = position
        var node = LiteralNode.empty
        while next == "(" {
            let before = position
            position += 1
            guard isLookaround, let one = group() else {
                position = before
                break
            }
            node = node.then(one)
        }
        return (node, start)
    }

    private var isLookaround: Bool {
        let rest = text(position..<min(characters.count, position + 3))
        return ["?=", "?!", "?<=", "?<!"].contains { rest.hasPrefix($0) }
    }

    private mutating func sequences() -> [LiteralNode]? {
        guard let first = sequence() else { return nil }
        var nodes = [first]
        while next == "|" {
            position += 1
            guard let other = sequence() else { return nil }
            nodes.append(other)
        }
        return nodes
    }

    private mutating func sequence() -> LiteralNode? {
        var node = LiteralNode.empty
        while let character = next, character != "|", character != ")" {
            if let letters = letters() {
                node = node.then(LiteralNode(exact: [letters]))
                continue
            }
            guard let atom = atom(), let bounds = quantifier() else { return nil }
            node = node.then(atom.repeated(bounds.0, bounds.1))
        }
        return node
    }

    /// Letters in a row, which most of a pattern is, none of them with a quantifier; nil where there is none.
    private mutating func letters() -> [UInt8]? {
        var letters: [UInt8] = []
        while let character = next, ("a"..."z").contains(character) {
            if position + 1 < characters.count, "?*+{".unicodeScalars.contains(characters[position + 1]) { break }
            letters.append(UInt8(ascii: character))
            position += 1
        }
        return letters.isEmpty ? nil : letters
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
        default: return Self.literal(character)
        }
    }

    /// The character as the gate spells it.
    private static func literal(_ character: Unicode.Scalar) -> LiteralNode {
        if character.properties.numericType == .decimal { return LiteralNode(exact: [[LiteralNode.digit]]) }
        if character.properties.isWhitespace { return LiteralNode(exact: [[UInt8(ascii: " ")]]) }
        if character.value == UInt32(LiteralNode.boundary) { return .anything }
        return LiteralNode(exact: [Array(String(character).utf8)])
    }

    private mutating func group() -> LiteralNode? {
        var assertion: String?
        if next == "?" {
            let rest = text(position..<min(characters.count, position + 3))
            guard let kind = ["?:", "?>", "?=", "?!", "?<=", "?<!"].first(where: rest.hasPrefix) else { return nil }
            if kind != "?:" && kind != "?>" { assertion = kind }
            position += kind.count
        } else if next == "*" {
            return nil
        }
        let start = position
        guard let nodes = sequences(), next == ")" else { return nil }
        let body = text(start..<position)
        position += 1
        guard let assertion else { return .any(nodes) }
        let forbidsWords = body == "\\w" && (assertion == "?!" || assertion == "?<!")
        return forbidsWords ? LiteralNode(exact: [[LiteralNode.boundary]]) : .empty
    }

    private mutating func escape() -> LiteralNode? {
        guard let character = next else { return nil }
        position += 1
        switch character {
        case "b", "B", "A", "z", "Z", "G", "K": return .empty
        case "d": return LiteralNode(exact: [[LiteralNode.digit]])
        case "s": return LiteralNode(exact: [[UInt8(ascii: " ")]])
        case "w", "W", "D", "S", "h", "H", "v", "V", "R", "X", "N": return .anything
        case "p", "P":
            guard next == "{", let end = characters[position...].firstIndex(of: "}") else { return nil }
            position = end + 1
            return .anything
        case "x": return hexadecimal()
        default: return Self.isWord(character) ? nil : Self.literal(character)
        }
    }

    /// The character of `\xHH` or `\x{H…}`, whose `x` has been read.
    private mutating func hexadecimal() -> LiteralNode? {
        var end = min(characters.count, position + 2)
        var digits = position..<end
        if next == "{" {
            guard let brace = characters[position...].firstIndex(of: "}") else { return nil }
            digits = (position + 1)..<brace
            end = brace + 1
        }
        guard let scalar = UInt32(text(digits), radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
        position = end
        return Self.literal(scalar)
    }

    private func text(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: characters[range])
        return text
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// A class of few characters stands for each of them; any other for anything.
    private mutating func characterClass() -> LiteralNode? {
        var isSimple = next != "^"
        if !isSimple { position += 1 }
        var members: [LiteralNode] = []
        var isFirst = true
        while let character = next, character != "]" || isFirst {
            isFirst = false
            position += 1
            if character == "\\" {
                guard let escaped = next else { return nil }
                position += 1
                if escaped == "s" || escaped == "d" {
                    members.append(LiteralNode(exact: [[escaped == "s" ? UInt8(ascii: " ") : LiteralNode.digit]]))
                } else {
                    if Self.isWord(escaped) { isSimple = false }
                    members.append(Self.literal(escaped))
                }
            } else if character == "[" {
                return nil
            } else {
                if character == "-", !members.isEmpty, next != "]" { isSimple = false }
                members.append(Self.literal(character))
            }
        }
        guard next == "]" else { return nil }
        position += 1
        return isSimple && members.count <= 8 ? .any(members) : .anything
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
            let parts = text((position + 1)..<end).split(separator: ",", omittingEmptySubsequences: false)
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
