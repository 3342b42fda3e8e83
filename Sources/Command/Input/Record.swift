import Policy

/// What was read of one record.
enum Record: Sendable {
    /// The label only where ``InputOptions/readsLabels`` asks for it and there is one.
    case item(Item, Source, Label? = nil)
    case failed(RecordError, Source)
    /// An input, or a part of an archive, that can't be read, or not to its end: no item.
    case unreadable(RecordError, Source)
}

/// Some records, in order: what one worker judges at a time.
struct Batch: Sendable {
    var records: [Record] = []
    /// How much of the inputs was read for it, as they are stored.
    var bytes = 0
    /// Whether the next batch may be long in coming.
    var isFollowedSlowly = false
}

/// Where an item stands.
struct Source: Sendable, Equatable {
    /// As it was named; `-` for standard input. A member of an archive is named as if the archive were a folder.
    let file: String
    /// 1-based; nil for the whole file.
    let line: Int?

    /// `file:line`, for messages.
    var description: String { file + (line.map { ":\($0)" } ?? "") }
}
