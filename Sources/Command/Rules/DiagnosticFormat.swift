import ArgumentParser
import Policy

/// How the outcome of `rules check` is written.
enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument {
    case text, github, sarif, junit, json

    /// All that is wrong, and how much was checked.
    ///
    /// - Parameter folder: goes before every path.
    func text(_ check: RuleCheck, in folder: String) -> String {
        let diagnostics = check.diagnostics.map { $0.inFolder(folder) }
        return switch self {
        case .text: lines(diagnostics.map { Visible.text(DiagnosticText.text($0), keepsLineBreaks: true) }, check)
        case .github: lines(diagnostics.map(DiagnosticText.workflowCommand), check)
        case .sarif: DiagnosticSARIF.text(diagnostics)
        case .junit: DiagnosticJUnit(check: check, folder: folder).text
        case .json: DiagnosticText.json(diagnostics, check)
        }
    }

    private func lines(_ lines: [String], _ check: RuleCheck) -> String {
        (lines + [DiagnosticText.summary(check)]).map { $0 + "\n" }.joined()
    }
}
