/// STUB
public struct FoldedText: Sendable {
    public let text: String
    public let isDisguised: Bool
    public init(_ original: String, vocabulary: Vocabulary = .empty) { text = original.lowercased(); isDisguised = false }
    public func codePoints(of bytes: Range<Int>) -> Range<Int> { 
        let u = Array(text.utf8)
        let a = u[..<bytes.lowerBound].filter { $0 & 0xC0 != 0x80 }.count
        let b = u[..<bytes.upperBound].filter { $0 & 0xC0 != 0x80 }.count
        return a..<b }
    public static func foldPattern(_ pattern: String) -> String { pattern }
}
public struct Vocabulary: Sendable {
    public init(_ words: some Sequence<String>) {}
    public static let empty = Vocabulary([])
}
