import Policy

/// One page that holds all it needs: totals, bars, a timeline, accounts, and every reported item with its evidence marked.
/// It fetches nothing, and its content security policy lets nothing run but its own script.
struct HTMLReport: Report {
    let words: RuleWords
    let separator = ""
    /// The totals stand on top.
    let startsWithSummary = true

    private var language: MessageLanguage { words.language }

    func start(_ summary: Summary) -> String {
        let sentence = XML.text(Phrases.summary(summary.tally)[language])
        return """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Self.contentSecurityPolicy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>stemwacht: \(sentence)</title>
            <style>\(HTMLStyle.text)</style>
            </head>
            <body>
            <a class="skip" href="#items">\(phrase(Phrases.skip))</a>
            <header class="top">
            <h1>stemwacht</h1>
            <p>\(sentence)</p>
            <button type="button" id="theme" hidden>\(phrase(Phrases.theme))</button>
            </header>
            <main>
            \(HTMLSummary(words: words, summary: summary).text)<section id="items" aria-labelledby="items-title" tabindex="-1">
            <h2 id="items-title">\(phrase(Phrases.items))</h2>
            \(filters(summary))<div id="list">

            """
    }

    func item(_ item: Item, _ verdict: Verdict, _ source: Source) -> String {
        HTMLItem(words: words, item: item, verdict: verdict, source: source).text
    }

    func end(_ summary: Summary, unreported: Outcome?) -> String {
        """
        </div>
        <p id="nothing"\(summary.tally.flagged > 0 ? " hidden" : "")>\(phrase(Phrases.nothing))</p>
        </section>
        </main>
        <script>\(HTMLScript.text)</script>
        </body>
        </html>

        """
    }

    private static var contentSecurityPolicy: String {
        "default-src 'none'; style-src '\(HTMLStyle.hash)'; script-src '\(HTMLScript.hash)'; base-uri 'none'; "
            + "form-action 'none'"
    }

    private func phrase(_ phrase: LocalizedText) -> String { XML.text(phrase[language]) }

    /// Shown by the script, without which they would do nothing; it adds the languages that it finds.
    private func filters(_ summary: Summary) -> String {
        let verdicts: [(value: String, text: LocalizedText)] = [
            ("violation", Phrases.violation), ("review", Phrases.review), ("none", Phrases.nothing),
        ]
        let clauses = summary.rows.map { row in option(row.clause?.rawValue ?? "-", words.title(ofRow: row.clause)) }
        return """
            <form id="filters" hidden>
            <label>\(phrase(Phrases.verdict)) <select name="verdict">\(option("", Phrases.any[language]))\
            \(verdicts.map { option($0.value, $0.text[language]) }.joined())</select></label>
            <label>\(phrase(Phrases.clauseHeading)) <select name="clause">\(option("", Phrases.any[language]))\
            \(clauses.joined())</select></label>
            <label>\(phrase(Phrases.itemLanguage)) <select name="lang" data-none="\(phrase(Phrases.notGiven))">\
            \(option("", Phrases.any[language]))</select></label>
            <label>\(phrase(Phrases.words)) <input type="search" name="words" autocomplete="off"></label>
            <button type="reset">\(phrase(Phrases.reset))</button>
            <output data-text="\(phrase(Phrases.shown))"></output>
            <p class="keys">\(phrase(Phrases.keys))</p>
            </form>

            """
    }

    private func option(_ value: String, _ text: String) -> String {
        "<option value=\"\(XML.text(value))\">\(XML.text(text))</option>"
    }
}
