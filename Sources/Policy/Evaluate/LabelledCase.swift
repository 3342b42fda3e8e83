/// What a careful reader says of a text.
public struct Label: Sendable, Equatable {
    /// The best verdict.
    public let verdict: Verdict.Kind
    /// The main one first; empty where the verdict is `none`.
    public let clauses: [Clause]
    public let exemption: Exemption?
    public let isSevere: Bool
    /// Every verdict that can be defended; never empty.
    public let accepted: Set<Verdict.Kind>

    /// - Parameter accepted: nil for the best verdict alone.
    public init(
        _ verdict: Verdict.Kind, clauses: [Clause] = [], exemption: Exemption? = nil, isSevere: Bool = false,
        accepted: Set<Verdict.Kind>? = nil
    ) {
        self.verdict = verdict
        self.clauses = clauses
        self.exemption = exemption
        self.isSevere = isSevere
        self.accepted = accepted ?? [verdict]
    }

    /// Whether a person should look at it.
    public var isFlagged: Bool { verdict != .none }
    /// Whether it can be defended that a person looks at it.
    var acceptsFlag: Bool { accepted.contains(.violation) || accepted.contains(.review) }
}

extension Label: Decodable {
    private enum Key: String, CodingKey {
        case verdict, clauses, exemption, accept
        case isSevere = "severe"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let accepted = try values.decodeIfPresent([Verdict.Kind].self, forKey: .accept)
        if accepted?.isEmpty == true {
            throw DecodingError.dataCorruptedError(forKey: .accept, in: values, debugDescription: "accepts nothing")
        }
        self.init(
            try values.decode(Verdict.Kind.self, forKey: .verdict),
            clauses: try values.decode([Clause].self, forKey: .clauses),
            exemption: try values.decodeIfPresent(Exemption.self, forKey: .exemption),
            isSevere: try values.decodeIfPresent(Bool.self, forKey: .isSevere) ?? false,
            accepted: accepted.map(Set.init))
    }
}

/// An item with its label, and where it comes from.
public struct LabelledCase: Sendable, Decodable {
    /// What a text may be used for; all texts of a writer are in the same.
    public enum Split: String, Sendable, Codable, CaseIterable {
        case train, validation, test
    }

    public let item: Item
    public let label: Label
    /// What sort of text it is, such as `near-miss`.
    public let stratum: String?
    public let writer: String?
    public let split: Split?

    private enum Key: String, CodingKey {
        case stratum, writer, split
        case label = "expect"
    }

    public init(_ item: Item, _ label: Label, stratum: String? = nil, writer: String? = nil, split: Split? = nil) {
        self.item = item
        self.label = label
        self.stratum = stratum
        self.writer = writer
        self.split = split
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            try Item(from: decoder), try values.decode(Label.self, forKey: .label),
            stratum: try values.decodeIfPresent(String.self, forKey: .stratum),
            writer: try values.decodeIfPresent(String.self, forKey: .writer),
            split: try values.decodeIfPresent(Split.self, forKey: .split))
    }
}
