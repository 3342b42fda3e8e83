/// What is officially so in one country: `elections/<country>.yaml`.
public struct CountryFacts: Sendable {
    /// ISO 3166-1 alpha-2 (or `EU`), upper case.
    public let country: String
    public internal(set) var name: LocalizedText
    /// Languages in which its voters are spoken to, as two letters.
    public internal(set) var languages: [String] = []
    /// Whether 11/4 is a day of November.
    var isMonthFirst = false
    /// Words, folded, that say that a text speaks of this country.
    var marks: Set<String> = []
    public internal(set) var authority: Authority?
    /// By id, in the file's order.
    public internal(set) var kinds: [ElectionKind] = []
    /// In the file's order.
    public internal(set) var elections: [Election] = []
    public internal(set) var hours: [VotingHours] = []
    public internal(set) var statements: [Statement] = []
    public internal(set) var accounts: [OfficialAccount] = []

    func kind(_ id: String) -> ElectionKind? { kinds.first { $0.id == id } }

    /// When an election is held, as a sentence.
    public func fact(of election: Election) -> OfficialFact {
        OfficialFact(FactWords.election(election, in: self), election.provenance)
    }

    /// When polling places are open, as a sentence.
    public func fact(of hours: VotingHours) -> OfficialFact {
        OfficialFact(FactWords.hours(hours, in: self), hours.provenance)
    }

    /// Until when one can register for an election, as a sentence; nil where no such day is known.
    public func registration(for election: Election) -> OfficialFact? {
        election.registerBy.map {
            OfficialFact(FactWords.registration($0, of: election, in: self), election.provenance)
        }
    }

    /// What a statement says, as a sentence.
    public func fact(of statement: Statement) -> OfficialFact { OfficialFact(statement.says, statement.provenance) }
}

/// Where a fact was read; one without a source is unverified and never makes a violation.
public struct Provenance: Sendable, Equatable {
    /// A page, an institution or a law; nil where nobody has checked the fact.
    public let source: String?
    public var isVerified: Bool { source != nil }
}

/// Who runs the elections.
public struct Authority: Sendable {
    public let name: String
    public let url: String
    public let provenance: Provenance
}

/// A sort of election, such as that of a parliament.
public struct ElectionKind: Sendable {
    public let id: String
    public let name: LocalizedText
    /// Words, folded, that name it.
    let words: Set<String>
    /// Hashtags that name it before a year: `tk` for `#TK2023` and `#tk23`.
    let tags: Set<String>
    /// The weekdays on which it is always held, Monday is 1; empty where that varies.
    public let weekdays: Set<Int>
}

/// For when, for what and for whom a fact holds; what is empty limits nothing.
public struct FactScope: Sendable, Equatable {
    /// Ids of the kinds of election.
    public var kinds: Set<String> = []
    /// Places, folded words.
    public var areas: Set<String> = []
    /// The places as they are told to people: those that the file writes with a capital.
    public var places: [String] = []
    /// The group's signal in the lexicon.
    public var group: String?
    public var from: CalendarDay?
    public var until: CalendarDay?

    /// Whether it holds on a day; one that is limited in time doesn't where the day is nil.
    public func covers(_ day: CalendarDay?) -> Bool {
        guard let day else { return from == nil && until == nil }
        return (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

/// An election with its days.
public struct Election: Sendable {
    public let date: CalendarDay
    /// The last day, where it takes several.
    public let until: CalendarDay?
    /// Days before on which some may vote already.
    public let early: [CalendarDay]
    /// The last day to register, where that is needed.
    public let registerBy: CalendarDay?
    public let scope: FactScope
    public let provenance: Provenance
    let place: Place

    /// Every day on which one can vote at a polling place.
    var days: [CalendarDay] {
        let last = until ?? date
        return early + (0...max(0, last - date)).map { date + $0 }
    }
}

/// From when to when polling places are open.
public struct VotingHours: Sendable {
    public let opens: String
    public let closes: String
    let from: ClockTime
    let to: ClockTime
    public let scope: FactScope
    public let provenance: Provenance
    let place: Place
}

/// Whether something that rules call by its topic is so, such as voting by internet.
public struct Statement: Sendable {
    public let topic: String
    public let holds: Bool
    /// Up to which number it holds, such as that of crosses on a ballot; nil where no number matters.
    public let atMost: Int?
    public let says: LocalizedText
    public let scope: FactScope
    public let provenance: Provenance
    let place: Place
}

/// A handle of an authority, a government body, a party or an office holder.
public struct OfficialAccount: Sendable {
    /// Whom it belongs to, of those that the policy protects.
    public enum Holder: String, CaseIterable, Sendable { case authority, government, party, official, candidate }

    /// As it is written, without the `@`.
    public let handle: String
    public let of: Holder
    public let provenance: Provenance
    let place: Place
}

/// A fact as it is told to people.
public struct OfficialFact: Sendable, Equatable {
    /// A sentence, with its source in parentheses.
    public let text: LocalizedText
    /// Whether a violation may rest on it: it has a source, and what it is compared with is known as well.
    public var isCertain: Bool

    init(_ text: LocalizedText, _ provenance: Provenance) {
        let source =
            provenance.source.map(LocalizedText.init(untranslated:))
            ?? LocalizedText(
                en: "not verified", nl: "niet geverifieerd", de: "nicht geprüft", fr: "non vérifié", es: "sin verificar"
            )
        self.text = LocalizedText { Self.joined(text[$0], source[$0]) }
        isCertain = provenance.isVerified
    }

    private static func joined(_ sentence: String, _ source: String) -> String {
        sentence.prefix(1).uppercased() + (sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]).dropFirst()
            + " (\(source))."
    }
}
