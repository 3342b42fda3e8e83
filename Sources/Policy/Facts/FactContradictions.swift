/// What facts of one country can't both be so.
struct FactContradictions {
    private let facts: CountryFacts
    private let root: YAMLValue

    init(_ facts: CountryFacts, _ root: YAMLValue) {
        self.facts = facts
        self.root = root
    }

    func report() {
        reportWeekdays()
        reportElections()
        reportHours()
        reportStatements()
    }

    /// An election on a weekday on which its kind is never held.
    private func reportWeekdays() {
        for election in facts.elections {
            let kinds = election.scope.kinds.compactMap(facts.kind).filter { !$0.weekdays.isEmpty }
            let days = Set([election.date.weekday, (election.until ?? election.date).weekday])
            for kind in kinds.sorted(by: { $0.id < $1.id }) where kind.weekdays.isDisjoint(with: days) {
                let day = FactWords.weekday(election.date.weekday, .en)
                add(election.place, "\(election.date) is a \(day), and `\(kind.id)` is never held on one")
            }
        }
    }

    /// Two elections of one kind and place within a few days.
    private func reportElections() {
        for (index, first) in facts.elections.enumerated() {
            for second in facts.elections.dropFirst(index + 1)
            where first.scope.kinds == second.scope.kinds && Self.meet(first.scope.areas, second.scope.areas)
                && (abs(first.date - second.date) < 6 || !Set(first.days).isDisjoint(with: second.days))
            {
                add(second.place, "\(second.date) and \(first.date) (line \(first.place.line)) are the same election")
            }
        }
    }

    private func reportHours() {
        for (index, first) in facts.hours.enumerated() {
            for second in facts.hours.dropFirst(index + 1)
            where first.scope == second.scope && (first.from != second.from || first.to != second.to) {
                add(second.place, "other hours for the same stand in line \(first.place.line)")
            }
        }
    }

    private func reportStatements() {
        for (index, first) in facts.statements.enumerated() {
            for second in facts.statements.dropFirst(index + 1)
            where first.topic == second.topic && first.scope == second.scope {
                let says = first.holds == second.holds ? "the same" : "the contrary"
                add(second.place, "line \(first.place.line) says \(says) of `\(first.topic)`")
            }
        }
    }

    private static func meet(_ a: Set<String>, _ b: Set<String>) -> Bool {
        a.isEmpty == b.isEmpty && (a.isEmpty || !a.isDisjoint(with: b))
    }

    private func add(_ place: Place, _ message: String) {
        root.report("contradictory-fact", at: place, message, help: "see which of the two is right")
    }
}
