/// Text that waits for the end of a run: a megabyte in memory, the rest in a file without a name in `TMPDIR`.
final class Spool {
    /// Two ways to say one thing, of which the end of the run chooses.
    struct Choice {
        /// For an account's first violation.
        let first: String
        let raised: String
        let ticket: AccountHistory.Ticket
    }

    enum Entry {
        case text(String)
        case choice(Choice)
    }

    private static let room = 1 << 20

    private var file: Descriptor?
    private var buffer: [UInt8] = []
    /// What of `buffer` is read; 0 while writing.
    private var taken = 0

    /// - Throws: what the file says, such as that no space is left.
    func append(_ entry: Entry) throws(SystemError) {
        switch entry {
        case .text(let text):
            append(text.utf8.count)
            append(-1)
            buffer += text.utf8
        case .choice(let choice):
            append(choice.first.utf8.count)
            append(choice.raised.utf8.count)
            append(choice.ticket.account)
            append(choice.ticket.position)
            buffer += choice.first.utf8
            buffer += choice.raised.utf8
        }
        if buffer.count > Self.room { try flush() }
    }

    /// Goes from writing to reading.
    func rewind() throws(SystemError) {
        guard let file else { return }
        try flush()
        try file.rewind()
    }

    /// The next entry; nil at the end.
    func next() throws(SystemError) -> Entry? {
        guard try has(1) else { return nil }
        let count = try number()
        let other = try number()
        if other < 0 { return .text(try text(count)) }
        let ticket = AccountHistory.Ticket(account: try number(), position: try number())
        return .choice(Choice(first: try text(count), raised: try text(other), ticket: ticket))
    }

    private func append(_ number: Int) {
        let bits = UInt64(bitPattern: Int64(number))
        for shift in stride(from: 0, to: 64, by: 8) { buffer.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    }

    private func number() throws(SystemError) -> Int {
        let bytes = try take(8)
        return Int(Int64(bitPattern: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }))
    }

    private func text(_ count: Int) throws(SystemError) -> String { String(decoding: try take(count), as: UTF8.self) }

    private func flush() throws(SystemError) {
        let file = if let open = self.file { open } else { try Descriptor.temporary() }
        self.file = file
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func take(_ count: Int) throws(SystemError) -> ArraySlice<UInt8> {
        guard try has(count) else { throw .truncated }
        taken += count
        return buffer[taken - count..<taken]
    }

    /// Reads on until `count` bytes are there.
    private func has(_ count: Int) throws(SystemError) -> Bool {
        while buffer.count - taken < count {
            guard let file else { return false }
            buffer.removeSubrange(..<taken)
            taken = 0
            let old = buffer.count
            buffer += [UInt8](repeating: 0, count: max(64 << 10, count - old))
            let read = try file.readBytes(into: &buffer, at: old)
            buffer.removeSubrange((old + read)...)
            if read == 0 { return false }
        }
        return true
    }
}
