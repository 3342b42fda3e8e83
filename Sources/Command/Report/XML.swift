/// Text inside XML and HTML.
enum XML {
    /// Escaped for content and for attributes in double quotes; what a reader would not see, or XML 1.0 can't hold, is
    /// written as `\u{…}`.
    static func text(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in Visible.text(text, keepsLineBreaks: true).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\u{FFFE}", "\u{FFFF}": result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// ` name="value"` for each that has a value.
    static func attributes(_ list: [(name: String, value: String?)]) -> String {
        list.compactMap { name, value in value.map { " \(name)=\"\(text($0).replacing("\n", with: "&#10;"))\"" } }
            .joined()
    }
}
