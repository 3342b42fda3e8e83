import ArgumentParser
import JSON
import Policy

/// A part of an item that a column of a table may hold.
enum ColumnField: String, CaseIterable {
    case text, id, lang, country, truncated, handle, name, bio, location, url, verified
    case createdAt = "created_at"
    case authorID = "author_id"

    /// What columns are called in the tables of common tools, the surest names first; lower case, other signs than letters and
    /// digits written as `_`.
    fileprivate var knownNames: [String] {
        switch self {
        case .text:
            ["full_text", "rawcontent", "tweet_text", "post_text", "text", "tweet", "content", "body", "message"]
        case .id: ["id_str", "tweet_id", "post_id", "tweetid", "status_id", "id"]
        case .lang: ["lang", "tweet_language", "language"]
        case .country: ["country_code", "geo_country_code", "place_country_code"]
        case .truncated: ["truncated"]
        case .handle:
            [
                "username", "screen_name", "user_screen_name", "author_username", "user_username", "from_user_name",
                "handle", "from_user", "author",
            ]
        case .name:
            [
                "user_display_name", "user_displayname", "author_name", "from_user_realname", "user_name",
                "display_name",
                "displayname", "name",
            ]
        case .bio:
            [
                "user_description", "author_description", "user_profile_description", "user_rawdescription",
                "from_user_description", "user_bio", "bio", "description",
            ]
        case .location: ["user_location", "author_location", "user_reported_location", "location"]
        case .url: ["user_url", "author_url", "user_profile_url"]
        case .verified: ["user_verified", "author_verified", "from_user_verified", "verified"]
        case .createdAt: ["created_at", "tweet_time", "publish_date", "datetime", "date", "time", "timestamp"]
        case .authorID: ["author_id", "user_id_str", "user_id", "userid", "from_user_id"]
        }
    }
}

/// A column that the user names: `FIELD=NAME`.
struct ColumnChoice: ExpressibleByArgument {
    let field: ColumnField
    let name: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), let field = ColumnField(rawValue: String(argument[..<sign])),
            sign < argument.index(before: argument.endIndex)
        else { return nil }
        self.field = field
        name = String(argument[argument.index(after: sign)...])
    }
}

/// Which column of a table holds what.
struct TableColumns {
    private let delimiter: UInt8
    private let places: [ColumnField: Int]
    /// Whether cells are JSON strings, as in tables of twarc2.
    private let holdsJSON: Bool

    /// - Throws: that a column which was asked for is missing, or that none holds a text or a profile.
    init(header: [String], delimiter: UInt8, chosen: [ColumnChoice]) throws(RecordError) {
        self.delimiter = delimiter
        let names = header.map(Self.plainName)
        var places: [ColumnField: Int] = [:]
        for field in ColumnField.allCases {
            places[field] = field.knownNames.lazy.compactMap { names.firstIndex(of: $0) }.first
        }
        for choice in chosen {
            guard let place = header.firstIndex(of: choice.name) ?? names.firstIndex(of: Self.plainName(choice.name))
            else { throw .noColumn(choice.name) }
            places[choice.field] = place
        }
        guard places[.text] != nil || places[.bio] != nil else { throw .noTextColumn(header) }
        self.places = places
        holdsJSON = names.contains { $0.hasPrefix("public_metrics_") }
    }

    /// The item in a row: a profile where a table has no texts, or where that is asked for and it has profiles.
    func item(_ row: ArraySlice<UInt8>, kind: Item.Kind, parser: JSONParser) throws(RecordError) -> Item {
        let row = Cells(row: row, cells: TableRow(row, delimiter: delimiter).cells, parser: holdsJSON ? parser : nil)
        let isProfile = places[.text] == nil || (kind == .profile && places[.bio] != nil)
        let author = try account(row)
        var item: Item
        if isProfile {
            let ownID = try id(.id, row)
            item = Item(profile: author ?? Item.Account(), id: author?.id ?? ownID)
        } else {
            guard let text = try cell(.text, row, keepsEmpty: true) else { throw .noCell }
            let isTruncated = try cell(.truncated, row)?.lowercased() == "true"
            let read = APIText(text, isTruncated: isTruncated)
            item = Item(tweet: read.text, id: try id(.id, row), author: author)
            item.isTruncated = read.isTruncated
            item.createdAt = try cell(.createdAt, row).map(APIDate.iso)
        }
        item.lang = try cell(.lang, row).flatMap { $0.count <= 3 || $0.contains("-") ? $0 : nil }
        item.country = try cell(.country, row).flatMap { $0.count == 2 ? $0.uppercased() : nil }
        return item
    }

    private func account(_ row: Cells) throws(RecordError) -> Item.Account? {
        let handle = try cell(.handle, row)
        let account = Item.Account(
            id: try id(.authorID, row), name: try cell(.name, row).map(APIText.decoded),
            handle: handle.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 },
            bio: try cell(.bio, row).map(APIText.decoded), location: try cell(.location, row).map(APIText.decoded),
            url: try cell(.url, row), verified: try cell(.verified, row).flatMap { Bool($0.lowercased()) })
        return account == Item.Account() ? nil : account
    }

    /// Without the `x` that rtweet writes before ids, so that spreadsheets leave them alone.
    private func id(_ field: ColumnField, _ row: Cells) throws(RecordError) -> String? {
        guard let id = try cell(field, row) else { return nil }
        return id.hasPrefix("x") && id.dropFirst().allSatisfy(\.isNumber) ? String(id.dropFirst()) : id
    }

    private func cell(_ field: ColumnField, _ row: Cells, keepsEmpty: Bool = false) throws(RecordError) -> String? {
        guard let place = places[field], place < row.cells.count else { return nil }
        let text = try row.text(place)
        // `NA` is what R writes for nothing.
        return (text.isEmpty || text == "NA") && !keepsEmpty ? nil : text
    }
}

/// The cells of one row, read as they are asked for.
private struct Cells {
    let row: ArraySlice<UInt8>
    let cells: [TableRow.Cell]
    /// Where cells may be JSON strings.
    let parser: JSONParser?

    func text(_ place: Int) throws(RecordError) -> String {
        _ = try ItemDecoder.validated(row[cells[place].range])
        let text = cells[place].text(in: row)
        guard let parser, text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return (try? parser.parse(Array(text.utf8)[...]))?.string ?? text
    }
}

// What tables look like.
extension TableColumns {
    private static func plainName(_ name: String) -> String {
        let signs = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return signs.joined(separator: "_")
    }

    /// Comma, semicolon or tab: the one that a header has most of; nil where it has none.
    static func delimiter(of line: ArraySlice<UInt8>) -> UInt8? {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let found = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].max { counts[$0] ?? 0 < counts[$1] ?? 0 }
        return found.flatMap { (counts[$0] ?? 0) > 0 ? $0 : nil }
    }

    /// Whether a line names columns of a table of tweets: one of the text, and another.
    static func isHeader(_ line: ArraySlice<UInt8>, delimiter: UInt8) -> Bool {
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        let names = TableRow(line, delimiter: delimiter).cells.map { plainName($0.text(in: line)) }
        let found = ColumnField.allCases.filter { field in field.knownNames.contains { names.contains($0) } }
        return names.allSatisfy { $0.count < 60 } && found.contains(.text) && found.count > 1
    }
}
