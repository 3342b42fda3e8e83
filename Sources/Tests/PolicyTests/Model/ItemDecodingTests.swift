import Foundation
import Policy
import Testing

private func item(_ json: String) throws -> Item { try JSONDecoder().decode(Item.self, from: Data(json.utf8)) }

@Suite struct ItemDecodingTests {
    @Test func onlyTheTextIsRequired() throws {
        let tweet = try item(#"{"text":"hello"}"#)
        #expect(tweet == Item(tweet: "hello"))
    }

    @Test func everythingThatIsKnownIsKept() throws {
        let tweet = try item(
            #"""
            {"id":12,"kind":"tweet","lang":"nl","country":"nl","created_at":"2023-11-22T09:31:00Z","text":"x",
             "author":{"id":"1","name":"N","handle":"h","bio":"b","verified":true},"prior_violations":2,"other":[1]}
            """#)
        #expect(tweet.id == "12")
        #expect(tweet.country == "NL")
        #expect(tweet.account?.handle == "h")
        #expect(tweet.account?.verified == true)
        #expect(tweet.priorViolations == 2)
    }

    @Test func aProfileIsKnownByItsField() throws {
        let profile = try item(#"{"profile":{"name":"N","bio":null,"location":"L","url":"u","verified":false}}"#)
        #expect(profile.kind == .profile)
        #expect(profile[.location] == "L")
        #expect(profile[.text] == nil)
    }

    @Test(arguments: ["{}", #"{"text":1}"#, #"{"kind":"photo","text":"x"}"#, #"{"kind":"profile"}"#, "[1]"])
    func whatIsNoItemIsAnError(json: String) {
        #expect(throws: DecodingError.self) { try item(json) }
    }
}
