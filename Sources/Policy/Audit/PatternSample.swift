internal import Patterns

/// Short texts that a pattern, or a part of it, matches; as far as its syntax tells.
struct PatternSample {
    let syntax: PatternSyntax

    /// A text for a row of atoms, each as seldom as may be; optional ones are left out.
    func text(of atoms: some Sequence<PatternSyntax.Atom>) -> String {
        atoms.map { atom in
            String(repeating: one(atom), count: atom.quantifier?.minimum ?? 1)
        }.joined()
    }

    /// A text for one repetition of an atom.
    func one(_ atom: PatternSyntax.Atom) -> String {
        switch atom.kind {
        case .literal(let scalar): String(scalar)
        case .any: "a"
        case .characterClass: member(of: syntax.text(atom.range)) ?? "a"
        case .escape(let letter): Self.example(of: letter)
        case .assertion, .reference: ""
        case .group(.lookaround, _), .group(.negativeLookaround, _): ""
        case .group(_, let branches): branches.first.map { text(of: $0.atoms) } ?? ""
        }
    }

    /// A text for each way that an atom can go once, the optional parts of each in it.
    func variants(of atom: PatternSyntax.Atom) -> [String] {
        guard case .group(let opening, let branches) = atom.kind, opening == .plain || opening == .capturing else {
            return [one(atom)]
        }
        return branches.prefix(6).flatMap { branch in
            [text(of: branch.atoms), branch.atoms.map(one).joined()]
        }
    }

    private func member(of characters: String) -> String? {
        let pattern = try? Pattern("^" + characters + "$", jit: false)
        return ["a", "b", "1", " ", "-", "'", ",", ".", "!", "?", "(", "#", "@", "=", "x", "e", "😀"].first { text in
            pattern.map { !$0.groupMatches(in: text.utf8Span).isEmpty } ?? false
        } ?? characters.unicodeScalars.first { !"[]^\\-".unicodeScalars.contains($0) }.map(String.init)
    }

    private static func example(of escape: Unicode.Scalar) -> String {
        switch escape {
        case "s", "h", "W", "D": " "
        case "d": "1"
        case "n", "v", "R": "\n"
        default: "a"
        }
    }
}
