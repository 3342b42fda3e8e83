internal import CPCRE2

/// One match, and which capturing groups took part in it.
public struct GroupMatch: Sendable {
    /// UTF-8 bytes of the text, 0-based, end excluded.
    public let range: Range<Int>
    /// Numbers of groups, from 1 on, that stand on the way that the match took.
    public let groups: [Int]
}

extension Pattern {
    /// Whether it matches somewhere in `text`; false where a limit is hit first.
    public func matches(in text: UTF8Span) -> Bool {
        guard let data = unsafe pcre2_match_data_create_8(1, nil) else { return false }
        defer { unsafe pcre2_match_data_free_8(data) }
        // SAFETY: the span keeps the bytes alive and valid UTF-8 for the whole call.
        return unsafe text.span.withUnsafeBytes { bytes in
            guard let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
            return unsafe pcre2_match_8(
                code, base, bytes.count, 0, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, data, nil) >= 0
        }
    }

    /// Every match in `text`, left to right, not overlapping, empty ones left out, each with its groups.
    ///
    /// - Returns: what was found before a limit was hit.
    public func groupMatches(in text: UTF8Span, limits: MatchLimits = MatchLimits()) -> [GroupMatch] {
        guard let data = unsafe pcre2_match_data_create_from_pattern_8(code, nil),
            let context = unsafe pcre2_match_context_create_8(nil)
        else { return [] }
        defer {
            unsafe pcre2_match_data_free_8(data)
            unsafe pcre2_match_context_free_8(context)
        }
        unsafe pcre2_set_match_limit_8(context, limits.match)
        var matches: [GroupMatch] = []
        // SAFETY: the span keeps the bytes alive and valid UTF-8 for the whole call.
        unsafe text.span.withUnsafeBytes { bytes in
            guard let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
            let ovector = unsafe pcre2_get_ovector_pointer_8(data)!
            let pairs = Int(unsafe pcre2_get_ovector_count_8(data))
            var start = 0
            while start <= bytes.count {
                let status = unsafe pcre2_match_8(
                    code, base, bytes.count, start, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, data, context)
                if status < 0 { return }
                // SAFETY: a match of status n sets the first n pairs; a group that took no part reads PCRE2_UNSET, here -1.
                let lower = unsafe ovector[0]
                let upper = unsafe ovector[1]
                let groups = (1..<max(pairs, 1)).filter { $0 < Int(status) && (unsafe ovector[2 * $0]) >= 0 }
                if lower < upper { matches.append(GroupMatch(range: lower..<upper, groups: groups)) }
                start = max(upper, start + 1)
                while start < bytes.count, unsafe base[start] & 0xC0 == 0x80 { start += 1 }
            }
        }
        return matches
    }
}
