import ArgumentParser
import Policy

/// `stemwacht explain`: the way from a text to its verdict.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show step by step how a text is judged, and what nearly fired.",
        discussion: "A text that is a JSON object is taken as an item, as in `check --input-format jsonl`.")

    @Argument(help: "The text; nothing or `-`: standard input.")
    var text: [String] = []

    @OptionGroup var items: ItemOptions
    @OptionGroup var language: LanguageOption
    @OptionGroup var source: RuleSource
    @OptionGroup var printing: Printing

    func run() throws {
        let isPiped = text.isEmpty || text == [CheckInput.standardInput]
        if text.isEmpty, Descriptor.standardInput().isTerminal { throw CleanExit.helpRequest(Self.self) }
        let messages = language.messages
        let rules = try source.load(messages)
        do {
            let item = try item(isPiped ? readAll() : Array(text.joined(separator: " ").utf8))
            let explanation = Classifier(rules).explain(item)
            let words = RuleWords(rules: rules, language: language.language)
            try printing.show(language) { ExplanationPage(explanation: explanation, words: words).write(to: &$0) }
        } catch let error as RecordError {
            messages.report(error, Source(file: CheckInput.standardInput, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }

    private func item(_ bytes: [UInt8]) throws -> Item {
        let format = InputFormat.isObject(bytes[...]) ? InputFormat.jsonl : .text
        return try ItemDecoder(format: format, defaults: items.defaults).item(bytes[...])
    }

    /// Standard input, without its last line end.
    private func readAll() throws -> [UInt8] {
        do {
            var reader = LineReader(.standardInput())
            guard let batch = try reader.rest() else { return [] }
            if batch.lines.contains(where: \.isTooLong) { throw RecordError.tooLong }
            var bytes = batch.bytes
            while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
            return bytes
        } catch let error as SystemError {
            throw RecordError(error.message)
        }
    }
}
