/// The texts without which a pattern can't match, read off the pattern's own syntax (pcre2pattern(3)).
public enum RequiredLiterals {
    /// A text that must stand somewhere, as ``Gate``'s texts are spelt: one space for any white space, `0` for any digit.
    public struct Literal: Hashable, Sendable {
        public let bytes: [UInt8]
        /// No word character stands before it.
        public let startsWord: Bool
        /// No word character stands behind it.
        public let endsWord: Bool

        public init(_ bytes: some Sequence<UInt8>, startsWord: Bool = false, endsWord: Bool = false) {
            self.bytes = Array(bytes)
            self.startsWord = startsWord
            self.endsWord = endsWord
        }

        /// As ``RequiredLiterals`` puts it together; nil where nothing is left without its marks.
        init?(marked: [UInt8]) {
            let isMark = { (byte: UInt8) in byte == LiteralNode.boundary || byte == UInt8(ascii: " ") }
            // What follows a boundary within is left off: what stands before it is needed all the same.
            var rest = marked.drop(while: isMark)
            var end = rest.firstIndex(of: LiteralNode.boundary) ?? rest.endIndex
            let isCut = end < rest.endIndex
            while end > rest.startIndex, isMark(rest[end - 1]) { end -= 1 }
            let endsWord = isCut || end < rest.endIndex
            rest = rest[..<end]
            guard !rest.isEmpty else { return nil }
            self.init(rest, startsWord: rest.startIndex > marked.startIndex, endsWord: endsWord)
        }
    }

    /// The ways in which a pattern can match: in each, one literal of every set is needed.
    public typealias Ways = [[Set<Literal>]]

    /// What every match needs; nil where the syntax promises nothing for one of the ways.
    ///
    /// A pattern with syntax that isn't known here (references, recursion, verbs, inline options) gives nil: then it must be tried.
    public static func of(_ pattern: String) -> Ways? {
        var reader = LiteralReader(pattern)
        guard let alternatives = reader.alternatives(), reader.isAtEnd else { return nil }
        var ways: Ways = []
        for node in alternatives {
            let sets = node.closed.compactMap(literals)
            if sets.isEmpty { return nil }
            ways.append(sets)
        }
        return ways
    }

    /// The literals of a set; nil where one of them is too short to tell anything.
    private static func literals(_ texts: Set<[UInt8]>) -> Set<Literal>? {
        var literals: Set<Literal> = []
        for text in texts {
            guard let literal = Literal(marked: text), isUseful(literal) else { return nil }
            literals.insert(literal)
        }
        return literals
    }

    private static func isUseful(_ literal: Literal) -> Bool {
        literal.bytes.count > 1 || literal.startsWord && literal.endsWord || literal.bytes == [LiteralNode.digit]
    }
}

/// What a part of a pattern can match. Texts are UTF-8 with two marks: ``boundary`` where no word character may stand, `0` for a digit.
struct LiteralNode {
    /// Every text that it can match, where these are few.
    var exact: Set<[UInt8]>?
    /// Every match begins, and ends, with one of these; the empty text where nothing is known.
    var prefixes: Set<[UInt8]>
    var suffixes: Set<[UInt8]>
    /// One text of each of these stands in every match.
    var needs: [Set<[UInt8]>] = []

    static let boundary: UInt8 = 1
    static let digit = UInt8(ascii: "0")
    static let empty = LiteralNode(exact: [[]])
    static let anything = LiteralNode(prefixes: [[]], suffixes: [[]])
    private static let limit = 128

    init(exact: Set<[UInt8]>) {
        self.exact = exact
        prefixes = exact
        suffixes = exact
    }

    private init(prefixes: Set<[UInt8]>, suffixes: Set<[UInt8]>, needs: [Set<[UInt8]>] = []) {
        self.prefixes = Self.cut(prefixes)
        self.suffixes = Self.cut(suffixes)
        self.needs = needs
    }

    /// All that it needs, its ends included.
    var closed: [Set<[UInt8]>] {
        let all = (exact.map { [$0] } ?? [prefixes, suffixes]) + needs
        var kept: [Set<[UInt8]>] = []
        for set in all where !set.contains([]) && !kept.contains(set) { kept.append(set) }
        return kept
    }

    /// One of several.
    static func any(_ nodes: [LiteralNode]) -> LiteralNode {
        if nodes.count == 1 { return nodes[0] }
        let exact = nodes.reduce(into: Set<[UInt8]>?.some([])) { all, node in
            all = node.exact.flatMap { all?.union($0) }
        }
        if let exact, exact.count <= 4 * limit { return LiteralNode(exact: exact) }
        let ends = (
            nodes.reduce(into: Set<[UInt8]>()) { $0.formUnion($1.prefixes) },
            nodes.reduce(into: Set<[UInt8]>()) { $0.formUnion($1.suffixes) }
        )
        let best = nodes.map { $0.closed.max(by: isWorse) }
        let needs = best.contains(nil) ? [] : [best.reduce(into: Set<[UInt8]>()) { $0.formUnion($1!) }]
        return LiteralNode(prefixes: ends.0, suffixes: ends.1, needs: needs)
    }

    /// This and then another.
    func then(_ next: LiteralNode) -> LiteralNode {
        if let a = exact, let b = next.exact, let both = Self.joinedIfFew(a, b) { return LiteralNode(exact: both) }
        let middle = Self.joinedIfFew(suffixes, next.prefixes)
        var result = LiteralNode(
            prefixes: exact.flatMap { Self.joinedIfFew($0, next.prefixes) } ?? prefixes,
            suffixes: next.exact.flatMap { Self.joinedIfFew(suffixes, $0) } ?? next.suffixes, needs: needs + next.needs)
        if let middle {
            if exact == nil, next.exact == nil { result.needs.append(middle) }
        } else {
            // Too many together: each for itself.
            if exact == nil { result.needs.append(suffixes) }
            if next.exact == nil { result.needs.append(next.prefixes) }
        }
        return result
    }

    /// Between `minimum` and `maximum` times; nil for no upper bound.
    func repeated(_ minimum: Int, _ maximum: Int?) -> LiteralNode {
        let isSpace = exact == [[UInt8(ascii: " ")]]
        if minimum == 0 {
            guard maximum == 1 || isSpace, let exact else { return .anything }
            return LiteralNode(exact: exact.union([[]]))
        }
        if isSpace { return self }
        if let maximum, maximum == minimum, minimum <= 8 {
            return (1..<minimum).reduce(self) { node, _ in node.then(self) }
        }
        return LiteralNode(prefixes: prefixes, suffixes: suffixes, needs: needs)
    }

    private static func joined(_ a: Set<[UInt8]>, _ b: Set<[UInt8]>) -> Set<[UInt8]> {
        if a == [[]] { return b }
        if b == [[]] { return a }
        var all: Set<[UInt8]> = []
        for head in a {
            for tail in b { all.insert(joined(head, tail)) }
        }
        return all
    }

    /// White space in a row is one space.
    private static func joined(_ head: [UInt8], _ tail: [UInt8]) -> [UInt8] {
        let isDoubled = head.last == UInt8(ascii: " ") && tail.first == UInt8(ascii: " ")
        return head + (isDoubled ? tail.dropFirst() : tail[...])
    }

    private static func joinedIfFew(_ a: Set<[UInt8]>, _ b: Set<[UInt8]>) -> Set<[UInt8]>? {
        a.count * b.count <= limit || min(a.count, b.count) == 1 ? joined(a, b) : nil
    }

    /// Too many ends are as good as none.
    private static func cut(_ ends: Set<[UInt8]>) -> Set<[UInt8]> {
        ends.contains([]) || ends.count > 8 * limit ? [[]] : ends
    }

    /// The set whose shortest text is longer is better; of equals the smaller one.
    private static func isWorse(_ a: Set<[UInt8]>, _ b: Set<[UInt8]>) -> Bool {
        let (x, y) = (min(6, shortest(a)), min(6, shortest(b)))
        return (x, -a.count) < (y, -b.count)
    }

    private static func shortest(_ texts: Set<[UInt8]>) -> Int { texts.lazy.map(\.count).min() ?? 0 }
}
