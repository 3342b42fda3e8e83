import Policy

/// What tables of quality say.
extension Phrases {
    static let withScore = LocalizedText(
        en: "with score", nl: "met score", de: "mit Score", fr: "avec score", es: "con puntuación")
    static let rulesAlone = LocalizedText(
        en: "rules alone", nl: "alleen regels", de: "nur Regeln", fr: "règles seules", es: "solo reglas")
    static let flagPrecision = LocalizedText(
        en: "Flag precision", nl: "Melding, precisie", de: "Meldung, Präzision", fr: "Signalement, précision",
        es: "Aviso, precisión")
    static let flagRecall = LocalizedText(
        en: "Flag recall", nl: "Melding, trefkans", de: "Meldung, Trefferquote", fr: "Signalement, rappel",
        es: "Aviso, exhaustividad")
    static let flagF1 = LocalizedText(
        en: "Flag F1", nl: "Melding, F1", de: "Meldung, F1", fr: "Signalement, F1", es: "Aviso, F1")
    static let violationPrecision = LocalizedText(
        en: "Violation precision", nl: "Schending, precisie", de: "Verstoß, Präzision", fr: "Infraction, précision",
        es: "Infracción, precisión")
    static let violationRecall = LocalizedText(
        en: "Violation recall", nl: "Schending, trefkans", de: "Verstoß, Trefferquote", fr: "Infraction, rappel",
        es: "Infracción, exhaustividad")
    static let violationF1 = LocalizedText(
        en: "Violation F1", nl: "Schending, F1", de: "Verstoß, F1", fr: "Infraction, F1", es: "Infracción, F1")
    static let clauseRight = LocalizedText(
        en: "Clause accuracy", nl: "Juiste bepaling", de: "Richtige Bestimmung", fr: "Clause correcte",
        es: "Cláusula acertada")
    static let acceptedVerdicts = LocalizedText(
        en: "Verdict accepted", nl: "Oordeel goed", de: "Urteil richtig", fr: "Verdict accepté",
        es: "Veredicto aceptado")
    static let severeRecall = LocalizedText(
        en: "Severe recall", nl: "Ernstig, trefkans", de: "Schwer, Trefferquote", fr: "Grave, rappel",
        es: "Grave, exhaustividad")
    static let severeAlarms = LocalizedText(
        en: "Severe false alarms", nl: "Ernstig, vals alarm", de: "Schwer, Fehlalarme", fr: "Grave, fausses alertes",
        es: "Grave, falsas alarmas")
    static let flag = LocalizedText(en: "flag", nl: "melding", de: "Meldung", fr: "signalement", es: "aviso")
    static let violations = LocalizedText(
        en: "violation", nl: "schending", de: "Verstoß", fr: "infraction", es: "infracción")
    static let clause = LocalizedText(en: "clause", nl: "bepaling", de: "Bestimmung", fr: "clause", es: "cláusula")
    static let verdictConfusion = LocalizedText(
        en: "Wanted verdict (down) and given verdict", nl: "Gewenst oordeel (omlaag) en gegeven oordeel",
        de: "Gewünschtes Urteil (abwärts) und gegebenes Urteil", fr: "Verdict voulu (vers le bas) et verdict donné",
        es: "Veredicto deseado (hacia abajo) y veredicto dado")
    static let calibration = LocalizedText(
        en: "Calibration of the score", nl: "IJking van de score", de: "Kalibrierung des Scores",
        fr: "Calibrage du score", es: "Calibración de la puntuación")
    static let share = LocalizedText(en: "share", nl: "aandeel", de: "Anteil", fr: "part", es: "parte")
    static let texts = LocalizedText(en: "texts", nl: "aantal", de: "Texte", fr: "textes", es: "textos")
    static let flagged = LocalizedText(
        en: "labelled", nl: "gelabeld", de: "markiert", fr: "étiquetés", es: "etiquetados")
    static let unasked = LocalizedText(
        en: "not asked", nl: "niet gevraagd", de: "nicht gefragt", fr: "non demandé", es: "sin preguntar")

    /// How many texts a table is about.
    static func evaluated(_ number: Int, _ errors: Int) -> LocalizedText {
        LocalizedText(
            en: "\(count(number, "labelled text", "labelled texts")), \(count(errors, "error", "errors"))",
            nl: "\(count(number, "gelabelde tekst", "gelabelde teksten")), \(count(errors, "fout", "fouten"))",
            de: "\(count(number, "markierter Text", "markierte Texte")), \(errors) Fehler",
            fr: count(number, "texte étiqueté", "textes étiquetés", .fr) + ", "
                + count(errors, "erreur", "erreurs", .fr),
            es: "\(count(number, "texto etiquetado", "textos etiquetados")), \(count(errors, "error", "errores"))")
    }

    static func by(_ grouping: Grouping) -> LocalizedText {
        switch grouping {
        case .lang:
            LocalizedText(en: "By language", nl: "Naar taal", de: "Nach Sprache", fr: "Par langue", es: "Por idioma")
        case .clause:
            LocalizedText(
                en: "By labelled clause", nl: "Naar gelabelde bepaling", de: "Nach markierter Bestimmung",
                fr: "Par clause étiquetée", es: "Por cláusula etiquetada")
        case .stratum:
            LocalizedText(
                en: "By stratum", nl: "Naar soort tekst", de: "Nach Textart", fr: "Par type de texte",
                es: "Por tipo de texto")
        case .writer:
            LocalizedText(
                en: "By writer", nl: "Naar schrijver", de: "Nach Verfasser", fr: "Par auteur", es: "Por autor")
        }
    }

    static func clauseConfusion(_ means: String) -> LocalizedText {
        LocalizedText(
            en: "Labelled main clause (down) and given main clause, \(means)",
            nl: "Gelabelde hoofdbepaling (omlaag) en gegeven hoofdbepaling, \(means)",
            de: "Markierte Hauptbestimmung (abwärts) und gegebene Hauptbestimmung, \(means)",
            fr: "Clause principale étiquetée (vers le bas) et clause donnée, \(means)",
            es: "Cláusula principal etiquetada (hacia abajo) y cláusula dada, \(means)")
    }
}

/// What the explanation says of the score.
extension Phrases {
    static let score = LocalizedText(en: "Score", nl: "Score", de: "Score", fr: "Score", es: "Puntuación")

    /// What became of the score's opinion.
    static func outcome(_ score: Explanation.Score) -> LocalizedText {
        switch score.outcome {
        case .off:
            LocalizedText(en: "turned off", nl: "uitgezet", de: "abgeschaltet", fr: "désactivé", es: "desactivada")
        case .notLearned:
            LocalizedText(
                en: "asked, but not learned yet", nl: "gevraagd, maar nog niet geleerd",
                de: "gefragt, aber noch nicht gelernt", fr: "demandé, mais pas encore appris",
                es: "preguntada, pero aún sin aprender")
        case .below:
            LocalizedText(
                en: "asked; too little for a finding", nl: "gevraagd; te weinig voor een bevinding",
                de: "gefragt; zu wenig für einen Befund", fr: "demandé ; trop peu pour un résultat",
                es: "preguntada; poco para un hallazgo")
        case .ruleFound:
            LocalizedText(
                en: "enough, but a rule goes before it", nl: "genoeg, maar een regel gaat voor",
                de: "genug, aber eine Regel geht vor", fr: "suffisant, mais une règle passe avant",
                es: "suficiente, pero una regla va antes")
        case .found:
            LocalizedText(
                en: "asked; a finding", nl: "gevraagd; een bevinding", de: "gefragt; ein Befund",
                fr: "demandé ; un résultat", es: "preguntada; un hallazgo")
        case .stopped:
            LocalizedText(
                en: "asked; enough, but stopped", nl: "gevraagd; genoeg, maar gestopt",
                de: "gefragt; genug, aber aufgehalten", fr: "demandé ; suffisant, mais arrêté",
                es: "preguntada; suficiente, pero detenida")
        }
    }

    /// How sure the score is of what, and how sure it must be.
    static func opinion(_ opinion: Explanation.Score.Opinion) -> LocalizedText {
        let (share, threshold) = (Decimals.text(opinion.share), Decimals.text(opinion.threshold))
        let clause = opinion.clause.rawValue
        return LocalizedText(
            en: "share \(share), threshold \(threshold), likeliest \(clause)",
            nl: "aandeel \(share), drempel \(threshold), waarschijnlijkst \(clause)",
            de: "Anteil \(share), Schwelle \(threshold), am wahrscheinlichsten \(clause)",
            fr: "part \(share), seuil \(threshold), la plus probable \(clause)",
            es: "parte \(share), umbral \(threshold), la más probable \(clause)")
    }
}
