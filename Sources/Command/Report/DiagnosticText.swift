import Policy

/// A diagnostic as compilers write it.
enum DiagnosticText {
    /// `path:line:column: error: message [code]`, and what to do on a line of its own.
    static func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        return """
            \(place.path):\(place.line):\(place.column): \(diagnostic.severity.rawValue): \(diagnostic.message) \
            [\(diagnostic.code)]
                \(diagnostic.help)
            """
    }
}
