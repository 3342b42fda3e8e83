internal import Patterns

/// A text that may cost a pattern much: something repeated, behind what leads to it, before what lets the match fail.
struct HostileText: Hashable {
    let prefix: String
    let pump: String
    let suffix: String
    /// The part of the pattern that the text is made for.
    let part: String

    /// The text with at least so many bytes.
    func text(bytes: Int) -> String {
        prefix + String(repeating: pump, count: max(1, (bytes - prefix.utf8.count) / max(1, pump.utf8.count))) + suffix
    }

    /// Texts made from every part of a pattern that may be repeated without end, or often.
    static func all(for syntax: PatternSyntax) -> [HostileText] {
        var finder = HostileFinder(syntax: syntax)
        finder.walk(syntax.branches, behind: "")
        return finder.found
    }
}

private struct HostileFinder {
    let syntax: PatternSyntax
    private let sample: PatternSample
    private(set) var found: [HostileText] = []
    private var seen: Set<String> = []

    /// Enough for what a line of words can hold; the first ones are the likeliest.
    private static let most = 40

    init(syntax: PatternSyntax) {
        self.syntax = syntax
        sample = PatternSample(syntax: syntax)
    }

    mutating func walk(_ branches: [PatternSyntax.Branch], behind prefix: String) {
        for branch in branches {
            var prefix = prefix
            for (index, atom) in branch.atoms.enumerated() {
                let part = syntax.text(
                    atom.range.lowerBound..<(atom.quantifier?.range.upperBound ?? atom.range.upperBound))
                if let quantifier = atom.quantifier, quantifier.maximum ?? .max >= 20 {
                    let next = sample.text(of: branch.atoms.dropFirst(index + 1).prefix(1))
                    if case .escape("s") = atom.kind {
                        add(prefix, " ", part)
                    } else {
                        for one in sample.variants(of: atom) + ["a", "a "] { add(prefix, one, part) }
                        // All that follows, over and over: it may stand for the repeated part, too.
                        add(prefix, branch.atoms[index...].prefix(8).map(sample.one).joined(), part)
                        // A near miss: all that leads here, over and over.
                        add("", prefix + sample.one(atom) + next, part)
                    }
                }
                if case .group(let opening, let inner) = atom.kind, opening != .negativeLookaround {
                    walk(inner, behind: prefix)
                }
                prefix += String(repeating: sample.one(atom), count: min(3, atom.quantifier?.minimum ?? 1))
            }
        }
    }

    private mutating func add(_ prefix: String, _ pump: String, _ part: String) {
        guard !pump.isEmpty, found.count < Self.most, seen.insert(prefix + "\u{0}" + pump).inserted else { return }
        found.append(HostileText(prefix: prefix, pump: pump, suffix: "!", part: part))
    }
}
