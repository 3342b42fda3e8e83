import Policy

/// One item of the page: the verdict, where it stands, its words with the evidence marked, why and what follows.
struct HTMLItem {
    let words: RuleWords
    let item: Item
    let verdict: Verdict
    let source: Source

    /// How many rows are seen before the rest is unfolded: why, and by which rule.
    private static let rowsInSight = 2

    var text: String {
        let rows = words.rows(of: verdict)
        let clauses = verdict.findings.isEmpty ? ["-"] : verdict.findings.map(\.clause.rawValue)
        let attributes = XML.attributes([
            ("class", verdict.kind.rawValue), ("data-verdict", verdict.kind.rawValue),
            ("data-clause", verdict.kind == .none ? "" : clauses.joined(separator: " ")), ("data-lang", lang ?? ""),
        ])
        let more = rows.dropFirst(Self.rowsInSight)
        let folded =
            more.isEmpty
            ? ""
            : "<details><summary>\(XML.text(Phrases.whatFollows[words.language]))</summary>\(list(more))</details>\n"
        return """
            <article\(attributes) tabindex="-1">
            <h3>\(heading)</h3>
            <p class="place">\(place)</p>
            \(texts)\(list(rows.prefix(Self.rowsInSight)))
            \(folded)</article>

            """
    }

    private var heading: String {
        let language = words.language
        let badge =
            switch (verdict.kind, verdict.isSevere) {
            case (.none, _): Phrases.nothing
            case (.violation, true): Phrases.severeViolation
            case (.violation, false): Phrases.violation
            case (.review, true): Phrases.severeReview
            case (.review, false): Phrases.review
            }
        let title = verdict.kind == .none ? "" : " " + XML.text(words.title(ofRow: verdict.clause))
        let id = verdict.clause.map { " <code>\(XML.text($0.rawValue))</code>" } ?? ""
        return "<span class=\"badge\">\(XML.text(badge[language]))</span>\(title)\(id)"
    }

    private var place: String {
        [source.description, item.id, AccountName(item.account)?.text, item.createdAt, item.lang].compactMap { $0 }
            .map { "<bdi>\(XML.text($0))</bdi>" }.joined(separator: " · ")
    }

    /// The item's language, where it is written as BCP 47 has it.
    private var lang: String? {
        item.lang.flatMap { lang in
            !lang.isEmpty && lang.utf8.count <= 35
                && lang.utf8.allSatisfy { byte in
                    byte == UInt8(ascii: "-") || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
                } ? lang.lowercased() : nil
        }
    }

    /// Each field that holds evidence; a tweet's words in any case.
    private var texts: String {
        let evidence = (verdict.findings.flatMap(\.evidence))
        var result = ""
        for field in Field.allCases {
            guard let text = item[field], !text.isEmpty else { continue }
            let marks = evidence.filter { $0.field == field }.map(\.range)
            if marks.isEmpty, field != .text, verdict.kind != .none || field != .bio { continue }
            let name = field == .text ? "" : "<span class=\"field\">\(field.rawValue)</span> "
            let attributes = XML.attributes([("lang", lang), ("dir", "auto")])
            result += "<blockquote\(attributes)>\(name)\(Self.marked(text, marks))</blockquote>\n"
        }
        return result
    }

    private func list(_ rows: some Sequence<Row>) -> String {
        let rows = rows.map { row in
            "<dt>\(XML.text(row.label))</dt>" + row.texts.map { "<dd>\(XML.text($0))</dd>" }.joined()
        }
        return rows.isEmpty ? "" : "<dl>\(rows.joined())</dl>"
    }

    /// The text with its evidence in `mark` elements.
    ///
    /// - Parameter marks: code points of `text`, 0-based, end excluded.
    static func marked(_ text: String, _ marks: [Range<Int>]) -> String {
        var result = ""
        var run = ""
        var isMarked = false
        var position = 0
        let close = {
            if !run.isEmpty { result += isMarked ? "<mark>\(XML.text(run))</mark>" : XML.text(run) }
            run = ""
        }
        for character in text {
            let range = position..<position + character.unicodeScalars.count
            position = range.upperBound
            if marks.contains(where: { $0.overlaps(range) }) != isMarked {
                close()
                isMarked.toggle()
            }
            run.append(character.isNewline ? "\n" : character)
        }
        close()
        return result
    }
}
