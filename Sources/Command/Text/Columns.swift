/// Lines of a table whose columns are as wide as they are told.
struct Columns {
    /// Of all columns but the first, which holds names, in characters.
    let widths: [Int]
    /// Of the first one.
    let name: Int

    /// A name on the left, the rest on the right of their columns; what is too wide moves what follows.
    func line(_ name: String, _ cells: [String]) -> String {
        var line = Visible.text(name)
        line += String(repeating: " ", count: max(0, self.name - Width.columns(line)))
        for (cell, width) in zip(cells, widths) {
            line += String(repeating: " ", count: max(1, width - Width.columns(cell))) + cell
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
