import Policy

/// Coverage as people and programs read it.
struct CoverageReport {
    let coverage: RuleCoverage
    let folder: RuleFolder

    private var kinds: [RuleCoverage.Kind] { RuleCoverage.Kind.allCases }
    private func path(_ place: Place) -> String { folder.name + (folder.name.hasSuffix("/") ? "" : "/") + place.path }

    /// One line for each part that nothing reaches, as compilers write it.
    var missed: String {
        coverage.parts.filter { !$0.isCovered }.map { part in
            "\(path(part.place)):\(part.place.line):\(part.place.column): \(part.kind.rawValue) never reached: "
                + Visible.text("\(part.owner): \(part.text)") + "\n"
        }.joined() + (coverage.parts.allSatisfy(\.isCovered) ? "" : "\n")
    }

    /// Shares by rule, by file and in total.
    var tables: String {
        let columns = Columns(widths: [17, 17, 17], name: 46)
        var lines = [columns.line("rule", kinds.map { $0.rawValue + "s" })]
        lines += coverage.rules.map { rule in
            columns.line(rule.rule, kinds.map { Self.words(rule.shares[$0]) })
        }
        lines += ["", columns.line("file", kinds.map { $0.rawValue + "s" })]
        for file in files {
            lines.append(columns.line(file, kinds.map { kind in words { $0.kind == kind && $0.place.path == file } }))
        }
        lines.append(columns.line("all", kinds.map { kind in words { $0.kind == kind } }))
        let excused = coverage.parts.filter { $0.excuse != nil }.count
        if excused > 0 { lines += ["", "\(excused) excused with a reason"] }
        return lines.map { $0 + "\n" }.joined()
    }

    private var files: [String] { Set(coverage.parts.map(\.place.path)).sorted() }

    private func words(_ isMeant: (RuleCoverage.Part) -> Bool) -> String { Self.words(coverage.share(isMeant)) }

    /// Such as `12/15  80.0 %`.
    private static func words(_ share: RuleCoverage.Share?) -> String {
        guard let share, share.total > 0 else { return "–" }
        // Rounded down, so that 100.0 % means all.
        let percent = Decimals.text((share.ratio * 1000).rounded(.down) / 10, digits: 1)
        let padding = String(repeating: " ", count: max(0, 7 - percent.count))
        return "\(share.covered)/\(share.total)\(padding)\(percent) %"
    }

    /// Each file with how many examples reach each line; what none reaches stands in «…».
    var annotated: String {
        annotatedFiles.map { path, lines in
            "== \(path)\n"
                + lines.map { line in
                    let count = line.count.map { $0 == 0 ? "#####" : "\($0)" } ?? "-"
                    let margin = String(repeating: " ", count: max(0, 6 - count.count)) + count
                    return "\(margin): " + Visible.text(line.marked("«", "»")) + "\n"
                }.joined()
        }.joined(separator: "\n")
    }

    var annotatedFiles: [(path: String, lines: [AnnotatedLine])] {
        let parts = Dictionary(grouping: coverage.parts, by: \.place.path)
        return folder.files.filter { parts[$0.path] != nil }.sorted { $0.path < $1.path }.map { file in
            let byLine = Dictionary(grouping: parts[file.path] ?? [], by: \.place.line)
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            return (
                file.path,
                lines.enumerated().map { AnnotatedLine(text: String($0.element), parts: byLine[$0.offset + 1] ?? []) }
            )
        }
    }

    var json: String {
        var json = JSONWriter()
        json.object { json in
            json.object("total") { add(kinds.map { kind in (kind, coverage.share { $0.kind == kind }) }, to: &$0) }
            json.array("files", files) { json, file in
                json.field("path", file)
                add(
                    kinds.map { kind in (kind, coverage.share { $0.kind == kind && $0.place.path == file }) }, to: &json
                )
            }
            json.array("rules", coverage.rules) { json, rule in
                json.field("rule", rule.rule)
                add(kinds.compactMap { kind in rule.shares[kind].map { (kind, $0) } }, to: &json)
            }
            json.array("missed", coverage.parts.filter { $0.count == 0 }) { json, part in
                json.field("kind", part.kind.rawValue)
                json.field("owner", part.owner)
                json.field("text", part.text)
                json.field("path", part.place.path)
                json.field("line", part.place.line)
                json.field("column", part.place.column)
                json.field("excuse", part.excuse)
            }
        }
        return json.text + "\n"
    }

    private func add(_ shares: [(RuleCoverage.Kind, RuleCoverage.Share)], to json: inout JSONWriter) {
        for (kind, share) in shares {
            json.object(kind.rawValue + "s") { json in
                json.field("covered", share.covered)
                json.field("total", share.total)
            }
        }
    }
}

/// One line of a rule file with what of it is reached.
struct AnnotatedLine {
    let text: String
    let parts: [RuleCoverage.Part]

    /// How many examples reach the most reached part; nil where the line has none.
    var count: Int? { parts.map(\.count).max() }

    /// The line with brackets around the patterns that nothing reaches; conditions and guards, which have no place in it, behind it.
    func marked(_ open: String, _ close: String, escaped: (String) -> String = { $0 }) -> String {
        let missed = parts.filter { !$0.isCovered }
        let scalars = Array(text.unicodeScalars)
        var spans = missed.filter { $0.kind == .alternative }.map {
            ($0.place.column - 1)..<($0.place.column - 1 + $0.text.unicodeScalars.count)
        }.filter { $0.upperBound <= scalars.count }
        // The widest only: what is in it is not reached either.
        spans = spans.filter { span in
            !spans.contains { $0 != span && $0.lowerBound <= span.lowerBound && $0.upperBound >= span.upperBound }
        }
        var result = ""
        var position = 0
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) where span.lowerBound >= position {
            result += escaped(Self.text(scalars[position..<span.lowerBound])) + open
            result += escaped(Self.text(scalars[span])) + close
            position = span.upperBound
        }
        result += escaped(Self.text(scalars[position...]))
        let rest = missed.filter { $0.kind != .alternative }.map { "\($0.kind.rawValue) \($0.text)" }
        return rest.isEmpty ? result : result + "  " + open + escaped("never: " + rest.joined(separator: "; ")) + close
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
