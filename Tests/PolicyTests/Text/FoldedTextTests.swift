import Testing

@testable import Policy

private let known = Vocabulary(
    """
    stem stemmen stembureau stembureaus ballot ballots vote votes voting voters police politie polls warrants running mail
    shredder election tuesday paspoort whatsapp friday raad today tonight state sms kiezer closed geheim
    """.split(whereSeparator: \.isWhitespace).map(String.init))

private let usual = Vocabulary(
    ["stemmen", "vote", "ballot", "voters"],
    common: ["slot", "reading", "area", "test", "tick", "both", "gets", "half", "studenten", "votres"])

private func fold(_ text: String) -> FoldedText { FoldedText(text, vocabulary: known) }

@Suite struct FoldedTextTests {
    @Test(arguments: [
        "Plain text, as it is: 59925 at 19:00, 4 nov, 20u, 8pm, 4th!", "d66 ja21 tk2025 covid19 2x a4 h2o $100 1v1 mp3",
        "@v0te_m4n and user123 and https://x.example/V0te?a=1", "R&D; a/b and/or he/she e-mail v0t-3e", "hahaha xxx",
        "system2nd, wash 2.5kg", "#maga #d66 #covid19", "a b c d e",
    ])
    func staysAsItIs(_ text: String) {
        #expect(fold(text).text == text.lowercased())
        #expect(!fold(text).isDisguised)
    }

    @Test(arguments: [
        ("Één café’s “naïef” – nu…", "een cafe's \"naief\" - nu..."),
        ("Łódź, Erdoğan, Straße", "lodz, erdogan, strasse"),
        ("vlag 🇳🇱 👍🏽 ❤️", "vlag 🇳🇱 👍 ❤"), ("Tom &amp; Jerry", "tom & jerry"), ("a\tb", "a b"),
        ("Добрый день, Амстердам", "добрый день, амстердам"), ("καλημέρα σας", "καλημέρα σας"),
        ("eleciton at the stembureua", "election at the stembureau"), ("gr8 2day", "gr8 today"),
        ("#StemViaWhatsApp", "# stem via whatsapp"), ("#votetuesday #TK2025", "# vote tuesday # tk 2025"),
        ("soooo lief", "so lief"), ("two  or   three \t gaps", "two or three gaps"),
        ("español@s  tod@s", "espanol@s tod@s"), ("STEMMEN mag", "stemmen mag"),
        ("a\nlist\nof\nwords", "a list of words"),
    ])
    func readsWithoutSuspicion(_ text: String, _ expected: String) {
        #expect(fold(text).text == expected)
        #expect(!fold(text).isDisguised)
    }

    @Test(arguments: [
        ("ｖｏｔｅ now", "vote now"), ("𝐯𝐨𝐭𝐞 𝓃ℴ𝓌", "vote now"), ("ⓥⓞⓣⓔ", "vote"), ("ᴠᴏᴛᴇ", "vote"), ("ᵛᵒᵗᵉ", "vote"),
        ("🇻 🇴 🇹 🇪 here", "vote here"), ("🇻🇴🇹🇪", "vote"), ("st\u{200B}em hier", "stem hier"), ("bal\u{AD}lot", "ballot"),
        ("say \u{202E}etov\u{202C} now", "say vote now"), ("v\u{336}o\u{335}t\u{336}e", "vote"), ("ṡtėṁm̱ėṅ", "stemmen"),
        ("vоtе nоw", "vote now"), ("vστε nσw", "vote now"), ("st&#101;m", "stem"), ("St3m", "stem"),
        ("b@llots", "ballots"),
        ("$hredder", "shredder"), ("st€mmen", "stemmen"), ("pol!ce", "police"), ("ma1l", "mail"),
        ("s.t.e.m nu", "stem nu"),
        ("v-o-t-e", "vote"), ("v_o_t_e", "vote"), ("s t e m  n u  hier", "stem n u hier"), ("po/lice", "police"),
        ("war_rants", "warrants"), ("run*ning", "running"), ("v*te", "vote"), ("s\nt\ne\nm", "stem"),
        ("stem\nmen", "stemmen"),
        ("steeeemmmmen", "stemmen"), ("voooote", "vote"), ("ǝʇoʌ oʇ ǝɯᴉʇ", "time to vote"),
        ("nemmets bij uaerubmets", "stemmen jib stembureau"),
        ("h3t p4kje l1gt d4ar b0ven", "het pakje ligt daar boven"),
        ("s 7 e m", "stem"), ("I v o t e", "I vote".lowercased()), ("v o t e t o d a y", "vote today"),
    ])
    func undoesDisguise(_ text: String, _ expected: String) {
        #expect(fold(text).text == expected)
        #expect(fold(text).isDisguised)
    }

    @Test(arguments: [
        ("a s l o t at noon", "a slot at noon"), ("a r e a d i n g t e s t", "a reading test"),
        ("s t u d e n t e n s t e m m e n", "studenten stemmen"), ("71ck b07h g375 h4lf", "tick both gets half"),
    ])
    func readsCommonWordsInDisguise(_ text: String, _ expected: String) {
        let folded = FoldedText(text, vocabulary: usual)
        #expect(folded.text == expected)
        #expect(folded.isDisguised)
    }

    @Test func aWordIsNoSlipOfAnother() {
        #expect(FoldedText("avec vos votres", vocabulary: usual).text == "avec vos votres")
        #expect(FoldedText("for vosters and votres", vocabulary: usual).text == "for vosters and votres")
    }

    @Test func leadsBackToTheOriginal() {
        let text = fold("nu: st\u{200B}e\u{301}m &#101;n")
        #expect(text.text == "nu: stem en")
        #expect(text.codePoints(of: 4..<8) == 4..<10)
        #expect(text.codePoints(of: 9..<10) == 11..<17)
        #expect(fold("Plain").codePoints(of: 1..<3) == 1..<3)
        #expect(fold("é 👍 nu").codePoints(of: 2..<6) == 2..<3)
        #expect(fold("voteeee!").codePoints(of: 0..<4) == 0..<7)
        #expect(fold("ǝʇoʌ oʇ").codePoints(of: 3..<7) == 0..<4)
    }

    @Test func foldsTheLiteralsOfAPattern() {
        #expect(FoldedText.foldPattern(#"\bé\W’\P{L}[àœ]\S+"#) == #"\be\W'\P{L}[aoe]\S+"#)
    }

    @Test func withoutVocabularyOnlyTheSureReadings() {
        #expect(FoldedText("v0te voooote #StemViaWhatsApp").text == "v0te vote # stem via whats app")
    }
}

@Suite struct FoldedTextPropertyTests {
    private static let pieces: [String] =
        [
            "stem", "vote", "ballot", "v0te", "b@llot", "#", "@", "&", "&#101;", "&amp;", "&eacute;", ";", "http://a.b",
            "\n", " ", "  ",
        ]
        + [
            "s", "t", "e", "m", ".", "-", "_", "*", "/", "1", "4", "8", "2025", "!", "$", "€", "ee", "lll", "A", "Vote",
            "STEM",
        ]
        + [
            "\u{200B}", "\u{202E}", "\u{202C}", "\u{301}", "\u{336}", "é", "ß", "ɐ", "ʇ", "ǝ", "ʌ", "о", "ж", "σ", "🇳",
            "🇱", "👍", "ｖ",
        ]

    @Test func anyTextFoldsSafelyAndOnce() {
        var generator = SystemRandomNumberGenerator()
        for round in 0..<4000 {
            var original = ""
            for _ in 0..<Int.random(in: 0...14, using: &generator) {
                if round.isMultiple(of: 2) {
                    original += Self.pieces.randomElement(using: &generator) ?? ""
                } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1_F9FF, using: &generator)) {
                    original.unicodeScalars.append(scalar)
                }
            }
            check(original)
        }
    }

    @Test func aPlainWordIsFoundWhereItStands() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let around = (0..<2).map { _ in
                (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                    Self.pieces.randomElement(using: &generator) ?? ""
                }.joined(separator: Bool.random(using: &generator) ? " " : "")
            }
            let original = around[0] + "\n zebra \n" + around[1]
            let folded = fold(original)
            guard let word = folded.text.firstRange(of: " zebra") else { continue }
            let end = folded.text.utf8.distance(from: folded.text.startIndex, to: word.upperBound)
            let shown = Array(original.unicodeScalars)[folded.codePoints(of: (end - 5)..<end)]
            #expect(String(String.UnicodeScalarView(shown)) == "zebra", "\(original)")
        }
    }

    private func check(_ original: String) {
        let folded = fold(original)
        let shown = original.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
        #expect(fold(folded.text).text == folded.text, "\(shown)")
        let count = original.unicodeScalars.count
        let length = folded.text.utf8.count
        var last = 0..<0
        for end in 0...length {
            let range = folded.codePoints(of: 0..<end)
            #expect(range.lowerBound >= 0 && range.upperBound <= count, "\(shown)")
            if end > 1 {
                #expect(range.lowerBound <= last.lowerBound && range.upperBound >= last.upperBound, "\(shown)")
            }
            last = range
        }
        let isSmall = original.unicodeScalars.allSatisfy { $0.value >= 0x61 && $0.value <= 0x7A }
        if isSmall, !original.isEmpty, FoldedText(original).isDisguised { Issue.record("\(original)") }
    }
}
