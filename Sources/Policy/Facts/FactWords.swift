/// Sentences that say what is officially so.
enum FactWords {
    private static let weekdays: [MessageLanguage: [String]] = [
        .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        .nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        .de: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        .fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        .es: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    ]
    private static let months: [MessageLanguage: [String]] = [
        .en: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        .nl: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
        .de: [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember",
        ],
        .fr: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        .es: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
    ]

    /// - Parameter number: Monday is 1.
    static func weekday(_ number: Int, _ language: MessageLanguage) -> String {
        weekdays[language]?[number - 1] ?? ""
    }

    /// `22 November 2023`, `22 november 2023`, `22. November 2023`, `1er novembre 2023`, `22 de noviembre de 2023`.
    private static func date(_ day: CalendarDay, _ language: MessageLanguage) -> String {
        let month = months[language]?[day.month - 1] ?? ""
        return switch language {
        case .en, .nl: "\(day.day) \(month) \(day.year)"
        case .de: "\(day.day). \(month) \(day.year)"
        case .fr: "\(day.day)\(day.day == 1 ? "er" : "") \(month) \(day.year)"
        case .es: "\(day.day) de \(month) de \(day.year)"
        }
    }

    /// `Wednesday 22 November 2023`, `woensdag 22 november 2023`.
    private static func day(_ day: CalendarDay, _ language: MessageLanguage) -> String {
        weekday(day.weekday, language) + (language == .de ? ", " : " ") + date(day, language)
    }

    /// When an election is held.
    static func election(_ election: Election, in facts: CountryFacts) -> LocalizedText {
        LocalizedText { language in
            let kinds = kinds(election.scope, in: facts, language)
            let days = (election.until.map { [election.date, $0] } ?? [election.date]).map { day($0, language) }
            let early = election.early.map { day($0, language) }
            let head = ([place(election.scope, in: facts)[language]] + kinds).joined(separator: ", ")
            return head + polling(days, early, language)
        }
    }

    /// The places that a scope is limited to, else the country.
    private static func place(_ scope: FactScope, in facts: CountryFacts) -> LocalizedText {
        scope.places.isEmpty
            ? facts.name : LocalizedText(untranslated: scope.places.joined(separator: ", "))
    }

    private static func kinds(_ scope: FactScope, in facts: CountryFacts, _ language: MessageLanguage) -> [String] {
        facts.kinds.filter { scope.kinds.contains($0.id) }.map { $0.name[language] }
    }

    /// - Parameter days: the first, and the last where there are several.
    private static func polling(_ days: [String], _ early: [String], _ language: MessageLanguage) -> String {
        let words: (on: String, to: String, early: String, and: String) =
            switch language {
            case .en: (": voting is on ", " to ", ", at some places also on ", " and ")
            case .nl: (": stemmen kan op ", " tot en met ", ", op sommige plekken ook op ", " en ")
            case .de: (": gewählt wird am ", " bis ", ", an manchen Orten auch am ", " und am ")
            case .fr: (" : on vote le ", " jusqu'au ", ", à certains endroits aussi le ", " et le ")
            case .es: (": se vota el ", " al ", ", en algunos lugares también el ", " y el ")
            }
        return words.on + days.joined(separator: words.to)
            + (early.isEmpty ? "" : words.early + early.joined(separator: words.and))
    }

    /// On which weekdays a kind of election is held.
    static func weekdays(of kind: ElectionKind, in facts: CountryFacts) -> LocalizedText {
        LocalizedText { language in
            let (always, or) =
                switch language {
                case .en: (": voting is always on a ", " or a ")
                case .nl: (": stemmen is altijd op een ", " of een ")
                case .de: (": gewählt wird immer an einem ", " oder einem ")
                case .fr: (" : on vote toujours un ", " ou un ")
                case .es: (": se vota siempre en ", " o en ")
                }
            let days = kind.weekdays.sorted().map { weekday($0, language) }
            return "\(facts.name[language]), \(kind.name[language])" + always + days.joined(separator: or)
        }
    }

    /// When polling places are open.
    static func hours(_ hours: VotingHours, in facts: CountryFacts) -> LocalizedText {
        LocalizedText { language in
            let (from, to) = (hours.from.words[language], hours.to.words[language])
            let place = ([place(hours.scope, in: facts)[language]] + kinds(hours.scope, in: facts, language))
                .joined(separator: ", ")
            return switch language {
            case .en: "\(place): one can vote from \(from) to \(to)"
            case .nl: "\(place): stemmen kan van \(from) tot \(to) uur"
            case .de: "\(place): gewählt wird von \(from) bis \(to) Uhr"
            case .fr: "\(place) : on vote de \(from) à \(to)"
            case .es: "\(place): se vota de \(from) a \(to)"
            }
        }
    }

    /// Until when one can register.
    static func registration(_ last: CalendarDay, of election: Election, in facts: CountryFacts) -> LocalizedText {
        LocalizedText { language in
            let (place, last, date) = (facts.name[language], day(last, language), day(election.date, language))
            return switch language {
            case .en: "\(place): who wants to vote on \(date) has to register by \(last)"
            case .nl: "\(place): wie op \(date) wil stemmen, schrijft zich uiterlijk \(last) in"
            case .de: "\(place): wer am \(date) wählen will, muss sich bis \(last) registrieren"
            case .fr: "\(place) : qui veut voter le \(date) doit s'inscrire au plus tard le \(last)"
            case .es: "\(place): quien quiera votar el \(date) debe inscribirse a más tardar el \(last)"
            }
        }
    }

    /// That a date names the wrong weekday.
    static func weekdayOf(_ date: CalendarDay) -> LocalizedText {
        LocalizedText { language in
            let (day, weekday) = (self.date(date, language), weekday(date.weekday, language))
            return switch language {
            case .en: "\(day) is a \(weekday)"
            case .nl: "\(day) is een \(weekday)"
            case .de: "\(day) ist ein \(weekday)"
            case .fr: "le \(day) est un \(weekday)"
            case .es: "el \(day) es \(weekday)"
            }
        }
    }
}
