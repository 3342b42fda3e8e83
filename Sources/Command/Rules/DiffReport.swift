import Policy

/// What moved between two rule sets, as people and programs read it.
struct DiffReport {
    /// One rule's moves of one kind.
    private struct Group {
        let rule: String
        let kind: VerdictMove.Kind
        let moves: [(comparison: Comparison, move: VerdictMove, isAllowed: Bool)]
    }

    let comparisons: [Comparison]
    let old: String
    let new: String
    let allowed: ExpectedMoves
    /// How many texts of a group are shown.
    let shown: Int

    private var groups: [Group] {
        var moves: [String: [VerdictMove.Kind: [(Comparison, VerdictMove, Bool)]]] = [:]
        for one in comparisons {
            for move in one.moves {
                moves[move.rule, default: [:]][move.kind, default: []].append(
                    (one, move, allowed.contains(move, of: one)))
            }
        }
        return moves.sorted { $0.key < $1.key }.flatMap { rule, kinds in
            VerdictMove.Kind.allCases.compactMap { kind in kinds[kind].map { Group(rule: rule, kind: kind, moves: $0) }
            }
        }
    }

    /// Whether anything moved that nobody expects.
    var hasUnexpected: Bool {
        comparisons.contains { one in
            one.moved && (one.moves.isEmpty || one.moves.contains { !allowed.contains($0, of: one) })
        }
    }

    func text(_ format: DiffFormat) -> String {
        switch format {
        case .text: lines(heading: { "\($0)\n" }, item: { "  \($0)\n" })
        case .markdown: markdown
        case .json: json
        }
    }

    /// How many items have each verdict, before and after.
    private var counts: [(kind: Verdict.Kind, before: Int, after: Int)] {
        [.violation, .review, .none].map { kind in
            (kind, comparisons.count { $0.before.kind == kind }, comparisons.count { $0.after.kind == kind })
        }
    }

    private func lines(heading: (String) -> String, item: (String) -> String) -> String {
        var text = heading("\(old) → \(new), \(Phrases.count(comparisons.count, "item", "items"))")
        for (kind, before, after) in counts { text += item("\(kind.rawValue): \(before) → \(after)") }
        for group in groups {
            let expected = group.moves.count { $0.isAllowed }
            text +=
                "\n"
                + heading(
                    "\(group.rule): \(group.moves.count) \(group.kind.rawValue)"
                        + (expected > 0 ? ", \(expected) of them expected" : ""))
            for (comparison, move, _) in group.moves.prefix(shown) { text += item(Self.words(comparison, move)) }
            if group.moves.count > shown { text += item(Phrases.more(group.moves.count - shown).en) }
        }
        let table = ClauseQuality.table(comparisons)
        if !table.isEmpty { text += "\n" + heading("Precision and recall of flags") }
        for row in table { text += item((row.clause?.rawValue ?? "all") + ": " + Self.words(row)) }
        return text
    }

    /// `id: text`, with the evidence marked, and what stops the rule.
    private static func words(_ one: Comparison, _ move: VerdictMove) -> String {
        let finding = move.after ?? move.before
        let field = finding?.field ?? .text
        let marks = finding?.evidence.filter { $0.field == field }.map(\.range) ?? []
        let text = MarkedText(one.item[field] ?? "", marks: marks).lines(width: .max, style: Style(isColored: false))
            .joined(separator: " ")
        let verdicts =
            move.kind == .changed ? " (\(move.before!.verdict.rawValue) → \(move.after!.verdict.rawValue))" : ""
        let stop = move.stop.map { " — \(move.kind == .gained ? "no longer " : "")stopped by \($0.by)" } ?? ""
        return "\(Visible.text(one.key))\(verdicts): \(text)\(stop)"
    }

    private static func words(_ row: ClauseQuality) -> String {
        let words = { (a: Double?, b: Double?) in "\(Decimals.text(a)) → \(Decimals.text(b))" }
        return "P \(words(row.before.flag.precision.share, row.after.flag.precision.share)), "
            + "R \(words(row.before.flag.recall.share, row.after.flag.recall.share))"
    }

    /// For a comment on a pull request.
    private var markdown: String {
        var text =
            "### Rules: `\(old)` → `\(new)` on \(comparisons.count) items\n\n| verdict | before | after |\n| --- | --: | --: |\n"
        for (kind, before, after) in counts { text += "| \(kind.rawValue) | \(before) | \(after) |\n" }
        for group in groups {
            let expected = group.moves.count { $0.isAllowed }
            let note = expected > 0 ? ", \(expected) expected" : ""
            text +=
                "\n<details><summary><code>\(group.rule)</code>: \(group.moves.count) \(group.kind.rawValue)\(note)</summary>\n\n"
            for (comparison, move, _) in group.moves.prefix(shown) {
                text += "- " + Self.escaped(Self.words(comparison, move)) + "\n"
            }
            if group.moves.count > shown { text += "- \(Phrases.more(group.moves.count - shown).en)\n" }
            text += "\n</details>\n"
        }
        let table = ClauseQuality.table(comparisons)
        if !table.isEmpty { text += "\n| clause | precision and recall of flags |\n| --- | --- |\n" }
        for row in table { text += "| \(row.clause?.rawValue ?? "all") | \(Self.words(row)) |\n" }
        return text + (groups.isEmpty ? "\nNothing moved.\n" : "")
    }

    /// Text from outside must not become markup, nor call anyone.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_{}[]()#+!|<>~".contains(character) { result.append("\\") }
            result.append(character)
            if character == "@" { result += "\u{200B}" }
        }
        return result
    }

    private var json: String {
        var json = JSONWriter()
        json.object { json in
            json.field("old", old)
            json.field("new", new)
            json.field("items", comparisons.count)
            json.object("verdicts") { json in
                for (kind, before, after) in counts {
                    json.object(kind.rawValue) { json in
                        json.field("before", before)
                        json.field("after", after)
                    }
                }
            }
            json.array("moves", groups.flatMap { $0.moves.prefix(shown) }) {
                add($1.comparison, $1.move, $1.isAllowed, to: &$0)
            }
            json.array("quality", ClauseQuality.table(comparisons)) { json, row in
                json.field("clause", row.clause?.rawValue)
                for (name, counts) in [("before", row.before), ("after", row.after)] {
                    json.object(name) { json in
                        json.field("number", counts.number)
                        json.number("precision", counts.flag.precision.share)
                        json.number("recall", counts.flag.recall.share)
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private func add(_ one: Comparison, _ move: VerdictMove, _ isAllowed: Bool, to json: inout JSONWriter) {
        json.field("rule", move.rule)
        json.field("move", move.kind.rawValue)
        json.field("expected", isAllowed)
        json.field("item", one.key)
        json.field("text", one.item[(move.after ?? move.before)?.field ?? .text])
        json.field("before", move.before?.verdict.rawValue)
        json.field("after", move.after?.verdict.rawValue)
        json.array("evidence", (move.after ?? move.before)?.evidence ?? []) { json, evidence in
            json.field("start", evidence.range.lowerBound)
            json.field("end", evidence.range.upperBound)
            json.field("text", evidence.text)
        }
        json.field("stopped_by", move.stop?.by)
    }
}
