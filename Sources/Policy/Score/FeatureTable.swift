/// A feature's name as a number of 62 bits: different names have different ones, by all odds.
///
/// The lowest bit tells `w:` features, which ``ScoreModel/scale(ofWords:)`` counts, from others.
struct FeatureHash {
    private var state: UInt64
    private let isWord: Bool

    /// The kinds of features that a text's words make.
    enum Kind: Unicode.Scalar {
        case word = "w"
        case beginning = "b"
    }

    /// The name's beginning, up to its colon.
    @inline(__always) init(_ kind: Kind) {
        self.init(isWord: kind == .word)
        add(UInt8(ascii: kind.rawValue))
        add(UInt8(ascii: ":"))
    }

    @inline(__always) private init(isWord: Bool) {
        state = 0xCBF2_9CE4_8422_2325
        self.isWord = isWord
    }

    /// Goes on with a byte of the name.
    @inline(__always) mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    var value: UInt64 {
        var mixed = (state ^ state >> 32) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed >> 2 & ~1 | (isWord ? 1 : 0)
    }

    /// The number of a whole name.
    static func of(_ name: String) -> UInt64 {
        var hash = FeatureHash(isWord: name.hasPrefix("w:"))
        for byte in name.utf8 { hash.add(byte) }
        return hash.value
    }

    static func isWord(_ value: UInt64) -> Bool { value & 1 == 1 }
}

/// The numbers of a model's features, by the hashes of their names.
struct FeatureTable: Sendable {
    /// Of each feature, in the order of their numbers.
    let hashes: [UInt64]
    /// A feature's number and 1 at the first free place from its own on; 0 where there is none.
    private let places: [Int32]

    init(_ hashes: [UInt64]) {
        var count = 2
        while count < 2 * hashes.count { count *= 2 }
        var places = [Int32](repeating: 0, count: count)
        for (number, hash) in hashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash >> 1) & (count - 1)
            while places[place] > 0 { place = (place + 1) & (count - 1) }
            places[place] = Int32(number + 1)
        }
        self.hashes = hashes
        self.places = places
    }

    /// The number of the feature with this hash; nil where the model doesn't know it.
    func number(of hash: UInt64) -> Int? {
        var place = Int(truncatingIfNeeded: hash >> 1) & (places.count - 1)
        while places[place] > 0 {
            let number = Int(places[place] - 1)
            if hashes[number] == hash { return number }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    func number(of name: String) -> Int? { number(of: FeatureHash.of(name)) }
}
