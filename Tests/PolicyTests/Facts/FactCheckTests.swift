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

    @Test(arguments: [nil, "2023-10-05"])
    func aLanguageThatManyCountriesShareTellsNoCountry(_ date: String?) {
        #expect(judge("The referendum is on Wednesday", date: date, lang: "en").findings.allSatisfy { $0.fact == nil })
        #expect(judge("The referendum is on Wednesday", country: "AU", date: "2023-10-05").kind == .review)
        // The weekday contradicts its own date everywhere.
        #expect(judge("The referendum is on Friday 14 October 2023", date: date, lang: "en").kind == .violation)
    }

    @Test func aNumberOfMarksIsComparedWithHowManyTheBallotTakes() {
        let finding = judge("Macht drei Kreuze auf dem Stimmzettel der Bundestagswahl", country: "DE").findings.first
        #expect(finding?.fact?.de.map { $0.contains("zwei Kreuze") } == true)
        #expect(judge("Macht zwei Kreuze auf dem Stimmzettel der Bundestagswahl", country: "DE").kind == .none)
    }

    @Test func policeThatLawfullyStandThereAreNoFinding() {
        #expect(judge("Gardaí outside the polling station on Main Street", country: "IE").kind == .none)
        let finding = judge("La police contrôle les papiers devant tous les bureaux de vote", country: "FR").findings
            .first
        #expect(finding?.fact != nil)
    }

    @Test func aFineForNotVotingIsTrueWhereVotingIsADuty() {
        #expect(judge("Wie niet gaat stemmen krijgt een boete", country: "BE", date: "2024-06-01").kind == .none)
        #expect(judge("Wie niet gaat stemmen krijgt een boete", country: "NL").kind == .violation)
    }

    @Test func everyFactHasASourceOrSaysThatItHasNone() {
        for facts in ShippedRules.set.facts.countries {
            let sources =
                facts.elections.map(\.provenance) + facts.hours.map(\.provenance) + facts.statements.map(\.provenance)
            for case let source? in sources.map(\.source) { #expect(!source.isEmpty, "\(facts.country)") }
            let unverified = facts.statements.filter { !$0.provenance.isVerified }.map { facts.fact(of: $0) }
            #expect(unverified.allSatisfy { !$0.isCertain && $0.text.en.hasSuffix("(not verified).") })
        }
    }

    @Test(arguments: [
        ("IE", "Polling stations close at 9pm"), ("ZA", "Polling stations open at 10am"),
        ("US", "Rank the candidates on your ballot in Texas"), ("GB", "You must vote in blue ink"),
        ("FR", "Vous pouvez voter par correspondance"),
    ])
    func whatOnlyAnUnverifiedFactDeniesIsForReview(_ country: String, _ text: String) {
        let verdict = judge(text, country: country)
        #expect(verdict.kind == .review)
        #expect(verdict.findings.first?.fact?.en.hasSuffix("(not verified).") == true)
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
