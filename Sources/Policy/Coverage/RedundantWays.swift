internal import Patterns

/// Tells of alternatives whether anything hangs on them: where another one of the signal matches the same, none can be proved.
struct RedundantWays {
    private let bench: ExampleBench
    private let linesOfBranch: [[Int]]

    init(_ bench: ExampleBench) {
        self.bench = bench
        var lines = [[Int]](repeating: [], count: bench.map.branches.count)
        for (number, line) in bench.map.lines.enumerated() {
            for branch in Set(line.marked.unicodeScalars.compactMap(BranchMark.branch(of:))) {
                lines[branch].append(number)
            }
        }
        linesOfBranch = lines
    }

    /// A text that goes through an alternative and matches without it, where all that can be written do; nil where one doesn't,
    /// or none can be written.
    func text(without branch: Int) -> String? {
        var witness: String?
        for line in linesOfBranch[branch] {
            guard var writer = PhraseWriter(bench.map.lines[line]) else { return nil }
            let source = bench.map.lines[line].source(under: .delete(branch))
            guard let whole = try? Pattern(bench.map.lines[line].expanded.whole, jit: false) else { return nil }
            // A pattern that does not compile without it can't do without it.
            guard let rest = try? Pattern(source.whole, jit: false) else { return nil }
            for style in PhraseWriter.styles {
                let text = writer.text(to: [branch], style)
                let folded = FoldedText(text, vocabulary: bench.rules.lexicon.vocabulary).text
                guard whole.matches(in: folded.utf8Span) else { continue }
                guard rest.matches(in: folded.utf8Span) || others(line).contains(where: { isWhole(folded, $0) }) else {
                    return nil
                }
                witness = witness ?? text
            }
        }
        return witness
    }

    /// The other lines of a line's signal in its language.
    private func others(_ line: Int) -> [Int] {
        let own = bench.map.lines[line]
        return bench.lines(of: own.signal, own.language).filter { $0 != line }
    }

    private func isWhole(_ folded: String, _ line: Int) -> Bool {
        let pattern = bench.pattern(ExampleBench.LineUse(line: line, isWhole: true))
        return !(pattern?.branches(in: folded.utf8Span).isEmpty ?? true)
    }

    /// Why nobody can prove an alternative; nil where somebody could.
    func excuse(_ branch: Int) -> String? {
        text(without: branch).map { "\"\($0)\" is matched without it as well" }
    }
}

extension String {
    /// The source of an expanded line that matches from end to end.
    fileprivate var whole: String { Lexicon.source(ofExpanded: self, for: .whole) }
}
