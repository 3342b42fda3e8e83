internal import Patterns

/// Literals by their bytes, each with the sets that it belongs to.
struct Trie: Sendable {
    /// Where literals with the same beginning part: the children stand side by side, in the order of their bytes.
    private struct Node {
        let byte: UInt8
        /// How many children.
        var count: UInt8 = 0
        var firstChild: Int32 = 0
        /// Its number among the ends of literals; -1 where none ends.
        var end: Int32 = -1
    }

    /// A node while literals are put in.
    private struct Draft {
        var children: [UInt8: Int] = [:]
        var sets: [Int32] = []
        /// Sets of literals that end here and only where a word does.
        var wordSets: [Int32] = []
    }

    private var drafts: [Draft] = [Draft()]
    private var nodes: [Node] = []
    /// For each first byte its node; -1 for none.
    private var roots = [Int32](repeating: -1, count: 256)
    /// The sets of end e: `sets` from `bounds[2e]` up to `bounds[2e + 1]`, and from there up to `bounds[2e + 2]` those that end a word.
    private var bounds: [Int32] = [0]
    private var sets: [Int32] = []

    mutating func insert(_ literal: RequiredLiterals.Literal, of set: Int32) {
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
        if literal.endsWord { drafts[node].wordSets.append(set) } else { drafts[node].sets.append(set) }
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
                if next == 0 { roots[Int(byte)] = Int32(nodes.count) }
                nodes.append(Node(byte: byte))
                queue.append(child)
            }
            if !draft.sets.isEmpty || !draft.wordSets.isEmpty {
                nodes[next].end = Int32(bounds.count / 2)
                sets += draft.sets.sorted()
                bounds.append(Int32(sets.count))
                sets += draft.wordSets.sorted()
                bounds.append(Int32(sets.count))
            }
            next += 1
        }
        drafts = []
    }

    /// Marks the sets of every literal that begins at `start`.
    @inline(__always) func find(in text: Span<UInt8>, from start: Int, into hits: inout GateHits) {
        let root = roots[Int(text[start])]
        if root >= 0 { walk(from: Int(root), in: text, at: start + 1, into: &hits) }
    }

    private func walk(from root: Int, in text: Span<UInt8>, at start: Int, into hits: inout GateHits) {
        var number = root
        var i = start
        while true {
            let node = nodes[number]
            if node.end >= 0 { mark(Int(node.end), isWordEnd: i == text.count || !Self.isWord(text[i]), &hits) }
            guard i < text.count, node.count > 0 else { return }
            let byte = text[i]
            number = Int(node.firstChild)
            let end = number + Int(node.count)
            while number < end, nodes[number].byte < byte { number += 1 }
            guard number < end, nodes[number].byte == byte else { return }
            i += 1
        }
    }

    private func mark(_ end: Int, isWordEnd: Bool, _ hits: inout GateHits) {
        for k in Int(bounds[2 * end])..<Int(bounds[2 * end + (isWordEnd ? 2 : 1)]) { hits.mark(sets[k]) }
    }

    /// Letters, digits and `_` of ASCII; a character beyond may be either.
    @inline(__always) static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || (0x41...0x5A).contains(byte)
    }
}

extension Trie: Taped {
    func write(to tape: inout Tape) {
        tape.write(nodes.count)
        for node in nodes {
            tape.write(Int(node.byte))
            tape.write(Int(node.count) << 1 | (node.end >= 0 ? 1 : 0))
        }
        tape.write(zip(bounds.dropFirst(), bounds).map { $0 - $1 })
        tape.write(sets)
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
        for number in 0..<Int(nodes.first?.count ?? 0) { roots[Int(nodes[number + 1].byte)] = Int32(number + 1) }
        for difference in tape.numbers() { bounds.append((bounds.last ?? 0) + difference) }
        sets = tape.numbers()
    }
}
