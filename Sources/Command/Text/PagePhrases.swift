import Policy

/// What stands on the page of a report.
extension Phrases {
    static let skip = LocalizedText(
        en: "Skip to the items", nl: "Naar de items", de: "Zu den Einträgen", fr: "Aller aux éléments",
        es: "Ir a los elementos")
    static let theme = LocalizedText(
        en: "Light / dark", nl: "Licht / donker", de: "Hell / dunkel", fr: "Clair / sombre", es: "Claro / oscuro")
    static let items = LocalizedText(en: "Items", nl: "Items", de: "Einträge", fr: "Éléments", es: "Elementos")
    static let itemsRead = LocalizedText(
        en: "items read", nl: "items gelezen", de: "gelesene Einträge", fr: "éléments lus", es: "elementos leídos")
    static let withoutFinding = LocalizedText(
        en: "without a finding", nl: "zonder bevinding", de: "ohne Befund", fr: "sans résultat", es: "sin hallazgos")
    static let errorCount = LocalizedText(en: "errors", nl: "fouten", de: "Fehler", fr: "erreurs", es: "errores")
    static let notRead = LocalizedText(
        en: "What could not be read", nl: "Wat niet te lezen was", de: "Was nicht lesbar war",
        fr: "Ce qui n'a pas pu être lu", es: "Lo que no se pudo leer")
    static let byClause = LocalizedText(
        en: "By clause", nl: "Naar bepaling", de: "Nach Bestimmung", fr: "Par clause", es: "Por cláusula")
    static let clauseHeading = LocalizedText(
        en: "Clause", nl: "Bepaling", de: "Bestimmung", fr: "Clause", es: "Cláusula")
    static let timeline = LocalizedText(
        en: "Over time", nl: "In de tijd", de: "Im Lauf der Zeit", fr: "Au fil du temps", es: "A lo largo del tiempo")
    static let busiestAccounts = LocalizedText(
        en: "Accounts with most findings", nl: "Accounts met de meeste bevindingen",
        de: "Konten mit den meisten Befunden", fr: "Comptes ayant le plus de résultats", es: "Cuentas con más hallazgos"
    )
    static let account = LocalizedText(en: "Account", nl: "Account", de: "Konto", fr: "Compte", es: "Cuenta")
    static let suspendedFor = LocalizedText(
        en: "suspended for", nl: "opgeschort om", de: "gesperrt wegen", fr: "suspendu pour", es: "suspendida por")
    static let itemLanguage = LocalizedText(en: "Language", nl: "Taal", de: "Sprache", fr: "Langue", es: "Idioma")
    static let words = LocalizedText(en: "Words", nl: "Woorden", de: "Wörter", fr: "Mots", es: "Palabras")
    static let any = LocalizedText(en: "any", nl: "alle", de: "alle", fr: "toutes", es: "todas")
    static let notGiven = LocalizedText(
        en: "not given", nl: "niet vermeld", de: "nicht angegeben", fr: "non indiqué", es: "no indicado")
    static let reset = LocalizedText(
        en: "Show all", nl: "Toon alles", de: "Alles zeigen", fr: "Tout afficher", es: "Mostrar todo")
    static let shown = LocalizedText(
        en: "{shown} of {all} shown", nl: "{shown} van {all} getoond", de: "{shown} von {all} gezeigt",
        fr: "{shown} sur {all} affichés", es: "{shown} de {all} mostrados")
    static let whatFollows = LocalizedText(
        en: "The policy, and what follows", nl: "Het beleid, en wat er volgt", de: "Die Richtlinie, und was folgt",
        fr: "La politique et les suites", es: "La política y sus consecuencias")
    static let keys = LocalizedText(
        en: "Keys: j next item, k previous item, / words, Esc shows all",
        nl: "Toetsen: j volgende item, k vorige item, / woorden, Esc toont alles",
        de: "Tasten: j nächster Eintrag, k voriger Eintrag, / Wörter, Esc zeigt alles",
        fr: "Touches : j élément suivant, k élément précédent, / mots, Esc affiche tout",
        es: "Teclas: j elemento siguiente, k elemento anterior, / palabras, Esc muestra todo")

    static func errors(_ number: Int) -> LocalizedText {
        LocalizedText(
            en: count(number, "error", "errors"), nl: count(number, "fout", "fouten"), de: "\(number) Fehler",
            fr: count(number, "erreur", "erreurs", .fr), es: count(number, "error", "errores"))
    }

    /// What the columns of the timeline are.
    static func timelineLabel(most: Int) -> LocalizedText {
        LocalizedText(
            en: "violations and items to review by date (UTC); highest column: \(most)",
            nl: "schendingen en na te kijken items naar datum (UTC); hoogste kolom: \(most)",
            de: "Verstöße und zu prüfende Einträge nach Datum (UTC); höchste Säule: \(most)",
            fr: "infractions et éléments à vérifier par date (UTC) ; plus haute colonne : \(most)",
            es: "infracciones y elementos por revisar por fecha (UTC); columna más alta: \(most)")
    }

    static func timelineTitle(_ days: String, _ violations: Int, _ reviews: Int) -> LocalizedText {
        LocalizedText(
            en: "\(days): \(count(violations, "violation", "violations")), \(reviews) to review",
            nl: "\(days): \(count(violations, "schending", "schendingen")), \(reviews) na te kijken",
            de: "\(days): \(count(violations, "Verstoß", "Verstöße")), \(reviews) zu prüfen",
            fr: "\(days) : \(count(violations, "infraction", "infractions", .fr)), \(reviews) à vérifier",
            es: "\(days): \(count(violations, "infracción", "infracciones")), \(reviews) por revisar")
    }
}
