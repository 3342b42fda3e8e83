import Patterns
import Policy
import Testing

@Suite struct ClassifierTests {
    @Test func aRuleThatHoldsIsAFindingWithItsEvidence() throws {
        let verdict = try TestRules.classifier().judge(Item(tweet: "É: please VOTE by  SMS now"))
        #expect(verdict.kind == .review)
        #expect(verdict.clause == .method)
        let finding = try #require(verdict.findings.first)
        #expect(finding.rule == "participation.method.remote")
        #expect(finding.evidence.map(\.text) == ["VOTE", "by  SMS"])
        #expect(finding.evidence.map(\.range) == [10..<14, 15..<22])
    }

    @Test func wordsInDifferentSentencesDoNotMeet() throws {
        #expect(try TestRules.classifier().judge(Item(tweet: "I vote. Ask me online.")).kind == .none)
    }

    @Test func theWideClaimIsAViolation() throws {
        #expect(try TestRules.classifier().judge(Item(tweet: "Vote online. It works everywhere")).kind == .violation)
    }

    @Test func aGuardCancelsAClaimWithinItsReachAndSaysSo() throws {
        let verdict = try TestRules.classifier().judge(Item(tweet: "Vote by text? Hoax."))
        #expect(verdict.kind == .none)
        #expect(verdict.cancelled.map(\.by) == ["denied"])
        #expect(verdict.cancelled.first?.evidence.map(\.text) == ["Hoax"])
    }

    @Test func aGuardThreeSentencesOnCancelsNothing() throws {
        let text = "Vote by text. It is easy. I did. That other thing was a hoax."
        #expect(try TestRules.classifier().judge(Item(tweet: text)).kind == .review)
    }

    @Test func aFakeCorrectionCancelsNothing() throws {
        #expect(try TestRules.classifier().judge(Item(tweet: "This is not a hoax: vote by text")).kind == .review)
    }

    @Test func aClaimBesideACancelledOneIsStillFound() throws {
        let verdict = try TestRules.classifier().judge(
            Item(tweet: "Can I vote by text?\nSure.\nEveryone, vote online!"))
        #expect(verdict.kind == .violation)
        #expect(verdict.cancelled.map(\.by) == ["asked"])
    }

    @Test func aLimitThatIsHitMakesTheVerdictUndecidedAndNeverNone() throws {
        let lexicon = TestRules.lexicon.replacing("by {channel}", with: "(?:o+)+x")
        let loaded = TestRules.load(["lexicon/en.yaml": lexicon])
        let classifier = Classifier(loaded.rules, limits: MatchLimits(match: 100))
        let verdict = classifier.judge(Item(tweet: "vote " + String(repeating: "o", count: 60)))
        #expect(verdict.kind == .review)
        #expect(verdict.undecided.map(\.signal) == ["remote"])
        #expect(verdict.undecided.first?.reason == "match limit reached")
    }

    @Test func interpreterAndJITAgree() throws {
        let interpreter = Classifier(TestRules.load().rules, usesJIT: false)
        for text in ["Vote by text", "Vote by text? Hoax", "Everyone votes online", "hello"] {
            #expect(try interpreter.judge(Item(tweet: text)) == TestRules.classifier().judge(Item(tweet: text)))
        }
    }
}

@Suite struct ProfileTests {
    @Test func eachFieldIsJudgedByItself() throws {
        let profile = Item(profile: Item.Account(name: "Vote by text", bio: "hello"))
        #expect(try TestRules.classifier().judge(profile).findings.map(\.field) == [.name])
        let parts = Item(profile: Item.Account(name: "Vote", bio: "by text"))
        #expect(try TestRules.classifier().judge(parts).kind == .none)
    }

    @Test func anExemptionCancelsOnlyItsClauses() throws {
        let classifier = try TestRules.classifier()
        let parody = classifier.judge(Item(profile: Item.Account(bio: "Parody. Official account of us")))
        #expect(parody.kind == .none)
        #expect(parody.exemptions.map(\.id) == [.pseudonymParody])
        #expect(parody.cancelled.map(\.by) == ["exempt.pseudonym-parody"])
        #expect(classifier.judge(Item(profile: Item.Account(bio: "Parody. Vote by text"))).kind == .review)
    }

    @Test(arguments: [("Kiesraad", Verdict.Kind.none), ("K1esraad", .violation), ("jan", .review)])
    func theHandleDecidesAboutAClaimOfAffiliation(handle: String, wanted: Verdict.Kind) throws {
        let profile = Item(profile: Item.Account(handle: handle, bio: "Official account of us"))
        #expect(try TestRules.classifier().judge(profile).kind == wanted)
    }

    @Test func aVerifiedAccountMayClaim() throws {
        let profile = Item(profile: Item.Account(handle: "x", bio: "Official account of us", verified: true))
        #expect(try TestRules.classifier().judge(profile).kind == .none)
    }
}

@Suite struct EnforcementTests {
    private func outcome(_ item: Item, prior: Int = 0) throws -> Enforcement.Outcome {
        var item = item
        item.priorViolations = prior
        return try TestRules.classifier().judge(item).enforcement
    }

    @Test func followsThePolicy() throws {
        let first = try outcome(Item(tweet: "Everyone can vote online"))
        #expect(first.actions == [.removeTweet, .lockAccount])
        #expect(first.onRepeat == [.suspendAccount])
        #expect(first.appeal)
        let again = try outcome(Item(tweet: "Everyone can vote online"), prior: 1)
        #expect(again.actions == [.suspendAccount])
        #expect(again.onRepeat.isEmpty)
        let profile = try outcome(Item(profile: Item.Account(bio: "Everyone can vote online")))
        #expect(profile.actions == [.removeProfileContent, .lockAccount])
        #expect(try outcome(Item(tweet: "Vote online")).actions == [.report])
        #expect(try outcome(Item(tweet: "hello")) == Enforcement.Outcome())
    }

    @Test func severeMeansSuspensionAndThreatsPointToTheirOwnPolicy() throws {
        let threat = TestRules.clause.replacing("participation.method", with: "suppression.threat")
            .replacing("verdict: review\n    violation-if: everywhere", with: "verdict: violation\n    severe: true")
            .replacing("review: [Vote by text]", with: "").replacing("Everyone can vote online", with: "Vote online")
        let classifier = try TestRules.classifier(["violations/suppression.threat.yaml": threat])
        let verdict = classifier.judge(Item(tweet: "vote online"))
        #expect(verdict.isSevere)
        #expect(verdict.clause == .threat)
        #expect(verdict.enforcement.actions == [.suspendAccount])
        #expect(verdict.enforcement.seeAlso == ["violent-threats"])
    }
}
