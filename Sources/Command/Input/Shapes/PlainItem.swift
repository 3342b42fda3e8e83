import JSON
import Policy

/// The plain item, as `--format jsonl` names it: `text` or `profile` is required, all else may be missing or null. What has
/// another type than it should is an error, as in `Item`'s own `Decodable`.
enum PlainItem {
    /// - Parameter priorViolations: of an item that doesn't say.
    static func decode(_ object: JSONValue, priorViolations: Int) throws(RecordError) -> Item {
        let text = try string(object, "text")
        let profile = try object["profile"].map { value throws(RecordError) in try account(value, "profile") }
        var item: Item
        switch (try kind(object) ?? (text == nil && profile != nil ? .profile : .tweet), text, profile) {
        case (.tweet, let text?, _):
            let author = try object["author"].map { value throws(RecordError) in try account(value, "author") }
            item = Item(tweet: text, author: author)
        case (.profile, _, let profile?): item = Item(profile: profile)
        case (.profile, let bio?, nil): item = Item(profile: Item.Account(bio: bio))
        case (.tweet, nil, _): throw .noText
        case (.profile, nil, nil): throw .noProfile
        }
        item.id = try identifier(object, "id")
        item.lang = try string(object, "lang")
        item.country = try string(object, "country")?.uppercased()
        item.createdAt = try string(object, "created_at")
        item.isTruncated = try boolean(object, "truncated") ?? false
        item.priorViolations = try Self.priorViolations(object) ?? priorViolations
        return item
    }

    private static func kind(_ object: JSONValue) throws(RecordError) -> Item.Kind? {
        guard let name = try string(object, "kind") else { return nil }
        guard let kind = Item.Kind(rawValue: name) else { throw .unknownValue("kind") }
        return kind
    }

    private static func account(_ object: JSONValue, _ path: String) throws(RecordError) -> Item.Account {
        guard object.isObject else { throw .wrongType(path) }
        return Item.Account(
            id: try identifier(object, "id", in: path), name: try string(object, "name", in: path),
            handle: try string(object, "handle", in: path), bio: try string(object, "bio", in: path),
            location: try string(object, "location", in: path), url: try string(object, "url", in: path),
            verified: try boolean(object, "verified", in: path))
    }

    private static func priorViolations(_ object: JSONValue) throws(RecordError) -> Int? {
        guard let value = object["prior_violations"] else { return nil }
        guard let number = value.integer else { throw .wrongType("prior_violations") }
        return Int(number)
    }

    private static func identifier(
        _ object: JSONValue, _ key: StaticString, in path: String = ""
    ) throws(RecordError) -> String? {
        if let number = object[key]?.integer { return String(number) }
        return try string(object, key, in: path)
    }

    private static func string(
        _ object: JSONValue, _ key: StaticString, in path: String = ""
    ) throws(RecordError) -> String? {
        guard let value = object[key] else { return nil }
        guard let string = value.string else { throw .wrongType(name(key, in: path)) }
        return string
    }

    private static func boolean(
        _ object: JSONValue, _ key: StaticString, in path: String = ""
    ) throws(RecordError) -> Bool? {
        guard let value = object[key] else { return nil }
        guard let boolean = value.boolean else { throw .wrongType(name(key, in: path)) }
        return boolean
    }

    private static func name(_ key: StaticString, in path: String) -> String {
        path.isEmpty ? "\(key)" : "\(path).\(key)"
    }
}
