import ArgumentParser
import FoundationEssentials
import Policy

/// What comes in.
enum InputFormat: String, CaseIterable, ExpressibleByArgument {
    case auto, text, jsonl, json, csv, tsv, archive

    /// Those that are read so far.
    static let known: [InputFormat] = [.auto, .text, .jsonl]

    /// What an input holds: by its first line that isn't blank, then by its name.
    ///
    /// - Parameters:
    ///   - line: without its end; nil where there is none.
    ///   - name: of the file.
    static func detect(firstLine line: ArraySlice<UInt8>?, name: String) -> InputFormat {
        if let line, isObject(line) { return .jsonl }
        let suffix = name.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
        switch suffix {
        case "jsonl", "ndjson": return .jsonl
        case "json": return .json
        case "csv": return .csv
        case "tsv": return .tsv
        case "zip": return .archive
        default: return line?.starts(with: [0x50, 0x4B, 0x03, 0x04]) == true ? .archive : .text
        }
    }

    /// Whether a line is a whole JSON object.
    static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first(where: { !isBlank($0) }) == UInt8(ascii: "{") else { return false }
        return (try? JSONDecoder().decode(AnyObject.self, from: Data(line))) != nil
    }

    /// White space in JSON.
    static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

/// Any JSON object, unread.
private struct AnyObject: Decodable {
    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int?
        init?(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
        init?(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
    }

    init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: Key.self) }
}
