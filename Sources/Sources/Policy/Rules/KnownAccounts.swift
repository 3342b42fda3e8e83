/// Official handles: of authorities, governments, parties and office holders.
public struct KnownAccounts: Sendable {
    /// Handles as they are written, by their lower-case form.
    private(set) var handles: [String: String] = [:]
    private var skeletons: [String: String] = [:]

    /// Whether `handle` is a known official one; case doesn't count, as on Twitter.
    public func isOfficial(_ handle: String) -> Bool { handles[Self.plain(handle)] != nil }

    /// The known official handle that `handle` imitates: letters that look alike, doubled or extra ones; nil if none.
    public func imitated(by handle: String) -> String? {
        let plain = Self.plain(handle)
        if handles[plain] != nil { return nil }
        let skeleton = Self.skeleton(handle)
        if let known = skeletons[skeleton] { return known }
        guard plain.count >= 6 else { return nil }
        return handles.first { $0.key.count >= 6 && Self.differByOne($0.key, plain) }?.value
    }

    mutating func read(_ root: YAMLValue) {
        let fields = root.fields(allowed: ["country", "accounts"], required: ["country"])
        _ = fields["country"]?.string()
        for entry in fields["accounts"]?.list() ?? [] {
            let fields = entry.fields(allowed: ["handle", "of", "source", "unverified"], required: ["handle", "of"])
            guard let handle = fields["handle"]?.string() else { continue }
            if handles.updateValue(handle, forKey: Self.plain(handle)) != nil {
                entry.report("duplicate-handle", "@\(handle) stands here twice", help: "remove one of them")
            }
            skeletons[Self.skeleton(handle)] = handle
        }
    }

    private static func plain(_ handle: String) -> String {
        (handle.hasPrefix("@") ? String(handle.dropFirst()) : handle).lowercased()
    }

    /// Letters that look alike become one (`l`, `I`, `i`, `1`; `0`, `o`; `rn`, `m`; `vv`, `w`; `cl`, `d`); doubled underscores become one.
    static func skeleton(_ handle: String) -> String {
        var result = handle.hasPrefix("@") ? String(handle.dropFirst()) : handle
        result = String(
            result.map { character in
                switch character {
                case "I", "i", "1", "|", "l", "L": "l"
                case "0": "o"
                case "5": "s"
                case "3": "e"
                default: character
                }
            }
        ).lowercased()
        return result.replacing("rn", with: "m").replacing("vv", with: "w").replacing("cl", with: "d").replacing(
            "__", with: "_"
        )
        .trimmingPrefix("_").description
    }

    private static func differByOne(_ a: String, _ b: String) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        let difference = Array(a).difference(from: Array(b))
        return difference.insertions.count <= 1 && difference.removals.count <= 1
    }
}
