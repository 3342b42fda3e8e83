import ArgumentParser
import Policy

/// Which items are reported.
enum Show: String, CaseIterable, ExpressibleByArgument {
    case flagged, all
}

/// From which verdict on the exit status is 1.
enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case violation, review, never
}

/// When colours are used.
enum ColorUse: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never

    /// Whether to use colours on something; `NO_COLOR` (no-color.org) beats `auto`.
    func colors(terminal: Bool) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: terminal && Environment["NO_COLOR"] == nil && Environment["TERM"] != "dumb"
        }
    }
}

/// The language that a command speaks.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("language"), help: "Language of messages (default: the locale's).")
    var chosen: MessageLanguage?

    var language: MessageLanguage { chosen ?? Environment.language }
    var messages: Messages { Messages(language: language) }
}

/// What is known of items that don't say it themselves.
struct ItemOptions: ParsableArguments {
    @Option(help: "What plain text is.")
    var kind = Item.Kind.tweet

    @Option(help: ArgumentHelp("Country of items that don't say (ISO 3166-1, two letters).", valueName: "cc"))
    var country: String?

    @Option(help: ArgumentHelp("Date of items that don't say.", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(help: ArgumentHelp("Earlier violations of accounts that don't say.", valueName: "n"))
    var priorViolations = 0

    func validate() throws {
        if let country, country.count != 2 || !country.allSatisfy({ $0.isASCII && $0.isLetter }) {
            throw ValidationError("--country: '\(country)' is not a country code of two letters, such as NL.")
        }
        if let date, CalendarDay(date) == nil {
            throw ValidationError("--date: '\(date)' is not a date such as 2025-10-29.")
        }
        if priorViolations < 0 { throw ValidationError("--prior-violations: a number from 0 on is wanted.") }
    }

    var defaults: ItemDefaults {
        ItemDefaults(kind: kind, country: country?.uppercased(), date: date, priorViolations: priorViolations)
    }
}
