internal import Patterns

/// What is doubtful in the lines of the lexicon, read off their syntax.
struct PatternLints {
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    var diagnostics: [Diagnostic] {
        let lines = lexicon.fragments.flatMap(\.lines) + signalLines
        return lines.flatMap(lints) + signalLines.flatMap(openEnds) + duplicates + fragments
    }

    private var signalLines: [Lexicon.Alternative] {
        lexicon.signals.flatMap(\.patterns).flatMap(\.alternatives)
    }

    private func lints(_ line: Lexicon.Alternative) -> [Diagnostic] {
        guard let syntax = PatternSyntax(line.text) else { return [] }
        var found: [Diagnostic] = []
        syntax.forEachAtom { atom in
            if let upper = Self.upperCase(atom, in: syntax) {
                found.append(
                    Self.finding(
                        "upper-case", in: line, at: atom.range,
                        "`\(upper)` can't match: texts are folded to lower case", help: "write it in lower case", .error
                    ))
            }
            if let quantifier = atom.quantifier, quantifier.maximum == nil, Self.crossesWords(atom, in: syntax) {
                let range = atom.range.lowerBound..<quantifier.range.upperBound
                found.append(
                    Self.finding(
                        "unbounded-gap", in: line, at: range, "`\(syntax.text(range))` may run over the whole text",
                        help: "bound it, such as `(?: \\w+){0,5}`"))
            }
        }
        return found + dots(syntax, line)
    }

    /// Letters that a folded text never has.
    private static func upperCase(_ atom: PatternSyntax.Atom, in syntax: PatternSyntax) -> String? {
        switch atom.kind {
        case .literal(let scalar) where scalar.properties.isUppercase: return String(scalar)
        case .characterClass:
            let text = syntax.text(atom.range)
            // Escapes, with what stands in their braces, are no letters.
            let letters = text.replacing(/\\.(?:\{[^}]*\})?/, with: "")
            return letters.unicodeScalars.contains { $0.properties.isUppercase } ? text : nil
        default: return nil
        }
    }

    /// Whether repetitions of an atom can hold white space.
    private static func crossesWords(_ atom: PatternSyntax.Atom, in syntax: PatternSyntax) -> Bool {
        switch atom.kind {
        case .any: return true
        case .characterClass:
            let text = syntax.text(atom.range)
            if text.hasPrefix("[^") { return !text.contains("\\s") && !text.contains(" ") }
            return (text.contains("\\s") || text.contains(" ")) && text.contains("\\w")
        case .escape(let letter): return letter == "W" || letter == "D"
        case .group(_, let branches):
            return branches.contains { branch in
                let hasSpace = branch.atoms.contains {
                    if case .literal(" ") = $0.kind { true } else if case .escape("s") = $0.kind { true } else { false }
                }
                let hasWord = branch.atoms.contains { one in
                    guard one.quantifier?.maximum == nil, one.quantifier != nil else { return false }
                    switch one.kind {
                    case .escape(let letter): return letter == "w" || letter == "S"
                    case .characterClass: return syntax.text(one.range).hasPrefix("[^")
                    default: return false
                    }
                }
                return hasSpace && hasWord
            }
        default: return false
        }
    }

    private static let domains: Set<String> = [
        "com", "org", "net", "gov", "info", "nl", "be", "de", "fr", "es", "uk", "eu",
    ]

    /// A `.` between letters and the end of a domain matches any character.
    private func dots(_ syntax: PatternSyntax, _ line: Lexicon.Alternative) -> [Diagnostic] {
        var found: [Diagnostic] = []
        func go(_ branches: [PatternSyntax.Branch]) {
            for atoms in branches.map(\.atoms) {
                for (index, atom) in atoms.enumerated() {
                    if case .group(_, let inner) = atom.kind { go(inner) }
                    guard case .any = atom.kind, atom.quantifier == nil, index > 0,
                        case .literal(let before) = atoms[index - 1].kind,
                        before.properties.isAlphabetic
                    else { continue }
                    let behind = Self.word(in: atoms[(index + 1)...])
                    guard Self.domains.contains(behind) else { continue }
                    found.append(
                        Self.finding(
                            "unescaped-dot", in: line, at: atom.range,
                            "the `.` before `\(behind)` matches any character",
                            help: "write `\\.`"))
                }
            }
        }
        go(syntax.branches)
        return found
    }

    private static func word(in atoms: ArraySlice<PatternSyntax.Atom>) -> String {
        var word = ""
        for atom in atoms {
            guard case .literal(let scalar) = atom.kind, scalar.properties.isAlphabetic else { break }
            word.unicodeScalars.append(scalar)
        }
        return word
    }

    /// A branch that takes any letters at both ends: then it matches inside any word, as if no word boundary stood around it.
    private func openEnds(_ line: Lexicon.Alternative) -> [Diagnostic] {
        guard let syntax = PatternSyntax(line.text) else { return [] }
        let isOpen = { (atom: PatternSyntax.Atom?) -> Bool in
            guard let atom, let quantifier = atom.quantifier, quantifier.maximum == nil, quantifier.minimum == 0 else {
                return false
            }
            return [".", "\\w", "\\S"].contains(syntax.text(atom.range))
        }
        return syntax.branches.filter { isOpen($0.atoms.first) && isOpen($0.atoms.last) }.map { branch in
            Self.finding(
                "open-end", in: line, at: branch.range,
                "`\(syntax.text(branch.range))` matches inside any word: there is no word boundary",
                help: "name the beginnings or the endings")
        }
    }

    private var duplicates: [Diagnostic] {
        var first: [String: Place] = [:]
        return lexicon.signals.flatMap { signal in
            signal.patterns.flatMap { pattern in
                pattern.alternatives.compactMap { line in
                    let key = "\(signal.name)/\(pattern.language)/\(line.text)"
                    guard let place = first.updateValue(line.place, forKey: key) else { return nil }
                    return Diagnostic(
                        "duplicate-pattern", severity: .warning, at: line.place,
                        "the line stands in \(place.path):\(place.line) already", help: "remove one of them")
                }
            }
        }
    }

    /// Fragments that nothing names.
    private var fragments: [Diagnostic] {
        var named: Set<String> = []
        for (language, text) in lexicon.fragments.flatMap({ one in one.lines.map { (one.language, $0.text) } })
            + lexicon.signals.flatMap(\.patterns).flatMap({ one in one.alternatives.map { (one.language, $0.text) } })
        {
            PatternSyntax(text)?.forEachAtom { atom in
                if case .reference(let name) = atom.kind { named.insert("\(language)/\(name)") }
            }
        }
        return lexicon.fragments.filter { !named.contains("\($0.language)/\($0.name)") }.map { one in
            Diagnostic(
                "unused-fragment", severity: .warning, at: one.place, "nothing uses the fragment `\(one.name)`",
                help: "use it in a pattern, or remove it")
        }
    }

    private static func finding(
        _ code: String, in line: Lexicon.Alternative, at range: Range<Int>, _ message: String, help: String,
        _ severity: Diagnostic.Severity = .warning
    ) -> Diagnostic {
        let place = Place(path: line.place.path, line: line.place.line, column: line.place.column + range.lowerBound)
        return Diagnostic(code, severity: severity, at: place, message, help: help)
    }
}
