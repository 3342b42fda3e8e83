import Patterns
import Testing

@Suite struct RequiredLiteralsTests {
    /// `<` and `>` where a word begins and ends; `|` between literals, `&` between sets, a list of ways.
    private func written(_ ways: RequiredLiterals.Ways?) -> [String]? {
        ways?.map { sets in
            sets.map { set in
                set.map { literal in
                    (literal.startsWord ? "<" : "") + String(decoding: literal.bytes, as: UTF8.self)
                        + (literal.endsWord ? ">" : "")
                }.sorted().joined(separator: "|")
            }.sorted().joined(separator: "&")
        }.sorted()
    }

    @Test(arguments: [
        ("vote", ["vote"]), ("vot(?:e|es)", ["vote|votes"]), ("stem|kies", ["kies", "stem"]),
        ("votes?", ["vote|votes"]),
        ("v[ao]te", ["vate|vote"]), ("(?:stem)?bureau", ["bureau|stembureau"]), ("\\w+sms", ["sms"]),
        ("a\\.b", ["a.b"]), ("x{2,3}yes", ["xyes"]), ("(?:go|stay)\\s+home", ["go home|stay home"]), ("[^a]bc", ["bc"]),
        ("é+nu", ["énu"]), ("\\x41b", ["Ab"]), ("\\x{e9}t", ["ét"]), ("🗳?ab", ["ab|🗳ab"]),
    ])
    func areReadOffTheSyntax(pattern: String, literals: [String]) {
        #expect(written(RequiredLiterals.of(pattern)) == literals)
    }

    @Test(arguments: [
        ("(?<!\\w)(?:sms|per\\s+app)(?!\\w)", ["<per app>", "<sms>"]), ("(?<!\\w)ballot(?!s)", ["<ballot"]),
        ("(?<!\\w)(?:to\\s+the\\s+polls?)(?!\\w)", ["<to the poll>|<to the polls>"]),
        ("the\\s+\\S+\\s+polls", ["<polls&the>"]),
    ])
    func knowWhereWordsEnd(pattern: String, literals: [String]) {
        #expect(written(RequiredLiterals.of(pattern)) == literals)
    }

    @Test func spellWhiteSpaceAndDigitsInOneWay() {
        #expect(written(RequiredLiterals.of("stem\\s*2\\d{3}")) == ["stem 0000|stem0000"])
    }

    @Test func keepAllThatIsNeeded() {
        #expect(written(RequiredLiterals.of("vote\\w*\\W+by\\w*\\s+text")) == ["<text&by&vote"])
    }

    @Test func takeAlternativesOfTheWholeApart() {
        #expect(written(RequiredLiterals.of("(?<!\\w)(?:vote\\w+|ballot)(?!\\w)")) == ["<ballot>", "<vote"])
    }

    @Test(arguments: [
        "\\w+", "a?", "x*", "(a)\\1", "(?i)vote", "(?R)", "[[:alpha:]]", "", "a|", "(", "a)",
        "[a", "*",
    ])
    func areNotPromisedWhereTheSyntaxDoesNot(pattern: String) {
        #expect(RequiredLiterals.of(pattern) == nil)
    }
}
