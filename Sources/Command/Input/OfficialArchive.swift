import JSON
import Policy

/// An archive of a user's own data: what its smaller files say of the tweets in the others.
final class OfficialArchive {
    private struct Note {
        let item: Item
        let source: Source
        var isTaken = false
    }

    private var account = Item.Account()
    /// The file that says most of the account.
    private var accountSource: Source?
    private var notes: [Note] = []
    /// Places in ``notes`` by how their texts begin.
    private var notesByStart: [Substring: [Int]] = [:]

    /// How many characters tell notes apart at first.
    private static let startLength = 60
    /// From how many characters on a text that ends in an ellipsis is one that was cut: Twitter cuts behind some 275.
    private static let cutLength = 250

    /// Takes a long text.
    func keep(note: Item, _ source: Source) {
        notesByStart[note.text.prefix(Self.startLength), default: []].append(notes.count)
        notes.append(Note(item: note, source: source))
    }

    /// Takes what a file says of the account.
    func keep(_ profile: Item, _ source: Source) {
        guard let said = profile.account else { return }
        if accountSource == nil || said.bio != nil { accountSource = source }
        account = said.completed(from: account)
    }

    /// A tweet with its author, and with all of its text where that stands elsewhere.
    func completed(_ tweet: Item) -> Item {
        guard tweet.kind == .tweet else { return tweet }
        var tweet = tweet
        let author = tweet.account ?? Item.Account()
        if account != Item.Account(), author.id == nil || author.id == account.id {
            tweet.account = author.completed(from: account)
        }
        guard tweet.text.unicodeScalars.count >= Self.cutLength, let start = Self.cutStart(of: tweet.text) else {
            return tweet
        }
        let places = notesByStart[start.prefix(Self.startLength)] ?? []
        if let place = places.first(where: { !notes[$0].isTaken && notes[$0].item.text.hasPrefix(start) }) {
            notes[place].isTaken = true
            tweet.text = notes[place].item.text
        } else {
            tweet.isTruncated = true
        }
        return tweet
    }

    /// What stands before the ellipsis, which a link may follow; nil where there is none.
    private static func cutStart(of text: String) -> Substring? {
        var text = text[...]
        while let space = text.lastIndex(of: " "), text[space...].hasPrefix(" https://t.co/") { text = text[..<space] }
        return text.hasSuffix("…") ? text.dropLast() : nil
    }

    /// The account's profile, and long texts that belong to no tweet that was read.
    var rest: [(Item, Source)] {
        let left = notes.filter { !$0.isTaken }.map { note in
            var item = note.item
            item.account = account == Item.Account() ? nil : account
            return (item, note.source)
        }
        return left + (accountSource.map { [(Item(profile: account, id: account.id), $0)] } ?? [])
    }
}

// The files beside the tweets.
extension OfficialArchive {
    /// A long text or a part of the profile; nil for anything else.
    static func part(_ object: JSONValue) throws(RecordError) -> Shape.Decoded? {
        if let note = object["noteTweet"], note.isObject { return .note(try self.note(note)) }
        if let profile = object["profile"], let description = profile["description"], description.isObject {
            return profileItem(
                Item.Account(
                    bio: description["bio"]?.filled.map(APIText.decoded),
                    location: description["location"]?.filled.map(APIText.decoded),
                    url: description["website"]?.filled))
        }
        if let account = object["account"], account["accountId"] != nil || account["username"] != nil {
            return profileItem(
                Item.Account(
                    id: account["accountId"]?.identifier,
                    name: account["accountDisplayName"]?.filled.map(APIText.decoded),
                    handle: account["username"]?.filled))
        }
        // `user_details.js` before 2018
        if object["screen_name"] != nil, object["full_name"] != nil {
            return profileItem(
                Item.Account(
                    id: object["id"]?.identifier, name: object["full_name"]?.filled.map(APIText.decoded),
                    handle: object["screen_name"]?.filled, bio: object["bio"]?.filled.map(APIText.decoded),
                    location: object["location"]?.filled.map(APIText.decoded)))
        }
        return nil
    }

    private static func profileItem(_ account: Item.Account) -> Shape.Decoded {
        .profile(Item(profile: account, id: account.id))
    }

    private static func note(_ note: JSONValue) throws(RecordError) -> Item {
        guard let text = note["core"]?["text"]?.string else { throw .noText }
        var item = Item(tweet: APIText(text).text, id: note["noteTweetId"]?.identifier)
        item.createdAt = note["createdAt"]?.filled.map(APIDate.iso)
        return item
    }
}
