import Testing

@testable import Policy

/// Words and texts that look like something else and are what they are.
@Suite struct FalseFriendTests {
    private let classifier = Classifier(ShippedRules.set, usesGate: false)

    private func fold(_ text: String) -> FoldedText {
        FoldedText(text, vocabulary: ShippedRules.set.lexicon.vocabulary)
    }

    private static let plain = [
        // Words with a word of voting in them.
        "A devoted father with a pivotal job", "Het systeem laat zich afstemmen op de radio",
        "De stemming zat er goed in",
        "Stemcellen en een stemvork", "Devotie, promotie, emoties", "Ze stemde haar gitaar", "Die Stimmung war bombig",
        "Eine Stimmgabel und verstimmte Klaviere", "Un dévot et sa dévotion", "La rotonda y la devota vecina",
        // Codes, measures and numbers.
        "Firmware v073 for the A4 printer, part 573M-20", "Lopend naar 573m hoogte, 21km te gaan",
        "Room b4 at 8pm, 2x4 and 5k",
        "iPhone 15s, PS5, 3D, 4K, H2O, CO2, R2D2, C3PO", "Order 4B-110T in size 10.5",
        "BTW: NL8042B01, IBAN NL91ABNA0417164300",
        "Bestelling 59925 komt 4 nov om 19:00, deur 3b", "Covid19 in 2020, G7 en G20, D66 en JA21, 50Plus",
        "M4A1, AK47 en F16",
        // Endings that stand apart.
        "Liebe Wähler*innen und Kandidat*innen", "Wähler:innen, Wähler_innen, Wähler/innen",
        "Électeur·ices et candidat·e·s",
        "Candidat/e, electeur/s, votant/e", "Candidato/a, votante/s, elector@s", "Stemmers/kiezers t/m D66, m/v/x",
        // Spelling, spacing and holding that say nothing.
        "J. F. K. and F.B.I., a.u.b. en d.w.z.", "A B C D, do re mi, x y z", "Sooooo lief, haaaallo, gooool",
        "Ja hoor... n-n-nee",
        "O M G wat leuk", "w w w", "Raad eens, daar is de rode door",
        "Signer un chèque, a singer in Wales, whaler Jones",
        // Other scripts.
        "Добрый день, друзья! Сегодня идём в кино", "Καλημέρα σε όλους, τι κάνετε σήμερα;",
        "Сколько стоит билет на поезд?",
        "صباح الخير يا أصدقاء", "今天天气很好，我们去公园吧", "おはようございます、今日もいい天気", "שלום לכולם", "सुप्रभात दोस्तों",
        "Привет from Amsterdam", "Το new album είναι τέλειο",
        // Flags and emoji.
        "🇳🇱🇧🇪🇩🇪 samen sterk", "🇵🇪 🇳🇨 🇮🇱", "1️⃣ melk 2️⃣ brood", "👍🏽 👨‍👩‍👧 ❤️", "Tom &amp; Jerry &lt;3",
    ]

    @Test func plainTextsHideNothing() {
        for text in Self.plain {
            #expect(!fold(text).isDisguised, "\(fold(text).text)")
            #expect(classifier.judge(Item(tweet: text)).kind == .none)
        }
    }

    private static let dressed = [
        "𝓖𝓸𝓸𝓭 𝓶𝓸𝓻𝓷𝓲𝓷𝓰 𝓮𝓿𝓮𝓻𝔂𝓸𝓷𝓮", "ＡＥＳＴＨＥＴＩＣ ｖｉｂｅｓ", "Ⓗⓐⓟⓟⓨ Ⓑⓘⓡⓣⓗⓓⓐⓨ", "ᴄᴏғғᴇᴇ ꜰɪʀꜱᴛ", "S U N D A Y  V I B E S",
        "h̶o̶m̶e̶w̶o̶r̶k̶ nap",
        "L33t h4x0r w4s h3r3", "#GoodMorningTwitterFamily", "🇭 🇪 🇱 🇱 🇴", "uʍop ǝpᴉsdn sᴉ ʎɐpoʇ",
        "V O T E D best café in town",
        "Stem je g1t4ar", "𝗡𝗘𝗪 𝗘𝗣𝗜𝗦𝗢𝗗𝗘 out now", "W3lk0m th41s", "ʜᴀᴘᴘʏ ғʀɪᴅᴀʏ",
    ]

    @Test func dressAloneIsNoViolation() {
        for text in Self.dressed { #expect(classifier.judge(Item(tweet: text)).kind == .none, "\(text)") }
    }

    @Test(arguments: [
        "devoted", "pivot", "systeem", "afstemmen", "stemming", "stemcel", "devotion", "stimmung", "devota",
    ])
    func aWordThatHoldsAnotherStaysWhole(_ word: String) {
        for spelt in [word, word.uppercased(), "#" + word] {
            #expect(fold(spelt).text == spelt.lowercased())
        }
    }
}
