import FoundationEssentials
import Policy

/// What is taken of items that don't say.
struct ItemDefaults: Sendable {
    /// What plain text is.
    var kind = Item.Kind.tweet
    /// ISO 3166-1 alpha-2, upper case.
    var country: String?
    /// ISO 8601.
    var date: String?
    var priorViolations = 0
}

/// Turns one line into an item.
struct ItemDecoder {
    let format: InputFormat
    let defaults: ItemDefaults
    private let decoder = JSONDecoder()

    init(format: InputFormat, defaults: ItemDefaults) {
        self.format = format
        self.defaults = defaults
    }

    /// The item that a line holds.
    ///
    /// - Throws: what is wrong with the line, for people.
    func item(_ line: ArraySlice<UInt8>) throws(RecordError) -> Item {
        let text = try Self.validated(line)
        var item: Item
        if format == .jsonl {
            item = try decode(text)
        } else {
            item = defaults.kind == .tweet ? Item(tweet: text) : Item(profile: Item.Account(bio: text))
            item.priorViolations = defaults.priorViolations
        }
        item.country = item.country ?? defaults.country
        item.createdAt = item.createdAt ?? defaults.date
        return item
    }

    private func decode(_ text: String) throws(RecordError) -> Item {
        do {
            let record = try decoder.decode(Record.self, from: Data(text.utf8))
            var item = record.item
            if !record.saysPriorViolations { item.priorViolations = defaults.priorViolations }
            return item
        } catch {
            throw RecordError(error)
        }
    }

    private static func validated(_ line: ArraySlice<UInt8>) throws(RecordError) -> String {
        if let text = String(validating: line, as: UTF8.self) { return text }
        throw RecordError.notUTF8(at: firstInvalid(line))
    }

    /// 1-based.
    private static func firstInvalid(_ line: ArraySlice<UInt8>) -> Int {
        do {
            _ = try UTF8Span(validating: Array(line).span)
            return 1
        } catch {
            return error.byteOffsets.lowerBound + 1
        }
    }
}

/// An item, and whether it says how often its account violated the policy before.
private struct Record: Decodable {
    let item: Item
    let saysPriorViolations: Bool

    private enum Key: String, CodingKey { case priorViolations = "prior_violations" }

    init(from decoder: any Decoder) throws {
        item = try Item(from: decoder)
        let values = try decoder.container(keyedBy: Key.self)
        saysPriorViolations = try values.contains(.priorViolations) && !values.decodeNil(forKey: .priorViolations)
    }
}
