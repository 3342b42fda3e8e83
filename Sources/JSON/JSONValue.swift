internal import CSimdjson

/// Why bytes are no JSON: simdjson's `error_code`.
public struct JSONError: Error, Equatable, Sendable {
    public let code: Int32

    /// `UTF8_ERROR`: the bytes are not valid UTF-8.
    public var isNotUTF8: Bool { code == csimdjson_error_utf8 }
    /// `STRING_ERROR`: a string holds an escape that stands for no character, such as half of a surrogate pair.
    public var isBadString: Bool { code == csimdjson_error_string }
    /// `DEPTH_ERROR`: nested deeper than 1024.
    public var isTooDeep: Bool { code == csimdjson_error_depth }
}

/// Parses one JSON text after the other (RFC 8259), in memory that it keeps. One thread's own.
@safe public final class JSONParser {
    private let parser: OpaquePointer
    /// How many texts were parsed: a value is good only while this is what it was.
    fileprivate private(set) var generation = 0

    public init() { unsafe parser = csimdjson_parser_new()! }

    deinit { unsafe csimdjson_parser_free(parser) }

    /// The root of a text.
    ///
    /// - Returns: a value that may be used until the next parse.
    /// - Throws: why it is no JSON text.
    public func parse(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
        generation += 1
        var root = csimdjson_value()
        // SAFETY: simdjson copies the lent bytes into its own padded memory before it reads them.
        let code = unsafe bytes.withUnsafeBufferPointer {
            unsafe csimdjson_parse(parser, $0.baseAddress, $0.count, &root)
        }
        if code != 0 { throw JSONError(code: code) }
        return JSONValue(parser: self, generation: generation, value: root)
    }
}

/// A value in a parsed text.
@safe public struct JSONValue {
    private let parser: JSONParser
    private let generation: Int
    private let stored: csimdjson_value

    fileprivate init(parser: JSONParser, generation: Int, value: csimdjson_value) {
        self.parser = parser
        self.generation = generation
        stored = value
    }

    /// What simdjson is asked about; a value of an earlier text ends the program.
    private var value: csimdjson_value {
        // SAFETY of all calls below: the parser that is held owns the memory behind the value, and has not parsed since.
        precondition(parser.generation == generation, "a JSON value is used after its parser's next parse")
        return stored
    }

    private func isType(_ type: Character) -> Bool {
        csimdjson_type(value) == Int8(bitPattern: type.asciiValue!)
    }

    public var isObject: Bool { isType("{") }
    public var isArray: Bool { isType("[") }

    /// A member of an object; nil where it is missing or null, and where this is no object.
    public subscript(key: StaticString) -> JSONValue? {
        var member = csimdjson_value()
        // SAFETY: a static string lives for ever.
        let isFound = unsafe key.utf8Start.withMemoryRebound(to: CChar.self, capacity: key.utf8CodeUnitCount) {
            unsafe csimdjson_member(value, $0, key.utf8CodeUnitCount, &member)
        }
        guard isFound else { return nil }
        let found = JSONValue(parser: parser, generation: generation, value: member)
        return found.isType("n") ? nil : found
    }

    /// The elements of an array; empty where this is none.
    public var elements: [JSONValue] {
        let count = csimdjson_elements(value, nil, 0)
        if count == 0 { return [] }
        var found = [csimdjson_value](repeating: csimdjson_value(), count: count)
        // SAFETY: at most `count` values are written.
        _ = unsafe found.withUnsafeMutableBufferPointer { unsafe csimdjson_elements(value, $0.baseAddress, $0.count) }
        return found.map { JSONValue(parser: parser, generation: generation, value: $0) }
    }

    /// The characters of a string; nil where this is none.
    public var string: String? {
        var length = 0
        // SAFETY: simdjson gives `length` bytes of valid UTF-8, which are copied.
        guard let bytes = unsafe csimdjson_string(value, &length) else { return nil }
        return unsafe String(
            decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    }

    /// A whole number; nil where this is none, or one beyond 64 bits.
    public var integer: Int64? {
        var integer: Int64 = 0
        return unsafe csimdjson_integer(value, &integer) ? integer : nil
    }

    public var boolean: Bool? {
        var boolean = false
        return unsafe csimdjson_boolean(value, &boolean) ? boolean : nil
    }
}
