import Policy

extension CoverageReport {
    /// A page for a browser that needs nothing else: the tables, then each file with what is missed marked.
    var html: String {
        let sections = annotatedFiles.map { path, lines in
            let rows = lines.enumerated().map { number, line in
                let count = line.count.map(String.init) ?? ""
                let text = line.marked("<mark>", "</mark>", escaped: Self.escaped)
                let kind = line.count.map { $0 == 0 ? "missed" : "reached" } ?? "plain"
                return "<tr class=\"\(kind)\"><td>\(number + 1)</td><td>\(count)</td><td><code>\(text)</code></td></tr>"
            }
            return "<details><summary>\(Self.escaped(path))</summary>\n<table>\n"
                + rows.joined(separator: "\n") + "\n</table></details>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Coverage of the rules</title>
            <style>
            body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 75em; color: #1a1a1a; background: #fff }
            pre, code { font: 13px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
            td { vertical-align: top; padding: 0 .6em } td:nth-child(-n+2) { text-align: right; color: #555 }
            tr.missed { background: #fdecea } tr.reached td:nth-child(2) { color: #14632a } mark { background: #f6b8b0 }
            summary { cursor: pointer; font-weight: 600; margin: .5em 0 }
            </style></head><body>
            <h1>Coverage of the rules</h1>
            <pre>\(Self.escaped(tables))</pre>
            \(sections.joined())</body></html>

            """
    }

    private static func escaped(_ text: String) -> String {
        Visible.text(text, keepsLineBreaks: true).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;")
    }
}
