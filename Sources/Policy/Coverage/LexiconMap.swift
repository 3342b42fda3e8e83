internal import Patterns

/// One way through a line of the lexicon: an alternative of the line, of a group in it, or the line itself where it has none.
public struct LexiconBranch: Sendable {
    /// What it belongs to: `signal pick` or `fragment m-party`.
    public let owner: String
    public let language: String
    public let place: Place
    public let text: String
    /// The line that it stands in.
    let line: Lexicon.Alternative
    /// Scalars of the line.
    let range: Range<Int>
    /// How many ways there are at this point, itself included.
    let siblings: Int
}

/// Every line of the lexicon, and every branch of it, by number.
struct LexiconMap {
    struct Line {
        let signal: Int
        let language: String
        let alternative: Lexicon.Alternative
        /// Expanded; behind each branch stands a mark, which matches nothing.
        let marked: String

        var expanded: String {
            String(String.UnicodeScalarView(marked.unicodeScalars.filter { !BranchMark.isMark($0) }))
        }
    }

    private(set) var lines: [Line] = []
    private(set) var linesOfSignal: [Range<Int>] = []
    private(set) var branches: [LexiconBranch] = []
    /// Repetitions with an upper bound of two or more, as branches of their own.
    private(set) var gaps: [LexiconBranch] = []

    init(_ lexicon: Lexicon) {
        var marked = MarkedFragments()
        for fragment in lexicon.fragments {
            let texts = fragment.lines.map {
                mark($0, "fragment \(fragment.name)", fragment.language, fragment.lines.count)
            }
            marked.add(texts, of: fragment)
        }
        for (number, signal) in lexicon.signals.enumerated() {
            let first = lines.count
            for pattern in signal.patterns {
                for alternative in pattern.alternatives {
                    let text = mark(alternative, "signal \(signal.name)", pattern.language, pattern.alternatives.count)
                    let known = marked.known(to: alternative.place.path, pattern.language)
                    lines.append(
                        Line(
                            signal: number, language: pattern.language, alternative: alternative,
                            marked: Lexicon.expand(text, with: known) { _ in }))
                }
            }
            linesOfSignal.append(first..<lines.count)
        }
    }

    /// The line's text with a mark behind each branch, which is numbered here.
    private mutating func mark(
        _ line: Lexicon.Alternative, _ owner: String, _ language: String, _ lines: Int
    ) -> String {
        var scalars = Array(line.text.unicodeScalars)
        let syntax = PatternSyntax(line.text)
        let found = syntax.map { Self.branches(of: $0.branches, lines) } ?? [(0..<scalars.count, lines)]
        var marks: [(Int, Unicode.Scalar)] = []
        func part(_ range: Range<Int>, _ siblings: Int) -> LexiconBranch {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[range])
            let place = Place(
                path: line.place.path, line: line.place.line, column: line.place.column + range.lowerBound)
            return LexiconBranch(
                owner: owner, language: language, place: place, text: text, line: line, range: range, siblings: siblings
            )
        }
        for (range, siblings) in found {
            marks.append((range.upperBound, BranchMark.scalar(of: branches.count)))
            branches.append(part(range, siblings))
        }
        syntax?.forEachAtom { atom in
            guard let quantifier = atom.quantifier, let most = quantifier.maximum, most > 1, most > quantifier.minimum
            else { return }
            if case .literal(" ") = atom.kind { return }
            marks.append((quantifier.range.lowerBound, BranchMark.scalar(ofGap: gaps.count)))
            gaps.append(part(atom.range.lowerBound..<quantifier.range.upperBound, 1))
        }
        for (position, mark) in marks.sorted(by: { $0.0 > $1.0 }) { scalars.insert(mark, at: position) }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Branches that a match can take; what stands in a negative look-around takes part in none.
    private static func branches(
        of branches: [PatternSyntax.Branch], _ lines: Int
    ) -> [(range: Range<Int>, siblings: Int)] {
        var found: [(range: Range<Int>, siblings: Int)] = branches.map { ($0.range, branches.count + lines - 1) }
        func go(_ branches: [PatternSyntax.Branch]) {
            for atom in branches.flatMap(\.atoms) {
                guard case .group(let opening, let inner) = atom.kind, opening != .negativeLookaround else { continue }
                if inner.count > 1 { found += inner.map { ($0.range, inner.count) } }
                go(inner)
            }
        }
        go(branches)
        return found
    }
}

/// Marks of branches and gaps: characters that no text has, each of which stands for one number.
enum BranchMark {
    /// Planes 4 to 13, which are not assigned.
    private static let branches: Range<UInt32> = 0x40000..<0xE0000
    /// Planes 15 and 16, for private use.
    private static let gaps: Range<UInt32> = 0xF0000..<0x11_0000

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        branches.contains(scalar.value) || gaps.contains(scalar.value)
    }
    static func scalar(of branch: Int) -> Unicode.Scalar { scalar(branches, branch) }
    static func scalar(ofGap gap: Int) -> Unicode.Scalar { scalar(gaps, gap) }
    /// nil for any other character.
    static func branch(of scalar: Unicode.Scalar) -> Int? { number(branches, scalar) }
    /// nil for any other character.
    static func gap(of scalar: Unicode.Scalar) -> Int? { number(gaps, scalar) }

    private static func scalar(_ range: Range<UInt32>, _ number: Int) -> Unicode.Scalar {
        let value = range.lowerBound + UInt32(number)
        precondition(value < range.upperBound, "a lexicon of more than half a million alternatives")
        return Unicode.Scalar(value) ?? "\u{40000}"
    }

    private static func number(_ range: Range<UInt32>, _ scalar: Unicode.Scalar) -> Int? {
        range.contains(scalar.value) ? Int(scalar.value - range.lowerBound) : nil
    }
}

/// Fragments with their marks, as each file may use them.
private struct MarkedFragments {
    /// By language: what stands up to the end of a file, in the order of the files.
    private var files: [String: [(path: String, fragments: [String: String])]] = [:]

    func known(to path: String, _ language: String) -> [String: String] {
        files[language]?.last { $0.path <= path }?.fragments ?? [:]
    }

    mutating func add(_ lines: [String], of fragment: Lexicon.Fragment) {
        let path = fragment.place.path
        var known = known(to: path, fragment.language)
        known[fragment.name] = lines.map { Lexicon.expand($0, with: known) { _ in } }.joined(separator: "|")
        if files[fragment.language]?.last?.path == path { files[fragment.language]?.removeLast() }
        files[fragment.language, default: []].append((path, known))
    }
}

/// A line that tells by which branches it matches.
struct MarkedPattern {
    private let pattern: Pattern
    /// By the number of a group.
    private var branches: [Int: Int] = [:]

    /// - Parameter isWhole: whether it matches a text from end to end only.
    init?(_ line: LexiconMap.Line, isWhole: Bool = false) {
        var source = ""
        var groups = 0
        var isEscaped = false
        var isInClass = false
        let scalars = Array(line.marked.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if BranchMark.isMark(scalar) {
                guard let branch = BranchMark.branch(of: scalar) else { continue }
                groups += 1
                branches[groups] = branch
                source += "()"
                continue
            }
            source.unicodeScalars.append(scalar)
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if !isEscaped, !isInClass, scalar == "(", next != "?", next != "*" { groups += 1 }
            if !isEscaped, scalar == "[" { isInClass = true }
            if !isEscaped, scalar == "]" { isInClass = false }
            isEscaped = !isEscaped && scalar == "\\"
        }
        guard let pattern = try? Pattern(Lexicon.source(ofExpanded: source, for: isWhole ? .whole : .match)) else {
            return nil
        }
        self.pattern = pattern
    }

    /// The branches on the ways of all matches, each once.
    func branches(in text: UTF8Span) -> Set<Int> {
        Set(pattern.groupMatches(in: text).flatMap(\.groups).compactMap { branches[$0] })
    }
}
