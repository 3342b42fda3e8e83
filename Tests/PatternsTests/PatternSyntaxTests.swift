import Patterns
import Testing

/// A pattern taken apart.
@Suite struct PatternSyntaxTests {
    private func atoms(_ pattern: String) throws -> [String] {
        let syntax = try #require(PatternSyntax(pattern))
        var found: [String] = []
        syntax.forEachAtom { atom in
            found.append(syntax.text(atom.range) + (atom.quantifier.map { syntax.text($0.range) } ?? ""))
        }
        return found
    }

    @Test func branchesAreNamedByTheirPlaces() throws {
        let syntax = try #require(PatternSyntax("vot(?:e|ing)|stem"))
        #expect(syntax.branches.map { syntax.text($0.range) } == ["vot(?:e|ing)", "stem"])
    }

    @Test(arguments: [
        ("a+b", ["a+", "b"]), ("(?: \\w+){0,3}", ["(?: \\w+){0,3}", " ", "\\w+"]), ("[)|\\]]?", ["[)|\\]]?"]),
        ("{name} x", ["{name}", " ", "x"]), ("\\x{41}*+", ["\\x{41}*+"]), ("a{", ["a", "{"]),
    ])
    func atomsComeWithTheirRepetitions(_ pattern: String, _ wanted: [String]) throws {
        #expect(try atoms(pattern) == wanted)
    }

    @Test(arguments: ["(a", "a)", "\\1", "(?i)a", "(*VERB)", "*"])
    func unknownSyntaxIsNil(_ pattern: String) { #expect(PatternSyntax(pattern) == nil) }

    @Test func aMatchTellsItsGroups() throws {
        let pattern = try Pattern("(a()|b())+c|(d)")
        let matches = pattern.groupMatches(in: "bac d".utf8Span)
        #expect(matches.map(\.range) == [0..<3, 4..<5])
        #expect(matches.map(\.groups) == [[1, 2, 3], [4]])
    }

    @Test func stepsGrowAsBacktrackingDoes() throws {
        let steps = { (pattern: String, count: Int) throws -> Int in
            var meter = StepMeter()
            let text = String(repeating: "a", count: count)
            return meter.steps(of: try Pattern(pattern), in: text.utf8Span, ceiling: 1_000_000)
        }
        #expect(try steps("a+b", 200) < 3 * steps("a+b", 100))
        #expect(try steps("(*NO_START_OPT)(?:a+)+b", 14) > 8 * steps("(*NO_START_OPT)(?:a+)+b", 10))
        #expect(try steps("(*NO_START_OPT)(?:a+)+b", 60) == 1_000_000)
    }
}
