import JSON
import Policy

/// Tells the shapes of tweets and profiles in JSON apart.
enum Shape {
    /// A value that may be an item, with what it came with.
    struct Value {
        let value: JSONValue
        /// The page's `includes`, if it is part of a page of the API v2.
        var includes: PageIncludes?
        /// Whether it stood in a list of tweets or users of the API.
        var isOfAPI = false
    }

    enum Decoded {
        case item(Item)
        /// A long text of an official archive, which belongs to a tweet in another file.
        case note(Item)
        /// A part of what an official archive says of its account.
        case profile(Item)
        /// A notice that stands between tweets.
        case nothing
    }

    /// The values that a record holds: the elements of a list or a page, or itself.
    ///
    /// - Throws: that it is something else than an object.
    static func values(of root: JSONValue) throws(RecordError) -> [Value] {
        if root.isArray { return root.elements.map { Value(value: $0) } }
        guard root.isObject else { throw .notObject }
        if let data = root["data"], data.isArray || data.isObject {
            let includes = PageIncludes(root["includes"])
            return (data.isArray ? data.elements : [data]).map { Value(value: $0, includes: includes, isOfAPI: true) }
        }
        // Search results of the API v1.1, of the premium and enterprise APIs, and what tools make of them.
        if let list = root["statuses"] ?? root["results"] ?? root["tweets"] ?? root["users"], list.isArray {
            return list.elements.map { Value(value: $0, isOfAPI: true) }
        }
        return [Value(value: root)]
    }

    /// - Parameter priorViolations: of an item that doesn't say.
    static func decode(_ value: Value, priorViolations: Int) throws(RecordError) -> Decoded {
        let object = value.value
        guard object.isObject else { throw .notObject }
        guard var decoded = try export(object, value) else {
            return isNotice(object) ? .nothing : .item(try PlainItem.decode(object, priorViolations: priorViolations))
        }
        if case .item(var item) = decoded {
            item.priorViolations = priorViolations
            decoded = .item(item)
        }
        return decoded
    }

    /// Nil where it is no export that is known.
    private static func export(_ object: JSONValue, _ value: Value) throws(RecordError) -> Decoded? {
        if let inner = object["tweet"], inner.isObject { return .item(try Status.decode(inner)) }
        if let part = try OfficialArchive.part(object) { return part }
        if object["body"] != nil, object["actor"]?.isObject == true { return .item(try Activity.decode(object)) }
        if isScraped(object) { return .item(try Scraped.decode(object)) }
        let hasText = object["text"] != nil || object["full_text"] != nil
        if hasText, isStatus(object) { return .item(try Status.decode(object)) }
        if hasText, value.isOfAPI || isAPIv2(object) { return .item(try APIv2.decode(object, value.includes)) }
        if !hasText, object["screen_name"] != nil || object["username"] != nil {
            let account = Item.Account(user: object)
            return .item(Item(profile: account, id: account.id))
        }
        if value.isOfAPI { throw .noText }
        return nil
    }

    private static func isStatus(_ object: JSONValue) -> Bool {
        object["id_str"] != nil || object["full_text"] != nil || object["extended_tweet"] != nil
            || object["user"]?.isObject == true || object["in_reply_to_status_id"] != nil
    }

    private static func isAPIv2(_ object: JSONValue) -> Bool {
        object["author_id"] != nil || object["edit_history_tweet_ids"] != nil || object["conversation_id"] != nil
            || object["public_metrics"] != nil || object["author"]?["username"] != nil
    }

    private static func isScraped(_ object: JSONValue) -> Bool {
        object["rawContent"] != nil || object["renderedContent"] != nil
            || (object["content"] != nil && object["user"]?.isObject == true)
    }

    /// What streams and searches say between tweets: deletions, limits, errors, the end of a page.
    private static func isNotice(_ object: JSONValue) -> Bool {
        if object["text"] != nil || object["profile"] != nil { return false }
        return object["delete"] != nil || object["limit"] != nil || object["warning"] != nil
            || object["disconnect"] != nil || object["scrub_geo"] != nil || object["status_withheld"] != nil
            || object["user_withheld"] != nil || object["friends"] != nil || object["event"] != nil
            || object["info"] != nil || object["meta"] != nil
            || object["errors"]?.isArray == true
    }
}
