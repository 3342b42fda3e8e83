/// A command in the log of a GitHub Actions job.
enum WorkflowCommand {
    /// `::name key=value,…::message`, on one line.
    static func text(_ name: String, _ properties: [(name: String, value: String)], _ message: String) -> String {
        let list = properties.map { "\($0.name)=\(property($0.value))" }.joined(separator: ",")
        return "::\(name)\(list.isEmpty ? "" : " ")\(list)::\(escaped(message))"
    }

    /// A command ends at its line's end, and `%` escapes.
    private static func escaped(_ text: String) -> String {
        Visible.text(text, keepsLineBreaks: true).replacing("%", with: "%25").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
