import Policy

/// Diagnostics as SARIF 2.1.0, which code hosts show beside the lines.
enum DiagnosticSARIF {
    static func text(_ diagnostics: [Diagnostic]) -> String {
        var json = JSONWriter()
        let codes = Set(diagnostics.map(\.code)).sorted()
        json.object { json in
            json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.field("version", "2.1.0")
            json.array("runs", [codes]) { json, codes in
                json.object("tool") { json in
                    json.object("driver") { json in
                        json.field("name", "stemwacht rules check")
                        json.array("rules", codes) { json, code in
                            json.field("id", code)
                            json.object("shortDescription") {
                                $0.field("text", DiagnosticCatalog.titles[code] ?? code)
                            }
                        }
                    }
                }
                json.array("results", diagnostics) { add($1, to: &$0) }
            }
        }
        return json.text + "\n"
    }

    private static func add(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
        let difference = diagnostic.difference.map { "\nwanted: \($0.wanted)\ngot: \($0.got)" } ?? ""
        json.field("ruleId", diagnostic.code)
        json.field("level", diagnostic.severity.rawValue)
        json.object("message") { $0.field("text", "\(diagnostic.message)\(difference)\n\(diagnostic.help)") }
        json.array("locations", [diagnostic.place]) { json, place in
            json.object("physicalLocation") { json in
                json.object("artifactLocation") { $0.field("uri", place.path) }
                json.object("region") { json in
                    json.field("startLine", place.line)
                    json.field("startColumn", place.column)
                }
            }
        }
    }
}
