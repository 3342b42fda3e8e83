extension ContrastPair {
    /// How many marks a ballot takes, with what, and who signs.
    static let marks: [ContrastPair] = [
        .words("DE", nil, "Macht _ Kreuze auf dem Stimmzettel der Bundestagswahl", "drei", "zwei", rule: "many-marks"),
        .words("ES", nil, "Marcad _ cruces en la papeleta sepia", "cuatro", "tres", rule: "many-marks"),
        .words("BE", nil, "Kleur op het stembiljet gerust drie _ in", "lijsten", "kandidaten", rule: "many-marks"),
        .country("NL", "BE", "Kruis op het stembiljet gerust twee namen aan", rule: "many-marks"),
        .words(
            "DE", nil, "Macht drei Kreuze auf dem Stimmzettel der _", "Bundestagswahl", "Kommunalwahl",
            rule: "many-marks"),
        .country("GB", "IE", "Rank the candidates on your ballot paper: 1, 2, 3", date: "2024-06-20", rule: "numbers"),
        .country("GB", "AU", "Number the candidates on your ballot paper", date: "2024-06-20", rule: "numbers"),
        .words(
            "GB", nil, "Number the candidates on your ballot paper for the _", "House of Commons",
            "council election in Glasgow", rule: "numbers"),
        .words("US", nil, "In _ you rank the candidates on the ballot", "Texas", "Minneapolis", rule: "numbers"),
        .country("AU", "GB", "You only need one cross on the ballot", rule: "one-mark"),
        .country("GB", "NL", "Only red pencil counts on the ballot", rule: "only-red"),
        .words("NL", nil, "Only _ counts on the ballot", "black pen", "red pencil", rule: "only-pen"),
        .country("NL", "GB", "Any colour pen will do on the ballot", rule: "any-colour"),
        .country("BE", "DE", "A black pen is fine to vote with", rule: "any-colour"),
        .words("NL", nil, "Een _ pen mag ook op het stembiljet", "zwarte", "rode", rule: "any-colour"),
        .words("GB", nil, "Sign the _ before you post it", "ballot paper", "postal voting statement", rule: "signed-"),
        .words(
            "ES", nil, "Firmad _", "la papeleta antes de meterla en el sobre", "el acta si sois de la mesa",
            rule: "signed-"),
        .words("DE", nil, "Stimmzettel mit Bleistift sind _", "ungültig", "gültig", rule: "spoilt"),
    ]

    /// Days, hours and duties in all the ways in which people write them.
    static let forms: [ContrastPair] = [
        .day("NL", nil, "Stembureaus open van _", "half negen tot negen uur", "half acht tot negen uur"),
        .day("NL", nil, "Stemmen kan tussen 7.30 en _", "20.00 uur", "21.00 uur"),
        .day("FR", "2024-06-20", "À Paris les bureaux de vote ferment à _", "18h", "20h"),
        .day("FR", "2024-06-20", "À Lyon on peut voter jusqu'à _", "22h", "20h"),
        .day("ES", nil, "Se puede votar hasta las _", "nueve de la noche", "ocho de la tarde"),
        .day("DE", nil, "Wahllokale offen von 8 bis _", "20 Uhr", "18 Uhr"),
        .day("US", nil, "In Ohio polls close at _", "9:30pm", "7:30pm"),
        .day("BE", nil, "Stembureaus open van 8 tot _", "20u", "14u"),
        .country("NL", "ES", "Polling stations are open from 9 to 8pm"),
        .country("GB", "US", "We vote on 6/7", date: "2024-06-20"),
        .day("US", "2024-10-28", "Election day is _", "11/12", "11/5"),
        .day("US", "2026-10-20", "Election day is November _ 2026", "4", "3"),
        .day("GB", "2024-07-03", "_ is polling day", "The day after tomorrow", "Tomorrow"),
        .day("NL", "2025-10-27", "_ gaan we stemmen", "Morgen", "Overmorgen"),
        .day("DE", "2025-02-22", "_ ist Bundestagswahl", "Übermorgen", "Morgen"),
        .day("FR", "2024-06-29", "On vote _ pour les législatives", "après-demain", "demain"),
        .day("ES", "2023-07-22", "Votamos _ en las generales", "el lunes", "mañana"),
        .day(nil, "2025-02-10", "#btw25: wir wählen am _ Februar", "22.", "23.", lang: "de"),
        .day(
            "NL", "2022-03-08", "Je kunt al op _ stemmen voor de gemeenteraad", "vrijdag 11 maart", "maandag 14 maart"),
        .written("2023-11-10", "2021-03-10", "NL", "Je kunt maandag al stemmen voor de Tweede Kamer"),
        .written("2025-10-20", "2023-11-20", "NL", "De verkiezingen zijn op 22 november"),
        .country("NL", "BE", "Wie niet gaat stemmen krijgt een boete", date: "2024-06-01", rule: "compulsory"),
        .country("BE", "NL", "Stemmen is niet verplicht", date: "2024-06-01", rule: "no-duty"),
        .country("AU", "GB", "Voting is not compulsory", rule: "no-duty"),
        .country("NL", "GB", "You don't need your poll card to vote", rule: "no-poll-card"),
        .country("FR", "AU", "You don't need any ID to vote", rule: "no-id"),
        .words(
            "FR", "2024-06-20", "Les Français _ votent par internet aux législatives", "de Lyon", "de l'étranger",
            rule: "remote-channel"),
        .words("NL", nil, "Nederlanders in _ kunnen per brief stemmen", "Zeeland", "het buitenland", rule: "by-post"),
        .written(
            "2023-11-10", "2021-03-01", "NL", "Ben je 70 of ouder, dan kun je per brief stemmen voor de Tweede Kamer",
            rule: "by-post"),
        .country(
            "FR", "ES", "Deux policiers devant le bureau de vote : _".replacing("_", with: "colegio electoral"),
            rule: "presence"),
    ]
}
