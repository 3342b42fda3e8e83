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

    /// The day by the clock, in UTC.
    static var today: CalendarDay { CalendarDay(secondsSince1970: time(nil)) }

    /// How many processors there are.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
