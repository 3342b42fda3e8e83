import Policy
import Testing

@Suite struct KnownAccountsTests {
    private let accounts = TestRules.load([
        "elections/nl.yaml": """
        country: NL
        accounts:
          - {handle: Kiesraad, of: authority, unverified: true}
          - {handle: KamalaHQ, of: candidate, unverified: true}
          - {handle: D66, of: party, unverified: true}
          - {handle: MinPres, of: government, unverified: true}
        """,
        "lexicon/handles.yaml": "claiming: official officieel real hulp\nplain: nl team nieuws",
    ]).rules.accounts

    @Test func caseAndTheAtSignDoNotCount() {
        #expect(accounts.isOfficial("@kiesraad"))
        #expect(accounts.imitated(by: "KIESRAAD") == nil)
    }

    @Test(arguments: [
        ("K1esraad", "Kiesraad"), ("KamaIaHQ", "KamalaHQ"), ("_Kiesraad", "Kiesraad"), ("Kiesraadd", "Kiesraad"),
        ("Keisraad", "Kiesraad"), ("Kies_raad", "Kiesraad"), ("D66__officieel", "D66"),
        ("KiesraadOfficial", "Kiesraad"),
        ("realKamalaHQ", "KamalaHQ"), ("MinPress", "MinPres"), ("MіnPres", "MinPres"),
    ])
    func lookAlikesImitate(handle: String, known: String) {
        #expect(accounts.imitated(by: handle) == known)
    }

    @Test(arguments: [
        ("Kiesraad_nl", "Kiesraad"), ("TeamKiesraad", "Kiesraad"), ("D66nieuws", "D66"),
        ("kiesraadhulp_nl", "Kiesraad"), ("kiesraad22", "Kiesraad"),
    ])
    func wordsThatFansUseExtend(handle: String, known: String) {
        #expect(accounts.imitated(by: handle) == nil)
        #expect(accounts.extended(by: handle) == known)
    }

    @Test(arguments: ["kiesraadfan", "d67", "jan", "kiesraat", "minpreis", "realestate", "kamalahx", "nl", "team"])
    func othersDoNot(handle: String) {
        #expect(accounts.imitated(by: handle) == nil)
        #expect(accounts.extended(by: handle) == nil)
        #expect(!accounts.isOfficial(handle))
    }
}
