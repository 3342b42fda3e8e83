/// The plain item, one JSON object: `text` or `profile` is required, all else may be missing or null.
extension Item: Decodable {
    private enum Key: String, CodingKey {
        case id, kind, lang, country, text, author, profile
        case createdAt = "created_at"
        case priorViolations = "prior_violations"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let text = try values.decodeIfPresent(String.self, forKey: .text)
        let profile = try values.decodeIfPresent(Account.self, forKey: .profile)
        let kind =
            try values.decodeIfPresent(Kind.self, forKey: .kind) ?? (text == nil && profile != nil ? .profile : .tweet)
        switch (kind, text, profile) {
        case (.tweet, let text?, _):
            self.init(tweet: text, author: try values.decodeIfPresent(Account.self, forKey: .author))
        case (.profile, _, let profile?):
            self.init(profile: profile)
        case (.profile, let bio?, nil):
            self.init(profile: Account(bio: bio))
        case (.tweet, nil, _):
            throw DecodingError.keyNotFound(Key.text, .init(codingPath: [], debugDescription: "a tweet needs \"text\""))
        case (.profile, nil, nil):
            throw DecodingError.keyNotFound(
                Key.profile, .init(codingPath: [], debugDescription: "a profile needs \"profile\""))
        }
        id = try values.decodeIfPresent(Identifier.self, forKey: .id)?.text
        lang = try values.decodeIfPresent(String.self, forKey: .lang)
        country = try values.decodeIfPresent(String.self, forKey: .country)?.uppercased()
        createdAt = try values.decodeIfPresent(String.self, forKey: .createdAt)
        priorViolations = try values.decodeIfPresent(Int.self, forKey: .priorViolations) ?? 0
    }
}

/// An id, which exports write as a string or as a number.
private struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int64.self) {
            text = String(number)
        } else {
            text = try value.decode(String.self)
        }
    }
}
