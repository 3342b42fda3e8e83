import Policy

/// The outcome of a check as JUnit XML: one test a tried example, and one a finding of anything else.
struct DiagnosticJUnit {
    let check: RuleCheck
    /// Goes before every path.
    let folder: String

    var text: String {
        let byPlace = Dictionary(grouping: check.diagnostics, by: \.place)
        let places = Set(check.tried.map(\.place))
        let others = check.diagnostics.filter { !places.contains($0.place) }
        let failed = check.tried.count { byPlace[$0.place] != nil } + others.count
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            "<testsuites><testsuite name=\"rules\" tests=\"\(check.tried.count + others.count)\" failures=\"\(failed)\">",
        ]
        for tried in check.tried {
            let found = byPlace[tried.place] ?? []
            let opening = "<testcase classname=\(quoted(tried.owner)) name=\(quoted(tried.text)) \(file(tried.place))"
            lines.append(found.isEmpty ? opening + "/>" : opening + ">")
            if !found.isEmpty { lines += found.map(failure) + ["</testcase>"] }
        }
        for one in others {
            lines.append("<testcase classname=\"lint\" name=\(quoted(one.code)) \(file(one.place))>")
            lines += [failure(one), "</testcase>"]
        }
        return (lines + ["</testsuite></testsuites>"]).map { $0 + "\n" }.joined()
    }

    private func file(_ place: Place) -> String {
        "file=\(quoted(folder + (folder.hasSuffix("/") ? "" : "/") + place.path)) line=\"\(place.line)\""
    }

    private func failure(_ one: Diagnostic) -> String {
        let difference = one.difference.map { "wanted: \($0.wanted)\ngot: \($0.got)\n" } ?? ""
        return
            "<failure type=\(quoted(one.code)) message=\(quoted(one.message))>\(escaped(difference + one.help))</failure>"
    }

    private func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

    private func escaped(_ text: String) -> String {
        Visible.text(text, keepsLineBreaks: true).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
