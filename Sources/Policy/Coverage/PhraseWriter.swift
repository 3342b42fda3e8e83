internal import Patterns

/// Writes texts that a line of the lexicon matches, by ways of one's choice.
struct PhraseWriter {
    /// How a text is written where nothing is wanted of it.
    struct Style {
        /// Whether what may be left out stands in it.
        var isFull = false
        /// Which of several ways is gone, from 0 on; nil for the shortest.
        var way: Int?
        /// Whether what must stand before and behind the match is written, too.
        var writesSurroundings = false
    }

    /// Where a text to all that is wanted fails, one to a single goal is tried in these ways.
    static let styles =
        [nil, 0, 1, 2].flatMap { way in [Style(way: way), Style(isFull: true, way: way)] }
        + [Style(writesSurroundings: true), Style(isFull: true, writesSurroundings: true)]

    /// Branches by number; gaps as ``gap(_:)`` has them.
    typealias Goals = Set<Int>

    /// A gap among goals: it is reached where it is wider than it may be.
    static func gap(_ number: Int) -> Int { -1 - number }

    fileprivate indirect enum Node {
        case text(String)
        case one(PatternSyntax.Atom)
        case surroundings([Way])
        case group([Way], minimum: Int, maximum: Int?, gap: Int?)
    }

    fileprivate struct Way {
        let nodes: [Node]
        let own: Goals
        /// Those of all its nodes, too.
        let all: Goals
        /// About how many bytes its shortest text has.
        let length: Int
    }

    private let ways: [Way]
    private let syntax: PatternSyntax
    private var samples: CharacterSamples
    /// All that can be reached in the line.
    var goals: Goals { ways.reduce(into: []) { $0.formUnion($1.all) } }

    init?(_ line: LexiconMap.Line) {
        guard let syntax = PatternSyntax(line.marked) else { return nil }
        self.syntax = syntax
        ways = syntax.branches.map(Self.way)
        samples = CharacterSamples(syntax: syntax, language: line.language)
    }

    /// A text; by ways to as many of some goals as one text can have.
    mutating func text(to wanted: Goals, _ style: Style = Style()) -> String {
        var text = ""
        var wanted = wanted
        write(ways, to: &text, &wanted, style)
        return text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    private mutating func write(_ ways: [Way], to text: inout String, _ wanted: inout Goals, _ style: Style) {
        guard !ways.isEmpty else { return }
        let way = ways.first { !$0.all.isDisjoint(with: wanted) } ?? ways[Self.index(in: ways, style)]
        wanted.subtract(way.own)
        for node in way.nodes {
            switch node {
            case .text(let own): text += own
            case .one(let atom): text += samples.text(for: atom, after: text)
            case .surroundings(let inner):
                if style.writesSurroundings { write(inner, to: &text, &wanted, style) }
            case .group(let inner, let minimum, let maximum, let gap):
                for _ in 0..<count(inner, minimum, maximum, gap, wanted, style) {
                    write(inner, to: &text, &wanted, style)
                }
            }
        }
    }

    private static func index(in ways: [Way], _ style: Style) -> Int {
        style.way.map { $0 % ways.count } ?? ways.indices.min { ways[$0].length < ways[$1].length } ?? 0
    }

    private func count(
        _ ways: [Way], _ minimum: Int, _ maximum: Int?, _ gap: Int?, _ wanted: Goals, _ style: Style
    ) -> Int {
        if let gap, wanted.contains(gap) { return (maximum ?? 0) + 1 }
        let isWanted = ways.contains { !$0.all.isDisjoint(with: wanted) }
        let isSpace = ways.count == 1 && ways[0].nodes.count == 1 && samples.isSpace(ways[0].nodes[0])
        return isWanted || style.isFull || isSpace && maximum == 1 ? max(1, minimum) : minimum
    }

    private static func way(_ branch: PatternSyntax.Branch) -> Way {
        var nodes: [Node] = []
        var own: Goals = []
        var last: PatternSyntax.Atom?
        for atom in branch.atoms {
            guard case .literal(let scalar) = atom.kind, BranchMark.isMark(scalar) else {
                node(atom, atom.quantifier, nil).map { nodes.append($0) }
                last = atom
                continue
            }
            if let branch = BranchMark.branch(of: scalar) { own.insert(branch) }
            if let number = BranchMark.gap(of: scalar), let repeated = last, !nodes.isEmpty {
                // A gap's mark stands between what is repeated and its bounds.
                nodes.removeLast()
                node(repeated, atom.quantifier, gap(number)).map { nodes.append($0) }
            }
        }
        let inner = nodes.reduce(into: Goals()) { all, node in
            switch node {
            case .text, .one: break
            case .surroundings(let ways): all.formUnion(ways.flatMap(\.all))
            case .group(let ways, _, _, let gap):
                all.formUnion(ways.flatMap(\.all))
                if let gap { all.insert(gap) }
            }
        }
        let length = nodes.reduce(0) { sum, node in
            switch node {
            case .text(let text): sum + text.utf8.count
            case .one: sum + 1
            case .surroundings: sum
            case .group(let ways, let minimum, _, _): sum + minimum * (ways.map(\.length).min() ?? 0)
            }
        }
        return Way(nodes: nodes, own: own, all: own.union(inner), length: length)
    }

    private static func node(
        _ atom: PatternSyntax.Atom, _ quantifier: PatternSyntax.Quantifier?, _ gap: Int?
    ) -> Node? {
        let bounds = quantifier.map { ($0.minimum, $0.maximum) } ?? (1, 1)
        let repeated = { (node: Node) -> Node in
            if bounds.0 == 1, bounds.1 == 1 { return node }
            let way = Way(nodes: [node], own: [], all: [], length: 1)
            return .group([way], minimum: bounds.0, maximum: bounds.1, gap: gap)
        }
        switch atom.kind {
        case .literal(let scalar): return repeated(.text(String(scalar)))
        case .assertion, .reference, .group(.negativeLookaround, _): return nil
        case .group(.lookaround, let branches): return .surroundings(branches.map(way))
        case .group(_, let branches):
            return .group(branches.map(way), minimum: bounds.0, maximum: bounds.1, gap: gap)
        case .any, .characterClass, .escape:
            // What is repeated as often as one likes is one word.
            return gap == nil && bounds.1 == nil && bounds.0 == 1 ? .one(atom) : repeated(.one(atom))
        }
    }
}

/// Characters and words for the parts of a pattern that leave them open.
private struct CharacterSamples {
    let syntax: PatternSyntax
    private let word: String
    private var known: [String: String] = [:]

    private static let words = ["nl": "dat", "de": "das", "fr": "cela", "es": "eso"]
    private static let characters =
        [
            "e", "1", "n", "s", "t", "a", "x", " ", "-", "'", ",", ".", "!", "?", ":", "(", ")", "#", "@", "=", "/",
            "%", "\"", "😀",
        ]

    init(syntax: PatternSyntax, language: String) {
        self.syntax = syntax
        word = Self.words[language] ?? "that"
    }

    func isSpace(_ node: PhraseWriter.Node) -> Bool {
        switch node {
        case .text(" "): true
        case .one(let atom): if case .escape("s") = atom.kind { true } else { false }
        default: false
        }
    }

    /// What an atom stands for behind a text: a word where one may begin, else a character.
    mutating func text(for atom: PatternSyntax.Atom, after text: String) -> String {
        if case .escape("s") = atom.kind { return " " }
        if case .escape("d") = atom.kind { return "1" }
        let isOften = atom.quantifier.map { $0.maximum ?? .max > 1 } ?? false
        let begins = !(text.last.map { $0.isLetter || $0.isNumber } ?? false)
        let source = syntax.text(atom.range) + (isOften ? "+" : "")
        let key = source + (begins ? "^" : "")
        if let known = known[key] { return known }
        let pattern = try? Pattern("\\A(?:" + source + ")\\z", jit: false)
        let candidates = (isOften && begins ? [word] : []) + Self.characters
        let found =
            candidates.first { pattern?.matches(in: $0.utf8Span) ?? false } ?? own(syntax.text(atom.range)) ?? ""
        known[key] = found
        return found
    }

    /// A character that a class names itself.
    private func own(_ text: String) -> String? {
        text.unicodeScalars.first { !"[]^\\-".unicodeScalars.contains($0) }.map(String.init)
    }
}
