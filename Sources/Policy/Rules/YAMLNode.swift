internal import Yams

/// A value of a YAML file, and where it begins.
struct YAMLNode: Sendable {
    indirect enum Kind: Sendable {
        /// - Parameter isBlock: whether it was written as a literal block (`|`).
        case scalar(String, isBlock: Bool)
        case sequence([YAMLNode])
        /// Keys and values in the file's order.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    let kind: Kind
    /// 1-based.
    let line: Int
    let column: Int

    init(_ kind: Kind, line: Int, column: Int) {
        self.kind = kind
        self.line = line
        self.column = column
    }

    init(_ node: Node) {
        switch node {
        case .scalar(let scalar): kind = .scalar(scalar.string, isBlock: scalar.style == .literal)
        case .sequence(let sequence): kind = .sequence(sequence.map(YAMLNode.init))
        case .mapping(let mapping):
            kind = .mapping(mapping.map { (key: YAMLNode($0.key), value: YAMLNode($0.value)) })
        case .alias: kind = .scalar("", isBlock: false)
        }
        line = node.mark?.line ?? 1
        column = node.mark?.column ?? 1
    }
}

extension YAMLNode: Taped {
    func write(to tape: inout Tape) {
        tape.write(line)
        tape.write(column)
        switch kind {
        case .scalar(let text, let isBlock):
            tape.write(isBlock ? 1 : 0)
            tape.write(text)
        case .sequence(let nodes):
            tape.write(2)
            tape.write(nodes)
        case .mapping(let entries):
            tape.write(3)
            tape.write(entries.count)
            for entry in entries {
                entry.key.write(to: &tape)
                entry.value.write(to: &tape)
            }
        }
    }

    init(from tape: inout TapeReader) {
        line = tape.int()
        column = tape.int()
        switch tape.int() {
        case 2: kind = .sequence(tape.list())
        case 3: kind = .mapping((0..<tape.int()).map { _ in (YAMLNode(from: &tape), YAMLNode(from: &tape)) })
        case let block: kind = .scalar(tape.string(), isBlock: block == 1)
        }
    }
}
