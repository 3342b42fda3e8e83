/// Something that is wrong with a rule file, at its place, with what to do about it.
public struct Diagnostic: Error, Sendable, Equatable, Comparable {
    public enum Severity: String, Sendable { case error, warning }

    /// A stable name, such as `unknown-signal`.
    public let code: String
    public let severity: Severity
    /// The place: line and column are 1-based, columns count Unicode scalars.
    public let place: Place
    /// What is wrong.
    public let message: String
    /// What to do.
    public let help: String
    /// What an example should have come to, and what it did; nil for all else.
    public let difference: Difference?

    public struct Difference: Sendable, Equatable {
        public let wanted: String
        public let got: String
    }

    public init(
        _ code: String, severity: Severity = .error, at place: Place, _ message: String, help: String,
        difference: Difference? = nil
    ) {
        self.difference = difference
        self.code = code
        self.severity = severity
        self.place = place
        self.message = message
        self.help = help
    }

    public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        (a.place.path, a.place.line, a.place.column, a.code) < (b.place.path, b.place.line, b.place.column, b.code)
    }
}

/// A place in a rule file.
public struct Place: Sendable, Hashable {
    /// Relative to the rules folder.
    public let path: String
    /// 1-based.
    public let line: Int
    /// 1-based, in Unicode scalars.
    public let column: Int

    public init(path: String, line: Int = 1, column: Int = 1) {
        self.path = path
        self.line = line
        self.column = column
    }
}
