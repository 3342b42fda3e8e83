/// The ten things that the policy forbids ("Wat is een schending van dit beleid?"), in the policy's order.
public enum Clause: String, CaseIterable, Sendable, Codable {
    case method = "participation.method"
    case requirements = "participation.requirements"
    case schedule = "participation.schedule"
    case closure = "suppression.closure"
    case police = "suppression.police"
    case delays = "suppression.delays"
    case procedure = "suppression.procedure"
    case threat = "suppression.threat"
    case account = "affiliation.account"
    case content = "affiliation.content"
}

/// The four things that the policy leaves alone ("Wat is geen schending van dit beleid?"), in the policy's order.
public enum Exemption: String, CaseIterable, Sendable, Codable {
    case politicalClaim = "exempt.political-claim"
    case partisanOpinion = "exempt.partisan-opinion"
    case opinionPoll = "exempt.opinion-poll"
    case pseudonymParody = "exempt.pseudonym-parody"
}

/// A language that titles and messages are written in.
public enum MessageLanguage: String, CaseIterable, Sendable {
    case en, nl, de, fr, es
}

/// A sentence for people, in each language of messages; English stands in for a language that it lacks.
public struct LocalizedText: Sendable, Equatable {
    public let en: String
    public let nl: String
    public let de: String?
    public let fr: String?
    public let es: String?

    public init(en: String, nl: String, de: String? = nil, fr: String? = nil, es: String? = nil) {
        self.en = en
        self.nl = nl
        self.de = de
        self.fr = fr
        self.es = es
    }

    /// The same made in each language.
    public init(_ text: (MessageLanguage) -> String) {
        self.init(en: text(.en), nl: text(.nl), de: text(.de), fr: text(.fr), es: text(.es))
    }

    /// A name, or other words that no language translates.
    public init(untranslated words: String) { self.init { _ in words } }

    public subscript(language: MessageLanguage) -> String { own(language) ?? en }

    /// The text in a language; nil where it has none of its own.
    public func own(_ language: MessageLanguage) -> String? {
        switch language {
        case .en: en
        case .nl: nl
        case .de: de
        case .fr: fr
        case .es: es
        }
    }
}
