import Foundation
import Policy

/// The rules that the program carries.
enum ShippedRules {
    static let set: RuleSet = RuleSet.load(files, compilesPatterns: false).rules

    static let files: [RuleFile] = {
        let folder = Pool.root.appending(path: "rules")
        let names = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap {
            $0 as? String
        }
        return (names ?? []).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") }.compactMap { name in
            (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
                RuleFile(path: name, text: $0)
            }
        }
    }()
}
