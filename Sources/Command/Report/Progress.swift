import Policy

/// A bar on standard error for a person who waits: how far, how fast, how much longer. Nothing where nobody sees it.
final class Progress {
    /// Waiting shorter than this needs no bar; between two drawings passes at least `interval`.
    private static let patience = Duration.milliseconds(500)
    private static let interval = Duration.milliseconds(100)
    private static let cells = 24

    /// Of all inputs, in bytes; nil where it can't be known.
    private let total: Int?
    private let isSeen: Bool
    private let language: MessageLanguage
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var drawn: ContinuousClock.Instant?
    private var isShown = false
    private var bytes = 0

    /// - Parameter isSeen: whether a person looks at standard error.
    init(total: Int?, isSeen: Bool, language: MessageLanguage) {
        self.total = total
        self.isSeen = isSeen
        self.language = language
        start = clock.now
    }

    /// Counts input that was read.
    func add(bytes count: Int) { bytes += count }

    /// Draws the bar, unless it was drawn a moment ago.
    func show(items: Int) {
        if !isSeen { return }
        let now = clock.now
        guard now - start > Self.patience, drawn.map({ now - $0 > Self.interval }) ?? true else { return }
        drawn = now
        isShown = true
        let line = Self.line(items: items, bytes: bytes, of: total, after: (now - start) / .seconds(1), language)
        // Nobody is left to see that standard error is closed.
        try? Descriptor.standardError().write("\r\u{1B}[K" + line)
    }

    /// Takes the bar away, before something else is written.
    func hide() {
        guard isShown else { return }
        isShown = false
        try? Descriptor.standardError().write("\r\u{1B}[K")
    }

    /// - Parameter seconds: since the start.
    static func line(
        items: Int, bytes: Int, of total: Int?, after seconds: Double, _ language: MessageLanguage
    ) -> String {
        let rate = Int(Double(items) / max(seconds, 0.001))
        let speed = "\(Decimals.grouped(items, language))  \(Decimals.grouped(rate, language))/s"
        guard let total, total > 0, bytes > 0 else { return "\(speed)  \(time(seconds))" }
        let share = min(1, Double(bytes) / Double(total))
        let full = Int(share * Double(cells))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
        let left = Phrases.left(time(seconds * (1 - share) / share))[language]
        return "\(bar) \(Int(share * 100)) %  \(speed)  \(left)"
    }

    /// `1:02:03`, `2:03` or `0:03`.
    private static func time(_ seconds: Double) -> String {
        let seconds = Int(min(seconds.rounded(.up), 360_000))
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
    }
}
