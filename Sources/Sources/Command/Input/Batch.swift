/// Some lines of an input, still bytes: what one worker judges at a time.
struct Batch: Sendable {
    /// One line, without its end.
    struct Line: Sendable {
        /// 1-based.
        let number: Int
        /// In the batch's bytes.
        let range: Range<Int>
        /// Whether it was longer than ``LineReader/longestLine``; then its bytes are gone.
        var isTooLong = false
    }

    let bytes: [UInt8]
    let lines: [Line]
}

/// Where an item stands.
struct Source: Sendable, Equatable {
    /// As it was named; `-` for standard input.
    let file: String
    /// 1-based; nil for the whole file.
    let line: Int?

    /// `file:line`, for messages.
    var description: String { file + (line.map { ":\($0)" } ?? "") }
}
