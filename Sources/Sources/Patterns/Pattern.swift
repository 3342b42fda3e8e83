internal import CPCRE2

/// A compiled PCRE2 pattern: UTF, Unicode properties, JIT where the machine has it.
///
/// Immutable once made, so any number of threads may match with it, each with its own ``Scratch``.
@safe public final class Pattern: @unchecked Sendable {
    // SAFETY of `@unchecked Sendable`: "the compiled pattern … is not changed by matching and can be used in
    // multiple threads" (pcre2api, "MULTITHREADING"); JIT compilation ends before `init` returns.
    let code: OpaquePointer

    /// Whether matches run as machine code.
    public let isJITCompiled: Bool

    /// Compiles `source` (pcre2pattern(3) syntax).
    ///
    /// - Parameters:
    ///   - source: the pattern; it is matched as UTF-8 with Unicode properties (`PCRE2_UTF`, `PCRE2_UCP`).
    ///   - jit: false leaves the interpreter in charge: slower, with the same answers.
    /// - Throws: the first error, with its offset.
    public init(_ source: String, jit: Bool = true) throws(PatternError) {
        var source = source
        var errorCode: Int32 = 0
        var errorOffset = 0
        // SAFETY: the pattern's bytes are lent for the call only; PCRE2 copies what it needs.
        let compiled = source.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: PCRE2_UCHAR8.self) { units in
                var placeholder: PCRE2_UCHAR8 = 0
                return unsafe withUnsafePointer(to: &placeholder) { empty in
                    unsafe pcre2_compile_8(
                        units.baseAddress ?? empty, units.count, PCRE2_UTF | PCRE2_UCP, &errorCode, &errorOffset,
                        nil)
                }
            }
        }
        guard let compiled = unsafe compiled else { throw PatternError(code: errorCode, offset: errorOffset) }
        unsafe code = compiled
        isJITCompiled = unsafe jit && pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE) == 0
    }

    deinit { unsafe pcre2_code_free_8(code) }

    /// Whether the pattern can match without consuming a character (`PCRE2_INFO_MATCHEMPTY`, or a minimum length of 0).
    public var matchesEmpty: Bool {
        var flag: UInt32 = 0
        // SAFETY: PCRE2_INFO_MATCHEMPTY writes one uint32_t.
        let status = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_MATCHEMPTY), &flag)
        return status == 0 && flag == 1
    }
}
