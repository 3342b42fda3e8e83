import Foundation
import Testing

/// Texts that were read by a person and found good.
enum Golden {
    /// Set to anything, this variable makes a run write the files anew; such a run always fails.
    static let recordVariable = "STEMWACHT_RECORD"

    /// Compares a text with the file of that name in `Golden/`.
    static func expect(
        _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = Program.tests.appending(path: "Golden/\(name).txt")
        if ProcessInfo.processInfo.environment[recordVariable] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name)", sourceLocation: sourceLocation)
            return
        }
        let wanted = try String(contentsOf: file, encoding: .utf8)
        #expect(text == wanted, sourceLocation: sourceLocation)
    }
}
