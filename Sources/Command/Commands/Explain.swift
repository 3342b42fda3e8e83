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
    @OptionGroup var classifier: ClassifierOptions
    @OptionGroup var printing: Printing

    func run() throws {
        let isPiped = text.isEmpty || text == [ItemReader.standardInput]
        if text.isEmpty, Descriptor.standardInput().isTerminal { throw CleanExit.helpRequest(Self.self) }
        let messages = language.messages
        let rules = try source.load(messages)
        do {
            let item = try item(isPiped ? readAll() : Array(text.joined(separator: " ").utf8))
            let explanation = rules.suppressing(
                classifier.setting.classifier(rules).explain(item), on: Environment.today.description)
            let words = RuleWords(rules: rules, language: language.language)
            try printing.show(language) { ExplanationPage(explanation: explanation, words: words).write(to: &$0) }
        } catch let error as RecordError {
            messages.report(error, Source(file: ItemReader.standardInput, line: nil))
            throw ExitCode(ExitStatus.error.rawValue)
        }
    }

    private func item(_ bytes: [UInt8]) throws -> Item {
        let decoder = ItemDecoder(defaults: items.defaults)
        let source = Source(file: ItemReader.standardInput, line: nil)
        var records: [Record] = []
        if InputFormat.isObject(bytes[...]) {
            decoder.decodeJSON(bytes[...], source, to: &records)
        } else {
            decoder.decodeText(bytes[...], source, to: &records)
        }
        switch records.first {
        case .item(let item, _, _)?: return item
        case .failed(let error, _)?, .unreadable(let error, _)?: throw error
        case nil: throw RecordError.noText
        }
    }

    /// Standard input, without its last line end.
    private func readAll() throws -> [UInt8] {
        var reader = WholeReader(Descriptor.standardInput())
        guard let batch = try reader.next() else { return [] }
        if let problem = batch.records.lazy.compactMap(\.problem).first { throw problem }
        var bytes = batch.bytes
        while let last = bytes.last, last == lineEnd || last == UInt8(ascii: "\r") { bytes.removeLast() }
        return bytes
    }
}
