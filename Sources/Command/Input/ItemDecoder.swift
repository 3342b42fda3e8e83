import FoundationEssentials
import JSON
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

/// Turns records into items. One thread's own.
final class ItemDecoder {
    private let defaults: ItemDefaults
    /// Whether a tweet's author is judged as well, once for each thing that the profile says.
    private let includesProfiles: Bool
    private let readsLabels: Bool
    private let parser = JSONParser()
    private var seenProfiles: Set<Int> = []
    /// What the records belong to, if it is an official archive.
    var archive: OfficialArchive?

    init(defaults: ItemDefaults, includesProfiles: Bool = false, readsLabels: Bool = false) {
        self.defaults = defaults
        self.includesProfiles = includesProfiles
        self.readsLabels = readsLabels
    }

    /// Appends what a line of plain text, or all of it, is.
    func decodeText(_ text: ArraySlice<UInt8>, _ source: Source, to records: inout [Record]) {
        add(source, to: &records) { () throws(RecordError) in
            let text = try Self.validated(text)
            var item = defaults.kind == .tweet ? Item(tweet: text) : Item(profile: Item.Account(bio: text))
            item.priorViolations = defaults.priorViolations
            return item
        }
    }

    /// Appends what a JSON value holds: an item, or all of a page.
    func decodeJSON(_ bytes: ArraySlice<UInt8>, _ source: Source, to records: inout [Record]) {
        do throws(RecordError) {
            let label = readsLabels ? try? JSONDecoder().decode(Labelled.self, from: Data(bytes)).expect : nil
            for value in try Shape.values(of: parse(bytes)) {
                add(source, label, to: &records) { () throws(RecordError) in try item(of: value, source) }
            }
        } catch {
            records.append(.failed(error, source))
        }
    }

    /// Appends what a row of a table is.
    func decodeRow(_ row: ArraySlice<UInt8>, by columns: TableColumns, _ source: Source, to records: inout [Record]) {
        add(source, to: &records) { () throws(RecordError) in
            var item = try columns.item(row, kind: defaults.kind, parser: parser)
            item.priorViolations = defaults.priorViolations
            return item
        }
    }

    /// Appends what an official archive says of its account, and texts of it that belong to no tweet.
    func finish(_ archive: OfficialArchive, to records: inout [Record]) {
        for (item, source) in archive.rest {
            var item = item
            item.priorViolations = defaults.priorViolations
            if let account = item.account, item.kind == .profile, includesProfiles, !isNew(account) { continue }
            add(source, to: &records) { item }
        }
    }

    private func parse(_ bytes: ArraySlice<UInt8>) throws(RecordError) -> JSONValue {
        do throws(JSONError) { return try parser.parse(bytes) } catch {
            if error.isNotUTF8 { _ = try Self.validated(bytes) }
            if error.isBadString, let repaired = LoneSurrogates.replaced(in: bytes) {
                do throws(JSONError) { return try parser.parse(repaired[...]) } catch { throw .brokenJSON }
            }
            throw error.isTooDeep ? .tooDeep : .brokenJSON
        }
    }

    /// The item of one value; nil where it is none, such as a notice of a stream.
    private func item(of value: Shape.Value, _ source: Source) throws(RecordError) -> Item? {
        switch try Shape.decode(value, priorViolations: defaults.priorViolations) {
        case .item(let item): return archive?.completed(item) ?? item
        case .note(let note):
            guard let archive else { return note }
            archive.keep(note: note, source)
            return nil
        case .profile(let profile):
            guard let archive else { return profile }
            archive.keep(profile, source)
            return nil
        case .nothing: return nil
        }
    }

    private func add(
        _ source: Source, _ label: Label? = nil, to records: inout [Record],
        _ item: () throws(RecordError) -> Item?
    ) {
        do throws(RecordError) {
            guard var item = try item() else { return }
            item.country = item.country ?? defaults.country
            item.createdAt = item.createdAt ?? defaults.date
            records.append(.item(item, source, label))
            if includesProfiles, item.kind == .tweet, let author = item.account {
                addProfile(author, item, source, to: &records)
            }
        } catch {
            records.append(.failed(error, source))
        }
    }

    private func addProfile(_ author: Item.Account, _ tweet: Item, _ source: Source, to records: inout [Record]) {
        let words = [author.name, author.bio, author.location, author.url]
        guard words.contains(where: { $0?.isEmpty == false }), isNew(author) else { return }
        var profile = Item(profile: author, id: author.id)
        profile.country = tweet.country
        profile.createdAt = defaults.date
        profile.priorViolations = tweet.priorViolations
        records.append(.item(profile, source))
    }

    /// Whether a profile says something that none before it did.
    private func isNew(_ account: Item.Account) -> Bool {
        var hasher = Hasher()
        hasher.combine([account.id, account.handle, account.name, account.bio, account.location, account.url])
        return seenProfiles.insert(hasher.finalize()).inserted
    }

    /// The text of some bytes.
    ///
    /// - Throws: where they are not UTF-8.
    static func validated(_ bytes: ArraySlice<UInt8>) throws(RecordError) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        do {
            _ = try UTF8Span(validating: Array(bytes).span)
            throw RecordError.notUTF8(at: 1)
        } catch let error as UTF8.ValidationError {
            throw .notUTF8(at: error.byteOffsets.lowerBound + 1)
        } catch {
            throw .notUTF8(at: 1)
        }
    }
}

/// What a careful reader says of an item, beside it.
private struct Labelled: Decodable {
    let expect: Label?
}

/// Escapes of half a surrogate pair, which some writers of JSON leave where they cut a text.
enum LoneSurrogates {
    /// The text with U+FFFD in place of each; nil where there is none.
    static func replaced(in text: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes = Array(text)
        var index = 0
        var isChanged = false
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let unit = unit(bytes, at: index) else {
                index += 2
                continue
            }
            let isPair =
                UTF16.isLeadSurrogate(unit) && Self.unit(bytes, at: index + 6).map(UTF16.isTrailSurrogate) == true
            if isPair {
                index += 12
                continue
            }
            if UTF16.isSurrogate(unit) {
                bytes.replaceSubrange(index + 2..<index + 6, with: Array("FFFD".utf8))
                isChanged = true
            }
            index += 6
        }
        return isChanged ? bytes : nil
    }

    /// The code unit of a `\uXXXX`; nil where there is none.
    private static func unit(_ bytes: [UInt8], at index: Int) -> UInt16? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt16(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
    }
}
