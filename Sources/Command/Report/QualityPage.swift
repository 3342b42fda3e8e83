import Policy

/// A table of quality for people, at most 100 columns wide.
struct QualityPage {
    let table: QualityTable
    let errors: Int
    let language: MessageLanguage
    private static let nameWidth = 28
    private static let summary = Columns(widths: [7, 13, 12, 7, 13, 12], name: 22)
    private static let detail = Columns(widths: [7, 6, 6, 6, 11, 6, 6, 6, 11, 9], name: 26)
    /// The headings above P, R and F1.
    private static let detailHeads = Columns(widths: [7, 18, 11, 18, 11, 9], name: 26)

    func write(to page: inout Page) {
        page.line(Phrases.evaluated(table.overall.number, errors)[language])
        if table.overall.number == 0 { return }
        addOverall(to: &page)
        for (by, groups) in table.groups { add(groups, by, to: &page) }
        addVerdicts(to: &page)
        addClauses(to: &page)
        if let calibration = table.calibration { add(calibration, to: &page) }
    }

    private func heading(_ title: LocalizedText, to page: inout Page) {
        page.line()
        page.line(page.style.bold(title[language]))
    }

    private func name(_ means: Means) -> String {
        (means == .rulesAndScore ? Phrases.withScore : Phrases.rulesAlone)[language]
    }

    private func addOverall(to page: inout Page) {
        page.line()
        let means = table.means.flatMap { ["", name($0), "95 %"] }
        page.line(page.style.bold(Self.summary.line("", means)))
        let qualities = table.means.compactMap { table.overall.quality[$0] }
        func row(_ label: LocalizedText, _ cells: (Quality) -> [String]) {
            page.line(Self.summary.line(label[language], qualities.flatMap(cells)))
        }
        row(Phrases.flagPrecision) { cells($0.counts.flag.precision) }
        row(Phrases.flagRecall) { cells($0.counts.flag.recall) }
        row(Phrases.flagF1) { [Decimals.text($0.counts.flag.f1, digits: 3), "", range($0.flagInterval, digits: 3)] }
        row(Phrases.violationPrecision) { cells($0.counts.violation.precision) }
        row(Phrases.violationRecall) { cells($0.counts.violation.recall) }
        row(Phrases.violationF1) {
            [Decimals.text($0.counts.violation.f1, digits: 3), "", range($0.violationInterval, digits: 3)]
        }
        row(Phrases.clauseRight) { cells($0.counts.clause) }
        row(Phrases.acceptedVerdicts) { cells($0.counts.accepted) }
        row(Phrases.severeRecall) { cells($0.counts.severe) }
        row(Phrases.severeAlarms) { ["\($0.counts.severeAlarms)", "", ""] }
    }

    private func cells(_ proportion: Proportion) -> [String] {
        [
            Decimals.text(proportion.share, digits: 3), "\(proportion.hits)/\(proportion.total)",
            range(proportion.interval, digits: 3),
        ]
    }

    private func range(_ interval: Interval?, digits: Int = 2) -> String {
        guard let interval else { return "–" }
        return Decimals.text(interval.lower, digits: digits) + "–" + Decimals.text(interval.upper, digits: digits)
    }

    /// A group's line for each of the means.
    private func add(_ groups: [QualityTable.Group], _ by: Grouping, to page: inout Page) {
        heading(Phrases.by(by), to: &page)
        let labels = [Phrases.texts[language], "P", "R", "F1", "95 %", "P", "R", "F1", "95 %", ""]
        let flag = Phrases.flag[language]
        let violation = Phrases.violations[language]
        page.line(
            page.style.dim(
                Self.detailHeads.line("", ["", flag, "", violation, "", Phrases.clause[language]])))
        page.line(page.style.dim(Self.detail.line(table.means.first.map(name) ?? "", labels)))
        for group in groups {
            for (index, means) in table.means.enumerated() {
                guard let quality = group.quality[means] else { continue }
                let title = index == 0 ? group.name ?? Phrases.none[language] : "  " + name(means)
                let number = index == 0 ? "\(group.number)" : ""
                page.line(Self.detail.line(title, [number] + cells(quality)))
            }
        }
    }

    private func cells(_ quality: Quality) -> [String] {
        let counts = quality.counts
        return cells(counts.flag, quality.flagInterval) + cells(counts.violation, quality.violationInterval)
            + [Decimals.text(counts.clause.share)]
    }

    private func cells(_ accuracy: Accuracy, _ interval: Interval?) -> [String] {
        [accuracy.precision.share, accuracy.recall.share, accuracy.f1].map { Decimals.text($0) } + [range(interval)]
    }

    private func addVerdicts(to page: inout Page) {
        heading(Phrases.verdictConfusion, to: &page)
        let columns = Columns(widths: Array(repeating: 11, count: 6), name: Self.nameWidth)
        let kinds = Array(Verdict.Kind.allCases.reversed())
        if table.means.count > 1 {
            page.line(page.style.dim(columns.line("", table.means.flatMap { ["", "", name($0)] })))
        }
        page.line(page.style.dim(columns.line("", table.means.flatMap { _ in kinds.map(\.rawValue) })))
        for wanted in kinds {
            let counts = table.means.flatMap { means in
                kinds.map { table.verdicts[means]?[wanted: wanted, given: $0] ?? 0 }
            }
            page.line(columns.line(wanted.rawValue, counts.map { String($0) }))
        }
    }

    /// Of the best means only.
    private func addClauses(to page: inout Page) {
        guard let means = table.means.first, let confusion = table.clauses[means] else { return }
        heading(Phrases.clauseConfusion(name(means)), to: &page)
        let columns = Columns(widths: Array(repeating: 7, count: 11), name: 14)
        let clauses: [Clause?] = Clause.allCases + [nil]
        page.line(page.style.dim(columns.line("", clauses.map { String(name($0).prefix(6)) })))
        for wanted in clauses {
            let counts = clauses.map { confusion[wanted: wanted, given: $0] }
            page.line(columns.line(name(wanted), counts.map { $0 == 0 ? "·" : String($0) }))
        }
    }

    /// The clause's own part of its id.
    private func name(_ clause: Clause?) -> String {
        clause?.rawValue.split(separator: ".").last.map(String.init) ?? Phrases.none[language]
    }

    private func add(_ calibration: Calibration, to page: inout Page) {
        heading(Phrases.calibration, to: &page)
        let columns = Columns(widths: [8, 10, 14], name: 14)
        page.line(
            page.style.dim(
                columns.line(Phrases.share[language], [Phrases.texts[language], Phrases.flagged[language], "95 %"])))
        for bin in calibration.bins {
            let share = Decimals.text(Double(bin.lower) / 100, digits: 1) + "–"
            page.line(
                columns.line(
                    share + Decimals.text(Double(bin.lower + 10) / 100, digits: 1),
                    [
                        "\(bin.flagged.total)", Decimals.text(bin.flagged.share, digits: 3),
                        range(bin.flagged.interval, digits: 3),
                    ]))
        }
        page.line(columns.line(Phrases.unasked[language], ["\(calibration.unasked)"]))
    }
}
