/// What is judged: a tweet or a profile, with what is known of it.
public struct Item: Sendable, Equatable {
    /// Whether the words are a tweet's or an account's own description of itself.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case tweet, profile
    }

    /// Who posted a tweet, or what a profile says.
    public struct Account: Sendable, Equatable, Decodable {
        public var id: String?
        public var name: String?
        /// Without the `@`.
        public var handle: String?
        public var bio: String?
        public var location: String?
        public var url: String?
        public var verified: Bool?

        public init(
            id: String? = nil, name: String? = nil, handle: String? = nil, bio: String? = nil, location: String? = nil,
            url: String? = nil, verified: Bool? = nil
        ) {
            self.id = id
            self.name = name
            self.handle = handle
            self.bio = bio
            self.location = location
            self.url = url
            self.verified = verified
        }
    }

    public var id: String?
    public var kind: Kind
    /// BCP 47, as the source gives it.
    public var lang: String?
    /// ISO 3166-1 alpha-2, upper case.
    public var country: String?
    /// ISO 8601, as the source gives it.
    public var createdAt: String?
    /// A tweet's words; empty for a profile.
    public var text: String
    /// A tweet's author, or the profile itself.
    public var account: Account?
    /// How often the account has violated this policy before.
    public var priorViolations: Int
    /// Whether the source gives only the beginning of the text.
    public var isTruncated = false

    public init(tweet text: String, id: String? = nil, author: Account? = nil) {
        self.init(id: id, kind: .tweet, text: text, account: author)
    }

    public init(profile: Account, id: String? = nil) {
        self.init(id: id, kind: .profile, text: "", account: profile)
    }

    private init(id: String?, kind: Kind, text: String, account: Account?) {
        self.id = id
        self.kind = kind
        self.text = text
        self.account = account
        self.priorViolations = 0
    }

    /// The words of one field, or nil where the item has none.
    public subscript(field: Field) -> String? {
        switch field {
        case .text: kind == .tweet ? text : nil
        case .name: account?.name
        case .handle: account?.handle
        case .bio: account?.bio
        case .location: account?.location
        case .url: account?.url
        }
    }

    /// The fields whose words are judged: a tweet's text, or what a profile says in words or in its link.
    public var judgedFields: [Field] {
        kind == .tweet ? [.text] : [.name, .bio, .location, .url]
    }
}

/// A place in an item that holds words. In a tweet all but `text` are its author's.
public enum Field: String, Sendable, Codable, CaseIterable {
    case text, name, handle, bio, location, url

    /// Its place among all fields.
    var number: Int {
        switch self {
        case .text: 0
        case .name: 1
        case .handle: 2
        case .bio: 3
        case .location: 4
        case .url: 5
        }
    }
}
