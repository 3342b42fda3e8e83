import Policy

/// Items that a tool for rule writers looks at, with their labels where they have one.
final class ItemFiles {
    struct Entry: Sendable {
        let item: Item
        let label: Label?
    }

    private let messages: Messages
    private(set) var entries: [Entry] = []
    /// Records and files that could not be read.
    private(set) var errors = 0

    init(messages: Messages) { self.messages = messages }

    /// Reads files, folders and archives, as `check` takes them.
    func read(_ files: [String]) async throws {
        let reader = ItemReader(InputOptions(readsLabels: true)) { [self] batch in batch.records.forEach(add) }
        for file in files { try await reader.read(file) }
    }

    private func add(_ record: Record) {
        switch record {
        case .item(let item, _, let label): entries.append(Entry(item: item, label: label))
        case .failed(let error, let source), .unreadable(let error, let source):
            errors += 1
            messages.report(error, source)
        }
    }
}

extension Array where Element: Sendable {
    /// The elements, each changed; each thread changes a stretch of its own, with something that is its own.
    func inParallel<Own, Result: Sendable>(
        jobs: Int, _ own: @Sendable @escaping () -> Own, _ change: @Sendable @escaping (Own, Element) -> Result
    ) async -> [Result] {
        let length = Swift.max(1, count / jobs + 1)
        let tasks = stride(from: 0, to: count, by: length).map { start in
            let stretch = self[start..<Swift.min(start + length, count)]
            return Task {
                let own = own()
                return stretch.map { change(own, $0) }
            }
        }
        var results: [Result] = []
        for task in tasks { results += await task.value }
        return results
    }
}
