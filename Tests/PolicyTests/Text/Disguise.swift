import Foundation

@testable import Policy

/// How people hide words from those who look for them, but not from those who read.
enum Disguise: String, CaseIterable {
    // The whole text.
    case fullwidth, mathematicalBold, circled, smallCapitals, lookAlikes, zeroWidth, directionMarks, combiningMarks
    case entities, upsideDown, reversed
    // Some of its words.
    case regionalIndicators, spaced, dotted, hyphenated, leet, stretched, hashtag

    /// The text in disguise; nil where that would be the same.
    ///
    /// - Parameter words: folded, those that are hidden where not the whole text is.
    func applied(to text: String, hiding words: Set<String>) -> String? {
        let disguised: String? =
            switch self {
            case .upsideDown: Self.turned(text)
            case .reversed: String(text.reversed())
            case .hashtag: Self.joined(text, words)
            case .regionalIndicators, .spaced, .dotted, .hyphenated, .leet, .stretched: Self.map(text, words, hidden)
            default: Self.map(text) { $0.isFixed ? $0.text : String($0.text.map(letter).joined()) }
            }
        return disguised == text ? nil : disguised
    }

    /// The item with its text, or its account's name and bio, in disguise; nil where they would be the same.
    func applied(to item: Item, hiding words: Set<String>) -> Item? {
        var disguised = item
        let change = { (text: String) in applied(to: text, hiding: words) ?? text }
        if item.kind == .tweet {
            disguised.text = change(item.text)
        } else {
            disguised.account?.name = item.account?.name.map(change)
            disguised.account?.bio = item.account?.bio.map(change)
        }
        return disguised == item ? nil : disguised
    }

    /// The longer words of a text, folded.
    static func words(of text: String) -> Set<String> {
        Set(text.split { !$0.isLetter }.map { FoldedText(String($0)).text }.filter { $0.count >= 4 })
    }
}

// One letter, and one word.
extension Disguise {
    private func letter(_ character: Character) -> String {
        let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? " "
        let isUpper = ("A"..."Z").contains(base)
        let index = base.isASCII ? Int(base.value | 0x20) - 0x61 : -1
        guard 0..<26 ~= index else { return String(character) }
        return switch self {
        case .fullwidth: Self.scalar(Int(base.value) + 0xFEE0)
        case .mathematicalBold: Self.scalar((isUpper ? 0x1D400 : 0x1D41A) + index)
        case .circled: Self.scalar((isUpper ? 0x24B6 : 0x24D0) + index)
        case .smallCapitals: String(Array("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ")[index])
        case .lookAlikes: Self.look[Character(base)] ?? String(character)
        case .zeroWidth: "\(character)\u{200B}\u{AD}"
        case .directionMarks: "\(character)\u{200E}"
        case .combiningMarks: "\(character)\u{336}"
        case .entities: "&#\(base.value);"
        default: String(character)
        }
    }

    private func hidden(_ word: String) -> String {
        switch self {
        case .regionalIndicators:
            FoldedText(word).text.unicodeScalars.map { Self.scalar(0x1F1E6 + Int($0.value) - 0x61) }.joined()
        case .spaced: word.map(String.init).joined(separator: " ")
        case .dotted: word.map(String.init).joined(separator: ".")
        case .hyphenated: word.map(String.init).joined(separator: "-")
        case .leet: String(word.map { Self.digits[$0] ?? $0 })
        case .stretched: Self.stretched(word)
        default: word
        }
    }

    private static let digits: [Character: Character] = [
        "a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7", "A": "4", "E": "3", "I": "1", "O": "0", "S": "5",
        "T": "7",
    ]

    /// Cyrillic and Greek.
    private static let look = Dictionary(
        uniqueKeysWithValues: zip("aceiopsxyjkvtnuABCEHIKMOPTXSJNYZ", "асеіорѕхујκντηυАВСЕНІКМОРТХЅЈΝΥΖ").map {
            ($0, String($1))
        })

    private static func stretched(_ word: String) -> String {
        guard let vowel = word.firstIndex(where: { "aeiouyáéíóúäöü".contains($0.lowercased()) }) else { return word }
        return word[..<vowel] + String(repeating: word[vowel], count: 4) + word[word.index(after: vowel)...]
    }

    private static func scalar(_ value: Int) -> String {
        Unicode.Scalar(UInt32(value)).map { String(Character($0)) } ?? ""
    }
}

// The whole text.
extension Disguise {
    private struct Part {
        let text: String
        /// An address or a mention.
        var isFixed: Bool { ["@", "http", "www."].contains { text.hasPrefix($0) } }
    }

    private static func map(_ text: String, _ change: (Part) -> String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { change(Part(text: String($0))) }
            .joined(separator: " ")
    }

    /// Changes the given words alone.
    private static func map(_ text: String, _ words: Set<String>, _ change: (String) -> String) -> String {
        map(text) { part in
            if part.isFixed { return part.text }
            var result = ""
            var rest = part.text[...]
            while let first = rest.first {
                let run = rest.prefix { $0.isLetter == first.isLetter }
                let isHidden = first.isLetter && words.contains(FoldedText(String(run)).text)
                result += isHidden ? change(String(run)) : String(run)
                rest = rest.dropFirst(run.count)
            }
            return result
        }
    }

    private static func turned(_ text: String) -> String {
        let turned = Dictionary(
            uniqueKeysWithValues: zip("abcdefghijklmnopqrstuvwxyz.,!?'’", "ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz˙'¡¿,,"))
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let plain = line.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                !FoldTable.isMark($0)
            }
            return String(String.UnicodeScalarView(plain).map { turned[Character($0)] ?? Character($0) }.reversed())
        }.joined(separator: "\n")
    }

    /// The first two to four words in a row that hold a hidden one, as a hashtag.
    private static func joined(_ text: String, _ words: Set<String>) -> String? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for start in parts.indices {
            let run = parts[start...].prefix(4).prefix { $0.count >= 2 && $0.allSatisfy(\.isLetter) }
            guard run.count >= 2, run.contains(where: { words.contains(FoldedText($0).text) }) else { continue }
            let tag = "#" + run.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined()
            return (parts[..<start] + [tag] + parts[run.endIndex...]).joined(separator: " ")
        }
        return nil
    }
}
