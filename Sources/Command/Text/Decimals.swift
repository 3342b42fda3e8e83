/// Numbers with a fixed count of digits behind the point.
enum Decimals {
    /// Rounded, such as `0.90`; `–` for nil.
    static func text(_ value: Double?, digits: Int = 2) -> String {
        guard let value else { return "–" }
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let rounded = Int((abs(value) * Double(scale)).rounded())
        let behind = String(rounded % scale)
        let zeros = String(repeating: "0", count: digits - behind.count)
        return (value < 0 && rounded > 0 ? "-" : "") + "\(rounded / scale).\(zeros)\(behind)"
    }
}
