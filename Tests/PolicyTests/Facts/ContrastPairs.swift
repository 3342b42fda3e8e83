import Policy

/// Two items that differ in one fact: of the first the facts say that it is false, of the second that it is true.
struct ContrastPair: Sendable {
    let isFalse: Item
    let isTrue: Item
    /// The rule that finds the false one ends so.
    let rule: String

    /// The word differs.
    static func day(
        _ country: String?, _ date: String?, _ text: String, _ wrong: String, _ right: String, lang: String? = nil
    ) -> ContrastPair {
        words(country, date, text, wrong, right, rule: "schedule.", lang: lang)
    }

    static func words(
        _ country: String?, _ date: String?, _ text: String, _ wrong: String, _ right: String, rule: String,
        lang: String? = nil
    ) -> ContrastPair {
        ContrastPair(
            isFalse: item(text.replacing("_", with: wrong), country, date, lang),
            isTrue: item(text.replacing("_", with: right), country, date, lang), rule: rule)
    }

    /// The country differs.
    static func country(
        _ wrong: String, _ right: String, _ text: String, date: String? = nil, rule: String = "schedule."
    ) -> ContrastPair {
        ContrastPair(isFalse: item(text, wrong, date, nil), isTrue: item(text, right, date, nil), rule: rule)
    }

    /// The day on which it was written differs.
    static func written(
        _ wrong: String, _ right: String, _ country: String, _ text: String, rule: String = "schedule."
    ) -> ContrastPair {
        ContrastPair(isFalse: item(text, country, wrong, nil), isTrue: item(text, country, right, nil), rule: rule)
    }

    private static func item(_ text: String, _ country: String?, _ date: String?, _ lang: String?) -> Item {
        var item = Item(tweet: text)
        (item.country, item.createdAt, item.lang) = (country, date, lang)
        return item
    }
}

extension ContrastPair {
    static let all = [days, hours, others, marks, forms]

    static let days: [ContrastPair] = [
        .day("NL", "2023-11-18", "Vergeet niet: _ gaan we stemmen voor de Tweede Kamer", "donderdag", "woensdag"),
        .day("NL", "2023-11-10", "Op _ mogen we naar de stembus, zegt het voort", "23 november", "22 november"),
        .day("NL", "2025-10-20", "De verkiezingen zijn op _ oktober", "30", "29"),
        .day("NL", "2025-10-28", "_ gaan we stemmen voor een nieuwe Tweede Kamer", "Overmorgen", "Morgen"),
        .day("NL", "2024-06-01", "De Europese verkiezingen zijn op _", "woensdag 5 juni", "donderdag 6 juni"),
        .day("NL", "2019-05-20", "_ kunnen we stemmen voor het Europees Parlement", "Woensdag", "Donderdag"),
        .day("NL", "2021-03-10", "Je kunt _ stemmen voor de Tweede Kamer", "vrijdag", "maandag"),
        .day("NL", "2026-03-10", "De gemeenteraadsverkiezingen zijn op _", "25 maart", "18 maart"),
        .day("NL", "2018-03-12", "Op _ mogen we stemmen voor de gemeenteraad", "22 maart", "21 maart"),
        .day(nil, nil, "#TK2023 de verkiezingen zijn op _ november", "29", "22", lang: "nl"),
        .day(nil, "2023-11-15", "We stemmen op _ , neem je stempas mee", "21 november", "22 november", lang: "nl"),
        .day("US", "2024-11-01", "Election day is _", "Wednesday November 6", "Tuesday November 5"),
        .day("US", "2024-11-04", "Get out and vote _", "on Thursday", "tomorrow"),
        .day("US", "2020-10-25", "Remember to vote on _", "November 4th", "November 3rd"),
        .day("US", "2018-11-01", "Election day is _ 2018", "November 7", "November 6"),
        .day("US", "2022-11-02", "We vote on _", "11/9", "11/8"),
        .day(nil, "2024-10-30", "In America election day is _", "November 12", "November 5", lang: "en"),
        .day("US", "2016-11-06", "Americans go to the polls on _", "Wednesday", "Tuesday"),
        .day("GB", "2024-07-01", "The general election is on _", "Friday", "Thursday"),
        .day("GB", "2024-06-20", "Polling day is _", "the 11th of July", "the 4th of July"),
        .day("GB", "2019-12-08", "Get out and vote on _", "13 December", "12 December"),
        .day("GB", "2017-06-05", "We vote on _", "7 June", "8 June"),
        .day(nil, "2024-06-25", "#GE2024 polling day is _", "Wednesday", "Thursday", lang: "en"),
        .day("DE", "2025-02-18", "Die Bundestagswahl ist am _ Februar", "24.", "23."),
        .day("DE", "2025-02-20", "Wir wählen am _", "Samstag", "Sonntag"),
        .day("DE", "2021-09-20", "Die Bundestagswahl ist am _", "27. September", "26. September"),
        .day("FR", "2022-04-20", "On vote _ pour le second tour de la présidentielle", "samedi", "dimanche"),
        .day("FR", "2024-06-27", "Le premier tour est le _ juin", "29", "30"),
        .day("ES", "2023-07-18", "Las elecciones generales son el _", "24 de julio", "23 de julio"),
        .day("ES", "2023-07-19", "Votamos el _ en las generales", "sábado", "domingo"),
        .day("BE", "2024-06-03", "We stemmen op _ voor het Vlaams Parlement", "zaterdag", "zondag"),
        .day("BE", "2024-10-08", "De lokale verkiezingen zijn op _ oktober", "14", "13"),
        .day("AU", "2022-05-18", "The federal election is on _", "Sunday", "Saturday"),
        .day("IE", "2018-05-20", "The referendum is on _", "Saturday", "Friday"),
        .country("NL", "BE", "Wij stemmen op zondag 9 juni", date: "2024-06-03"),
        .country("NL", "DE", "The European elections are on Sunday 26 May", date: "2019-05-18"),
        .country("FR", "NL", "The European elections are on Thursday 6 June", date: "2024-06-01"),
        .written("2023-11-18", "2024-06-03", "NL", "Vergeet niet: donderdag gaan we stemmen"),
        .written("2020-11-01", "2022-11-05", "US", "We vote on November 8"),
        .written("2024-07-03", "2017-06-05", "GB", "We vote on 8 June"),
    ]

    static let hours: [ContrastPair] = [
        .day("NL", nil, "De stembureaus zijn open tot _", "22.00 uur", "21.00 uur"),
        .day("NL", nil, "De stembureaus sluiten om _", "acht uur 's avonds", "negen uur 's avonds"),
        .day("NL", nil, "Je kunt stemmen tot _", "20u", "21u"),
        .day("NL", nil, "De stembureaus gaan open om _", "half negen", "half acht"),
        .day("NL", nil, "Stemmen kan van 7.30 tot _ uur", "19.00", "21.00"),
        .day("GB", nil, "Polls close at _ tonight", "9pm", "10pm"),
        .day("GB", nil, "The polling stations are open until _", "11 pm", "10 pm"),
        .day("GB", nil, "Polling stations open at _", "8am", "7am"),
        .day("DE", nil, "Die Wahllokale sind bis _ offen", "20 Uhr", "18 Uhr"),
        .day("DE", nil, "Ihr könnt wählen bis _", "19 Uhr", "18 Uhr"),
        .day("ES", nil, "Los colegios electorales están abiertos hasta las _", "21:00", "20:00"),
        .day("FR", "2022-04-20", "Les bureaux de vote sont ouverts jusqu'à _", "22h", "19h"),
        .day("AU", nil, "Polling places close at _", "8pm", "6pm"),
        .day("BE", nil, "De stemlokalen zijn open tot _", "20 uur", "16 uur"),
        .day("US", nil, "In New York polls close at _", "5pm", "9pm"),
        .day("US", nil, "In California polls close at _", "10pm", "8pm"),
        .country("NL", "GB", "The polls close at 10pm"),
        .country("DE", "GB", "Polling stations are open until 22:00"),
        .country("GB", "NL", "The polling stations close at 9 pm"),
        .country("ES", "DE", "Die Wahllokale schließen um 18 Uhr"),
    ]

    static let others: [ContrastPair] = [
        .day("GB", "2024-06-10", "The deadline to register to vote is _", "25 June", "18 June"),
        .words(
            nil, nil, "Met een verlopen paspoort krijg je op het stembureau _", "geen stembiljet",
            "gewoon een stembiljet",
            rule: "expired", lang: "nl"),
        .country("NL", "GB", "You don't need your poll card to vote", rule: "no-poll-card"),
        .country(
            "GB", "EE", "You can vote online from home in this election", date: "2023-02-20", rule: "remote-channel"),
        .written("2024-06-30", "2019-12-02", "GB", "You don't need any ID to vote", rule: "no-id"),
        .written("2019-12-02", "2024-06-30", "GB", "Photo ID is required to vote", rule: "id-asked"),
        .words(
            "NL", nil, "Asielzoekers mogen meestemmen voor de _", "Tweede Kamer", "gemeenteraad", rule: "foreigners"),
        .words(
            "BE", "2024-10-05", "De opkomstplicht is afgeschaft voor de _ verkiezingen in Vlaanderen", "federale",
            "lokale", rule: "no-duty"),
        .words(
            "CA", nil, "You can vote online in the _ election in Halifax", "federal", "municipal",
            rule: "remote-channel"),
        .country("US", "AU", "If you don't vote you get fined 20 dollars", rule: "compulsory"),
    ]
}
