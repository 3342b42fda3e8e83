/// The signals: named patterns of language, each in one or more languages.
public struct Lexicon: Sendable {
    /// One signal: whatever language's pattern matches, the signal does.
    public struct Signal: Sendable {
        public let name: String
        public internal(set) var patterns: [SignalPattern] = []
    }

    /// A signal's pattern in one language.
    public struct SignalPattern: Sendable {
        /// BCP 47; `und` for what every language shares, such as emoji.
        public let language: String
        /// As written: each matches on its own.
        public let alternatives: [Alternative]
        /// The fragments that the alternatives may name.
        let fragments: [String: String]

        /// The alternatives with their fragments expanded; made anew at each call.
        var expanded: [String] {
            alternatives.map { Lexicon.expand($0.text, with: fragments) { _ in } }
        }

        /// What PCRE2 compiles: word boundaries around the alternatives; made anew at each call.
        public var source: String { Lexicon.source(ofExpanded: expanded) }
    }

    /// One line of a signal.
    public struct Alternative: Sendable {
        public let text: String
        public let place: Place
    }

    public internal(set) var signals: [Signal] = []
    /// Words that people disguise, by which the fold reads a disguised word.
    public internal(set) var vocabulary = Vocabulary.empty
    private(set) var indices: [String: Int] = [:]

    /// The index that conditions use, or nil for an unknown name.
    public func index(of name: String) -> Int? { indices[name] }

    mutating func add(_ pattern: SignalPattern, to name: String) {
        if let index = indices[name] {
            signals[index].patterns.append(pattern)
        } else {
            indices[name] = signals.count
            signals.append(Signal(name: name, patterns: [pattern]))
        }
    }
}

extension Lexicon {
    /// Letters, digits and `_` may not stand directly before or after a match; a text is matched folded, in lower case.
    static func source(ofExpanded alternatives: [String]) -> String {
        "(?<!\\w)(?:" + alternatives.joined(separator: "|") + ")(?!\\w)"
    }

    /// Folds the pattern's letters as a text's are, replaces `{name}` by the fragment of that name, and each space by `\s+`.
    ///
    /// A quantifier such as `{2,3}` begins with a digit and stays. Fragments may use fragments that stand above them.
    static func expand(
        _ pattern: String, with fragments: [String: String], unknown: (String) -> Void
    ) -> String {
        let pattern = FoldedText.foldPattern(pattern)
        var result = ""
        var rest = pattern[...]
        while let brace = rest.firstIndex(of: "{") {
            result += rest[..<brace]
            rest = rest[brace...]
            guard let end = rest.firstIndex(of: "}"), let first = rest.dropFirst().first, first.isLetter,
                !result.hasSuffix("\\p"), !result.hasSuffix("\\P"), !result.hasSuffix("\\x")
            else {
                result.append(rest.removeFirst())
                continue
            }
            let name = String(rest[rest.index(after: brace)..<end])
            if let fragment = fragments[name] {
                result += "(?:" + fragment + ")"
            } else {
                unknown(name)
            }
            rest = rest[rest.index(after: end)...]
        }
        return withSpaces(result + rest)
    }

    /// A space stands for white space; one with a quantifier keeps it.
    private static func withSpaces(_ pattern: String) -> String {
        var result = ""
        var rest = pattern[...]
        while let space = rest.firstIndex(of: " ") {
            result += rest[..<space]
            rest = rest[rest.index(after: space)...]
            result += rest.first.map { "?*+{".contains($0) } == true ? "(?:\\s+)" : "\\s+"
        }
        return result + rest
    }
}
