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
        """
    ]).rules.accounts

    @Test func caseAndTheAtSignDoNotCount() {
        #expect(accounts.isOfficial("@kiesraad"))
        #expect(accounts.imitated(by: "KIESRAAD") == nil)
    }

    @Test(arguments: [
        ("K1esraad", "Kiesraad"), ("KamaIaHQ", "KamalaHQ"), ("_Kiesraad", "Kiesraad"), ("Kiesraadd", "Kiesraad"),
    ])
    func lookAlikesImitate(handle: String, known: String) {
        #expect(accounts.imitated(by: handle) == known)
    }

    @Test(arguments: ["kiesraadfan", "d67", "jan"])
    func othersDoNot(handle: String) {
        #expect(accounts.imitated(by: handle) == nil)
        #expect(!accounts.isOfficial(handle))
    }
}
