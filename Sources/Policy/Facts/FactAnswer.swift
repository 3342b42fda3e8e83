/// What official facts say of a claim.
enum FactAnswer {
    /// It is so.
    case isTrue(OfficialFact)
    /// It isn't; the fact says what is.
    case isFalse(OfficialFact)
    case isUnknown

    /// A claim of several values: false where one is false, true where one is true and none false.
    static func all(_ answers: [FactAnswer]) -> FactAnswer {
        first(answers, \.isFalse) ?? first(answers, \.isTrue) ?? .isUnknown
    }

    /// A claim that may speak of one of several countries: what all of them say that know anything of it.
    static func any(_ answers: [FactAnswer]) -> FactAnswer {
        let known = answers.filter { !$0.isUnknown }
        guard let first = known.first, known.allSatisfy({ $0.isTrue == first.isTrue }) else { return .isUnknown }
        return known.first(where: \.isCertain) ?? first
    }

    private static func first(_ answers: [FactAnswer], _ test: (FactAnswer) -> Bool) -> FactAnswer? {
        answers.first(where: test)
    }

    var isTrue: Bool { if case .isTrue = self { true } else { false } }
    var isFalse: Bool { if case .isFalse = self { true } else { false } }
    private var isCertain: Bool {
        switch self {
        case .isTrue(let fact), .isFalse(let fact): fact.isCertain
        case .isUnknown: false
        }
    }
    var isUnknown: Bool { if case .isUnknown = self { true } else { false } }
}

/// What a rule's texts claim, so that it can be compared with official facts.
public struct FactClaim: Sendable, Equatable {
    /// A kind of claim: a value that is read out of the rule's own words, or a topic of `facts:`.
    enum Slot: Sendable, Equatable {
        /// That one votes on a day.
        case date
        /// That polling places open or close at a time.
        case opening, closing
        /// That registering is possible until a day.
        case registration
        case topic(String)
    }

    let slot: Slot
    /// Whether the text says that the topic is so.
    let affirms: Bool
    /// The signal that shows a text to make the claim; nil where the rule itself does.
    let signal: Int?

    init(_ name: String, affirms: Bool, lexicon: Lexicon) {
        slot =
            switch name {
            case "date": .date
            case "opening": .opening
            case "closing": .closing
            case "registration": .registration
            default: .topic(name)
            }
        self.affirms = affirms
        signal = lexicon.index(of: name)
    }
}
