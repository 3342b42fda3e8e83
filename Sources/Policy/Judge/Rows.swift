/// Lists of numbers, one after the other in one array.
struct Rows: Sendable {
    private(set) var values: [Int32] = []
    private var ends: [Int32] = []

    init(_ rows: [[Int32]]) {
        for row in rows {
            values += row
            ends.append(Int32(values.count))
        }
    }

    /// How many rows.
    var count: Int { ends.count }

    /// The row's places in ``values``.
    @inline(__always) func row(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }
}

extension Rows: Taped {
    /// Numbers from -1 up.
    func write(to tape: inout Tape) {
        tape.write(values.map { $0 + 1 })
        tape.write(zip(ends, [0] + ends).map { $0 - $1 })
    }

    init(from tape: inout TapeReader) {
        values = tape.numbers().map { $0 - 1 }
        for count in tape.numbers() { ends.append((ends.last ?? 0) + count) }
    }
}
