import Synchronization

/// The official facts of all countries. They are parsed when the first claim is compared with them, since most texts make none.
public final class FactBook: Sendable {
    /// All that the files say.
    struct Content: Sendable {
        var countries: [CountryFacts] = []
        var accounts = KnownAccounts()
        /// The countries that a folded word speaks of, by their place in `countries`.
        var countriesByMark: [String: [Int]] = [:]
    }

    private let files: [RuleFile]
    /// Of files that were parsed before.
    private let trees: [String: String]
    private let content = Mutex<Content?>(nil)

    init(_ files: [RuleFile] = [], trees: [String: String] = [:]) {
        self.files = files
        self.trees = trees
    }

    /// What the facts say, parsed now where they weren't.
    var facts: Content {
        content.withLock { content in
            if let content { return content }
            let made = Self.read(files, YAMLValue.Problems(trees: trees))
            content = made
            return made
        }
    }

    /// Every country of which facts are known, by its code.
    public var countries: [CountryFacts] { facts.countries }

    /// The facts of a country; nil where none are known.
    ///
    /// - Parameter code: ISO 3166-1 alpha-2, in any case.
    public func country(_ code: String) -> CountryFacts? {
        facts.countries.first { $0.country == code.uppercased() }
    }

    /// Parses the files now, so that all that is wrong with them is told.
    func check(_ problems: YAMLValue.Problems) {
        let made = Self.read(files, problems)
        content.withLock { $0 = made }
    }

    private static func read(_ files: [RuleFile], _ problems: YAMLValue.Problems) -> Content {
        var content = Content()
        for file in files {
            guard let root = YAMLValue.parse(file, problems: problems) else { continue }
            if file.path == "lexicon/handles.yaml" {
                content.accounts.readWords(root)
            } else if let facts = CountryFactsReader(root).read() {
                if content.countries.contains(where: { $0.country == facts.country }) {
                    root.report(
                        "contradictory-fact", at: root.place, "another file has the facts of \(facts.country)",
                        help: "a country has one file")
                }
                content.accounts.add(facts.accounts, of: root)
                content.countries.append(facts)
            }
        }
        for (index, facts) in content.countries.enumerated() {
            let tags = facts.kinds.flatMap(\.tags).map { "#" + $0 }
            for mark in facts.marks.union(tags) { content.countriesByMark[mark, default: []].append(index) }
            for account in facts.accounts {
                content.countriesByMark["@" + account.handle.lowercased(), default: []].append(index)
            }
        }
        return content
    }
}
