import Policy

/// Where a violation stands among an account's: by date where it has one, else behind those that have, in the input's
/// order.
struct Moment: Sendable, Comparable {
    /// Since 1970-01-01 00:00 UTC; `Int.max` where the item doesn't say.
    let seconds: Int
    /// The place among all flagged items of the run, 0-based.
    let position: Int

    static func < (a: Moment, b: Moment) -> Bool { (a.seconds, a.position) < (b.seconds, b.position) }
}

/// What a run remembers of an item with a finding.
struct Flagged: Sendable {
    let verdict: Verdict.Kind
    let clause: Clause?
    /// Whose it is; nil where the item doesn't say.
    let account: AccountName?
    /// Since 1970-01-01 00:00 UTC.
    let seconds: Int?
    let id: String?
    let source: Source
    /// Whether the account is suspended for it, without and with an earlier violation.
    let suspends: (alone: Bool, raised: Bool)
}

/// An account that something is known of.
struct AccountName: Sendable, Hashable {
    /// The account's id; where it has none, its handle in lower case behind an `@`.
    let key: String
    /// What people call it: the handle behind an `@`, else the id.
    let text: String

    init?(_ account: Item.Account?) {
        guard let account, let key = account.id ?? account.handle.map({ "@" + $0.lowercased() }) else { return nil }
        self.key = key
        text = account.handle.map { "@" + $0 } ?? key
    }
}

/// The violations of each account in one run. Holds some 200 bytes for each account with a finding, and nothing of others.
struct AccountHistory: Sendable {
    /// One violation of an account.
    struct Violation: Sendable {
        let moment: Moment
        let source: Source
        let id: String?
    }

    /// An account with at least one finding.
    struct Account: Sendable {
        let name: String
        fileprivate(set) var violations = 0
        fileprivate(set) var reviews = 0
        fileprivate var first: Violation?
        fileprivate var second: Violation?
        /// The earliest for which the account is suspended whatever came before.
        fileprivate var severe: Violation?

        /// The violation that suspends it; nil where none does.
        var suspension: Violation? {
            [second, severe].compactMap { $0 }.min { $0.moment < $1.moment }
        }
    }

    /// In the order in which the input names them.
    private(set) var accounts: [Account] = []
    private var numbers: [String: Int] = [:]
    private var position = 0
    /// Whether a violation raises later ones.
    let addsUp: Bool

    init(addsUp: Bool) { self.addsUp = addsUp }

    /// Takes the next flagged item.
    ///
    /// - Returns: what tells its violation from others; nil where no account is known.
    mutating func add(_ flagged: Flagged) -> Ticket? {
        defer { position += 1 }
        guard let name = flagged.account else { return nil }
        let number = numbers[name.key] ?? accounts.count
        if number == accounts.count {
            numbers[name.key] = number
            accounts.append(Account(name: name.text))
        }
        guard flagged.verdict == .violation else {
            accounts[number].reviews += 1
            return nil
        }
        let moment = Moment(seconds: flagged.seconds ?? .max, position: position)
        let violation = Violation(moment: moment, source: flagged.source, id: flagged.id)
        add(violation, flagged.suspends, to: &accounts[number])
        return Ticket(account: number, position: position)
    }

    private func add(_ violation: Violation, _ suspends: (alone: Bool, raised: Bool), to account: inout Account) {
        account.violations += 1
        if suspends.alone, account.severe.map({ violation.moment < $0.moment }) ?? true { account.severe = violation }
        guard let first = account.first else {
            account.first = violation
            return
        }
        let isEarlier = violation.moment < first.moment
        if isEarlier { account.first = violation }
        let later = isEarlier ? first : violation
        if addsUp, suspends.raised, account.second.map({ later.moment < $0.moment }) ?? true { account.second = later }
    }

    /// A violation by a known account.
    struct Ticket: Sendable {
        /// In ``AccountHistory/accounts``.
        let account: Int
        /// As in ``Moment``.
        let position: Int
    }

    /// Whether the account has an earlier violation, as far as the run has come. Once true it stays so.
    func isRaised(_ ticket: Ticket) -> Bool {
        addsUp && accounts[ticket.account].first?.moment.position != ticket.position
    }

    /// Accounts that reach suspension, in the order in which the input names them.
    var suspended: [(account: Account, by: Violation)] {
        accounts.compactMap { account in account.suspension.map { (account, $0) } }
    }

    /// The accounts with most findings, violations first.
    func most(_ count: Int) -> [Account] {
        // Equals keep the input's order.
        Array(
            accounts.enumerated().sorted { a, b in
                (-a.element.violations, -a.element.reviews, a.offset) < (
                    -b.element.violations, -b.element.reviews, b.offset
                )
            }.prefix(count).map(\.element))
    }
}
