/// Text for a person, made of headings, paragraphs and labelled rows.
struct Page {
    /// The widest line, in columns.
    let width: Int
    let style: Style
    private(set) var text = ""

    init(width: Int, style: Style) {
        self.width = width
        self.style = style
    }

    mutating func line(_ line: String = "") { text += line + "\n" }

    /// Text from outside, wrapped and made visible.
    ///
    /// - Parameter marks: code points of `words`, which are shown as evidence.
    mutating func paragraph(_ words: String, indent: Int = 0, marks: [Range<Int>] = []) {
        let margin = String(repeating: " ", count: indent)
        for line in MarkedText(words, marks: marks).lines(width: width - indent, style: style) {
            text += (line.isEmpty ? "" : margin + line) + "\n"
        }
    }

    /// Rows with their labels in a column of their own; each text is a paragraph.
    ///
    /// - Parameter wraps: false keeps each text on one line, so that it can be copied.
    mutating func rows(_ rows: [Row], indent: Int = 2, wraps: Bool = true) {
        let column = (rows.map { Width.columns($0.label) }.max() ?? 0) + 2
        let room = wraps ? max(width - indent - column, 20) : Int.max
        for row in rows {
            var label = row.label
            for words in row.texts {
                for line in MarkedText(words).lines(width: room, style: style) {
                    let padding = String(repeating: " ", count: column - Width.columns(label))
                    text += String(repeating: " ", count: indent) + style.dim(label) + padding + line + "\n"
                    label = ""
                }
            }
        }
    }
}

/// A label with what it says.
struct Row {
    let label: String
    let texts: [String]

    init(_ label: String, _ texts: [String]) {
        self.label = label
        self.texts = texts
    }

    init(_ label: String, _ text: String) { self.init(label, [text]) }
}
