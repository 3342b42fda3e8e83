internal import CPCRE2

/// Why a pattern did not compile (pcre2api, "COMPILING A PATTERN").
public struct PatternError: Error, Equatable, Sendable, CustomStringConvertible {
    /// PCRE2's error code: `PCRE2_ERROR_…`, positive.
    public let code: Int32
    /// Where in the pattern: a UTF-8 byte offset, 0-based.
    public let offset: Int
    /// What PCRE2 says about it, in English.
    public let description: String

    init(code: Int32, offset: Int) {
        self.code = code
        self.offset = offset
        self.description = errorMessage(code)
    }
}

/// Why a match gave no answer (pcre2api, "ERROR RETURN VALUES FROM pcre2_match()").
///
/// "No match" is no failure: it is an empty list of matches.
public enum MatchFailure: Error, Equatable, Sendable {
    /// `PCRE2_ERROR_MATCHLIMIT`: too much backtracking.
    case matchLimit
    /// `PCRE2_ERROR_DEPTHLIMIT`: backtracking nested too deep.
    case depthLimit
    /// `PCRE2_ERROR_HEAPLIMIT` or `PCRE2_ERROR_NOMEMORY`: too much memory.
    case heapLimit
    /// `PCRE2_ERROR_JIT_STACKLIMIT`: the just-in-time code ran out of its stack.
    case jitStackLimit
    /// Any other code.
    case other(Int32)

    init(code: Int32) {
        self =
            switch code {
            case PCRE2_ERROR_MATCHLIMIT: .matchLimit
            case PCRE2_ERROR_DEPTHLIMIT: .depthLimit
            case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY: .heapLimit
            case PCRE2_ERROR_JIT_STACKLIMIT: .jitStackLimit
            default: .other(code)
            }
    }
}

extension MatchFailure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .matchLimit: "match limit reached"
        case .depthLimit: "depth limit reached"
        case .heapLimit: "heap limit reached"
        case .jitStackLimit: "JIT stack limit reached"
        case .other(let code): "PCRE2 error \(code): \(errorMessage(code))"
        }
    }
}

/// PCRE2's own words for an error code (pcre2api, "OBTAINING A TEXTUAL ERROR MESSAGE").
func errorMessage(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    // SAFETY: PCRE2 writes at most `count` bytes, the closing zero included.
    let length = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
        unsafe pcre2_get_error_message_8(code, bytes.baseAddress!, bytes.count)
    }
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
}
