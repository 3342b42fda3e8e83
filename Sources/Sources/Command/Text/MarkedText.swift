import Policy

/// A text with some of its characters marked, made visible and cut into lines.
struct MarkedText {
    private struct Cell {
        let text: String
        let isMarked: Bool
        var isSpace: Bool { text == " " }
        var isBreak: Bool { text == "\n" }
        var width: Int { text.first.map(Width.columns) ?? 0 }
    }

    private let cells: [Cell]

    /// - Parameter marks: code points of `text`, 0-based, end excluded.
    init(_ text: String, marks: [Range<Int>] = []) {
        var cells: [Cell] = []
        var position = 0
        for character in text {
            let range = position..<position + character.unicodeScalars.count
            position = range.upperBound
            let isMarked = marks.contains { $0.overlaps(range) }
            let shown = character.isNewline ? "\n" : Visible.text(String(character))
            cells += shown.map { Cell(text: String($0), isMarked: isMarked) }
        }
        self.cells = cells
    }

    /// The lines, none wider than `width` columns where that can be.
    func lines(width: Int, style: Style) -> [String] {
        let cells = style.isColored ? cells : Self.bracketed(cells)
        return Self.broken(cells, width).map { line in
            var result = ""
            var rest = line[...]
            while let first = rest.first {
                let run = rest.prefix { $0.isMarked == first.isMarked }
                let text = run.map(\.text).joined()
                result += first.isMarked ? style.mark(text) : text
                rest = rest.dropFirst(run.count)
            }
            return result
        }
    }

    /// The same with «…» around each marked run.
    private static func bracketed(_ cells: [Cell]) -> [Cell] {
        var result: [Cell] = []
        var isMarked = false
        for cell in cells {
            if cell.isMarked != isMarked { result.append(Cell(text: isMarked ? "»" : "«", isMarked: true)) }
            isMarked = cell.isMarked
            result.append(cell)
        }
        return isMarked ? result + [Cell(text: "»", isMarked: true)] : result
    }

    private static func broken(_ cells: [Cell], _ width: Int) -> [[Cell]] {
        var lines: [[Cell]] = []
        for paragraph in cells.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak) {
            var rest = paragraph
            repeat {
                let count = fitting(rest, width)
                lines.append(withoutSpacesAtEnd(rest.prefix(count)))
                rest = rest.dropFirst(count)
            } while !rest.isEmpty
        }
        return lines
    }

    /// How many cells go on a line: up to the last space that fits, or cut within a word that is longer.
    private static func fitting(_ cells: ArraySlice<Cell>, _ width: Int) -> Int {
        var columns = 0
        var end = 0
        var lastSpace: Int?
        for cell in cells {
            columns += cell.width
            if columns > width, !cell.isSpace { return max(1, lastSpace ?? end) }
            end += 1
            if cell.isSpace { lastSpace = end }
        }
        return end
    }

    private static func withoutSpacesAtEnd(_ cells: ArraySlice<Cell>) -> [Cell] {
        var cells = cells
        while let last = cells.last, last.isSpace { cells.removeLast() }
        return Array(cells)
    }
}

/// How wide characters are on a terminal.
enum Width {
    /// 2 for emoji and East Asian wide characters, 1 for all else.
    static func columns(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first, first.value >= 0x1100 else { return 1 }
        return first.properties.isEmojiPresentation || wide.contains { $0.contains(first.value) } ? 2 : 1
    }

    static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

    /// Blocks that are wide throughout (Unicode Standard Annex 11).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFD,
    ]
}
