/// What a reader takes a single character for.
struct FoldTable: Sendable {
    /// How far a character is from what it is taken for.
    enum Kind: Sendable { case plain, odd, styled, look }

    struct Entry: Sendable {
        let text: [Unicode.Scalar]
        let kind: Kind
    }

    static let shared = FoldTable()

    private var entries: [UInt32: Entry] = [:]
    /// Letters standing on their heads, and ASCII letters that are others on their heads.
    let turned: [Unicode.Scalar: Unicode.Scalar]
    /// HTML entities by name, lower case.
    let entities: [String: Unicode.Scalar]
    /// Two letters each, lower case.
    let flags: Set<String>

    private init() {
        var entries: [UInt32: Entry] = [:]
        let kinds: [(String, Kind)] = [
            (FoldTableText.look, .look), (FoldTableText.styled, .styled), (FoldTableText.odd, .odd),
            (FoldTableText.plain, .plain),
        ]
        for (text, kind) in kinds {
            Self.read(text) { entries[$0] = Entry(text: $1, kind: kind) }
        }
        self.entries = entries
        var turned: [Unicode.Scalar: Unicode.Scalar] = [:]
        Self.read(FoldTableText.turned) { code, text in
            if let scalar = Unicode.Scalar(code), let letter = text.first { turned[scalar] = letter }
        }
        for (from, to) in zip("bqdpnuosxzl".unicodeScalars, "qbpdunosxzl".unicodeScalars) { turned[from] = to }
        self.turned = turned
        entities = Dictionary(
            FoldTableText.entities.split(separator: " ").compactMap { word in
                let parts = word.split(separator: "=")
                guard parts.count == 2, let code = UInt32(parts[1], radix: 16) else { return nil }
                return Unicode.Scalar(code).map { (String(parts[0]), $0) }
            }, uniquingKeysWith: { first, _ in first })
        flags = Set(FoldTableText.flags.split(separator: " ").map(String.init))
    }

    func entry(for scalar: Unicode.Scalar) -> Entry? { entries[scalar.value] }

    /// Reads `hex=t`, `hex~n=t` and `hex+n=t`.
    private static func read(_ text: String, _ add: (UInt32, [Unicode.Scalar]) -> Void) {
        let names = ["SP": " ", "NL": "\n", "EQ": "=", "DQ": "\"", "BS": "\\"]
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1)
            let codes = parts[0].split { $0 == "~" || $0 == "+" }
            guard parts.count == 2, let first = UInt32(codes[0], radix: 16) else { continue }
            let count = codes.count > 1 ? UInt32(codes[1], radix: 16) ?? 1 : 1
            let target = Array((names[String(parts[1])] ?? String(parts[1])).unicodeScalars)
            let step: UInt32 = parts[0].contains("+") ? 1 : 0
            for offset in 0..<count {
                let rising = step == 0 ? target : [Unicode.Scalar(target[0].value + offset) ?? " "]
                add(first + offset, rising)
            }
        }
    }

    /// Combining marks of no script's own, with which any letter can be hung.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }

    /// Characters without a shape of their own: joiners, direction, variation, tags, skin tones.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E: true
        case 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1D173...0x1D17A: true
        case 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    /// Pairs of letter and mark that the languages around us write; vowels take any of the usual marks.
    static func isUsual(_ mark: Unicode.Scalar, on letter: Unicode.Scalar) -> Bool {
        switch mark.value {
        case 0x300...0x304, 0x306, 0x308, 0x30A, 0x30B, 0x30C, 0x327, 0x328, 0x326:
            "aeiouyncszgrtdl".unicodeScalars.contains(letter)
                && ("aeiouyncsz".unicodeScalars.contains(letter) || mark.value >= 0x306)
        default: false
        }
    }
}
