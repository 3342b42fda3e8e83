internal import Patterns

/// Literals by their bytes, each with the sets that it belongs to.
struct Trie: Sendable {
    private struct Node {
        var children: [UInt8: Int32] = [:]
        var sets: [Int32] = []
        /// Sets of literals that end here and only where a word does.
        var wordSets: [Int32] = []
    }

    private var nodes: [Node] = [Node()]
    /// For each first byte the node behind it; -1 for none.
    private var roots = [Int32](repeating: -1, count: 256)
    /// The children of node n: `bytes` and `targets` from `first[n]` up to `first[n + 1]`.
    private var first: [Int32] = []
    private var bytes: [UInt8] = []
    private var targets: [Int32] = []
    /// The sets of node n: `sets` from `firstSet[2n]` up to `firstSet[2n + 1]`, and from there those that end a word.
    private var firstSet: [Int32] = []
    private var sets: [Int32] = []

    mutating func insert(_ literal: RequiredLiterals.Literal, of set: Int32) {
        var node = 0
        for byte in literal.bytes {
            if let next = nodes[node].children[byte] {
                node = Int(next)
            } else {
                nodes[node].children[byte] = Int32(nodes.count)
                node = nodes.count
                nodes.append(Node())
            }
        }
        if literal.endsWord { nodes[node].wordSets.append(set) } else { nodes[node].sets.append(set) }
    }

    /// Lays the nodes out flat; nothing can be inserted after it.
    mutating func freeze() {
        for node in nodes {
            first.append(Int32(bytes.count))
            for (byte, target) in node.children.sorted(by: { $0.key < $1.key }) {
                bytes.append(byte)
                targets.append(target)
            }
            firstSet.append(Int32(sets.count))
            sets += node.sets.sorted()
            firstSet.append(Int32(sets.count))
            sets += node.wordSets.sorted()
        }
        first.append(Int32(bytes.count))
        firstSet.append(Int32(sets.count))
        for (byte, target) in nodes[0].children { roots[Int(byte)] = target }
        nodes = []
    }

    /// Marks the sets of every literal that begins at `start`.
    func find(in text: [UInt8], from start: Int, into hits: inout GateHits) {
        var node = Int(roots[Int(text[start])])
        var i = start + 1
        while node >= 0 {
            let (plain, word, end) = (Int(firstSet[2 * node]), Int(firstSet[2 * node + 1]), Int(firstSet[2 * node + 2]))
            for k in plain..<word { hits.mark(sets[k]) }
            if word < end, i == text.count || !Self.isWord(text[i]) {
                for k in word..<end { hits.mark(sets[k]) }
            }
            guard i < text.count else { return }
            node = child(of: node, text[i])
            i += 1
        }
    }

    private func child(of node: Int, _ byte: UInt8) -> Int {
        var k = Int(first[node])
        let end = Int(first[node + 1])
        while k < end {
            if bytes[k] == byte { return Int(targets[k]) }
            if bytes[k] > byte { return -1 }
            k += 1
        }
        return -1
    }

    /// Letters, digits and `_` of ASCII; a character beyond may be either.
    static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || (0x41...0x5A).contains(byte)
    }
}
