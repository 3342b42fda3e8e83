import Testing

@testable import stemwacht

/// Parts that are easier to try alone.
@Suite struct UnitTests {
    @Test func linesAreCutAtSpacesOrWithinLongWords() {
        let style = Style(isColored: false)
        #expect(MarkedText("one two three").lines(width: 7, style: style) == ["one two", "three"])
        #expect(MarkedText("abcdefgh ij").lines(width: 4, style: style) == ["abcd", "efgh", "ij"])
        #expect(MarkedText("a\r\n\nb").lines(width: 9, style: style) == ["a", "", "b"])
        #expect(MarkedText("").lines(width: 9, style: style) == [""])
        #expect(MarkedText("投票投票").lines(width: 4, style: style) == ["投票", "投票"])
    }

    @Test func marksCountCodePoints() {
        let text = MarkedText("é 👩‍👧 by text", marks: [6..<8])
        #expect(text.lines(width: 80, style: Style(isColored: false)) == ["é 👩‍👧 «by» text"])
    }

    @Test func jsonIsEscaped() {
        var json = JSONWriter()
        json.object { $0.field("a", "\"\\\n\u{1}\u{2028}é") }
        #expect(json.text == #"{"a":"\"\\\n\u0001\u2028é"}"#)
    }
}
