import Policy

/// Why a record could not be read.
struct RecordError: Error, Equatable {
    let message: LocalizedText

    static let tooLong = RecordError(
        en: "the line is longer than \(LineReader.longestLine >> 20) MiB",
        nl: "de regel is langer dan \(LineReader.longestLine >> 20) MiB")

    /// - Parameter byte: 1-based, in the line.
    static func notUTF8(at byte: Int) -> RecordError {
        RecordError(
            en: "not valid UTF-8 at byte \(byte) of the line", nl: "geen geldige UTF-8 bij byte \(byte) van de regel")
    }

    static let wideCharacters = RecordError(
        en: "this is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8",
        nl: "dit is UTF-16; zet het eerst om: iconv -f UTF-16 -t UTF-8")

    static func notReadYet(_ format: InputFormat) -> RecordError {
        RecordError(
            en:
                "this looks like \(format.rawValue), which is not read yet; --input-format text takes its lines as they are",
            nl:
                "dit lijkt \(format.rawValue), dat nog niet gelezen wordt; --input-format text neemt de regels zoals ze zijn"
        )
    }

    init(_ message: LocalizedText) { self.message = message }

    private init(en: String, nl: String) { self.init(LocalizedText(en: en, nl: nl)) }

    /// Why a folder could not be read.
    init(folder error: any Error) {
        switch error {
        case let error as RecordError: self = error
        case let error as SystemError: self.init(error.message)
        default: self.init(en: "the folder can't be read: \(error)", nl: "de map is niet te lezen: \(error)")
        }
    }

    /// What a decoder says, with the key that it says it of.
    init(_ error: any Error) {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            let known = context.debugDescription.hasPrefix("a ")
            self.init(
                en: known ? context.debugDescription : "\"\(Self.path(context, key))\" is missing",
                nl: "\"\(Self.path(context, key))\" ontbreekt")
        case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty:
            self.init(en: "not a JSON object", nl: "geen JSON-object")
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            self.init(
                en: "\(Self.subject(context)) has the wrong type",
                nl: "\(Self.subject(context)) heeft het verkeerde type")
        case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
            let cause = context.underlyingError.map { ": \($0)" } ?? ""
            self.init(en: "not valid JSON\(cause)", nl: "geen geldige JSON\(cause)")
        case DecodingError.dataCorrupted(let context):
            self.init(
                en: "\(Self.subject(context)) has an unknown value",
                nl: "\(Self.subject(context)) heeft een onbekende waarde")
        default: self.init(en: "\(error)", nl: "\(error)")
        }
    }

    private static func path(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
        (context.codingPath.map(\.stringValue) + (key.map { [$0.stringValue] } ?? [])).joined(separator: ".")
    }

    private static func subject(_ context: DecodingError.Context) -> String {
        "\"\(path(context))\""
    }
}
