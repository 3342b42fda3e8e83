import Patterns
import Testing

private func matches(_ source: String, in text: String, jit: Bool = true) throws -> [String] {
    var scratch = Scratch()
    var ranges: [Range<Int>] = []
    try scratch.appendMatches(of: Pattern(source, jit: jit), in: text.utf8Span, to: &ranges)
    return ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
}

@Suite struct PatternTests {
    @Test(arguments: [true, false])
    func findsEveryMatchLeftToRight(jit: Bool) throws {
        #expect(try matches("st[eé]m", in: "stem, stém en stem", jit: jit) == ["stem", "stém", "stem"])
    }

    @Test func findsNothingInTextsWithoutAMatch() throws {
        #expect(try matches("stem", in: "Voten").isEmpty)
        #expect(try matches("stem", in: "").isEmpty)
    }

    @Test func leavesEmptyMatchesOut() throws {
        #expect(try matches("a*", in: "baab🗳a") == ["aa", "a"])
    }

    @Test func knowsLettersBeyondASCII() throws {
        #expect(try matches("\\w+", in: "naïve → élections 🗳️") == ["naïve", "élections"])
    }

    @Test func goesOnAfterACharacterOfSeveralBytesWhenTheMatchStartIsMovedBehindIt() throws {
        #expect(try matches("é\\K", in: "éé").isEmpty)
    }

    @Test func saysWhereAPatternIsWrong() {
        #expect(throws: PatternError.self) { try Pattern("stem(men") }
        do {
            _ = try Pattern("stem(men")
        } catch {
            #expect(error.code > 0)
            #expect(error.offset == 8)
            #expect(error.description.contains("parenthesis"))
        }
    }

    @Test func tellsPatternsThatMatchTheEmptyText() throws {
        #expect(try Pattern("a*").matchesEmpty)
        #expect(try !Pattern("a+").matchesEmpty)
    }

    @Test(arguments: [true, false])
    func aHitLimitIsAFailureAndNotAnEmptyResult(jit: Bool) throws {
        var scratch = Scratch(limits: MatchLimits(match: 1000))
        var ranges: [Range<Int>] = []
        let text = String(repeating: "a", count: 40) + "!"
        let pattern = try Pattern("(a+)+$", jit: jit)
        #expect(throws: MatchFailure.matchLimit) {
            try scratch.appendMatches(of: pattern, in: text.utf8Span, to: &ranges)
        }
        #expect(ranges.isEmpty)
    }

    @Test func usesMachineCodeWhereAskedFor() throws {
        #expect(try !Pattern("stem", jit: false).isJITCompiled)
        #expect(try Pattern("stem").isJITCompiled)
    }
}
