import Policy

/// How inputs are opened and read.
struct CheckInput {
    /// The name of standard input.
    static let standardInput = "-"

    let format: InputFormat
    /// Whether an input is one item, of plain text.
    let isWhole: Bool

    func open(_ file: String) throws(SystemError) -> Descriptor {
        file == Self.standardInput ? .standardInput() : try .reading(file)
    }

    /// What a batch holds; nil where it is blank, so that the next one must tell.
    ///
    /// - Throws: that it holds something that is not read yet.
    func format(of batch: Batch, named name: String) throws(RecordError) -> InputFormat? {
        if format != .auto { return format }
        if isWhole { return .text }
        guard let line = batch.lines.first(where: { !batch.bytes[$0.range].allSatisfy(InputFormat.isBlank) })
        else { return nil }
        let found = InputFormat.detect(firstLine: batch.bytes[line.range], name: name)
        guard InputFormat.known.contains(found) else { throw .notReadYet(found) }
        return found
    }

    /// UTF-16 is told by its byte order mark, and would be wrong in every line.
    func refuseWideCharacters(_ start: ArraySlice<UInt8>) throws(RecordError) {
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { throw .wideCharacters }
    }
}
