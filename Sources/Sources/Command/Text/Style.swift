/// How words look: coloured on a terminal, plain elsewhere.
struct Style: Sendable {
    let isColored: Bool

    func bold(_ text: String) -> String { coded(text, "1") }
    func dim(_ text: String) -> String { coded(text, "2") }
    func red(_ text: String) -> String { coded(text, "1;31") }
    func yellow(_ text: String) -> String { coded(text, "1;33") }
    func green(_ text: String) -> String { coded(text, "32") }
    /// Evidence in a text.
    func mark(_ text: String) -> String { coded(text, "1;4") }

    /// - Parameter code: of "select graphic rendition" (ECMA-48, 8.3.117).
    private func coded(_ text: String, _ code: String) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
