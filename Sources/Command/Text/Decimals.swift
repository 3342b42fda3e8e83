import Policy

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

    /// A count with its thousands apart, such as `12,345`; in Dutch, German and Spanish `12.345`, in French `12 345`.
    static func grouped(_ number: Int, _ language: MessageLanguage) -> String {
        let digits = Array(String(abs(number)))
        let mark =
            switch language {
            case .en: ","
            case .nl, .de, .es: "."
            case .fr: "\u{202F}"
            }
        let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
        return (number < 0 ? "-" : "") + groups.reversed().joined(separator: mark)
    }
}
