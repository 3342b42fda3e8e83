/// Makes what a terminal would obey, hide or reorder visible.
enum Visible {
    /// The text with control characters, bidirectional marks and other invisible characters written as `\u{…}`.
    static func text(_ text: some StringProtocol, keepsLineBreaks: Bool = false) -> String {
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return String(text) }
        var result = ""
        for scalar in text.unicodeScalars { append(scalar, to: &result, keepsLineBreaks: keepsLineBreaks) }
        return result
    }

    /// Whether a terminal would do something else than show it.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if joiners.contains(scalar) { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String, keepsLineBreaks: Bool) {
        if scalar == "\n", keepsLineBreaks {
            text.unicodeScalars.append(scalar)
        } else if scalar == "\t" {
            text += " "
        } else if isHidden(scalar) {
            text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        } else {
            text.unicodeScalars.append(scalar)
        }
    }

    /// Parts of emoji and of words in Persian and Indic scripts: ZWNJ and ZWJ.
    private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
}
