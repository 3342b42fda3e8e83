import Policy

/// All that judging needs, the same for every thread.
struct Judging: Sendable {
    let rules: RuleSet
    let setting: ClassifierSetting
    let patterns = CompiledPatterns()
    let reports: [ReportChoice]
    /// Whether an account's violations in this run raise the enforcement of its later ones.
    let addsUp: Bool
    /// What was looked at before; nil for nothing.
    let baseline: Baseline?
    /// ISO 8601, for suppressions that end.
    let today: String

    /// What the verdict would be were it not the account's first violation; nil where that makes no difference.
    func raised(_ verdict: Verdict, _ item: Item) -> Verdict? {
        guard verdict.kind == .violation, let enforcement = rules.enforcement else { return nil }
        var raised = verdict
        raised.enforcement = enforcement.outcome(
            of: verdict.kind, item: item.kind, isSevere: verdict.isSevere,
            clauses: Set(verdict.findings.map(\.clause)), priorViolations: max(1, item.priorViolations))
        return raised.enforcement == verdict.enforcement ? nil : raised
    }
}

/// A format, and whether it reports items without a finding.
struct ReportChoice: Sendable {
    let report: any Report
    let showsAll: Bool
}

/// One batch's way through: what to write where.
struct Work: Sendable {
    /// For each report its parts, in order.
    var parts: [[Part]]
    /// Records, and whole inputs, that could not be read, in order.
    var failures: [(error: RecordError, source: Source)] = []
    /// What is remembered of the flagged items, in order.
    var flagged: [Flagged] = []
    var tally = Tally()
    /// The last item without a finding that was left out: what a report of a single item still wants to show.
    var unreported: Outcome?
}

/// What a report says of one record.
struct Part: Sendable {
    let text: String
    /// What it says instead where the account has an earlier violation, and whose violation it is: an index into
    /// ``Work/flagged``.
    var raised: (text: String, flagged: Int)?
}

/// Judges batches. One thread's own.
final class Worker {
    private let judging: Judging
    private let classifier: Classifier

    init(_ judging: Judging) {
        self.judging = judging
        classifier = judging.setting.classifier(judging.rules, sharing: judging.patterns)
    }

    /// Judges and reports each item.
    func process(_ batch: Batch) -> Work {
        var work = Work(parts: judging.reports.map { _ in [] })
        for record in batch.records {
            switch record {
            case .item(let item, let source, _): judge(item, source, &work)
            case .failed(let error, let source):
                work.tally.errors += 1
                add(error, source, &work)
            case .unreadable(let error, let source):
                work.tally.unreadable += 1
                add(error, source, &work)
            }
        }
        return work
    }

    private func add(_ error: RecordError, _ source: Source, _ work: inout Work) {
        work.failures.append((error, source))
        for (number, choice) in judging.reports.enumerated() {
            work.parts[number] += choice.report.failure(error, source).map { Part(text: $0) }
        }
    }

    private func judge(_ item: Item, _ source: Source, _ work: inout Work) {
        let found = classifier.judge(item)
        let verdict = judging.rules.suppressing(found, of: item, on: judging.today, baseline: judging.baseline)
        work.tally.add(verdict)
        let isSuppressed = verdict.kind != found.kind && verdict.cancelled.contains { $0.by == "suppression" }
        let raised = judging.raised(verdict, item)
        let account = AccountName(item.account)
        if verdict.kind != .none {
            work.flagged.append(
                Flagged(
                    verdict: verdict.kind, clause: verdict.clause, account: account,
                    seconds: item.createdAt.flatMap(Timestamp.seconds), id: item.id, source: source,
                    suspends: (verdict.isSuspending, (raised ?? verdict).isSuspending)))
        }
        for (number, choice) in judging.reports.enumerated() {
            if verdict.kind == .none, !choice.showsAll, !isSuppressed {
                work.unreported = .judged(item, verdict, source)
                continue
            }
            var part = Part(text: choice.report.item(item, verdict, source))
            if judging.addsUp, account != nil, let raised {
                let text = choice.report.item(item, raised, source)
                if text != part.text { part.raised = (text, work.flagged.count - 1) }
            }
            if !part.text.isEmpty { work.parts[number].append(part) }
        }
    }
}

extension Verdict {
    /// Whether the account is suspended for it.
    fileprivate var isSuspending: Bool { enforcement.actions.contains(.suspendAccount) }
}

/// A worker with a thread of its own.
actor Bench {
    private let worker: Worker

    init(_ judging: Judging) { worker = Worker(judging) }

    func process(_ batch: Batch) -> Work { worker.process(batch) }
}
