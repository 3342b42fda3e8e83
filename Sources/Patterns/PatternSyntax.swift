/// A pattern taken apart (pcre2pattern(3)), as far as tools need it: alternatives, groups and repetitions, with their places.
///
/// Places are numbers of Unicode scalars of the pattern, 0-based, end excluded.
public struct PatternSyntax: Sendable {
    /// Several ways to match, of which one does.
    public struct Branch: Sendable {
        public let range: Range<Int>
        public let atoms: [Atom]
    }

    /// What can be repeated.
    public struct Atom: Sendable {
        public indirect enum Kind: Sendable {
            case literal(Unicode.Scalar)
            /// `.`
            case any
            /// `[…]`
            case characterClass
            /// `\d` and the like, by its letter.
            case escape(Unicode.Scalar)
            /// `^`, `$`, `\b`: matches no character.
            case assertion
            /// `{name}`, which stands for a fragment of the lexicon.
            case reference(String)
            case group(Opening, [Branch])
        }

        public let kind: Kind
        /// Without its quantifier.
        public let range: Range<Int>
        public let quantifier: Quantifier?
    }

    /// How a group begins.
    public enum Opening: Sendable {
        case plain, capturing, lookaround, negativeLookaround
    }

    /// How often an atom may stand.
    public struct Quantifier: Sendable {
        public let minimum: Int
        /// nil without an upper bound.
        public let maximum: Int?
        public let isPossessive: Bool
        public let range: Range<Int>
    }

    public let scalars: [Unicode.Scalar]
    /// The whole pattern: one branch where it has no alternatives.
    public let branches: [Branch]

    /// - Returns: nil at syntax that isn't known here.
    public init?(_ pattern: String) {
        var reader = SyntaxReader(pattern)
        guard let branches = reader.branches(), reader.isAtEnd else { return nil }
        (scalars, self.branches) = (reader.scalars, branches)
    }

    /// The pattern's text in a range.
    public func text(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range])
        return text
    }

    /// Visits every atom, those in groups after their group.
    public func forEachAtom(_ visit: (Atom) -> Void) {
        func go(_ branches: [Branch]) {
            for atom in branches.flatMap(\.atoms) {
                visit(atom)
                if case .group(_, let inner) = atom.kind { go(inner) }
            }
        }
        go(branches)
    }
}

/// Reads a pattern from left to right; nil at syntax that it doesn't know.
private struct SyntaxReader {
    let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    var isAtEnd: Bool { position == scalars.count }
    private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }
    private func peek(_ offset: Int) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    mutating func branches() -> [PatternSyntax.Branch]? {
        var branches: [PatternSyntax.Branch] = []
        while true {
            let start = position
            var atoms: [PatternSyntax.Atom] = []
            while let character = next, character != "|", character != ")" {
                guard let atom = atom() else { return nil }
                atoms.append(atom)
            }
            branches.append(PatternSyntax.Branch(range: start..<position, atoms: atoms))
            guard next == "|" else { return branches }
            position += 1
        }
    }

    private mutating func atom() -> PatternSyntax.Atom? {
        let start = position
        guard let kind = kind() else { return nil }
        let end = position
        guard let quantifier = quantifier() else { return nil }
        return PatternSyntax.Atom(kind: kind, range: start..<end, quantifier: quantifier.value)
    }

    private mutating func kind() -> PatternSyntax.Atom.Kind? {
        let character = scalars[position]
        position += 1
        switch character {
        case "(": return group()
        case "[": return skipClass() ? .characterClass : nil
        case "\\": return escape()
        case ".": return .any
        case "^", "$": return .assertion
        case "*", "+", "?": return nil
        case "{":
            guard let letter = next, ("a"..."z").contains(letter) || ("A"..."Z").contains(letter),
                let end = scalars[position...].firstIndex(of: "}")
            else { return .literal(character) }
            var name = ""
            name.unicodeScalars.append(contentsOf: scalars[position..<end])
            position = end + 1
            return .reference(name)
        default: return .literal(character)
        }
    }

    private mutating func group() -> PatternSyntax.Atom.Kind? {
        var opening = PatternSyntax.Opening.capturing
        if next == "?" {
            switch (peek(1), peek(2)) {
            case (":", _), (">", _): (opening, position) = (.plain, position + 2)
            case ("=", _): (opening, position) = (.lookaround, position + 2)
            case ("!", _): (opening, position) = (.negativeLookaround, position + 2)
            case ("<", "="): (opening, position) = (.lookaround, position + 3)
            case ("<", "!"): (opening, position) = (.negativeLookaround, position + 3)
            default: return nil
            }
        } else if next == "*" {
            return nil
        }
        guard let branches = branches(), next == ")" else { return nil }
        position += 1
        return .group(opening, branches)
    }

    private mutating func escape() -> PatternSyntax.Atom.Kind? {
        guard let letter = next else { return nil }
        position += 1
        switch letter {
        case "b", "B", "A", "z", "Z", "G", "K": return .assertion
        case _ where next == "{" && "pPx".unicodeScalars.contains(letter):
            guard let end = scalars[position...].firstIndex(of: "}") else { return nil }
            position = end + 1
            return .escape(letter)
        case "x":
            position = min(scalars.count, position + 2)
            return .escape(letter)
        case "1"..."9", "Q", "E", "g", "k": return nil
        default:
            return letter.properties.isAlphabetic ? .escape(letter) : .literal(letter)
        }
    }

    private mutating func skipClass() -> Bool {
        if next == "^" { position += 1 }
        if next == "]" { position += 1 }
        while let character = next {
            position += 1
            if character == "]" { return true }
            if character == "\\" { position += 1 }
            if character == "[", next == ":", let end = scalars[position...].firstIndex(of: "]") { position = end + 1 }
        }
        return false
    }

    /// nil where what stands here is no quantifier that PCRE2 reads.
    private mutating func quantifier() -> (value: PatternSyntax.Quantifier?, Void)? {
        let start = position
        var bounds: (Int, Int?)
        switch next {
        case "?": bounds = (0, 1)
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "{":
            guard let digit = peek(1), ("0"..."9").contains(digit) else { return (nil, ()) }
            guard let end = scalars[position...].firstIndex(of: "}") else { return nil }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[(position + 1)..<end])
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count <= 2, let minimum = Int(parts[0]) else { return nil }
            bounds = (minimum, parts.count == 1 ? minimum : Int(parts[1]))
            position = end
        default: return (nil, ())
        }
        position += 1
        let isPossessive = next == "+"
        if next == "?" || next == "+" { position += 1 }
        return (
            PatternSyntax.Quantifier(
                minimum: bounds.0, maximum: bounds.1, isPossessive: isPossessive, range: start..<position), ()
        )
    }
}
