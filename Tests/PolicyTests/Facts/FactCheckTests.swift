import Policy
import Testing

/// How facts decide, with the shipped rules.
@Suite struct FactCheckTests {
    private let classifier = Classifier(ShippedRules.set, usesGate: false)

    private func judge(
        _ text: String, country: String? = nil, date: String? = nil, lang: String? = nil, author: Item.Account? = nil
    ) -> Verdict {
        var item = Item(tweet: text, author: author)
        (item.country, item.createdAt, item.lang) = (country, date, lang)
        return classifier.judge(item)
    }

    @Test func theFindingSaysWhatIsSo() {
        let finding = judge("De stembureaus zijn open tot 22.00 uur", country: "NL").findings.first
        #expect(finding?.fact?.nl == "Nederland: stemmen kan van 7.30 tot 21.00 uur (kiesraad.nl).")
        #expect(finding?.fact?.en == "The Netherlands: one can vote from 7:30 to 21:00 (kiesraad.nl).")
    }

    @Test func aTrueClaimIsCancelledByTheFact() {
        let verdict = judge("De stembureaus zijn open tot 21.00 uur", country: "NL")
        #expect(verdict.kind == .none)
        #expect(verdict.cancelled.contains { $0.by == Cancelled.byFact && $0.fact != nil })
    }

    @Test func aSourceMakesAViolationAndNoneAReview() {
        #expect(judge("De stembureaus sluiten om 22.00 uur", country: "NL").kind == .violation)
        #expect(judge("Polling places close at 10pm", country: "ZA").kind == .review)
    }

    @Test(arguments: [
        ("In Utrecht zijn de stembureaus open tot 22.00 uur", "nl"), ("#TK2023 de stembureaus sluiten om 22 uur", "nl"),
        ("@Kiesraad de stembureaus sluiten om 22 uur", "nl"), ("Berlin: die Wahllokale sind bis 22 Uhr offen", "de"),
        ("Polls close at 11pm in Manchester", "en"),
    ])
    func theCountryIsReadFromTheText(_ text: String, _ lang: String) { #expect(judge(text, lang: lang).kind != .none) }

    @Test func whereCountriesDifferNothingIsSaid() {
        // Ten at night is right in London and wrong in Sydney.
        #expect(judge("Polling stations are open until 10pm", lang: "en").kind == .none)
        // Sixteen hours is right in Belgium, twenty-one in the Netherlands.
        #expect(judge("Stembureaus zijn open tot 16 uur", lang: "nl").findings.filter { $0.fact != nil }.isEmpty)
    }

    @Test func aWeekdayThatContradictsItsDateIsFalseEverywhere() {
        let verdict = judge("Election day is Monday November 5, 2024", date: "2024-10-20", lang: "en")
        #expect(verdict.findings.first?.fact?.en == "5 November 2024 is a Tuesday (calendar).")
    }

    @Test func withoutAnyDateADayIsNotJudged() {
        #expect(judge("We stemmen op vrijdag", lang: "nl").findings.filter { $0.fact != nil }.isEmpty)
    }

    @Test func aDayThatTheClockAloneGivesMakesAReviewAtMost() {
        var rules = ShippedRules.set
        rules.today = CalendarDay("2023-11-18")
        var item = Item(tweet: "Vergeet niet: vrijdag gaan we stemmen")
        item.country = "NL"
        #expect(Classifier(rules).judge(item).kind == .review)
        item.createdAt = "2023-11-18"
        #expect(Classifier(rules).judge(item).kind == .violation)
    }

    @Test func anOfficialAccountSpeaksForItself() {
        let text = "Officieel bericht van de Kiesraad: de uitslag volgt morgen"
        #expect(judge(text, author: Item.Account(handle: "Kiesraad")).kind == .none)
        #expect(judge(text, author: Item.Account(handle: "kees_1980")).kind == .review)
    }

    @Test func aVerifiedAuthorityTellsOfItsOwnPollingPlaces() {
        let text = "Stembureau 12 in de Dorpsstraat is vandaag gesloten wegens een storing, ga naar de sporthal"
        #expect(judge(text, author: Item.Account(handle: "kees_1980", verified: true)).kind == .review)
        #expect(judge(text, author: Item.Account(handle: "GemeenteUtrecht", verified: true)).kind == .none)
        #expect(judge(text, author: Item.Account(handle: "GemeenteUtrecht", verified: false)).kind == .review)
    }

    @Test(arguments: [
        ("Kiesraad", "none"), ("K1esraad", "violation"), ("Kiesraad_official", "violation"), ("_Kiesraad", "violation"),
        ("kiesraadinfo2", "violation"), ("stemwijzer_kees", "review"),
    ])
    func anAccountIsComparedWithTheOfficialOnes(_ handle: String, _ verdict: String) {
        let account = Item.Account(name: "Kiesraad", handle: handle, bio: "Officieel account van de Kiesraad")
        #expect(classifier.judge(Item(profile: account)).kind.rawValue == verdict)
    }

    @Test func parodyIsExemptButNotForAFalseDay() {
        let account = Item.Account(name: "Kiesraad", handle: "K1esraad", bio: "Parodie")
        #expect(classifier.judge(Item(profile: account)).kind == .none)
        let text = "Vergeet niet: vrijdag stemmen we voor de Tweede Kamer"
        #expect(judge(text, country: "NL", date: "2023-11-18", author: account).kind == .violation)
    }
}
