import JSON
import Policy

/// A status of the API v1.1, of the official archive or of GNIP's original format.
enum Status {
    static func decode(_ status: JSONValue) throws(RecordError) -> Item {
        var text = try text(of: status)
        if let original = status["retweeted_status"] { text.complete(retweetOf: try self.text(of: original)) }
        let user = status["user"].flatMap { $0.isObject ? Item.Account(user: $0) : nil }
        var item = Item(tweet: text.text, id: (status["id_str"] ?? status["id"])?.identifier, author: user)
        item.isTruncated = text.isTruncated
        item.lang = status["lang"]?.filled
        item.country = status["place"]?["country_code"]?.filled?.uppercased()
        item.createdAt = status["created_at"]?.filled.map(APIDate.iso)
        return item
    }

    private static func text(of status: JSONValue) throws(RecordError) -> APIText {
        if let whole = (status["extended_tweet"]?["full_text"] ?? status["full_text"])?.string { return APIText(whole) }
        guard let value = status["text"] else { throw .noText }
        guard let text = value.string else { throw .wrongType("text") }
        return APIText(text, isTruncated: status["truncated"]?.truth == true)
    }
}

/// A tweet as snscrape writes it.
enum Scraped {
    static func decode(_ tweet: JSONValue) throws(RecordError) -> Item {
        var text = try text(of: tweet)
        if let original = tweet["retweetedTweet"], original.isObject {
            text.complete(retweetOf: try self.text(of: original))
        }
        let author = tweet["user"].flatMap { $0.isObject ? Item.Account(user: $0) : nil }
        var item = Item(tweet: text.text, id: (tweet["id_str"] ?? tweet["id"])?.identifier, author: author)
        item.isTruncated = text.isTruncated
        item.lang = tweet["lang"]?.filled
        item.country = tweet["place"]?["countryCode"]?.filled?.uppercased()
        item.createdAt = tweet["date"]?.filled
        return item
    }

    private static func text(of tweet: JSONValue) throws(RecordError) -> APIText {
        guard let value = tweet["rawContent"] ?? tweet["content"] ?? tweet["renderedContent"] else { throw .noText }
        guard let text = value.string else { throw .wrongType("content") }
        return APIText(text)
    }
}

/// An activity of GNIP and the enterprise APIs (activitystrea.ms 1.0).
enum Activity {
    static func decode(_ activity: JSONValue) throws(RecordError) -> Item {
        var text = try text(of: activity)
        if activity["verb"]?.string == "share", let original = activity["object"], original["body"] != nil {
            text.complete(retweetOf: try self.text(of: original))
        }
        // `tag:search.twitter.com,2005:887453193294282752`
        let id = activity["id"]?.identifier?.split(separator: ":").last.map(String.init)
        var item = Item(tweet: text.text, id: id, author: activity["actor"].map { Item.Account(user: $0) })
        item.isTruncated = text.isTruncated
        item.lang = activity["twitter_lang"]?.filled
        item.country = activity["location"]?["twitter_country_code"]?.filled?.uppercased()
        item.createdAt = activity["postedTime"]?.filled
        return item
    }

    private static func text(of activity: JSONValue) throws(RecordError) -> APIText {
        guard let text = (activity["long_object"]?["body"] ?? activity["body"])?.string else {
            throw .wrongType("body")
        }
        return APIText(text)
    }
}
