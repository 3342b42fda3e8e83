internal import CPCRE2

/// Counts PCRE2's backtracking steps, by its own meter: the match limit. One thread's own.
@safe public struct StepMeter: ~Copyable {
    private let data: OpaquePointer
    private let context: OpaquePointer

    public init() {
        unsafe data = pcre2_match_data_create_8(1, nil)!
        unsafe context = pcre2_match_context_create_8(nil)!
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
    }

    /// Whether the interpreter takes no more than `limit` steps from any one start of `text`.
    public mutating func ends(_ pattern: Pattern, in text: UTF8Span, within limit: Int) -> Bool {
        unsafe pcre2_set_match_limit_8(context, UInt32(limit))
        unsafe pcre2_set_depth_limit_8(context, UInt32.max)
        // SAFETY: the span keeps the bytes alive and valid UTF-8 for the call; PCRE2_NO_JIT leaves the interpreter in charge,
        // whose steps the limit counts.
        return unsafe text.span.withUnsafeBytes { bytes in
            guard let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
            let status = unsafe pcre2_match_8(
                pattern.code, base, bytes.count, 0, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data, context)
            return status != PCRE2_ERROR_MATCHLIMIT && status != PCRE2_ERROR_HEAPLIMIT
        }
    }

    /// The most steps that any one start takes, exact to 2 %; `ceiling` where it would be more.
    public mutating func steps(of pattern: Pattern, in text: UTF8Span, ceiling: Int) -> Int {
        var low = 1
        var high = 64
        while !ends(pattern, in: text, within: high) {
            if high >= ceiling { return ceiling }
            (low, high) = (high, min(high * 4, ceiling))
        }
        while high - low > max(1, low / 50) {
            let middle = (low + high) / 2
            if ends(pattern, in: text, within: middle) { high = middle } else { low = middle }
        }
        return high
    }
}
