/// A text as a reader sees it, with the way back to the original characters.
public struct FoldedText: Sendable {
    /// What patterns match: lower case, disguises undone, UTF-8 in native storage.
    public let text: String
    /// Letters were replaced, hidden, spaced out or turned: speaks of intent.
    public let isDisguised: Bool
    /// For each byte of `text` the code points of the original; nil: the byte's number is the code point's.
    private let origins: [Origin]?

    private struct Origin: Sendable {
        var start: Int32
        var end: Int32
    }

    /// Folds `original`; `vocabulary` decides where a disguise can be read in more than one way.
    public init(_ original: String, vocabulary: Vocabulary = .empty) {
        let bytes = Array(original.utf8)
        if bytes.allSatisfy({ $0 < 0x80 }), SignScan.signs(in: bytes, vocabulary).isEmpty {
            let lower = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            self.init(text: String(decoding: lower, as: UTF8.self), isDisguised: false, origins: nil)
            return
        }
        var folding = Folding(original, vocabulary: vocabulary)
        folding.run()
        self.init(folding)
    }

    private init(text: String, isDisguised: Bool, origins: [Origin]?) {
        self.text = text
        self.isDisguised = isDisguised
        self.origins = origins
    }

    private init(_ folding: Folding) {
        var bytes: [UInt8] = []
        var origins: [Origin] = []
        bytes.reserveCapacity(folding.glyphs.count + 16)
        origins.reserveCapacity(folding.glyphs.count + 16)
        var isIdentity = true
        for glyph in folding.glyphs {
            let before = bytes.count
            if glyph.scalar.value < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: glyph.scalar.value))
            } else {
                bytes.append(contentsOf: Array(String(glyph.scalar).utf8))
            }
            let origin = Origin(start: glyph.start, end: glyph.end)
            for _ in before..<bytes.count { origins.append(origin) }
            if bytes.count != before + 1 || Int(origin.start) != before || Int(origin.end) != before + 1 {
                isIdentity = false
            }
        }
        self.init(
            text: String(decoding: bytes, as: UTF8.self), isDisguised: folding.isDisguised,
            origins: isIdentity ? nil : origins)
    }

    /// The original's code points that a byte range of `text` came from.
    ///
    /// Takes bytes, 0-based UTF-8, end excluded; gives code points, 0-based, end excluded, with all that lies between
    /// them. Bytes outside of the text are left out.
    public func codePoints(of bytes: Range<Int>) -> Range<Int> {
        guard let origins else { return bytes.clamped(to: 0..<text.utf8.count) }
        let range = bytes.clamped(to: 0..<origins.count)
        guard let first = origins[range].first else {
            let at = range.lowerBound < origins.count ? origins[range.lowerBound].start : origins.last?.end ?? 0
            return Int(at)..<Int(at)
        }
        // The least and the greatest, not the first and the last: turned text runs backwards.
        var start = first.start
        var end = first.end
        for origin in origins[range] {
            start = min(start, origin.start)
            end = max(end, origin.end)
        }
        return Int(start)..<Int(end)
    }

    /// A pattern's literals as folded texts have them: é to e, ’ to '. Escapes are ASCII and stay as they are.
    public static func foldPattern(_ pattern: String) -> String {
        if pattern.utf8.allSatisfy({ $0 < 0x80 }) { return pattern }
        var folded = ""
        for scalar in pattern.unicodeScalars {
            if !scalar.isASCII, let entry = FoldTable.shared.entry(for: scalar), entry.kind == .plain {
                folded.unicodeScalars.append(contentsOf: entry.text)
            } else if scalar.isASCII || !FoldTable.isMark(scalar) {
                folded.unicodeScalars.append(scalar)
            }
        }
        return folded
    }
}
