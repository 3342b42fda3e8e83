/// Circumstances in which an example must come out as it does alone.
enum World: String, CaseIterable {
    case emoji, retweet
    case upperCase = "upper-case"
    /// Inside a longer innocent text.
    case longer
    /// Names of parties and candidates changed for their opponents'.
    case parties
    case noJIT = "no-jit"
    case noGate = "no-gate"

    /// The code of a finding.
    var code: String { "world-" + rawValue }
}

/// What the worlds are made of: `worlds.yaml`.
public struct Worlds: Sendable {
    /// Innocent sentences to put before and after a text, by language; the first entry serves any other language.
    private(set) var around: [(language: String, before: String, after: String)] = []
    /// By the lower-case name: the opponent's.
    private(set) var opponents: [String: String] = [:]

    static func read(_ root: YAMLValue) -> Worlds {
        var worlds = Worlds()
        let fields = root.fields(allowed: ["around", "opponents"])
        for (_, language, value) in fields["around"]?.entries() ?? [] {
            let parts = value.fields(allowed: ["before", "after"], required: ["before", "after"])
            guard let before = parts["before"]?.string(), let after = parts["after"]?.string() else { continue }
            worlds.around.append((language, before, after))
        }
        for pair in fields["opponents"]?.list() ?? [] {
            let names = pair.list().compactMap { $0.string() }
            if names.count != 2 {
                pair.report("wrong-type", "two names are wanted here", help: "write `[one, other]`")
                continue
            }
            worlds.opponents[names[0].lowercased()] = names[1]
            worlds.opponents[names[1].lowercased()] = names[0]
        }
        return worlds
    }

    /// The item in another world; nil where that would be the same, or can't be.
    func item(_ item: Item, in world: World) -> Item? {
        switch world {
        case .emoji: return item.with { "😀 " + $0 }
        case .retweet: return item.kind == .tweet ? item.with { "RT @x: " + $0 } : nil
        case .upperCase: return item.with(Self.upperCase)
        case .longer:
            guard item.kind == .tweet, let words = around.first else { return nil }
            let own = around.first { $0.language == item.lang } ?? words
            return item.with { "\(own.before) \($0)\(Self.endsSentence($0) ? "" : ".") \(own.after)" }
        case .parties: return swapped(item)
        case .noJIT, .noGate: return item
        }
    }

    /// nil where the language has no upper case that folds back, such as that of ß.
    private static func upperCase(_ text: String) -> String? {
        let upper = text.uppercased()
        return upper != text && upper.lowercased() == text.lowercased() && !text.contains("http") ? upper : nil
    }

    private static func endsSentence(_ text: String) -> Bool { text.last.map { ".!?…".contains($0) } ?? true }

    /// The item with the names changed in its text and in all that its author says of himself.
    private func swapped(_ item: Item) -> Item? {
        guard var other = item.with(swapped) else { return nil }
        if item.kind == .tweet, let bio = other.account?.bio { other.account?.bio = swapped(bio) ?? bio }
        if let name = other.account?.name { other.account?.name = swapped(name) ?? name }
        return other
    }

    private func swapped(_ text: String) -> String? {
        var result = ""
        var word = ""
        for character in text + " " {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            result += opponents[word.lowercased()].map { Self.like(word, $0) } ?? word
            word = ""
            result.append(character)
        }
        result.removeLast()
        return result == text ? nil : result
    }

    /// The name in the case of another.
    private static func like(_ word: String, _ name: String) -> String {
        if word == word.lowercased() { return name.lowercased() }
        return word.count > 1 && word == word.uppercased() ? name.uppercased() : name
    }
}

extension Item {
    /// The item with other words in its text, or in its bio; nil where they don't change.
    fileprivate func with(_ change: (String) -> String?) -> Item? {
        var item = self
        if kind == .tweet {
            guard let changed = change(text) else { return nil }
            item.text = changed
        } else {
            guard let bio = account?.bio, let changed = change(bio) else { return nil }
            item.account?.bio = changed
        }
        return item
    }
}

/// Tries examples in other worlds. One thread's own.
struct WorldProof {
    private let rules: RuleSet
    private let plain: Classifier
    private let interpreted: Classifier

    /// - Parameter plain: judges by the same rules.
    init(_ rules: RuleSet, plain: Classifier) {
        self.rules = rules
        self.plain = plain
        interpreted = Classifier(rules, usesScore: false, usesJIT: false)
    }

    /// Where an example doesn't hold that does alone; without the gate it is tried elsewhere.
    func diagnostics(for example: Example, of owner: ExampleProof.Owner, alone: Verdict) -> [Diagnostic] {
        World.allCases.compactMap { world in
            guard world != .noGate, let item = rules.worlds.item(example.item, in: world) else { return nil }
            let verdict = world == .noJIT ? interpreted.judge(item) : plain.judge(item)
            let isSame = world == .noJIT ? verdict == alone : ExampleProof.holds(example, of: owner, verdict)
            return isSame ? nil : Self.diagnostic(for: example, of: owner, in: world, item, verdict)
        }
    }

    static func diagnostic(
        for example: Example, of owner: ExampleProof.Owner, in world: World, _ item: Item, _ verdict: Verdict
    ) -> Diagnostic {
        let got = Failure.words(for: verdict)
        let stop = verdict.cancelled.first.map {
            "; `\($0.by)` stops \($0.rule), because of \(Failure.quoted($0.evidence))"
        }
        return Diagnostic(
            world.code, at: example.place,
            "the example holds alone, but not in the world `\(world.rawValue)`: \(ExampleProof.quoted(item))",
            help: "mend the patterns" + (stop ?? "") + "; or switch it off: `# allow \(world.code): reason`",
            difference: Diagnostic.Difference(wanted: wanted(example, of: owner), got: got))
    }

    private static func wanted(_ example: Example, of owner: ExampleProof.Owner) -> String {
        switch example.wanted {
        case .none: "none"
        case .exempt: owner.id
        case .violation, .review: "\(example.wanted.rawValue) by \(owner.id)"
        }
    }
}
