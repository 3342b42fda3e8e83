import JSON
import Policy

/// A text as Twitter gives it.
struct APIText {
    private(set) var text: String
    private(set) var isTruncated: Bool

    /// - Parameters:
    ///   - text: with `&`, `<` and `>` written as entities.
    ///   - isTruncated: whether the source says that there is more.
    init(_ text: String, isTruncated: Bool = false) {
        self.text = Self.decoded(text)
        self.isTruncated = isTruncated || (text.hasPrefix("RT @") && text.hasSuffix("…"))
    }

    /// What stands in front of a retweeted text; nil where the text is no retweet.
    private var retweetMark: Substring? {
        guard text.hasPrefix("RT @"), let colon = text.firstIndex(of: ":") else { return nil }
        return text[...colon]
    }

    /// A retweet is published by who retweets, and is cut at 140 characters: the whole of what was retweeted stands in for it.
    mutating func complete(retweetOf original: APIText) {
        guard let mark = retweetMark else { return }
        text = "\(mark) \(original.text)"
        isTruncated = original.isTruncated
    }

    /// With the five entities that Twitter and its tools write read as the characters that they stand for.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            if let entity = entities.first(where: { rest.hasPrefix($0.key) }) {
                result += entity.value
                rest = rest.dropFirst(entity.key.count)
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static let entities: KeyValuePairs = [
        "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'",
    ]
}

/// Dates as the sources write them.
enum APIDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// ISO 8601 for "Wed Sep 04 13:51:55 +0000 2019" and "2019-09-04 13:51:55 +0000"; other dates as they are.
    static func iso(_ date: String) -> String {
        let parts = date.split(separator: " ")
        if parts.count == 6, let month = months.firstIndex(of: String(parts[1])), let day = Int(parts[2]) {
            return "\(parts[5])-\(twoDigits(month + 1))-\(twoDigits(day))T\(parts[3])\(zone(parts[4]))"
        }
        if parts.count == 2 || parts.count == 3, CalendarDay(parts[0]) != nil, parts[1].contains(":") {
            return "\(parts[0])T\(parts[1])\(parts.count == 3 ? zone(parts[2]) : "")"
        }
        return date
    }

    /// Of `+0530` or `UTC`; empty for other names, which say different things in different places.
    private static func zone(_ zone: Substring) -> String {
        if zone == "+0000" || zone == "UTC" || zone == "GMT" || zone == "Z" { return "Z" }
        let isNumber = (zone.hasPrefix("+") || zone.hasPrefix("-")) && zone.count == 5
        return isNumber ? "\(zone.prefix(3)):\(zone.suffix(2))" : ""
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension JSONValue {
    /// An id, which exports write as a string or as a number.
    var identifier: String? { string ?? integer.map { String($0) } }

    /// A string that holds something.
    var filled: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

    /// `true`, or what tools make of it.
    var truth: Bool? { boolean ?? string.flatMap { Bool($0.lowercased()) } }
}

extension Item.Account {
    /// The account that an object of any source describes.
    init(user: JSONValue) {
        let id = (user["id_str"] ?? user["id"])?.identifier
        let link = user["entities"]?["url"]?["urls"]?.elements.first?["expanded_url"]
        let location = user["location"]
        self.init(
            // GNIP: `id:twitter.com:815279070241955840`
            id: id?.split(separator: ":").last.map(String.init),
            name: (user["name"] ?? user["displayname"] ?? user["displayName"])?.filled.map(APIText.decoded),
            handle: (user["screen_name"] ?? user["username"] ?? user["preferredUsername"])?.filled,
            bio: (user["description"] ?? user["rawDescription"] ?? user["renderedDescription"] ?? user["summary"])?
                .filled.map(APIText.decoded),
            location: (location?["displayName"] ?? location)?.filled.map(APIText.decoded),
            url: (link ?? user["url"] ?? user["linkUrl"] ?? user["links"]?.elements.first?["href"])?.filled,
            verified: user["verified"]?.truth)
    }
}

extension Item.Account {
    /// The same account, with what another source knows of it where this one is silent.
    func completed(from other: Item.Account) -> Item.Account {
        Item.Account(
            id: id ?? other.id, name: name ?? other.name, handle: handle ?? other.handle, bio: bio ?? other.bio,
            location: location ?? other.location, url: url ?? other.url, verified: verified ?? other.verified)
    }
}
