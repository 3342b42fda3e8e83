/// What a file in a folder or an archive is to be read for.
enum MemberRole: Equatable {
    /// Tweets of an official archive.
    case tweets
    /// What an official archive says beside its tweets.
    case context
    /// Anything that may hold items.
    case other
    case skipped

    init(_ path: String) {
        let name = FileName(path)
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
        if isHidden {
            self = .skipped
        } else if name.suffix == "js" {
            self = Self.ofScript(path, name.base)
        } else {
            self = name.isReadable ? .other : .skipped
        }
    }

    private static func ofScript(_ path: String, _ base: String) -> MemberRole {
        if "/\(path)".contains("/data/js/tweets/") { return .tweets }
        let stem = base.dropLast(3)
        let part = stem.firstRange(of: "-part")
        switch part.map({ stem[..<$0.lowerBound] }) ?? stem {
        case "tweet", "tweets", "deleted-tweet", "deleted-tweets", "community-tweet", "community-tweets": return .tweets
        case "note-tweet", "account", "profile", "user_details": return .context
        default: return .skipped
        }
    }

    /// The folder that an official archive of this file would be in, with a slash behind it; empty for the top.
    static func root(of path: String) -> String {
        var folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        for last in ["tweets", "js", "data"] where folders.last.map(String.init) == last { folders.removeLast() }
        return folders.isEmpty ? "" : folders.joined(separator: "/") + "/"
    }
}

/// The files of a folder or an archive, and which of them are read when.
struct MemberPlan {
    private var officialRoots: Set<String> = []

    /// - Parameter paths: of all files, or of those that are known so far.
    init(_ paths: [String] = []) { for path in paths { add(path) } }

    mutating func add(_ path: String) {
        let isInPlace = "/\(path)".contains("/data/")
        if MemberRole(path) == .tweets, isInPlace { officialRoots.insert(MemberRole.root(of: path)) }
    }

    /// What a file is read for: beside official tweets nothing but what belongs to them.
    func role(of path: String) -> MemberRole {
        let role = MemberRole(path)
        return role == .other && officialRoots.contains { path.hasPrefix($0) } ? .skipped : role
    }

    /// In the order in which to read: by name, numbers by their value.
    static func sorted(_ paths: [String]) -> [String] {
        paths.sorted { natural($0).lexicographicallyPrecedes(natural($1)) }
    }

    /// Letters, with each number as long as any other, and a dot before anything else: `tweets.js` before `tweets-part1.js`.
    private static func natural(_ path: String) -> [UInt8] {
        var key: [UInt8] = []
        var digits: [UInt8] = []
        for byte in Array(path.utf8) + [0] {
            if byte >= 0x30, byte <= 0x39 {
                digits.append(byte)
            } else {
                if !digits.isEmpty { key += [UInt8](repeating: 0x30, count: max(0, 20 - digits.count)) + digits }
                digits = []
                key.append(byte == UInt8(ascii: ".") ? 1 : byte)
            }
        }
        return key
    }
}

/// The official archives in a folder or an archive.
struct OfficialArchives {
    private(set) var all: [OfficialArchive] = []
    private var places: [String: Int] = [:]

    /// The one that a file belongs to; nil where it belongs to none.
    mutating func archive(of path: String, _ role: MemberRole) -> OfficialArchive? {
        guard role == .tweets || role == .context else { return nil }
        let root = MemberRole.root(of: path)
        if let place = places[root] { return all[place] }
        places[root] = all.count
        all.append(OfficialArchive())
        return all.last
    }
}
