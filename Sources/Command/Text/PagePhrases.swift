import Policy

/// What stands on the page of a report.
extension Phrases {
    static let skip = LocalizedText(en: "Skip to the items", nl: "Naar de items")
    static let theme = LocalizedText(en: "Light / dark", nl: "Licht / donker")
    static let items = LocalizedText(en: "Items", nl: "Items")
    static let itemsRead = LocalizedText(en: "items read", nl: "items gelezen")
    static let withoutFinding = LocalizedText(en: "without a finding", nl: "zonder bevinding")
    static let errorCount = LocalizedText(en: "errors", nl: "fouten")
    static let notRead = LocalizedText(en: "What could not be read", nl: "Wat niet te lezen was")
    static let byClause = LocalizedText(en: "By clause", nl: "Naar bepaling")
    static let clauseHeading = LocalizedText(en: "Clause", nl: "Bepaling")
    static let timeline = LocalizedText(en: "Over time", nl: "In de tijd")
    static let busiestAccounts = LocalizedText(
        en: "Accounts with most findings", nl: "Accounts met de meeste bevindingen")
    static let account = LocalizedText(en: "Account", nl: "Account")
    static let suspendedFor = LocalizedText(en: "suspended for", nl: "opgeschort om")
    static let itemLanguage = LocalizedText(en: "Language", nl: "Taal")
    static let words = LocalizedText(en: "Words", nl: "Woorden")
    static let any = LocalizedText(en: "any", nl: "alle")
    static let notGiven = LocalizedText(en: "not given", nl: "niet vermeld")
    static let reset = LocalizedText(en: "Show all", nl: "Toon alles")
    static let shown = LocalizedText(en: "{shown} of {all} shown", nl: "{shown} van {all} getoond")
    static let whatFollows = LocalizedText(en: "The policy, and what follows", nl: "Het beleid, en wat er volgt")
    static let keys = LocalizedText(
        en: "Keys: j next item, k previous item, / words, Esc shows all",
        nl: "Toetsen: j volgende item, k vorige item, / woorden, Esc toont alles")

    static func errors(_ number: Int) -> LocalizedText {
        LocalizedText(en: count(number, "error", "errors"), nl: count(number, "fout", "fouten"))
    }

    /// What the columns of the timeline are.
    static func timelineLabel(most: Int) -> LocalizedText {
        LocalizedText(
            en: "violations and items to review by date (UTC); highest column: \(most)",
            nl: "schendingen en na te kijken items naar datum (UTC); hoogste kolom: \(most)")
    }

    static func timelineTitle(_ days: String, _ violations: Int, _ reviews: Int) -> LocalizedText {
        LocalizedText(
            en: "\(days): \(count(violations, "violation", "violations")), \(reviews) to review",
            nl: "\(days): \(count(violations, "schending", "schendingen")), \(reviews) na te kijken")
    }
}
