extension RuleReader {
    /// Reads `examples:`, which holds texts (or whole items) by the verdict that they must get, and known misses under `todo:`.
    func readExamples(_ value: YAMLValue?, wanted: Set<Example.Wanted>, of owner: YAMLValue) -> [Example] {
        guard let value else { return [] }
        let keys = Set(wanted.map(\.rawValue))
        var examples: [Example] = []
        for (key, name, texts) in value.entries() {
            if name == "todo" {
                for (key, name, texts) in texts.entries() {
                    examples += readTexts(texts, name, key, known: keys, isTodo: true)
                }
            } else {
                examples += readTexts(texts, name, key, known: keys.union(["todo"]), isTodo: false)
            }
        }
        let given = Set(examples.filter { !$0.isTodo }.map(\.wanted))
        if given.isDisjoint(with: wanted.subtracting([.none])) {
            value.report(
                "missing-examples", "no example that must be found",
                help: "add at least one text under the verdict that it must get")
        }
        if !given.contains(.none) {
            value.report(
                "missing-examples", "no example that must not be found", help: "add at least one text under `none:`")
        }
        return examples
    }

    private func readTexts(
        _ texts: YAMLValue, _ name: String, _ key: YAMLValue, known: Set<String>, isTodo: Bool
    ) -> [Example] {
        guard known.contains(name), let wanted = Example.Wanted(rawValue: name) else {
            key.report(
                "unknown-key", "unknown key `\(name)`", help: "known here: \(known.sorted().joined(separator: ", "))")
            return []
        }
        return texts.list().compactMap { text in
            readItem(text).map { Example(item: $0, wanted: wanted, isTodo: isTodo, place: text.place) }
        }
    }

    private func readItem(_ value: YAMLValue) -> Item? {
        if value.isScalar { return value.string().map { Item(tweet: $0) } }
        let fields = value.fields(
            allowed: ["text", "author", "profile", "country", "created_at", "lang", "prior_violations"])
        var item: Item
        if let profile = fields["profile"] {
            item = Item(profile: readAccount(profile))
        } else if let text = fields["text"]?.string() {
            item = Item(tweet: text, author: fields["author"].map(readAccount))
        } else {
            value.report("missing-key", "an example needs `text` or `profile`", help: "add one of them")
            return nil
        }
        item.country = fields["country"]?.string()
        item.createdAt = fields["created_at"]?.string()
        item.lang = fields["lang"]?.string()
        item.priorViolations = fields["prior_violations"]?.integer() ?? 0
        return item
    }

    private func readAccount(_ value: YAMLValue) -> Item.Account {
        let fields = value.fields(allowed: ["id", "name", "handle", "bio", "location", "url", "verified"])
        return Item.Account(
            id: fields["id"]?.string(), name: fields["name"]?.string(), handle: fields["handle"]?.string(),
            bio: fields["bio"]?.string(), location: fields["location"]?.string(), url: fields["url"]?.string(),
            verified: fields["verified"]?.boolean())
    }
}
