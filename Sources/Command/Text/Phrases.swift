import Policy

/// The program's own words for people; what the policy and the rules say stands in the rules.
enum Phrases {
    static let violation = LocalizedText(en: "VIOLATION", nl: "SCHENDING")
    static let severeViolation = LocalizedText(en: "SEVERE VIOLATION", nl: "ERNSTIGE SCHENDING")
    static let review = LocalizedText(en: "REVIEW", nl: "NAKIJKEN")
    static let severeReview = LocalizedText(en: "SEVERE, REVIEW", nl: "ERNSTIG, NAKIJKEN")
    static let nothing = LocalizedText(en: "Nothing found.", nl: "Niets gevonden.")
    static let undecidedHeading = LocalizedText(en: "could not be decided", nl: "kon niet worden beslist")

    static let why = LocalizedText(en: "Why", nl: "Waarom")
    static let rule = LocalizedText(en: "Rule", nl: "Regel")
    static let policy = LocalizedText(en: "Policy", nl: "Beleid")
    static let also = LocalizedText(en: "Also", nl: "Verder")
    static let then = LocalizedText(en: "What follows", nl: "Gevolg")
    static let again = LocalizedText(en: "Next time", nl: "Bij herhaling")
    static let appeal = LocalizedText(en: "Appeal", nl: "Bezwaar")
    static let seeAlso = LocalizedText(en: "See also", nl: "Zie ook")
    static let howToReport = LocalizedText(en: "To report", nl: "Melden")
    static let onDesktop = LocalizedText(en: "On a desktop", nl: "Op de computer")
    static let option = LocalizedText(en: "Option", nl: "Optie")
    static let note = LocalizedText(en: "Note", nl: "Let op")
    static let notFlagged = LocalizedText(en: "Not flagged", nl: "Niet gemeld")
    static let exempt = LocalizedText(en: "Exempt", nl: "Uitgezonderd")
    static let undecided = LocalizedText(en: "Undecided", nl: "Onbeslist")
    static let undecidedHelp = LocalizedText(
        en: "Matching hit a limit before it came to an answer; a person has to read the text.",
        nl: "Het zoeken bereikte een grens voor er een antwoord was; een mens moet de tekst lezen.")
    static let suspensions = LocalizedText(
        en: "Accounts that reach suspension", nl: "Accounts die worden opgeschort")
    static let violationCount = LocalizedText(en: "violations", nl: "schendingen")
    static let reviewCount = LocalizedText(en: "to review", nl: "na te kijken")
    static let none = LocalizedText(en: "none", nl: "geen")

    static let text = LocalizedText(en: "Text", nl: "Tekst")
    static let folded = LocalizedText(en: "Folded", nl: "Gevouwen")
    static let sentences = LocalizedText(en: "Sentences", nl: "Zinnen")
    static let signals = LocalizedText(en: "Signals", nl: "Signalen")
    static let exemptions = LocalizedText(en: "Exemptions", nl: "Uitzonderingen")
    static let fired = LocalizedText(en: "Fired", nl: "Gevuurd")
    static let stopped = LocalizedText(en: "Stopped", nl: "Gestopt")
    static let nearly = LocalizedText(en: "Nearly", nl: "Bijna")
    static let verdict = LocalizedText(en: "Verdict", nl: "Oordeel")
    static let disguised = LocalizedText(en: "the words were disguised", nl: "de woorden waren vermomd")

    static let clauses = LocalizedText(en: "What is a violation", nl: "Wat is een schending")
    static let exemptionsHeading = LocalizedText(en: "What is none", nl: "Wat is er geen")
    static let enforcement = LocalizedText(en: "What happens", nl: "Wat er gebeurt")
    static let reporting = LocalizedText(en: "How to report a violation", nl: "Hoe een schending wordt gemeld")
    static let firstTime = LocalizedText(en: "First violation", nl: "Eerste keer")
    static let repeated = LocalizedText(en: "Again", nl: "Opnieuw")
    static let severe = LocalizedText(en: "Severe", nl: "Ernstig")
    static let tweet = LocalizedText(en: "In a tweet", nl: "In een tweet")
    static let profile = LocalizedText(en: "In a profile", nl: "In een profiel")
    static let inApp = LocalizedText(en: "In the app", nl: "In de app")

    static let title = LocalizedText(en: "Title", nl: "Titel")
    static let message = LocalizedText(en: "Message", nl: "Melding")
    static let kind = LocalizedText(en: "Judges", nl: "Beoordeelt")
    static let weight = LocalizedText(en: "Weight", nl: "Gewicht")
    static let condition = LocalizedText(en: "When", nl: "Wanneer")
    static let violationIf = LocalizedText(en: "Violation if", nl: "Schending als")
    static let guards = LocalizedText(en: "Unless", nl: "Tenzij")
    static let examples = LocalizedText(en: "Examples", nl: "Voorbeelden")
    static let place = LocalizedText(en: "Stands in", nl: "Staat in")
    /// What stops a finding beside guards and exemptions.
    static let stops = [
        "suppression": LocalizedText(en: "Accepted for now", nl: "Voorlopig aanvaard"),
        "baseline": LocalizedText(en: "Looked at before", nl: "Eerder bekeken"),
    ]
    static let todo = LocalizedText(en: "known miss", nl: "bekende misser")
}

extension Phrases {
    /// "a, b and 3 more".
    static func more(_ count: Int) -> LocalizedText {
        LocalizedText(en: "and \(count) more", nl: "en nog \(count)")
    }

    /// A rule with what stopped it, and by which words.
    static func stopped(_ rule: String, by title: String, words: String) -> LocalizedText {
        let because = words.isEmpty ? "" : ": \(words)"
        return LocalizedText(en: "\(rule) — \(title)\(because)", nl: "\(rule) — \(title)\(because)")
    }

    /// A rule with the one part that doesn't hold.
    static func lacks(_ rule: String, _ part: String) -> LocalizedText {
        LocalizedText(en: "\(rule) lacks: \(part)", nl: "\(rule) mist: \(part)")
    }

    static func rules(_ count: Int) -> LocalizedText {
        LocalizedText(en: Self.count(count, "rule", "rules"), nl: Self.count(count, "regel", "regels"))
    }

    static func undecided(_ signal: String, _ reason: String) -> LocalizedText {
        LocalizedText(en: "signal \(signal): \(reason)", nl: "signaal \(signal): \(reason)")
    }

    /// What a run came to.
    static func summary(_ tally: Tally) -> LocalizedText {
        LocalizedText(
            en: "\(count(tally.read, "item", "items")) read: \(count(tally.violations, "violation", "violations")), "
                + "\(tally.reviews) to review, \(tally.none) without a finding, \(count(tally.errors, "error", "errors"))"
                + (tally.unreadable > 0 ? "; \(count(tally.unreadable, "input", "inputs")) unreadable" : ""),
            nl:
                "\(count(tally.read, "item", "items")) gelezen: \(count(tally.violations, "schending", "schendingen")), "
                + "\(tally.reviews) na te kijken, \(tally.none) zonder bevinding, \(count(tally.errors, "fout", "fouten"))"
                + (tally.unreadable > 0 ? "; \(count(tally.unreadable, "bron", "bronnen")) onleesbaar" : "")
        )
    }

    /// An account that is suspended, and which item does it.
    static func suspended(_ account: String, violations: Int, by item: String) -> LocalizedText {
        LocalizedText(
            en: "\(account): \(count(violations, "violation", "violations")), suspended for \(item)",
            nl: "\(account): \(count(violations, "schending", "schendingen")), opgeschort om \(item)")
    }

    /// - Parameter time: such as `1:02`.
    static func left(_ time: String) -> LocalizedText {
        LocalizedText(en: "\(time) left", nl: "nog \(time)")
    }

    static func count(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
