internal import Patterns

/// Phrases for what no example reaches in a file of the lexicon, made from the patterns themselves: a draft that a person reads,
/// since a phrase from a wrong pattern proves the wrong thing.
public struct PhraseProposal: Sendable {
    /// One signal's phrases.
    public struct Proof: Sendable {
        public let signal: String
        public fileprivate(set) var match: [String] = []
        /// Texts whose gaps are too wide.
        public fileprivate(set) var none: [String] = []
    }

    /// nil where the file has nothing to prove.
    public private(set) var language: String?
    /// In the lexicon's order.
    public private(set) var proofs: [Proof] = []
    /// Alternatives for which no phrase was found.
    public private(set) var missed: [LexiconBranch] = []

    /// - Parameters:
    ///   - rules: a set that loaded without errors.
    ///   - path: of a file of its lexicon, relative to the rules folder.
    public init(_ rules: RuleSet, for path: String) {
        let bench = ExampleBench(rules)
        let map = bench.map
        var found: [Int: Proof] = [:]
        var reached = Set(map.branches.indices.filter { !bench.hitsOfBranch[$0].isEmpty })
        var writer = PhraseWriter(map)
        for branch in map.branches.indices where map.branches[branch].place.path == path {
            language = map.branches[branch].language
            if reached.contains(branch) { continue }
            guard let (line, text, branches) = writer.phrase(reaching: branch, rules.lexicon.vocabulary) else {
                missed.append(map.branches[branch])
                continue
            }
            reached.formUnion(branches)
            found[map.lines[line].signal, default: Proof(signal: rules.lexicon.signals[map.lines[line].signal].name)]
                .match.append(text)
        }
        for gap in map.gaps.indices where map.gaps[gap].place.path == path {
            guard let (line, text) = writer.phrase(beyond: gap, rules.lexicon.vocabulary) else { continue }
            let signal = map.lines[line].signal
            guard !bench.lines(of: signal, map.lines[line].language).contains(where: { writer.matches($0, text) })
            else {
                continue
            }
            found[signal, default: Proof(signal: rules.lexicon.signals[signal].name)].none.append(text)
        }
        proofs = found.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// Writes texts that go a certain way through a line.
private struct PhraseWriter {
    private let map: LexiconMap
    private var linesOfBranch: [[Int]]
    private var linesOfGap: [[Int]]
    private var syntaxes: [Int: PatternSample?] = [:]
    private var patterns: [Int: MarkedPattern?] = [:]

    init(_ map: LexiconMap) {
        self.map = map
        linesOfBranch = Array(repeating: [], count: map.branches.count)
        linesOfGap = Array(repeating: [], count: map.gaps.count)
        for (number, line) in map.lines.enumerated() {
            for scalar in Set(line.marked.unicodeScalars.filter(BranchMark.isMark)) {
                if let branch = BranchMark.branch(of: scalar) { linesOfBranch[branch].append(number) }
                if let gap = BranchMark.gap(of: scalar) { linesOfGap[gap].append(number) }
            }
        }
    }

    /// A line with a text that reaches a branch of it, and all the branches that the text reaches.
    mutating func phrase(
        reaching branch: Int, _ vocabulary: Vocabulary
    ) -> (line: Int, text: String, branches: Set<Int>)? {
        for line in linesOfBranch[branch].prefix(4) {
            guard let sample = sample(line), let pattern = pattern(line) else { continue }
            let text = plain(sample.text(of: sample.syntax.branches, through: BranchMark.scalar(of: branch)))
            let folded = FoldedText(text, vocabulary: vocabulary).text
            let branches = pattern.branches(in: folded.utf8Span)
            if branches.contains(branch) { return (line, text, branches) }
        }
        return nil
    }

    /// A line with a text in which a gap of it is wider than it may be.
    mutating func phrase(beyond gap: Int, _ vocabulary: Vocabulary) -> (line: Int, text: String)? {
        guard let line = linesOfGap[gap].first else { return nil }
        let mark = BranchMark.scalar(ofGap: gap)
        // The repetition's bound, behind its mark, is raised; then the text is as wide as that.
        let source = map.lines[line].source(under: .loosen(gap), keeping: mark)
        guard let syntax = PatternSyntax(source) else { return nil }
        let text = plain(PatternSample(syntax: syntax).text(of: syntax.branches, filling: mark))
        let folded = FoldedText(text, vocabulary: vocabulary).text
        guard let wide = try? Pattern(Lexicon.source(ofExpanded: map.lines[line].source(under: .loosen(gap)))),
            !wide.groupMatches(in: folded.utf8Span).isEmpty
        else { return nil }
        return (line, text)
    }

    mutating func matches(_ line: Int, _ text: String) -> Bool {
        !(pattern(line)?.branches(in: text.utf8Span).isEmpty ?? true)
    }

    private mutating func sample(_ line: Int) -> PatternSample? {
        if let known = syntaxes[line] { return known }
        let text = map.lines[line].marked.unicodeScalars.filter { BranchMark.gap(of: $0) == nil }
        let sample = PatternSyntax(String(String.UnicodeScalarView(text))).map(PatternSample.init)
        syntaxes[line] = sample
        return sample
    }

    private mutating func pattern(_ line: Int) -> MarkedPattern? {
        if let known = patterns[line] { return known }
        let pattern = MarkedPattern(map.lines[line])
        patterns[line] = pattern
        return pattern
    }

    /// Without marks, and without blanks at the ends.
    private func plain(_ text: String) -> String {
        var scalars = text.unicodeScalars.filter { !BranchMark.isMark($0) }[...]
        while scalars.first == " " { scalars.removeFirst() }
        while scalars.last == " " { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension PatternSample {
    /// A text for branches, on the way that passes a mark.
    fileprivate func text(of branches: [PatternSyntax.Branch], through mark: Unicode.Scalar) -> String {
        let way = branches.first { syntax.scalars[$0.range].contains(mark) } ?? branches.first
        return (way?.atoms ?? []).map { atom in
            guard syntax.scalars[atom.range].contains(mark), case .group(_, let inner) = atom.kind else {
                return String(repeating: one(atom), count: atom.quantifier?.minimum ?? 1)
            }
            return text(of: inner, through: mark)
        }.joined()
    }

    /// A text for branches, with the repetition whose mark stands before its atom once more often than it once might.
    fileprivate func text(of branches: [PatternSyntax.Branch], filling mark: Unicode.Scalar) -> String {
        let way = branches.first { syntax.scalars[$0.range].contains(mark) } ?? branches.first
        var text = ""
        for atom in way?.atoms ?? [] {
            if let quantifier = atom.quantifier, let most = quantifier.maximum,
                quantifier.range.upperBound < syntax.scalars.count, syntax.scalars[quantifier.range.upperBound] == mark
            {
                text += String(repeating: one(atom), count: most / 3 + 1)
            } else if syntax.scalars[atom.range].contains(mark), case .group(_, let inner) = atom.kind {
                text += self.text(of: inner, filling: mark)
            } else {
                text += String(repeating: one(atom), count: atom.quantifier?.minimum ?? 1)
            }
        }
        return text
    }
}
