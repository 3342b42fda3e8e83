internal import Patterns

/// Finds literals by their bytes.
///
/// The first four bytes of a literal are looked up at once; what follows them is a tree. Shorter literals are looked up whole.
struct Trie: Sendable {
    /// Where literals with the same beginning part: the children stand side by side, in the order of their bytes.
    private struct Node {
        let byte: UInt8
        /// How many children.
        var count: UInt8 = 0
        var firstChild: Int32 = 0
        /// Its number among the ends of literals; -1 where none ends.
        var end: Int32 = -1
        /// A bit for each ``bit(of:)`` of its children's bytes: most walks end without a look at them.
        var followers: UInt32 = 0

        @inline(__always) static func bit(of byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }
    }

    /// A node while literals are put in.
    private struct Draft {
        var children: [UInt8: Int] = [:]
        /// The literal that ends here; -1 for none.
        var literal: Int32 = -1
        /// The literal that ends here and only where a word does.
        var wordLiteral: Int32 = -1
    }

    private var drafts: [Draft] = [Draft()]
    private var nodes: [Node] = []
    /// The node of each four bytes that a literal begins with.
    private var heads = ByteTable([])
    /// The end of each literal of less than four bytes.
    private var shorts = ByteTable([])
    /// The literals of end e: at 2e, and at 2e + 1 the one that ends a word; -1 for none.
    private var literals: [Int32] = []

    mutating func insert(_ literal: RequiredLiterals.Literal, _ number: Int32) {
        var node = 0
        for byte in literal.bytes {
            if let next = drafts[node].children[byte] {
                node = next
            } else {
                drafts[node].children[byte] = drafts.count
                node = drafts.count
                drafts.append(Draft())
            }
        }
        if literal.endsWord { drafts[node].wordLiteral = number } else { drafts[node].literal = number }
    }

    /// Lays the nodes out flat; nothing can be inserted after it.
    mutating func freeze() {
        var queue = [0]
        nodes = [Node(byte: 0)]
        var next = 0
        while next < queue.count {
            let draft = drafts[queue[next]]
            nodes[next].firstChild = Int32(nodes.count)
            nodes[next].count = UInt8(draft.children.count)
            for (byte, child) in draft.children.sorted(by: { $0.key < $1.key }) {
                nodes.append(Node(byte: byte))
                queue.append(child)
            }
            if draft.literal >= 0 || draft.wordLiteral >= 0 {
                nodes[next].end = Int32(literals.count / 2)
                literals += [draft.literal, draft.wordLiteral]
            }
            next += 1
        }
        drafts = []
        layOut()
        index()
    }

    /// Puts all that goes on from one beginning of four bytes side by side, so that a walk stays in few lines of the processor's cache.
    private mutating func layOut() {
        var order = [0]
        var level = [0]
        for _ in 0..<4 {
            level = level.flatMap(children)
            order += level
        }
        for head in level {
            var next = order.count
            order += children(of: head)
            while next < order.count {
                order += children(of: order[next])
                next += 1
            }
        }
        var places = [Int32](repeating: 0, count: nodes.count)
        for (place, number) in order.enumerated() { places[number] = Int32(place) }
        nodes = order.map { number in
            var node = nodes[number]
            if node.count > 0 { node.firstChild = places[Int(node.firstChild)] }
            for child in children(of: number) { node.followers |= Node.bit(of: nodes[child].byte) }
            return node
        }
    }

    private func children(of number: Int) -> Range<Int> {
        let node = nodes[number]
        return Int(node.firstChild)..<Int(node.firstChild) + Int(node.count)
    }

    /// Puts the beginnings in their tables.
    private mutating func index() {
        var heads: [(UInt32, Int32)] = []
        var shorts: [(UInt32, Int32)] = []
        func go(_ node: Int, _ key: UInt32, _ depth: Int) {
            if depth == 4 { return heads.append((key, Int32(node))) }
            if depth > 0, nodes[node].end >= 0 { shorts.append((ByteTable.key(key, count: depth), nodes[node].end)) }
            for child in children(of: node) {
                go(child, key | UInt32(nodes[child].byte) << UInt32(8 * depth), depth + 1)
            }
        }
        go(0, 0, 0)
        self.heads = ByteTable(heads)
        self.shorts = ByteTable(shorts)
    }

    /// Finds every literal that stands in a text.
    ///
    /// - Parameters:
    ///   - text: with four zeros behind its `count` bytes.
    ///   - onlyAtWords: whether literals begin only where no word character stands before them.
    func find(in text: Span<UInt8>, count: Int, onlyAtWords: Bool, into scan: inout GateScan) {
        guard count > 0, text.count >= count + 4 else { return }
        let nodes = nodes.span
        var isAfterWord = false
        var head: UInt32 = 0
        for i in 0..<3 { head |= UInt32(text[i]) << UInt32(8 * i + 8) }
        for start in 0..<count {
            // SAFETY: `start` is less than `count`, behind which four bytes stand.
            head = head >> 8 | UInt32(unsafe text[unchecked: start + 3]) << 24
            if !(onlyAtWords && isAfterWord) {
                for count in 1...3 {
                    let end = shorts[ByteTable.key(head, count: count)]
                    if end >= 0 { mark(Int(end), isWordEnd: !Self.isWord(text[start + count]), &scan) }
                }
                let node = heads[head]
                if node >= 0 { walk(from: Int(node), of: nodes, in: text, at: start + 4, into: &scan) }
            }
            isAfterWord = Self.isWord(UInt8(truncatingIfNeeded: head))
        }
    }

    @inline(__always)
    private func walk(
        from head: Int, of nodes: Span<Node>, in text: Span<UInt8>, at start: Int, into scan: inout GateScan
    ) {
        var number = head
        var i = start
        while true {
            // SAFETY: children's numbers are numbers of nodes. No literal holds a zero, so that no walk passes the zeros behind the text.
            let node = unsafe nodes[unchecked: number]
            let byte = unsafe text[unchecked: i]
            if node.end >= 0 { mark(Int(node.end), isWordEnd: !Self.isWord(byte), &scan) }
            if node.followers & Node.bit(of: byte) == 0 { return }
            number = Int(node.firstChild)
            let end = number + Int(node.count)
            while number < end, unsafe nodes[unchecked: number].byte < byte { number += 1 }
            guard number < end, unsafe nodes[unchecked: number].byte == byte else { return }
            i += 1
        }
    }

    @inline(__always) private func mark(_ end: Int, isWordEnd: Bool, _ scan: inout GateScan) {
        if literals[2 * end] >= 0 { scan.find(literals[2 * end]) }
        if isWordEnd, literals[2 * end + 1] >= 0 { scan.find(literals[2 * end + 1]) }
    }

    /// Letters, digits and `_` of ASCII; a character beyond may be either.
    @inline(__always) static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
    }
}

extension Trie: Taped {
    /// Level by level, so that where children stand follows from how many there are.
    func write(to tape: inout Tape) {
        var order = [0]
        var next = 0
        while next < order.count {
            order += children(of: order[next])
            next += 1
        }
        tape.write(order.count)
        for node in order.lazy.map({ nodes[$0] }) {
            tape.write(Int(node.byte))
            tape.write(Int(node.count) << 1 | (node.end >= 0 ? 1 : 0))
        }
        let ends = order.lazy.map { Int(nodes[$0].end) }.filter { $0 >= 0 }
        tape.write(ends.flatMap { [literals[2 * $0] + 1, literals[2 * $0 + 1] + 1] })
    }

    init(from tape: inout TapeReader) {
        let count = tape.int()
        drafts = []
        nodes.reserveCapacity(count)
        // The children stand in the order of their parents, and so do the ends.
        var child: Int32 = 1
        var end: Int32 = 0
        for _ in 0..<count {
            var node = Node(byte: UInt8(truncatingIfNeeded: tape.int()))
            let rest = tape.int()
            node.count = UInt8(truncatingIfNeeded: rest >> 1)
            node.firstChild = child
            child += Int32(node.count)
            if rest & 1 == 1 {
                node.end = end
                end += 1
            }
            nodes.append(node)
        }
        literals = tape.numbers().map { $0 - 1 }
        layOut()
        index()
    }
}

/// Numbers by up to four bytes.
private struct ByteTable: Sendable {
    /// At each place a key and its number; -1 where there is none. A key stands at the first free place from its own on.
    private var places: [(key: UInt32, number: Int32)]
    private let shift: UInt32
    /// A bit for each value of ``bit(of:)`` that some key has: most bytes of a text are told by it to begin nothing.
    private var bits = [UInt64](repeating: 0, count: 1024)

    init(_ entries: [(key: UInt32, number: Int32)]) {
        var count = 2
        while count < 2 * entries.count { count *= 2 }
        places = Array(repeating: (0, -1), count: count)
        shift = 32 - UInt32(count.trailingZeroBitCount)
        for entry in entries {
            var place = home(entry.key)
            while places[place].number >= 0 { place = (place + 1) & (count - 1) }
            places[place] = entry
            bits[Self.bit(of: entry.key) >> 6] |= 1 << UInt64(Self.bit(of: entry.key) & 63)
        }
    }

    @inline(__always) private static func bit(of key: UInt32) -> Int { Int((key &* 2_246_822_519) >> 16) }

    /// The key of the first `count` bytes of a head; less than four are told apart from four.
    @inline(__always) static func key(_ head: UInt32, count: Int) -> UInt32 {
        head & (1 << UInt32(8 * count) - 1) | UInt32(count) << 24
    }

    @inline(__always) private func home(_ key: UInt32) -> Int {
        Int((key &* 2_654_435_769) >> shift)
    }

    /// The key's number; -1 where it has none.
    @inline(__always) subscript(key: UInt32) -> Int32 {
        let bit = Self.bit(of: key)
        // SAFETY: a bit's number has 16 bits, as many as there are; a place is less than how many there are.
        if unsafe bits.span[unchecked: bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return -1 }
        let places = places.span
        var place = home(key)
        while true {
            let (found, number) = unsafe places[unchecked: place]
            if number < 0 || found == key { return number }
            place = (place + 1) & (places.count - 1)
        }
    }
}
