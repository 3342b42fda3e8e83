import Policy

/// Flagged items over time, as columns.
struct HTMLTimeline {
    /// At most this many columns, each of one of these lengths in days where that is enough.
    private static let columns = 104
    private static let lengths = [1, 7, 28, 91, 364]
    /// Of the picture, which is stretched to the page.
    private static let size = (width: 1040, height: 160)

    private let bins: [(first: Int, last: Int, counts: Summary.Counts)]
    private let language: MessageLanguage

    /// - Parameter days: by days since 1970-01-01; nil comes of none.
    init?(_ days: [Int: Summary.Counts], _ language: MessageLanguage) {
        guard let first = days.keys.min(), let last = days.keys.max() else { return nil }
        let count = last - first + 1
        let length =
            Self.lengths.first { (count + $0 - 1) / $0 <= Self.columns } ?? (count + Self.columns - 1) / Self.columns
        var counts = [Summary.Counts](repeating: Summary.Counts(), count: (count + length - 1) / length)
        for (day, found) in days {
            counts[(day - first) / length].violations += found.violations
            counts[(day - first) / length].reviews += found.reviews
        }
        bins = counts.enumerated().map { number, counts in
            (first + number * length, min(last, first + (number + 1) * length - 1), counts)
        }
        self.language = language
    }

    var text: String {
        let most = max(1, bins.map(\.counts.all).max() ?? 1)
        let first = Timestamp.text(day: bins[0].first)
        let last = Timestamp.text(day: bins[bins.count - 1].last)
        let label = XML.text(Phrases.timelineLabel(most: most)[language])
        return """
            <figure>
            <svg viewBox="0 0 \(Self.size.width) \(Self.size.height)" preserveAspectRatio="none" role="img" aria-label="\(label)">
            \(columns(most))</svg>
            <figcaption><span>\(first)</span><span>\(label)</span><span>\(last)</span></figcaption>
            </figure>

            """
    }

    private func columns(_ most: Int) -> String {
        let step = Double(Self.size.width) / Double(bins.count)
        let width = min(step * 0.8, 60)
        return bins.enumerated().map { number, bin in
            if bin.counts.all == 0 { return "" }
            let x = (Double(number) + 0.5) * step - width / 2
            let height = { Double($0 * (Self.size.height - 4)) / Double(most) }
            let (violations, reviews) = (height(bin.counts.violations), height(bin.counts.reviews))
            let days = [bin.first, bin.last].map { Timestamp.text(day: $0) }
            let title = Phrases.timelineTitle(
                days[0] == days[1] ? days[0] : "\(days[0]) – \(days[1])", bin.counts.violations, bin.counts.reviews)
            return "<g><title>\(XML.text(title[language]))</title>"
                + rect("violation", x, Double(Self.size.height) - violations, width, violations)
                + rect("review", x, Double(Self.size.height) - violations - reviews, width, reviews) + "</g>\n"
        }.joined()
    }

    private func rect(_ name: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
        let numbers = [x, y, width, height].map { Decimals.text($0, digits: 1) }
        return
            "<rect class=\"\(name)\" x=\"\(numbers[0])\" y=\"\(numbers[1])\" width=\"\(numbers[2])\" height=\"\(numbers[3])\"/>"
    }
}
