import Glibc
import Policy

/// What the process was told by its environment.
enum Environment {
    /// A variable's value; nil where it is not set or empty.
    static subscript(name: String) -> String? {
        // SAFETY: nothing in this program changes the environment; the value is copied at once.
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The language of messages: of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything, else English.
    static var language: MessageLanguage {
        let locale = self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? ""
        return MessageLanguage(rawValue: String(locale.prefix { $0.isLetter }).lowercased()) ?? .en
    }

    /// Columns of the terminal, as `COLUMNS` says; 80 where it doesn't.
    static var columns: Int {
        self["COLUMNS"].flatMap { Int($0) }.map { min(max($0, 40), 120) } ?? 80
    }

    /// The date, in the world's own time zone: `2026-12-31`.
    static var today: String {
        var now = time(nil)
        var parts = unsafe tm()
        // SAFETY: gmtime_r reads one time_t and writes one struct tm.
        unsafe gmtime_r(&now, &parts)
        let two = { (number: Int32) in (number < 10 ? "0" : "") + "\(number)" }
        let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// How many processors there are.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
