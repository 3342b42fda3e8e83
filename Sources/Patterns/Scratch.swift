internal import CPCRE2

/// How much work one match may do before it gives up (pcre2api, "THE MATCH CONTEXT").
public struct MatchLimits: Sendable, Equatable {
    /// `pcre2_set_match_limit`: backtracking steps.
    public var match: UInt32
    /// `pcre2_set_heap_limit`: kibibytes, for the interpreter.
    public var heap: UInt32

    /// 1,000,000 steps, 40 for each character of the longest tweet, and 16 MiB.
    public init(match: UInt32 = 1_000_000, heap: UInt32 = 16_384) {
        self.match = match
        self.heap = heap
    }
}

/// What one thread writes while it matches: match data, limits and the JIT stack.
@safe public struct Scratch: ~Copyable {
    private let data: OpaquePointer
    private let context: OpaquePointer
    private let stack: OpaquePointer?

    /// Memory for matching, with `limits` for each match.
    public init(limits: MatchLimits = MatchLimits()) {
        unsafe data = pcre2_match_data_create_8(1, nil)!
        unsafe context = pcre2_match_context_create_8(nil)!
        unsafe pcre2_set_match_limit_8(context, limits.match)
        unsafe pcre2_set_heap_limit_8(context, limits.heap)
        unsafe stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
        // SAFETY: a null callback makes PCRE2 take the last argument itself as the stack (pcre2jit, "CONTROLLING THE JIT STACK").
        if let stack = unsafe stack {
            unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        }
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
        if let stack = unsafe stack { unsafe pcre2_jit_stack_free_8(stack) }
    }

    /// Appends every match of `pattern` in `text`, left to right, not overlapping, empty ones left out.
    ///
    /// - Parameters:
    ///   - pattern: what to look for.
    ///   - text: valid UTF-8, which is what `PCRE2_NO_UTF_CHECK` asks for.
    ///   - matches: gets UTF-8 byte ranges of `text`, 0-based, end excluded.
    /// - Throws: a limit that was hit; matches found before it stay appended.
    public mutating func appendMatches(
        of pattern: Pattern, in text: UTF8Span, to matches: inout [Range<Int>]
    ) throws(MatchFailure) {
        var failure: MatchFailure?
        // SAFETY: the span keeps the bytes alive and valid UTF-8 for the whole call.
        unsafe text.span.withUnsafeBytes { bytes in
            unsafe failure = findAll(pattern, in: bytes, to: &matches)
        }
        if let failure { throw failure }
    }

    private mutating func findAll(
        _ pattern: Pattern, in bytes: UnsafeRawBufferPointer, to matches: inout [Range<Int>]
    ) -> MatchFailure? {
        guard let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
        let ovector = unsafe pcre2_get_ovector_pointer_8(data)!
        var start = 0
        while start <= bytes.count {
            let status = unsafe pcre2_match_8(
                pattern.code, base, bytes.count, start, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, data, context)
            if status == PCRE2_ERROR_NOMATCH { return nil }
            if status < 0 { return MatchFailure(code: status) }
            // SAFETY: a match sets the first pair; `\K` may put its start behind its end (pcre2api).
            let lower = unsafe ovector[0]
            let upper = unsafe ovector[1]
            if lower < upper { matches.append(lower..<upper) }
            start = max(upper, start + 1)
            // SAFETY: a start offset must not point into a character (pcre2api, "The string to be matched by pcre2_match()").
            while start < bytes.count, unsafe base[start] & 0xC0 == 0x80 { start += 1 }
        }
        return nil
    }
}
