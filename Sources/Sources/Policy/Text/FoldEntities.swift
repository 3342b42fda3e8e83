// HTML entities, numeric and named.
extension Folding {
    mutating func decodeEntities() {
        var index = glyphs.count - 1
        while index >= 0 {
            if glyphs[index].scalar == "&", let (end, scalar) = entity(at: index) {
                decode(index..<end, as: scalar)
            }
            index -= 1
        }
    }

    private mutating func decode(_ range: Range<Int>, as scalar: Unicode.Scalar) {
        var reader = CharacterReader()
        let (start, end) = origin(of: range)
        reader.add(scalar, start: start, end: end)
        let isNamed = glyphs[range.lowerBound + 1].scalar != "#"
        let isInWord = isLetter(range.lowerBound - 1) || isLetter(range.upperBound)
        let hides = reader.glyphs.isEmpty || (!isNamed && scalar.isASCII && reader.glyphs[0].isLetter)
        if isInWord && hides { isDisguised = true }
        if reader.hasLooks { hasLooks = true }
        if reader.hasFlags { hasFlags = true }
        glyphs.replaceSubrange(range, with: reader.glyphs)
        changes += 1
    }

    /// The entity that begins with the & at `start`, and where it ends.
    private func entity(at start: Int) -> (end: Int, scalar: Unicode.Scalar)? {
        var end = start + 1
        while end < glyphs.count, end - start < 32, isLetter(end) || glyphs[end].isDigit || scalar(end) == "#" {
            end += 1
        }
        guard end > start + 1, scalar(end) == ";" else { return nil }
        let name = String(decoding: letters((start + 1)..<end), as: UTF8.self)
        guard let scalar = Self.scalar(named: name) else { return nil }
        return (end + 1, scalar)
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap(printable) }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(printable) }
        return FoldTable.shared.entities[name]
    }

    private static func printable(_ code: UInt32) -> Unicode.Scalar? {
        code < 0x20 && code != 10 ? nil : Unicode.Scalar(code)
    }
}
