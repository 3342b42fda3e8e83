import ArgumentParser
import Policy

/// Findings that were looked at before.
struct BaselineOptions: ParsableArguments {
    @Option(
        name: .customLong("baseline"),
        help: ArgumentHelp("Findings that were looked at before and count no more.", valueName: "file"))
    var file: String?

    @Option(
        name: .customLong("write-baseline"),
        help: ArgumentHelp("Write what is found here, as such a file, and nothing else.", valueName: "file"))
    var written: String?

    /// The baseline that is named; nil for none.
    ///
    /// - Throws: exit status 2, after it was told why the file can't be read.
    func read(_ messages: Messages) throws -> Baseline? {
        guard let file else { return nil }
        do throws(SystemError) {
            return Baseline(String(decoding: try Descriptor.reading(file).readAll(), as: UTF8.self))
        } catch {
            messages.report(RecordError(error.message), Source(file: file, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }
}

/// One line for each finding: what `--baseline` reads.
struct BaselineReport: Report {
    let separator = ""

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        verdict.findings.map { Baseline.line(for: $0, of: item) + "\n" }.joined()
    }

    func end(_ summary: Summary, unreported: Outcome?) -> String { "" }
}
