/// What is wrong with a rules folder: everything that loading says, what only a whole folder must have, and every example
/// that doesn't hold.
public struct RuleCheck: Sendable {
    /// Sorted by place.
    public let diagnostics: [Diagnostic]
    public let rules: Int
    /// How many examples were tried; 0 where the rules did not load.
    public let examples: Int

    /// How many diagnostics are errors.
    public var errors: Int { diagnostics.count { $0.severity == .error } }
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// Checks the files of one folder.
    ///
    /// - Parameters:
    ///   - files: in any order.
    ///   - unread: what was wrong with those that could not be read; then no example is tried.
    public init(_ files: [RuleFile], unread: [Diagnostic] = []) {
        let loaded = RuleSet.load(files, compilesPatterns: true)
        var diagnostics = unread + loaded.diagnostics + RuleLints.missingFiles(files, unread)
        let isUsable = !(unread + loaded.diagnostics).contains { $0.severity == .error }
        if isUsable {
            diagnostics += RuleLints(loaded.rules, files).diagnostics
            diagnostics += ExampleProof(loaded.rules).diagnostics
        }
        self.diagnostics = diagnostics.sorted()
        rules = loaded.rules.rules.count
        examples = isUsable ? ExampleProof.examples(of: loaded.rules) : 0
    }
}
