import Policy

/// A table of quality as one JSON object, for programs.
enum QualityJSON {
    static func text(_ table: QualityTable, errors: Int) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("number", table.overall.number)
            json.field("errors", errors)
            json.object("overall") { add(table.overall, table.means, to: &$0) }
            json.object("by") { json in
                for (by, groups) in table.groups {
                    json.array(by.rawValue, groups) { json, group in
                        json.field("name", group.name)
                        json.field("number", group.number)
                        add(group, table.means, to: &json)
                    }
                }
            }
            add(table.verdicts, of: table.means, "verdict", Verdict.Kind.allCases, to: &json) { $0.rawValue }
            add(table.clauses, of: table.means, "clause", Clause.allCases + [nil], to: &json) { $0?.rawValue }
            if let calibration = table.calibration {
                json.object("calibration") { json in
                    json.field("not_asked", calibration.unasked)
                    json.array("bins", calibration.bins) { json, bin in
                        json.number("from", Double(bin.lower) / 100)
                        json.number("to", Double(bin.lower + 10) / 100)
                        json.object("flagged") { add(bin.flagged, to: &$0) }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private static func add(_ group: QualityTable.Group, _ means: [Means], to json: inout JSONWriter) {
        for one in means {
            guard let quality = group.quality[one] else { continue }
            json.object(one.rawValue) { json in
                let counts = quality.counts
                json.object("flag") { add(counts.flag, quality.flagInterval, to: &$0) }
                json.object("violation") { add(counts.violation, quality.violationInterval, to: &$0) }
                json.object("clause") { add(counts.clause, to: &$0) }
                json.object("accepted") { add(counts.accepted, to: &$0) }
                json.object("severe") { add(counts.severe, to: &$0) }
                json.field("severe_false_alarms", counts.severeAlarms)
            }
        }
    }

    private static func add(_ accuracy: Accuracy, _ interval: Interval?, to json: inout JSONWriter) {
        json.object("precision") { add(accuracy.precision, to: &$0) }
        json.object("recall") { add(accuracy.recall, to: &$0) }
        json.object("f1") { json in
            json.number("value", accuracy.f1)
            add(interval, to: &json)
        }
    }

    private static func add(_ proportion: Proportion, to json: inout JSONWriter) {
        json.number("value", proportion.share)
        json.field("hits", proportion.hits)
        json.field("of", proportion.total)
        add(proportion.interval, to: &json)
    }

    private static func add(_ interval: Interval?, to json: inout JSONWriter) {
        json.number("lower", interval?.lower)
        json.number("upper", interval?.upper)
    }

    /// The pairs that occur.
    private static func add<Value>(
        _ confusions: [Means: Confusion<Value>], of means: [Means], _ name: String, _ values: [Value],
        to json: inout JSONWriter, text: (Value) -> String?
    ) {
        let pairs = values.flatMap { wanted in values.map { (wanted: wanted, given: $0) } }
        json.object("\(name)_confusion") { json in
            for one in means {
                guard let confusion = confusions[one] else { continue }
                let counts = pairs.map { ($0, confusion[wanted: $0.wanted, given: $0.given]) }
                json.array(one.rawValue, counts.filter { $0.1 > 0 }) { json, entry in
                    json.field("wanted", text(entry.0.wanted))
                    json.field("given", text(entry.0.given))
                    json.field("number", entry.1)
                }
            }
        }
    }
}
