import Policy

/// What goes to standard error: errors and their places.
struct Messages {
    let language: MessageLanguage

    /// `file:line: message`.
    func report(_ error: RecordError, _ source: Source) {
        say("\(source.description): \(error.message[language])")
    }

    /// A broken part of the rules, with what to do about it.
    func report(_ diagnostic: Diagnostic) {
        say(DiagnosticText.text(diagnostic))
    }

    func say(_ text: String) {
        // Nobody is left to hear that standard error is closed.
        try? Descriptor.standardError().write(Visible.text(text, keepsLineBreaks: true) + "\n")
    }
}
