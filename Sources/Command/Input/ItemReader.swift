import Archives
import FoundationEssentials
import Policy

/// How inputs are read.
struct InputOptions: Sendable {
    var format = InputFormat.auto
    /// Whether an input is one item, of plain text.
    var isWhole = false
    var columns: [ColumnChoice] = []
    /// Whether authors' profiles are items as well.
    var includesProfiles = false
    /// Whether the label (`expect`) beside an item is wanted.
    var readsLabels = false
    var defaults = ItemDefaults()
}

/// Reads files, folders, archives and standard input: their items, in order.
final class ItemReader {
    /// Takes what was read.
    typealias Emit = (Batch) async throws -> Void

    /// The name of standard input.
    static let standardInput = "-"
    /// How many archives may be in one another.
    static let deepest = 3

    let options: InputOptions
    let decoder: ItemDecoder
    private let emit: Emit
    private var batch = Batch()
    /// The file that is read, and how much of it is counted in a batch.
    private var input: Descriptor?
    private var counted = 0

    init(_ options: InputOptions, emit: @escaping Emit) {
        self.options = options
        self.emit = emit
        decoder = ItemDecoder(
            defaults: options.defaults, includesProfiles: options.includesProfiles, readsLabels: options.readsLabels)
    }

    /// Reads an input; what can't be read is told in a record.
    func read(_ path: String) async throws {
        try await guarded(path) {
            if path == Self.standardInput { return try await read(document(path)) }
            let status = try FileSystem.status(path)
            if status.isFolder { return try await readFolder(path) }
            if status.isPipe, !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/") { throw RecordError.namedPipe }
            try await read(document(path))
        }
        try await flush()
    }

    /// Does something with a file; an error of its own becomes a record.
    func guarded(_ name: String, _ body: () async throws -> Void) async throws {
        do { try await body() } catch let error as RecordError {
            batch.records.append(.unreadable(error, Source(file: name, line: nil)))
        } catch let error as SystemError {
            batch.records.append(.unreadable(RecordError(error.message), Source(file: name, line: nil)))
        } catch let error as ArchiveError {
            batch.records.append(.unreadable(RecordError(error), Source(file: name, line: nil)))
        }
    }

    /// Gives away what was read so far.
    func flush(beforeWait: Bool = false) async throws {
        countBytes()
        guard !batch.records.isEmpty else { return }
        var full = Batch()
        swap(&full, &batch)
        full.isFollowedSlowly = beforeWait
        try await emit(full)
    }

    private func countBytes() {
        let count = input?.bytesRead ?? 0
        batch.bytes += count - counted
        counted = count
    }

    /// Opens a file, or standard input.
    private func document(_ path: String) throws(SystemError) -> Document {
        let descriptor = path == Self.standardInput ? .standardInput() : try Descriptor.reading(path)
        countBytes()
        (input, counted) = (descriptor, 0)
        return Document(descriptor, name: path)
    }

    /// Reads what an official archive says of its account.
    func finish(_ archive: OfficialArchive) { decoder.finish(archive, to: &batch.records) }
}

// One file.
extension ItemReader {
    /// A file, a member of an archive, or standard input.
    struct Document {
        let source: PeekedSource
        let name: String
        /// The file itself, where it can be gone back in.
        let file: Descriptor?
        /// How many archives it is in.
        let depth: Int
        /// Of the outermost archive.
        let budget: ArchiveBudget

        init(_ descriptor: Descriptor, name: String) {
            source = PeekedSource(descriptor)
            self.name = name
            file =
                (try? descriptor.status())?.isPlainFile == true && name != ItemReader.standardInput ? descriptor : nil
            depth = 0
            budget = ArchiveBudget()
        }

        /// Whether it is a zip that can be gone back in: its parts can be reached in any order.
        var isZipFile: Bool { file != nil && source.start.starts(with: [0x50, 0x4B]) }

        /// A member of an archive in `outer`.
        init(_ member: MemberSource, name: String, in outer: Document) {
            source = PeekedSource(member)
            self.name = name
            file = nil
            depth = outer.depth + 1
            budget = outer.budget
        }
    }

    /// - Throws: why nothing, or no more, of it can be read.
    func read(_ document: Document) async throws {
        var source = document.source
        try source.peek(2)
        if !source.peeked.contains(lineEnd) { try source.peek(512) }
        switch Magic(source.peeked) {
        case .archive:
            if document.depth == Self.deepest { throw RecordError.nestedTooDeep }
            return try await readArchive(document)
        case .binary where options.format == .auto: throw RecordError.binary
        case .utf8Mark: source.skip(3)
        case .utf16(let isLittleEndian):
            source.skip(2)
            source = PeekedSource(WideSource(source, isLittleEndian: isLittleEndian))
        case .binary, .text: break
        }
        try source.peekText()
        if source.isBlank {
            if document.name != Self.standardInput { throw RecordError.empty }
            return
        }
        try await readText(source, name: document.name)
    }

    private func readText(_ source: PeekedSource, name: String) async throws {
        let found = options.isWhole ? .text : options.format
        let format = found == .auto ? InputFormat.detect(source.peeked, name: FileName(name).uncompressed) : found
        switch format {
        case .text, .auto:
            let reader: any RecordReader = options.isWhole ? WholeReader(source) : LineReader(source)
            let isWhole = options.isWhole
            try await readRecords(reader, name) { [decoder] in
                decoder.decodeText($0, isWhole ? Source(file: name, line: nil) : $1, to: &$2)
            }
        case .jsonl:
            let reader = LineReader(source, limit: JSONReader.longestRecord)
            try await readRecords(reader, name) { [decoder] in decoder.decodeJSON($0, $1, to: &$2) }
        case .json, .archive:
            try await readRecords(JSONReader(source), name) { [decoder] in decoder.decodeJSON($0, $1, to: &$2) }
        case .csv, .tsv: try await readTable(source, name, isTabbed: format == .tsv)
        }
    }

    private func readTable(_ source: PeekedSource, _ name: String, isTabbed: Bool) async throws {
        let header = source.peeked.prefix { $0 != lineEnd }
        let isMarked = isTabbed && header.contains(UInt8(ascii: "\t"))
        let delimiter = isMarked ? UInt8(ascii: "\t") : TableColumns.delimiter(of: header) ?? UInt8(ascii: ",")
        let reader = try CSVReader(source, delimiter: delimiter)
        let columns = try TableColumns(header: reader.header, delimiter: delimiter, chosen: options.columns)
        try await readRecords(reader, name) { [decoder] in decoder.decodeRow($0, by: columns, $1, to: &$2) }
    }

    private func readRecords(
        _ reader: any RecordReader, _ name: String,
        _ decode: (ArraySlice<UInt8>, Source, inout [Record]) -> Void
    ) async throws {
        var reader = reader
        while let read = try reader.next() {
            for record in read.records {
                let source = Source(file: name, line: record.line)
                let bytes = read.bytes[record.range]
                if let problem = record.problem {
                    batch.records.append(.failed(problem, options.isWhole ? Source(file: name, line: nil) : source))
                } else if !bytes.allSatisfy(InputFormat.isBlank) {
                    decode(bytes, source, &batch.records)
                }
                if batch.records.count >= RecordBatch.limit { try await flush() }
            }
            let wouldWait = reader.wouldWait
            if wouldWait || batch.records.count > 0 { try await flush(beforeWait: wouldWait) }
        }
    }
}

// Folders and archives.
extension ItemReader {
    /// How many bytes there are to read of an input; nil where that can't be known.
    static func size(of path: String) -> Int? {
        guard path != standardInput, let status = try? FileSystem.status(path) else { return nil }
        if status.isPlainFile { return status.size }
        guard status.isFolder, let paths = try? FileSystem.files(in: path) else { return nil }
        let plan = MemberPlan(paths)
        return paths.filter { plan.role(of: $0) != .skipped }
            .reduce(0) { $0 + ((try? FileSystem.status(path + "/" + $1))?.size ?? 0) }
    }

    private func readFolder(_ folder: String) async throws {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        let found: [String]
        do { found = try FileSystem.files(in: folder) } catch { throw RecordError(folder: error) }
        let paths = MemberPlan.sorted(found)
        let plan = MemberPlan(paths)
        var archives = OfficialArchives()
        var isFound = false
        for role in [MemberRole.context, .tweets, .other] {
            for path in paths where plan.role(of: path) == role {
                isFound = true
                decoder.archive = archives.archive(of: path, role)
                try await guarded(prefix + path) {
                    try await read(document(prefix + path))
                }
                decoder.archive = nil
            }
        }
        archives.all.forEach(finish)
        if !isFound { throw RecordError.nothingInFolder }
    }

    /// A zip twice, where that is possible: first what stands beside the tweets, then the tweets.
    private func readArchive(_ document: Document) async throws {
        var archives = OfficialArchives()
        var passes: [[MemberRole]] = [[.context, .tweets, .other]]
        var plan = MemberPlan()
        if document.isZipFile {
            var paths: [String] = []
            let list = try opened(document)
            while let path = try Self.nextPath(list) { paths.append(path) }
            plan = MemberPlan(paths)
            if paths.contains(where: { plan.role(of: $0) == .context }) { passes = [[.context], [.tweets, .other]] }
        }
        var isFound = false
        for roles in passes {
            if try await readMembers(document, roles, &plan, &archives) { isFound = true }
        }
        archives.all.forEach(finish)
        if !isFound { throw RecordError.nothingInArchive }
    }

    /// Whether there were members to read.
    private func readMembers(
        _ document: Document, _ roles: [MemberRole], _ plan: inout MemberPlan, _ archives: inout OfficialArchives
    ) async throws -> Bool {
        var archive = try opened(document)
        var isFound = false
        var count = 0
        while let path = try Self.nextPath(archive) {
            let member = MemberSource(archive, of: document.source)
            count += 1
            if archive.isSingleFile {
                isFound = true
                try await read(Document(member, name: document.name, in: document))
                continue
            }
            plan.add(path)
            let role = plan.role(of: path)
            guard roles.contains(role) else { continue }
            isFound = true
            decoder.archive = archives.archive(of: path, role)
            let name = document.name + "/" + path
            try await guarded(name) { try await read(Document(member, name: name, in: document)) }
            decoder.archive = nil
            if member.isArchiveOver {
                guard document.isZipFile else { break }
                archive = try opened(document)
                for _ in 0..<count { _ = try archive.nextMember() }
            }
        }
        return isFound
    }

    /// The path of the next member, without the `./` that tar writes.
    private static func nextPath(_ archive: ArchiveReader) throws(ArchiveError) -> String? {
        try archive.nextMember().map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
    }

    private func opened(_ document: Document) throws -> ArchiveReader {
        try ArchiveReader(
            ArchiveInput(document.source, file: document.file), seeks: document.file != nil, budget: document.budget,
            isInner: document.depth > 0)
    }
}
