import Testing

@testable import Policy

private func sentences(_ text: String) -> [String] {
    Sentences.split(text.utf8Span).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
}

@Suite struct SentencesTests {
    @Test func endAtMarksAndLineBreaks() {
        #expect(sentences("nee. dat kan niet! echt?\nja") == ["nee.", "dat kan niet!", "echt?", "ja"])
        #expect(sentences("one; two… three?!  four") == ["one;", "two… three?!", "four"])
    }

    @Test func abbreviationsInitialsAndNumbersDoNotEndOne() {
        #expect(sentences("vraag het dhr. j. de vries o.a. om 19.00 uur").count == 1 + 1)
        #expect(sentences("open til 8 p.m. tonight").count == 1)
        #expect(sentences("stem op nr. 3 van lijst 2.5 nu").count == 1)
        #expect(sentences("1. bring id") == ["1. bring id"])
    }

    @Test func hashtagsMentionsLinksAndThreadMarksStayInside() {
        #expect(
            sentences("rt @x: vote #now at https://a.example/b.c?d today") == [
                "rt @x: vote #now at https://a.example/b.c?d today"
            ])
        #expect(sentences("1/4 stem woensdag") == ["1/4 stem woensdag"])
    }

    @Test func closingQuotesBelongToTheSentenceThatTheyClose() {
        #expect(sentences("\"vote by text!\" she said") == ["\"vote by text!\"", "she said"])
        #expect(sentences("(echt waar.) ok") == ["(echt waar.)", "ok"])
    }

    @Test func aMarkBeforeAnEmojiEndsOne() {
        #expect(sentences("done!🗳 next") == ["done!", "🗳 next"])
    }

    @Test func blankTextHasNone() {
        #expect(sentences("").isEmpty)
        #expect(sentences(" \n\n ").isEmpty)
    }
}
