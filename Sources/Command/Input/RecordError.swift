import Archives
import Policy

/// Why a record, or a whole file, could not be read.
struct RecordError: Error, Equatable {
    let message: LocalizedText

    init(_ message: LocalizedText) { self.message = message }

    init(en: String, nl: String) { self.init(LocalizedText(en: en, nl: nl)) }

    /// Why a folder could not be read.
    init(folder error: any Error) {
        switch error {
        case let error as RecordError: self = error
        case let error as SystemError: self.init(error.message)
        default: self.init(en: "the folder can't be read: \(error)", nl: "de map is niet te lezen: \(error)")
        }
    }

    /// Why an archive could not be read.
    init(_ error: ArchiveError) {
        switch error {
        case .damaged(let reason):
            self.init(
                en: "the archive is damaged or ends too early: \(reason)",
                nl: "het archief is beschadigd of houdt te vroeg op: \(reason)")
        case .damagedMember(let reason):
            self.init(
                en: "this part of the archive can't be read: \(reason)",
                nl: "dit deel van het archief is niet te lezen: \(reason)")
        case .tooLarge:
            self.init(
                en: "more than \(ArchiveBudget.ratio) times as much comes out as went in: the rest is not read",
                nl: "er komt meer dan \(ArchiveBudget.ratio) keer zoveel uit als erin ging: de rest wordt niet gelezen")
        }
    }
}

// Records.
extension RecordError {
    static func tooLong(_ limit: Int) -> RecordError {
        RecordError(en: "the line is longer than \(limit >> 20) MiB", nl: "de regel is langer dan \(limit >> 20) MiB")
    }

    /// - Parameter byte: 1-based, in the line.
    static func notUTF8(at byte: Int) -> RecordError {
        RecordError(
            en: "not valid UTF-8 at byte \(byte) of the line", nl: "geen geldige UTF-8 bij byte \(byte) van de regel")
    }

    static let brokenJSON = RecordError(en: "not valid JSON", nl: "geen geldige JSON")
    static let tooDeep = RecordError(en: "JSON that is nested too deep", nl: "JSON die te diep genest is")
    static let notObject = RecordError(en: "not a JSON object", nl: "geen JSON-object")
    static let noText = RecordError(en: "a tweet needs \"text\"", nl: "\"text\" ontbreekt")
    static let noProfile = RecordError(en: "a profile needs \"profile\"", nl: "\"profile\" ontbreekt")

    static func wrongType(_ field: String) -> RecordError {
        RecordError(en: "\"\(field)\" has the wrong type", nl: "\"\(field)\" heeft het verkeerde type")
    }

    static func unknownValue(_ field: String) -> RecordError {
        RecordError(en: "\"\(field)\" has an unknown value", nl: "\"\(field)\" heeft een onbekende waarde")
    }

    static let cutOff = RecordError(
        en: "the file ends in the middle of its JSON", nl: "het bestand houdt midden in de JSON op")

    /// The same, where nothing shows where the next record begins.
    var withRestLost: RecordError {
        RecordError(
            en: message.en + "; the rest of the file can't be read either",
            nl: message.nl + "; de rest van het bestand is ook niet te lezen")
    }

    static let badQuote = RecordError(
        en: "a quote in this row is never closed, or not doubled within a quoted cell",
        nl:
            "een aanhalingsteken in deze rij wordt nooit gesloten, of is niet verdubbeld binnen een cel tussen aanhalingstekens"
    )

    static func cellCount(_ count: Int, header: Int) -> RecordError {
        RecordError(
            en: "the row has \(count) cells where the header has \(header)",
            nl: "de rij heeft \(count) cellen en de kop \(header)")
    }

    static let noCell = RecordError(en: "the row has no cell for the text", nl: "de rij heeft geen cel voor de tekst")
}

// Files.
extension RecordError {
    static let empty = RecordError(en: "the file is empty", nl: "het bestand is leeg")
    static let binary = RecordError(
        en: "this is a binary file, neither text nor an archive that can be read",
        nl: "dit is een binair bestand, geen tekst en geen archief dat gelezen kan worden")
    static let namedPipe = RecordError(
        en: "this is a named pipe; read it through standard input: stemwacht < PIPE",
        nl: "dit is een benoemde pijp; lees hem via de standaardinvoer: stemwacht < PIJP")
    static let nothingInFolder = RecordError(
        en: "no tweets or profiles in this folder", nl: "geen tweets of profielen in deze map")
    static let nothingInArchive = RecordError(
        en: "no tweets or profiles in this archive", nl: "geen tweets of profielen in dit archief")
    static let nestedTooDeep = RecordError(
        en: "an archive in an archive in an archive: deeper ones are not read",
        nl: "een archief in een archief in een archief: diepere worden niet gelezen")

    static func noTextColumn(_ header: [String]) -> RecordError {
        let shown = header.prefix(12).map { $0.count > 40 ? $0.prefix(40) + "…" : $0[...] }
        let names = shown.joined(separator: ", ") + (header.count > 12 ? ", …" : "")
        return RecordError(
            en: "none of the columns is known to hold the text (\(names)); name it: --column text=NAME",
            nl: "van geen kolom is bekend dat ze de tekst bevat (\(names)); noem haar: --column text=NAAM")
    }

    static func noColumn(_ name: String) -> RecordError {
        RecordError(en: "there is no column \"\(name)\"", nl: "er is geen kolom \"\(name)\"")
    }
}

// Labelled cases.
extension RecordError {
    /// What a decoder says, with the key that it says it of.
    init(_ error: any Error) {
        switch error {
        case let error as RecordError: self = error
        case DecodingError.keyNotFound(let key, let context):
            let known = context.debugDescription.hasPrefix("a ")
            self.init(
                en: known ? context.debugDescription : "\"\(Self.path(context, key))\" is missing",
                nl: "\"\(Self.path(context, key))\" ontbreekt")
        case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty: self = .notObject
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            self = .wrongType(Self.path(context))
        case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty: self = .brokenJSON
        case DecodingError.dataCorrupted(let context): self = .unknownValue(Self.path(context))
        default: self.init(en: "\(error)", nl: "\(error)")
        }
    }

    private static func path(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
        (context.codingPath.map(\.stringValue) + (key.map { [$0.stringValue] } ?? [])).joined(separator: ".")
    }
}
