import Policy

/// The program's own words for people; what the policy and the rules say stands in the rules.
enum Phrases {
    static let violation = LocalizedText(
        en: "VIOLATION", nl: "SCHENDING", de: "VERSTOSS", fr: "INFRACTION", es: "INFRACCIÓN")
    static let severeViolation = LocalizedText(
        en: "SEVERE VIOLATION", nl: "ERNSTIGE SCHENDING", de: "SCHWERER VERSTOSS", fr: "INFRACTION GRAVE",
        es: "INFRACCIÓN GRAVE")
    static let review = LocalizedText(en: "REVIEW", nl: "NAKIJKEN", de: "PRÜFEN", fr: "À VÉRIFIER", es: "POR REVISAR")
    static let severeReview = LocalizedText(
        en: "SEVERE, REVIEW", nl: "ERNSTIG, NAKIJKEN", de: "SCHWER, PRÜFEN", fr: "GRAVE, À VÉRIFIER",
        es: "GRAVE, POR REVISAR")
    static let nothing = LocalizedText(
        en: "Nothing found.", nl: "Niets gevonden.", de: "Nichts gefunden.", fr: "Rien trouvé.",
        es: "No se encontró nada.")
    static let undecidedHeading = LocalizedText(
        en: "could not be decided", nl: "kon niet worden beslist", de: "konnte nicht entschieden werden",
        fr: "n'a pas pu être décidé", es: "no se pudo decidir")

    static let why = LocalizedText(en: "Why", nl: "Waarom", de: "Warum", fr: "Pourquoi", es: "Por qué")
    static let fact = LocalizedText(en: "Official", nl: "Officieel", de: "Offiziell", fr: "Officiel", es: "Oficial")
    static let rule = LocalizedText(en: "Rule", nl: "Regel", de: "Regel", fr: "Règle", es: "Regla")
    static let policy = LocalizedText(en: "Policy", nl: "Beleid", de: "Richtlinie", fr: "Politique", es: "Política")
    static let also = LocalizedText(en: "Also", nl: "Verder", de: "Außerdem", fr: "En outre", es: "Además")
    static let then = LocalizedText(en: "What follows", nl: "Gevolg", de: "Folge", fr: "Suites", es: "Consecuencia")
    static let again = LocalizedText(
        en: "Next time", nl: "Bij herhaling", de: "Beim nächsten Mal", fr: "En cas de récidive", es: "La próxima vez")
    static let appeal = LocalizedText(en: "Appeal", nl: "Bezwaar", de: "Einspruch", fr: "Recours", es: "Apelación")
    static let seeAlso = LocalizedText(
        en: "See also", nl: "Zie ook", de: "Siehe auch", fr: "Voir aussi", es: "Véase también")
    static let howToReport = LocalizedText(en: "To report", nl: "Melden", de: "Melden", fr: "Signaler", es: "Denunciar")
    static let onDesktop = LocalizedText(
        en: "On a desktop", nl: "Op de computer", de: "Am Computer", fr: "Sur ordinateur", es: "En un ordenador")
    static let option = LocalizedText(en: "Option", nl: "Optie", de: "Option", fr: "Option", es: "Opción")
    static let note = LocalizedText(en: "Note", nl: "Let op", de: "Hinweis", fr: "Remarque", es: "Nota")
    static let notFlagged = LocalizedText(
        en: "Not flagged", nl: "Niet gemeld", de: "Nicht gemeldet", fr: "Non signalé", es: "No señalado")
    static let exempt = LocalizedText(en: "Exempt", nl: "Uitgezonderd", de: "Ausgenommen", fr: "Exempté", es: "Exento")
    static let undecided = LocalizedText(
        en: "Undecided", nl: "Onbeslist", de: "Unentschieden", fr: "Indécis", es: "Sin decidir")
    static let undecidedHelp = LocalizedText(
        en: "Matching hit a limit before it came to an answer; a person has to read the text.",
        nl: "Het zoeken bereikte een grens voor er een antwoord was; een mens moet de tekst lezen.",
        de: "Die Suche stieß an eine Grenze, bevor es eine Antwort gab; ein Mensch muss den Text lesen.",
        fr: "La recherche a atteint une limite avant de trouver une réponse ; quelqu'un doit lire le texte.",
        es: "La búsqueda llegó a un límite antes de dar una respuesta; alguien tiene que leer el texto.")
    static let suspensions = LocalizedText(
        en: "Accounts that reach suspension", nl: "Accounts die worden opgeschort", de: "Konten, die gesperrt werden",
        fr: "Comptes à suspendre", es: "Cuentas que llegan a la suspensión")
    static let violationCount = LocalizedText(
        en: "violations", nl: "schendingen", de: "Verstöße", fr: "infractions", es: "infracciones")
    static let reviewCount = LocalizedText(
        en: "to review", nl: "na te kijken", de: "zu prüfen", fr: "à vérifier", es: "por revisar")
    static let none = LocalizedText(en: "none", nl: "geen", de: "nichts", fr: "aucune", es: "ninguna")

    static let text = LocalizedText(en: "Text", nl: "Tekst", de: "Text", fr: "Texte", es: "Texto")
    static let folded = LocalizedText(en: "Folded", nl: "Gevouwen", de: "Gefaltet", fr: "Plié", es: "Plegado")
    static let sentences = LocalizedText(en: "Sentences", nl: "Zinnen", de: "Sätze", fr: "Phrases", es: "Frases")
    static let signals = LocalizedText(en: "Signals", nl: "Signalen", de: "Signale", fr: "Signaux", es: "Señales")
    static let exemptions = LocalizedText(
        en: "Exemptions", nl: "Uitzonderingen", de: "Ausnahmen", fr: "Exemptions", es: "Exenciones")
    static let fired = LocalizedText(en: "Fired", nl: "Gevuurd", de: "Ausgelöst", fr: "Déclenchées", es: "Activadas")
    static let stopped = LocalizedText(en: "Stopped", nl: "Gestopt", de: "Aufgehalten", fr: "Arrêtées", es: "Detenidas")
    static let nearly = LocalizedText(en: "Nearly", nl: "Bijna", de: "Beinahe", fr: "Presque", es: "Casi")
    static let verdict = LocalizedText(en: "Verdict", nl: "Oordeel", de: "Urteil", fr: "Verdict", es: "Veredicto")
    static let disguised = LocalizedText(
        en: "the words were disguised", nl: "de woorden waren vermomd", de: "die Wörter waren getarnt",
        fr: "les mots étaient déguisés", es: "las palabras estaban disfrazadas")

    static let clauses = LocalizedText(
        en: "What is a violation", nl: "Wat is een schending", de: "Was ein Verstoß ist",
        fr: "Ce qui est une infraction", es: "Qué es una infracción")
    static let exemptionsHeading = LocalizedText(
        en: "What is none", nl: "Wat is er geen", de: "Was keiner ist", fr: "Ce qui n'en est pas une",
        es: "Qué no lo es")
    static let enforcement = LocalizedText(
        en: "What happens", nl: "Wat er gebeurt", de: "Was geschieht", fr: "Ce qui arrive", es: "Qué ocurre")
    static let reporting = LocalizedText(
        en: "How to report a violation", nl: "Hoe een schending wordt gemeld", de: "Wie man einen Verstoß meldet",
        fr: "Comment signaler une infraction", es: "Cómo denunciar una infracción")
    static let firstTime = LocalizedText(
        en: "First violation", nl: "Eerste keer", de: "Erster Verstoß", fr: "Première fois", es: "Primera vez")
    static let repeated = LocalizedText(en: "Again", nl: "Opnieuw", de: "Erneut", fr: "À nouveau", es: "De nuevo")
    static let severe = LocalizedText(en: "Severe", nl: "Ernstig", de: "Schwer", fr: "Grave", es: "Grave")
    static let tweet = LocalizedText(
        en: "In a tweet", nl: "In een tweet", de: "In einem Tweet", fr: "Dans un tweet", es: "En un tuit")
    static let profile = LocalizedText(
        en: "In a profile", nl: "In een profiel", de: "In einem Profil", fr: "Dans un profil", es: "En un perfil")
    static let inApp = LocalizedText(
        en: "In the app", nl: "In de app", de: "In der App", fr: "Dans l'appli", es: "En la aplicación")

    static let authority = LocalizedText(
        en: "Authority", nl: "Kiesautoriteit", de: "Wahlbehörde", fr: "Autorité", es: "Autoridad")
    static let elections = LocalizedText(
        en: "Elections", nl: "Verkiezingen", de: "Wahlen", fr: "Élections", es: "Elecciones")
    static let hours = LocalizedText(
        en: "Hours", nl: "Openingstijden", de: "Öffnungszeiten", fr: "Horaires", es: "Horarios")
    static let registration = LocalizedText(
        en: "Registration", nl: "Inschrijven", de: "Registrierung", fr: "Inscription", es: "Inscripción")
    static let rulesOfVoting = LocalizedText(
        en: "How one votes", nl: "Hoe men stemt", de: "Wie man wählt", fr: "Comment on vote", es: "Cómo se vota")
    static func holder(_ holder: OfficialAccount.Holder) -> LocalizedText {
        switch holder {
        case .authority:
            LocalizedText(
                en: "Authorities", nl: "Kiesautoriteiten", de: "Wahlbehörden", fr: "Autorités", es: "Autoridades")
        case .government:
            LocalizedText(en: "Government", nl: "Overheid", de: "Behörden", fr: "Pouvoirs publics", es: "Gobierno")
        case .party: LocalizedText(en: "Parties", nl: "Partijen", de: "Parteien", fr: "Partis", es: "Partidos")
        case .official:
            LocalizedText(en: "Office holders", nl: "Ambtsdragers", de: "Amtsträger", fr: "Élus", es: "Cargos")
        case .candidate:
            LocalizedText(en: "Candidates", nl: "Kandidaten", de: "Kandidaten", fr: "Candidats", es: "Candidatos")
        }
    }
    static let accounts = LocalizedText(en: "Accounts", nl: "Accounts", de: "Konten", fr: "Comptes", es: "Cuentas")
    static let unverifiedAccounts = LocalizedText(
        en: "* known from use, not verified", nl: "* bekend uit gebruik, niet geverifieerd",
        de: "* aus dem Gebrauch bekannt, nicht geprüft", fr: "* connu par l'usage, non vérifié",
        es: "* conocido por el uso, no verificado")

    static let title = LocalizedText(en: "Title", nl: "Titel", de: "Titel", fr: "Titre", es: "Título")
    static let message = LocalizedText(en: "Message", nl: "Melding", de: "Meldung", fr: "Message", es: "Mensaje")
    static let kind = LocalizedText(en: "Judges", nl: "Beoordeelt", de: "Beurteilt", fr: "Juge", es: "Juzga")
    static let weight = LocalizedText(en: "Weight", nl: "Gewicht", de: "Gewicht", fr: "Poids", es: "Peso")
    static let condition = LocalizedText(en: "When", nl: "Wanneer", de: "Wenn", fr: "Quand", es: "Cuando")
    static let violationIf = LocalizedText(
        en: "Violation if", nl: "Schending als", de: "Verstoß, wenn", fr: "Infraction si", es: "Infracción si")
    static let guards = LocalizedText(en: "Unless", nl: "Tenzij", de: "Außer wenn", fr: "Sauf si", es: "Salvo si")
    static let examples = LocalizedText(
        en: "Examples", nl: "Voorbeelden", de: "Beispiele", fr: "Exemples", es: "Ejemplos")
    static let place = LocalizedText(
        en: "Stands in", nl: "Staat in", de: "Steht in", fr: "Se trouve dans", es: "Está en")
    /// What stops a finding beside guards and exemptions.
    static let stops = [
        "suppression": LocalizedText(
            en: "Accepted for now", nl: "Voorlopig aanvaard", de: "Vorläufig hingenommen", fr: "Accepté pour l'instant",
            es: "Aceptado por ahora"),
        "baseline": LocalizedText(
            en: "Looked at before", nl: "Eerder bekeken", de: "Früher angesehen", fr: "Déjà examiné", es: "Ya revisado"),
    ]
    static let todo = LocalizedText(
        en: "known miss", nl: "bekende misser", de: "bekannte Lücke", fr: "manque connu", es: "fallo conocido")
}

extension Phrases {
    /// "a, b and 3 more".
    static func more(_ count: Int) -> LocalizedText {
        LocalizedText(
            en: "and \(count) more", nl: "en nog \(count)", de: "und \(count) weitere", fr: "et \(count) de plus",
            es: "y \(count) más")
    }

    /// A rule with what stopped it, and by which words.
    static func stopped(_ rule: String, by title: String, words: String) -> LocalizedText {
        let because = words.isEmpty ? "" : ": \(words)"
        return LocalizedText(untranslated: "\(rule) — \(title)\(because)")
    }

    /// A rule with the one part that doesn't hold.
    static func lacks(_ rule: String, _ part: String) -> LocalizedText {
        LocalizedText(
            en: "\(rule) lacks: \(part)", nl: "\(rule) mist: \(part)", de: "\(rule) fehlt: \(part)",
            fr: "\(rule) : il manque \(part)", es: "a \(rule) le falta: \(part)")
    }

    static func rules(_ count: Int) -> LocalizedText {
        LocalizedText(
            en: Self.count(count, "rule", "rules"), nl: Self.count(count, "regel", "regels"),
            de: Self.count(count, "Regel", "Regeln"), fr: Self.count(count, "règle", "règles", .fr),
            es: Self.count(count, "regla", "reglas"))
    }

    static func undecided(_ signal: String, _ reason: String) -> LocalizedText {
        LocalizedText(
            en: "signal \(signal): \(reason)", nl: "signaal \(signal): \(reason)", de: "Signal \(signal): \(reason)",
            fr: "signal \(signal) : \(reason)", es: "señal \(signal): \(reason)")
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
                + (tally.unreadable > 0 ? "; \(count(tally.unreadable, "bron", "bronnen")) onleesbaar" : ""),
            de: "\(count(tally.read, "Eintrag", "Einträge")) gelesen: "
                + "\(count(tally.violations, "Verstoß", "Verstöße")), \(tally.reviews) zu prüfen, "
                + "\(tally.none) ohne Befund, \(tally.errors) Fehler"
                + (tally.unreadable > 0 ? "; \(count(tally.unreadable, "Quelle", "Quellen")) unlesbar" : ""),
            fr: "\(count(tally.read, "élément lu", "éléments lus", .fr)) : "
                + "\(count(tally.violations, "infraction", "infractions", .fr)), \(tally.reviews) à vérifier, "
                + "\(tally.none) sans résultat, \(count(tally.errors, "erreur", "erreurs", .fr))"
                + (tally.unreadable > 0
                    ? " ; \(count(tally.unreadable, "source illisible", "sources illisibles", .fr))" : ""),
            es: "\(count(tally.read, "elemento leído", "elementos leídos")): "
                + "\(count(tally.violations, "infracción", "infracciones")), \(tally.reviews) por revisar, "
                + "\(tally.none) sin hallazgos, \(count(tally.errors, "error", "errores"))"
                + (tally.unreadable > 0
                    ? "; \(count(tally.unreadable, "fuente ilegible", "fuentes ilegibles"))" : ""))
    }

    /// An account that is suspended, and which item does it.
    static func suspended(_ account: String, violations: Int, by item: String) -> LocalizedText {
        LocalizedText(
            en: "\(account): \(count(violations, "violation", "violations")), suspended for \(item)",
            nl: "\(account): \(count(violations, "schending", "schendingen")), opgeschort om \(item)",
            de: "\(account): \(count(violations, "Verstoß", "Verstöße")), gesperrt wegen \(item)",
            fr: "\(account) : \(count(violations, "infraction", "infractions", .fr)), suspendu pour \(item)",
            es: "\(account): \(count(violations, "infracción", "infracciones")), suspendida por \(item)")
    }

    /// - Parameter time: such as `1:02`.
    static func left(_ time: String) -> LocalizedText {
        LocalizedText(
            en: "\(time) left", nl: "nog \(time)", de: "noch \(time)", fr: "encore \(time)", es: "quedan \(time)")
    }

    /// A number and what is counted; none of it is plural, but not in French.
    static func count(_ count: Int, _ one: String, _ many: String, _ language: MessageLanguage = .en) -> String {
        "\(count) \(count == 1 || (count == 0 && language == .fr) ? one : many)"
    }
}
