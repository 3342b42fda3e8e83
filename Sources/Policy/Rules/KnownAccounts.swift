/// Official handles: of authorities, governments, parties and office holders.
public struct KnownAccounts: Sendable {
    /// Official accounts by their handle's lower-case form.
    private(set) var accounts: [String: OfficialAccount] = [:]
    /// Handles by what they look like.
    private var skeletons: [String: String] = [:]
    /// Words that say that an account is the real one.
    private var claimingWords: Set<String> = []
    private var plainWords: Set<String> = []

    /// Whether `handle` is a known official one; case doesn't count, as on Twitter.
    public func isOfficial(_ handle: String) -> Bool { accounts[Self.plain(handle)] != nil }

    /// The official account of that handle; nil where none is known.
    func account(_ handle: String) -> OfficialAccount? { accounts[Self.plain(handle)] }

    /// The known official handle that `handle` imitates: letters that look alike, doubled, swapped or set apart, or a word that
    /// says "official"; nil if none.
    public func imitated(by handle: String) -> String? {
        guard !isOfficial(handle) else { return nil }
        if let known = lookAlike(of: handle) { return known }
        return known(in: handle, besides: claimingWords)
    }

    /// The known official handle to which `handle` adds a word that branches and fans use as well (`_nl`, `team`); nil if none.
    public func extended(by handle: String) -> String? {
        guard !isOfficial(handle), imitated(by: handle) == nil else { return nil }
        return known(in: handle, besides: claimingWords.union(plainWords))
            ?? (Self.plain(handle).last?.isNumber == true ? numbered(handle) : nil)
    }

    private func lookAlike(of handle: String) -> String? {
        let skeleton = Self.skeleton(handle)
        if let known = skeletons[skeleton] { return known }
        guard skeleton.count >= 6 else { return nil }
        var letters = Array(skeleton)
        for i in 1..<letters.count where letters[i - 1] != letters[i] {
            letters.swapAt(i - 1, i)
            defer { letters.swapAt(i - 1, i) }
            if let known = skeletons[String(letters)] { return known }
        }
        return nil
    }

    /// The official handle that is left when words at its ends, `_` and digits are taken away.
    private func known(in handle: String, besides words: Set<String>) -> String? {
        var rest = Substring(Self.plain(handle)).trimming { $0 == "_" }
        while true {
            // A short rest would be a word of any language.
            let numberless = rest.trimming { $0 == "_" || $0.isNumber }
            let fitting = [rest, numberless].flatMap { whole in
                words.lazy.filter { $0.count + 2 < whole.count && Self.fit($0, whole) > 0 }.map { (whole, $0) }
            }
            guard let (whole, cut) = fitting.max(by: { ($0.1.count, $1.1) < ($1.1.count, $0.1) }) else { return nil }
            rest = (whole.hasSuffix(cut) ? whole.dropLast(cut.count) : whole.dropFirst(cut.count)).trimming {
                $0 == "_"
            }
            for left in [rest, rest.trimming { $0 == "_" || $0.isNumber }] {
                if let known = accounts[String(left)]?.handle ?? lookAlike(of: String(left)) { return known }
            }
        }
    }

    /// The official handle to which digits were added.
    private func numbered(_ handle: String) -> String? {
        let bare = Substring(Self.plain(handle)).trimming { $0 == "_" || $0.isNumber }
        return bare.count >= 5 ? accounts[String(bare)]?.handle : nil
    }

    /// How long a word that the handle ends or begins with is; 0 where it does neither.
    private static func fit(_ word: String, _ handle: Substring) -> Int {
        if handle.hasSuffix(word) || handle.hasSuffix(word + "_") { return word.count }
        // In front a word counts only when set apart, as `the_` and `real` are.
        return handle.hasPrefix(word + "_") || (word.count > 3 && handle.hasPrefix(word)) ? word.count : 0
    }
}

extension KnownAccounts {
    /// Adds a country's accounts; one that stands twice is reported.
    mutating func add(_ added: [OfficialAccount], of root: YAMLValue) {
        for account in added {
            if accounts.updateValue(account, forKey: Self.plain(account.handle)) != nil {
                root.report(
                    "duplicate-handle", at: account.place, "@\(account.handle) stands twice", help: "remove one of them"
                )
            }
            skeletons[Self.skeleton(account.handle)] = account.handle
        }
    }

    /// Reads `lexicon/handles.yaml`.
    mutating func readWords(_ root: YAMLValue) {
        let fields = root.fields(allowed: ["claiming", "plain"], required: ["claiming", "plain"])
        let words = { (key: String) in
            Set((fields[key]?.string() ?? "").split(separator: " ").map(String.init))
        }
        claimingWords = words("claiming")
        plainWords = words("plain")
    }

    private static func plain(_ handle: String) -> String {
        (handle.hasPrefix("@") ? String(handle.dropFirst()) : handle).lowercased()
    }

    /// What a handle looks like: letters that look alike become one (`l`, `I`, `i`, `1`; `0`, `o`; `rn`, `m`; `vv`, `w`; `cl`, `d`),
    /// and in handles of six letters on also doubled ones and underscores.
    static func skeleton(_ handle: String) -> String {
        let letters = FoldedText(handle.hasPrefix("@") ? String(handle.dropFirst()) : handle).text.map {
            letter -> Character in
            switch letter {
            case "i", "1", "|", "l": return "l"
            case "0": return "o"
            case "5": return "s"
            case "3": return "e"
            case "4": return "a"
            default: return letter
            }
        }
        var result = String(letters)
        guard result.count > 3 else { return result }
        result = result.replacing("rn", with: "m").replacing("vv", with: "w").replacing("cl", with: "d")
        guard result.count >= 6 else { return result.replacing("_", with: "") }
        var collapsed: [Character] = []
        for letter in result where letter != "_" && letter != collapsed.last { collapsed.append(letter) }
        return String(collapsed)
    }
}

extension Substring {
    /// Without the characters at both ends that are unwanted.
    fileprivate func trimming(_ isUnwanted: (Character) -> Bool) -> Substring {
        var rest = self
        while let first = rest.first, isUnwanted(first) { rest = rest.dropFirst() }
        while let last = rest.last, isUnwanted(last) { rest = rest.dropLast() }
        return rest
    }
}
