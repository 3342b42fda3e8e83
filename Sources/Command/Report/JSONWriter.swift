/// Writes JSON with its keys in the order given (RFC 8259).
struct JSONWriter {
    private(set) var text = ""
    private var needsComma = false

    /// One object, whose fields `body` adds.
    static func object(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        json.object(body)
        return json.text
    }

    /// Writes one object, whose fields `body` adds.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        comma()
        text += "{"
        needsComma = false
        body(&self)
        text += "}"
        needsComma = true
    }

    mutating func field(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { text += "null" }
    }

    mutating func field(_ name: String, _ value: Int) {
        key(name)
        text += "\(value)"
    }

    /// Where it is known.
    mutating func field(_ name: String, _ value: Int?) {
        if let value { field(name, value) } else { field(name, String?.none) }
    }

    /// With four digits behind the point at the most.
    mutating func number(_ name: String, _ value: Double?) {
        key(name)
        if let value { text += "\((value * 10_000).rounded() / 10_000)" } else { text += "null" }
    }

    mutating func field(_ name: String, _ value: Bool) {
        key(name)
        text += value ? "true" : "false"
    }

    /// Writes an object in a field.
    mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        needsComma = false
        object(body)
    }

    /// Writes an array of objects in a field.
    mutating func array<Elements: Sequence>(
        _ name: String, _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        key(name)
        text += "["
        needsComma = false
        for element in elements { object { body(&$0, element) } }
        text += "]"
        needsComma = true
    }

    /// Writes an array of strings in a field.
    mutating func array(_ name: String, strings: [String]) {
        key(name)
        text += "["
        for (index, element) in strings.enumerated() {
            if index > 0 { text += "," }
            string(element)
        }
        text += "]"
    }

    private mutating func comma() {
        if needsComma { text += "," }
        needsComma = true
    }

    private mutating func key(_ name: String) {
        comma()
        string(name)
        text += ":"
    }

    private mutating func string(_ value: String) {
        text += "\""
        if value.utf8.allSatisfy(Self.isPlain) { text += value } else { escape(value) }
        text += "\""
    }

    /// Whether a byte stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// What a terminal would obey, hide or reorder is written as an escape as well, so that no reader sees it raw.
    private mutating func escape(_ value: String) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{20}"..."\u{7E}": text.unicodeScalars.append(scalar)
            case _ where Visible.isHidden(scalar):
                for unit in String(scalar).utf16 {
                    let hex = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
