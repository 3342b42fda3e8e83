import Policy

/// What tables of quality say.
extension Phrases {
    static let withScore = LocalizedText(en: "with score", nl: "met score")
    static let rulesAlone = LocalizedText(en: "rules alone", nl: "alleen regels")
    static let flagPrecision = LocalizedText(en: "Flag precision", nl: "Melding, precisie")
    static let flagRecall = LocalizedText(en: "Flag recall", nl: "Melding, trefkans")
    static let flagF1 = LocalizedText(en: "Flag F1", nl: "Melding, F1")
    static let violationPrecision = LocalizedText(en: "Violation precision", nl: "Schending, precisie")
    static let violationRecall = LocalizedText(en: "Violation recall", nl: "Schending, trefkans")
    static let violationF1 = LocalizedText(en: "Violation F1", nl: "Schending, F1")
    static let clauseRight = LocalizedText(en: "Clause accuracy", nl: "Juiste bepaling")
    static let acceptedVerdicts = LocalizedText(en: "Verdict accepted", nl: "Oordeel goed")
    static let severeRecall = LocalizedText(en: "Severe recall", nl: "Ernstig, trefkans")
    static let severeAlarms = LocalizedText(en: "Severe false alarms", nl: "Ernstig, vals alarm")
    static let flag = LocalizedText(en: "flag", nl: "melding")
    static let violations = LocalizedText(en: "violation", nl: "schending")
    static let clause = LocalizedText(en: "clause", nl: "bepaling")
    static let verdictConfusion = LocalizedText(
        en: "Wanted verdict (down) and given verdict", nl: "Gewenst oordeel (omlaag) en gegeven oordeel")
    static let calibration = LocalizedText(en: "Calibration of the score", nl: "IJking van de score")
    static let share = LocalizedText(en: "share", nl: "aandeel")
    static let texts = LocalizedText(en: "texts", nl: "aantal")
    static let flagged = LocalizedText(en: "labelled", nl: "gelabeld")
    static let unasked = LocalizedText(en: "not asked", nl: "niet gevraagd")

    /// How many texts a table is about.
    static func evaluated(_ number: Int, _ errors: Int) -> LocalizedText {
        LocalizedText(
            en: "\(count(number, "labelled text", "labelled texts")), \(count(errors, "error", "errors"))",
            nl: "\(count(number, "gelabelde tekst", "gelabelde teksten")), \(count(errors, "fout", "fouten"))")
    }

    static func by(_ grouping: Grouping) -> LocalizedText {
        switch grouping {
        case .lang: LocalizedText(en: "By language", nl: "Naar taal")
        case .clause: LocalizedText(en: "By labelled clause", nl: "Naar gelabelde bepaling")
        case .stratum: LocalizedText(en: "By stratum", nl: "Naar soort tekst")
        case .writer: LocalizedText(en: "By writer", nl: "Naar schrijver")
        }
    }

    static func clauseConfusion(_ means: String) -> LocalizedText {
        LocalizedText(
            en: "Labelled main clause (down) and given main clause, \(means)",
            nl: "Gelabelde hoofdbepaling (omlaag) en gegeven hoofdbepaling, \(means)")
    }
}

/// What the explanation says of the score.
extension Phrases {
    static let score = LocalizedText(en: "Score", nl: "Score")

    /// What became of the score's opinion.
    static func outcome(_ score: Explanation.Score) -> LocalizedText {
        switch score.outcome {
        case .off: LocalizedText(en: "turned off", nl: "uitgezet")
        case .notAsked:
            LocalizedText(
                en: "not asked: no words that score.when asks for",
                nl: "niet gevraagd: geen woorden waar score.when naar vraagt")
        case .notLearned: LocalizedText(en: "asked, but not learned yet", nl: "gevraagd, maar nog niet geleerd")
        case .below: LocalizedText(en: "asked; too little for a finding", nl: "gevraagd; te weinig voor een bevinding")
        case .ruleFound:
            LocalizedText(en: "enough, but a rule goes before it", nl: "genoeg, maar een regel gaat voor")
        case .found: LocalizedText(en: "asked; a finding", nl: "gevraagd; een bevinding")
        case .stopped: LocalizedText(en: "asked; enough, but stopped", nl: "gevraagd; genoeg, maar gestopt")
        }
    }

    /// How sure the score is of what, and how sure it must be.
    static func opinion(_ opinion: Explanation.Score.Opinion) -> LocalizedText {
        let (share, threshold) = (Decimals.text(opinion.share), Decimals.text(opinion.threshold))
        let clause = opinion.clause.rawValue
        return LocalizedText(
            en: "share \(share), threshold \(threshold), likeliest \(clause)",
            nl: "aandeel \(share), drempel \(threshold), waarschijnlijkst \(clause)")
    }
}
