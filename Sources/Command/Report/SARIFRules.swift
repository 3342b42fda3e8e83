import Policy

/// The rules as SARIF's reporting descriptors, with what they mean and the policy's own words as help.
struct SARIFRules {
    let words: RuleWords

    /// Every rule, the score of each clause, and the one for what could not be decided.
    var all: [(id: String, json: String)] {
        let rules = words.rules
        let score = rules.score.map { score in
            rules.clauses.map { clause in
                descriptor("\(clause.clause.rawValue).score", score.title, score.title, .review, clause)
            }
        }
        return rules.clauses.flatMap { clause in
            clause.rules.map { descriptor($0.id, $0.title, $0.message, $0.verdict, clause) }
        } + (score ?? []) + [undecided]
    }

    private var language: MessageLanguage { words.language }

    private func descriptor(
        _ id: String, _ title: LocalizedText, _ message: LocalizedText, _ verdict: Verdict.Kind, _ clause: ClauseRules
    ) -> (id: String, json: String) {
        let policy = words.quoted(clause.policy[language])
        let json = JSONWriter.object { json in
            json.field("id", id)
            json.object("shortDescription") { $0.field("text", title[language]) }
            json.object("fullDescription") { $0.field("text", message[language]) }
            json.object("help") { json in
                json.field("text", "\(message[language]) \(clause.title[language]): \(policy)")
                json.field("markdown", "\(message[language])\n\n**\(clause.title[language])**\n\n> \(policy)")
            }
            json.object("defaultConfiguration") { $0.field("level", verdict == .violation ? "error" : "warning") }
            json.object("properties") { $0.array("tags", strings: [clause.clause.rawValue]) }
        }
        return (id, json)
    }

    private var undecided: (id: String, json: String) {
        let json = JSONWriter.object { json in
            json.field("id", SARIFReport.undecided)
            json.object("shortDescription") { $0.field("text", Phrases.undecided[language]) }
            json.object("help") { $0.field("text", Phrases.undecidedHelp[language]) }
            json.object("defaultConfiguration") { $0.field("level", "warning") }
        }
        return (SARIFReport.undecided, json)
    }
}

/// What names a result and its file the same in every run.
enum Fingerprint {
    /// 16 hexadecimal digits of what tells a result from others: the rule, the item and its words, not where they stand
    /// (FNV-1a, 64 bits).
    static func text(_ parts: [String]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part.utf8 + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// A path as a URI reference (RFC 3986): absolute ones with `file:`.
    static func uri(_ path: String) -> String {
        var result = path.hasPrefix("/") ? "file://" : path.prefix { $0 != "/" }.contains(":") ? "./" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where "-._~/!$&'()*+,;=@:".utf8.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
