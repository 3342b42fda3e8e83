/// A time of day that a text names: one, or two where it doesn't say which half of the day.
struct ClockValue: Sendable, Hashable {
    /// In the folded text's bytes.
    let range: Range<Int>
    let times: [ClockTime]
}

/// Reads clock times out of a text's tokens: `19.00`, `7:30am`, `20h30`, `8 pm`, `half acht`, `kwart over zeven`, `noon`.
struct ClockReader {
    let tokens: [ClaimToken]

    /// Every time that the text names, in its order.
    func values() -> [ClockValue] {
        var values: [ClockValue] = []
        var i = 0
        while i < tokens.count {
            if let (value, next) = value(at: i) {
                values.append(value)
                i = next
            } else {
                i += 1
            }
        }
        return values
    }

    private func value(at i: Int) -> (ClockValue, Int)? {
        if tokens[i].means(.midnight) { return made(i, i + 1, [1440, 0]) }
        if tokens[i].means(.noon) { return made(i, i + 1, [720]) }
        if let half = half(at: i) { return half }
        if tokens[i].means(.quarter), let value = offset(15, at: i + 1, from: i) { return value }
        if (tokens[i].number ?? tokens[i].spelled).map({ $0 <= 30 }) == true,
            let minutes = tokens[i].number ?? tokens[i].spelled, let value = offset(minutes, at: i + 1, from: i)
        {
            return value
        }
        return plain(at: i)
    }

    private func half(at i: Int) -> (ClockValue, Int)? {
        guard i + 1 < tokens.count else { return nil }
        if tokens[i].means(.half(isBefore: true)), let hour = hour(i + 1) {
            return finished(i, i + 2, hour * 60 - 30)
        }
        if tokens[i].means(.half(isBefore: false)) {
            let at = tokens[i + 1].means(.past) ? i + 2 : i + 1
            if let hour = hour(at) { return finished(i, at + 1, hour * 60 + 30) }
        }
        return nil
    }

    /// `kwart over zeven`, `ten to six`.
    private func offset(_ minutes: Int, at i: Int, from start: Int) -> (ClockValue, Int)? {
        guard let hour = hour(i + 1), i < tokens.count, tokens[start].text != "1" || tokens[start].number == nil else {
            return nil
        }
        if tokens[i].means(.past), !tokens[i].means(.to) { return finished(start, i + 2, hour * 60 + minutes) }
        if tokens[i].means(.to), tokens[start].number == nil { return finished(start, i + 2, hour * 60 - minutes) }
        return nil
    }

    private func plain(at i: Int) -> (ClockValue, Int)? {
        guard let hour = hour(i), i == 0 || !"./:-,".utf8.contains(tokens[i].before) || tokens[i - 1].number == nil
        else {
            return nil
        }
        if i + 1 < tokens.count, let minute = tokens[i + 1].number, tokens[i + 1].text.utf8.count == 2, minute < 60,
            tokens[i + 1].range.lowerBound - tokens[i].range.upperBound == 1,
            tokens[i + 1].before == UInt8(ascii: ":") || tokens[i + 1].before == UInt8(ascii: "."),
            tokens[i].number != nil
        {
            return finished(i, i + 2, hour * 60 + minute, isExact: tokens[i].text.utf8.count == 2)
        }
        // 20h30
        if i + 2 < tokens.count, tokens[i + 1].text == "h" || tokens[i + 1].text == "u",
            let minute = tokens[i + 2].number, tokens[i + 2].text.utf8.count == 2, minute < 60,
            tokens[i + 2].range.lowerBound == tokens[i + 1].range.upperBound
        {
            return finished(i, i + 3, hour * 60 + minute)
        }
        // "acht" alone is a number of anything; with an hour word it is a time
        guard tokens[i].number != nil || isBeforeTimeWord(i) || isOblique(tokens[i]) else { return nil }
        return finished(i, i + 1, hour * 60)
    }

    /// "nueve horas", "nueve de la noche"
    private func isBeforeTimeWord(_ i: Int) -> Bool {
        tokens[(i + 1)...].prefix(3).first { !Self.links.contains($0.text) }.map(isTimeWord) ?? false
    }

    private static let links: Set<String> = ["s", "in", "the", "du", "de", "la"]

    private func isTimeWord(_ token: ClaimToken) -> Bool {
        token.means(.hour) || token.means(.evening) || token.means(.morning)
    }

    private func isOblique(_ token: ClaimToken) -> Bool { token.number == nil && token.text.hasSuffix("en") }

    private func hour(_ i: Int) -> Int? {
        guard i >= 0, i < tokens.count else { return nil }
        let hour = tokens[i].number ?? tokens[i].spelled
        return hour.flatMap { 0...24 ~= $0 && tokens[i].text.utf8.count <= 9 ? $0 : nil }
    }

    /// Takes the hour word and the half of the day that follow.
    private func finished(_ start: Int, _ end: Int, _ minutes: Int, isExact: Bool = false) -> (ClockValue, Int) {
        var end = end
        var isEvening = false
        var isMorning = false
        while end < tokens.count, end < start + 6, tokens[end].range.lowerBound - tokens[end - 1].range.upperBound <= 3
        {
            let token = tokens[end]
            if token.means(.evening) { isEvening = true } else if token.means(.morning) { isMorning = true }
            guard isTimeWord(token) || Self.links.contains(token.text) else {
                break
            }
            end += 1
        }
        let isAfternoon = minutes < 720
        switch (isEvening, isMorning) {
        case (true, _): return made(start, end, [isAfternoon ? minutes + 720 : minutes])
        case (_, true): return made(start, end, [minutes == 720 ? 0 : minutes])
        default:
            let half = minutes < 780 && !isExact ? [minutes, (minutes + 720) % 1440] : [minutes]
            return made(start, end, half)
        }
    }

    private func made(_ start: Int, _ end: Int, _ minutes: [Int]) -> (ClockValue, Int) {
        (
            ClockValue(
                range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound,
                times: minutes.map { ClockTime(minutes: $0) }), end
        )
    }
}
