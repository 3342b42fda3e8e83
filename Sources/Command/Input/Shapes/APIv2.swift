import JSON
import Policy

/// A tweet of the API v2, in a page or with its author inside.
enum APIv2 {
    static func decode(_ tweet: JSONValue, _ includes: PageIncludes?) throws(RecordError) -> Item {
        var text = try text(of: tweet)
        for reference in tweet["referenced_tweets"]?.elements ?? [] where reference["type"]?.string == "retweeted" {
            let id = reference["id"]?.identifier
            let original = reference["text"] != nil ? reference : id.flatMap { includes?.tweets[$0] }
            if let original { text.complete(retweetOf: try self.text(of: original)) }
        }
        var item = Item(tweet: text.text, id: tweet["id"]?.identifier, author: author(of: tweet, includes))
        item.isTruncated = text.isTruncated
        item.lang = tweet["lang"]?.filled
        let place = tweet["geo"]?["place_id"]?.string.flatMap { includes?.places[$0] } ?? tweet["geo"]
        item.country = place?["country_code"]?.filled?.uppercased()
        item.createdAt = tweet["created_at"]?.filled
        return item
    }

    private static func author(of tweet: JSONValue, _ includes: PageIncludes?) -> Item.Account? {
        let id = tweet["author_id"]?.identifier
        if let author = tweet["author"] ?? id.flatMap({ includes?.users[$0] }), author.isObject {
            return Item.Account(user: author)
        }
        return id.map { Item.Account(id: $0) }
    }

    private static func text(of tweet: JSONValue) throws(RecordError) -> APIText {
        guard let value = tweet["note_tweet"]?["text"] ?? tweet["text"] else { throw .noText }
        guard let text = value.string else { throw .wrongType("text") }
        return APIText(text)
    }
}

/// What a page of the API v2 includes, by id.
struct PageIncludes {
    let users: [String: JSONValue]
    let tweets: [String: JSONValue]
    let places: [String: JSONValue]

    init(_ includes: JSONValue?) {
        users = Self.byID(includes?["users"])
        tweets = Self.byID(includes?["tweets"])
        places = Self.byID(includes?["places"])
    }

    private static func byID(_ list: JSONValue?) -> [String: JSONValue] {
        let pairs = (list?.elements ?? []).compactMap { value in value["id"]?.identifier.map { ($0, value) } }
        return Dictionary(pairs) { first, _ in first }
    }
}
