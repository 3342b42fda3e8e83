import ArgumentParser
import Policy

/// How a page is shown on standard output.
struct Printing: ParsableArguments {
    @Option(help: "Whether the text uses colours (NO_COLOR is honoured).")
    var color = ColorUse.auto

    /// Writes a page; a reader that went away is no error.
    func show(_ language: LanguageOption, _ body: (inout Page) throws -> Void) throws {
        let output = Output()
        var page = Page(
            width: Environment.columns, style: Style(isColored: color.colors(terminal: output.isTerminal)))
        try body(&page)
        try write(page.text, to: output, language.messages)
    }

    /// Writes text that is no page.
    func write(_ text: String, to output: Output = Output(), _ messages: Messages) throws {
        do throws(OutputError) {
            try output.write(text)
        } catch .closed {
        } catch .failed(let file, let error) {
            messages.report(RecordError(error.message), Source(file: file, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }
}
