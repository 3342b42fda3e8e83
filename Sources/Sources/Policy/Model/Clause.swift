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
    case en, nl
}

/// A sentence for people, in each language of messages.
public struct LocalizedText: Sendable, Equatable {
    public let en: String
    public let nl: String

    public init(en: String, nl: String) {
        self.en = en
        self.nl = nl
    }

    public subscript(language: MessageLanguage) -> String {
        switch language {
        case .en: en
        case .nl: nl
        }
    }
}
