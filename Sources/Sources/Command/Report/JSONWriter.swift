/// Writes JSON with its keys in the order given (RFC 8259).
struct JSONWriter {
    private(set) var text = ""
    private var needsComma = false

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
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
