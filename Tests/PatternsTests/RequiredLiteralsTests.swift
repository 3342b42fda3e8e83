import Patterns
import Testing

@Suite struct RequiredLiteralsTests {
    @Test(arguments: [
        ("vote", ["vote"]), ("vot(?:e|es)", ["vote", "votes"]), ("stem|kies", ["stem", "kies"]),
        ("votes?", ["vote", "votes"]), ("v[ao]te", ["vate", "vote"]), ("(?:stem)?bureau", ["bureau", "stembureau"]),
        ("per\\s+sms", ["per"]), ("\\w+sms", ["sms"]), ("(?<!\\w)ballot(?!s)", ["ballot"]), ("a\\.b", ["a.b"]),
        ("x{2,3}yes", ["yes"]), ("(?:go|stay)\\s+home", ["home"]), ("[^a]bc", ["bc"]), ("é+n", ["é"]),
        ("\\x41b", ["Ab"]), ("\\x{e9}t", ["ét"]), ("🗳?ab", ["🗳ab", "ab"]),
    ])
    func areReadOffTheSyntax(pattern: String, literals: [String]) {
        #expect(RequiredLiterals.of(pattern) == Set(literals))
    }

    @Test(arguments: [
        "\\w+", "a?", "x*", "(a)\\1", "(?i)vote", "(?R)", "[[:alpha:]]", "", "a|", "(", "a)",
        "[a", "*",
    ])
    func areNotPromisedWhereTheSyntaxDoesNot(pattern: String) {
        #expect(RequiredLiterals.of(pattern) == nil)
    }
}
