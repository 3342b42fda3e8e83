import ArgumentParser
import JSON

/// What comes in.
enum InputFormat: String, CaseIterable, ExpressibleByArgument {
    case auto, text, jsonl, json, csv, tsv, archive

    /// What an input holds: by its first lines, then by its name.
    ///
    /// - Parameters:
    ///   - start: the input's first bytes, without a byte order mark.
    ///   - name: of the file, without the suffix of a compression.
    static func detect(_ start: ArraySlice<UInt8>, name: String) -> InputFormat {
        let text = start.drop { isBlank($0) }
        switch text.first {
        case UInt8(ascii: "{"): if let found = detectObjects(text, name) { return found }
        case UInt8(ascii: "["):
            let next = text.dropFirst().first { !isBlank($0) }
            if next == UInt8(ascii: "{") || next == UInt8(ascii: "]") || next == UInt8(ascii: "[") { return .json }
        default: if isAssignment(text) { return .json }
        }
        if let found = byName(name) { return found }
        let line = text.prefix { $0 != lineEnd }
        return TableColumns.delimiter(of: line).map { TableColumns.isHeader(line, delimiter: $0) } == true
            ? .csv : .text
    }

    private static func byName(_ name: String) -> InputFormat? {
        switch FileName(name).suffix {
        case "jsonl", "ndjson": .jsonl
        case "json", "js": .json
        case "csv": .csv
        case "tsv", "tab": .tsv
        default: nil
        }
    }

    /// Objects one a line, or written in some other way; nil where this is none of JSON.
    private static func detectObjects(_ text: ArraySlice<UInt8>, _ name: String) -> InputFormat? {
        let lines = text.split(separator: lineEnd, maxSplits: 8)
        if let first = lines.first, isObject(first) { return .jsonl }
        let next = text.dropFirst().first { !isBlank($0) }
        guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") else { return nil }
        let others = lines.dropFirst().prefix(7)
        return byName(name) == .jsonl || others.contains { $0.first == UInt8(ascii: "{") && isObject($0) }
            ? .jsonl : .json
    }

    /// Whether a line is a whole JSON object.
    static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first(where: { !isBlank($0) }) == UInt8(ascii: "{") else { return false }
        return (try? JSONParser().parse(line))?.isObject == true
    }

    /// Whether it starts as the files of the official archive do.
    private static func isAssignment(_ text: ArraySlice<UInt8>) -> Bool {
        guard let end = text.firstIndex(of: UInt8(ascii: "=")) else { return false }
        let left = String(decoding: text[..<end].prefix(200), as: UTF8.self)
        return left.starts(with: "window.YTD.") || left.starts(with: "window.__THAR_CONFIG")
            || left.starts(with: "Grailbird.data.") || (left.starts(with: "var ") && !left.contains("\n"))
    }

    /// White space in JSON.
    static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

/// The parts of a file's name.
struct FileName {
    /// The last part of the path.
    let base: String

    init(_ path: String) { base = path.split(separator: "/").last.map(String.init) ?? path }

    /// Behind the last dot, lower case; nil where there is none.
    var suffix: String? {
        base.contains(".") ? base.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased() : nil
    }

    /// The name without the suffix of a compression.
    var uncompressed: String {
        switch suffix {
        case "gz", "zst", "zstd", "xz", "bz2", "lz4", "lzma":
            base.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        case "tgz", "tzst", "txz": base.split(separator: ".").dropLast().joined(separator: ".") + ".tar"
        default: base
        }
    }

    /// Whether it may hold tweets, among others in a folder or an archive.
    var isReadable: Bool {
        guard !base.hasPrefix("."), !base.uppercased().hasPrefix("README") else { return false }
        switch FileName(uncompressed).suffix {
        case "json", "jsonl", "ndjson", "js", "csv", "tsv", "tab", "txt", "zip", "tar": return true
        default: return false
        }
    }
}
