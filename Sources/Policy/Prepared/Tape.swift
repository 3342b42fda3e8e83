/// What can be written on a tape and read back.
protocol Taped {
    func write(to tape: inout Tape)
    init(from tape: inout TapeReader)
}

/// Numbers and texts one after the other, in letters that stand in a Swift string without escapes.
///
/// A number is written in groups of five bits, least first: ``continued`` and up where more follow, ``last`` and up for the last one.
struct Tape {
    private(set) var bytes: [UInt8] = []
    static let continued: UInt8 = 0x23
    static let last: UInt8 = 0x5D

    /// - Parameter number: not negative.
    mutating func write(_ number: Int) {
        var rest = UInt(number)
        while rest >= 32 {
            bytes.append(Self.continued + UInt8(rest & 31))
            rest >>= 5
        }
        bytes.append(Self.last + UInt8(rest))
    }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ list: [some Taped]) {
        write(list.count)
        for element in list { element.write(to: &self) }
    }

    mutating func write(_ numbers: [Int32]) {
        write(numbers.count)
        for number in numbers { write(Int(number)) }
    }
}

/// Reads a tape from its beginning. A tape that no ``Tape`` wrote traps.
struct TapeReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    @inline(__always) private mutating func next() -> UInt8 {
        defer { position += 1 }
        return bytes[position]
    }

    mutating func int() -> Int {
        var number = 0
        var shift = 0
        while true {
            let byte = next()
            if byte >= Tape.last { return number | Int(byte - Tape.last) << shift }
            number |= Int(byte - Tape.continued) << shift
            shift += 5
        }
    }

    mutating func string() -> String {
        let count = int()
        let end = min(position + count, bytes.count)
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    mutating func list<Element: Taped>() -> [Element] { (0..<int()).map { _ in Element(from: &self) } }

    mutating func numbers() -> [Int32] { (0..<int()).map { _ in Int32(truncatingIfNeeded: int()) } }
}
