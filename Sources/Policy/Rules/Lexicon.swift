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
    }

    /// One line of a signal.
    public struct Alternative: Sendable {
        public let text: String
        public let place: Place
    }

    /// A named part of patterns, as written.
    public struct Fragment: Sendable {
        public let name: String
        public let language: String
        /// Either of them.
        public let lines: [Alternative]
        public let place: Place
    }

    /// A short text that proves a signal of the same language.
    public struct Phrase: Sendable {
        /// What the signal's patterns of that language must do.
        public enum Proof: String, Sendable, CaseIterable {
            /// One matches somewhere in the text.
            case match
            /// One matches the text from end to end.
            case whole
            /// None matches.
            case none
        }

        public let signal: String
        public let language: String
        public let text: String
        public let proof: Proof
        public let place: Place
    }

    public internal(set) var signals: [Signal] = []
    /// In the order of their files.
    public internal(set) var fragments: [Fragment] = []
    public internal(set) var phrases: [Phrase] = []
    /// Words that people disguise, by which the fold reads a disguised word.
    public internal(set) var vocabulary = Vocabulary.empty
    private(set) var indices: [String: Int] = [:]

    /// The index that conditions use, or nil for an unknown name.
    public func index(of name: String) -> Int? { indices[name] }

    /// One of a signal's lines, counted through all its languages, with its fragments expanded.
    func expandedLine(_ number: Int, of signal: Int) -> String {
        var rest = number
        for pattern in signals[signal].patterns {
            if rest < pattern.alternatives.count {
                return Self.expand(pattern.alternatives[rest].text, with: pattern.fragments) { _ in }
            }
            rest -= pattern.alternatives.count
        }
        preconditionFailure("the signal has no such line")
    }

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
    /// The pattern of each line as PCRE2 compiles it, with its fragments, in the order of the signals; matched in folded texts.
    public var patternSources: [String] {
        signals.flatMap(\.patterns).flatMap { pattern in pattern.expanded.map(Self.source(ofExpanded:)) }
    }

    /// Letters, digits and `_` may not stand directly before or after a match; a text is matched folded, in lower case.
    static func source(ofExpanded line: String) -> String { "(?<!\\w)(?:" + line + ")(?!\\w)" }

    /// As a phrase is proved by it.
    static func source(ofExpanded line: String, for proof: Phrase.Proof) -> String {
        proof == .whole ? "\\A" + source(ofExpanded: line) + "\\z" : source(ofExpanded: line)
    }

    /// Folds the pattern's letters as a text's are, replaces `{name}` by the fragment of that name, and each space by `\s++`.
    ///
    /// A quantifier such as `{2,3}` begins with a digit and stays. Fragments may use fragments that stand above them.
    static func expand(
        _ pattern: String, with fragments: [String: String], unknown: (String) -> Void
    ) -> String {
        let bytes = Array(FoldedText.foldPattern(pattern).utf8)
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] == UInt8(ascii: " ") {
                // A space stands for white space; one with a quantifier keeps it.
                let isCounted = i + 1 < bytes.count && "?*+{".utf8.contains(bytes[i + 1])
                result += (isCounted ? "(?:\\s++)" : "\\s++").utf8
            } else if let end = endOfName(after: i, in: bytes) {
                let name = String(decoding: bytes[(i + 1)..<end], as: UTF8.self)
                if let fragment = fragments[name] { result += ("(?:" + fragment + ")").utf8 } else { unknown(name) }
                i = end
            } else {
                result.append(bytes[i])
            }
            i += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where the fragment's name that begins after `{` at `i` ends; nil where it is a quantifier or part of an escape.
    private static func endOfName(after i: Int, in bytes: [UInt8]) -> Int? {
        guard bytes[i] == UInt8(ascii: "{"), i + 1 < bytes.count, bytes[i + 1] | 0x20 >= UInt8(ascii: "a"),
            bytes[i + 1] | 0x20 <= UInt8(ascii: "z")
        else { return nil }
        if i > 1, bytes[i - 2] == UInt8(ascii: "\\"), "pPxN".utf8.contains(bytes[i - 1]) { return nil }
        return bytes[i...].firstIndex(of: UInt8(ascii: "}"))
    }
}
