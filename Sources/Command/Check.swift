import ArgumentParser
import FoundationEssentials
import Policy

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Judge tweets and profiles.")
    @Argument var files: [String] = []
    @Option var inputFormat = "auto"
    @Option var format = "text"
    @Option var show = "flagged"
    @Option var failOn = "violation"
    @Option var rules: String?

    func run() throws {
        var source = embeddedRules.map { RuleFile(path: $0.path, text: $0.text) }
        if let rules {
            source = try FileManager.default.subpathsOfDirectory(atPath: rules).filter { $0.hasSuffix(".yaml") }
                .map { RuleFile(path: $0, text: try String(contentsOfFile: rules + "/" + $0, encoding: .utf8)) }
        }
        let loaded = RuleSet.load(source, compilesPatterns: rules != nil)
        for d in loaded.diagnostics { print("\(d.place.path):\(d.place.line):\(d.place.column): \(d.severity): \(d.message) [\(d.code)]; \(d.help)") }
        if loaded.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
        let classifier = Classifier(loaded.rules)
        let decoder = JSONDecoder()
        for f in files {
            var n = 0
            _ = f
            while let line = readLine() {
                n += 1
                if line.isEmpty { continue }
                let item = inputFormat == "text" ? Item(tweet: line) : try decoder.decode(Item.self, from: Data(line.utf8))
                let v = classifier.judge(item)
                if show == "flagged", v.kind == .none { continue }
                var o = JSONWriter()
                o.object {
                    $0.field("id", item.id)
                    $0.field("kind", item.kind.rawValue)
                    $0.field("verdict", v.kind.rawValue)
                    $0.field("clause", v.clause?.rawValue)
                    $0.field("severe", v.isSevere)
                    $0.array("findings", v.findings) { w, f in
                        w.field("rule", f.rule)
                        w.field("clause", f.clause.rawValue)
                        w.field("verdict", f.verdict.rawValue)
                        w.field("field", f.field.rawValue)
                        w.array("evidence", f.evidence) { w, e in
                            w.field("start", e.range.lowerBound)
                            w.field("end", e.range.upperBound)
                            w.field("text", e.text)
                        }
                    }
                    $0.array("cancelled", v.cancelled) { w, c in
                        w.field("rule", c.rule)
                        w.field("by", c.by)
                        w.array("evidence", c.evidence) { w, e in w.field("text", e.text) }
                    }
                    $0.array("exemptions", v.exemptions) { w, x in w.field("id", x.id.rawValue) }
                }
                print(o.text)
            }
        }
    }
}
