import Policy

/// All that judging needs, the same for every thread.
struct Judging: Sendable {
    let rules: RuleSet
    let setting: ClassifierSetting
    let report: any Report
    /// Whether items without a finding are reported.
    let showsAll: Bool
}

/// One batch's way through: what to write where.
struct Work: Sendable {
    /// The report's parts, in order.
    var parts: [String] = []
    var failures: [(error: RecordError, source: Source)] = []
    var tally = Tally()
    /// The last item without a finding that was left out: what a report of a single item still wants to show.
    var unreported: Outcome?
}

/// Judges batches. One thread's own.
final class Worker {
    private let judging: Judging
    private let classifier: Classifier

    init(_ judging: Judging) {
        self.judging = judging
        classifier = judging.setting.classifier(judging.rules)
    }

    /// Judges and reports each item.
    func process(_ batch: Batch) -> Work {
        var work = Work()
        for record in batch.records {
            switch record {
            case .item(let item, let source): judge(item, source, &work)
            case .failed(let error, let source), .unreadable(let error, let source):
                work.tally.errors += 1
                work.failures.append((error, source))
                work.parts += judging.report.failure(error, source)
            }
        }
        return work
    }

    private func judge(_ item: Item, _ source: Source, _ work: inout Work) {
        let verdict = classifier.judge(item)
        work.tally.add(verdict)
        if judging.showsAll || verdict.kind != .none {
            work.parts.append(judging.report.item(item, verdict, source))
        } else {
            work.unreported = .judged(item, verdict, source)
        }
    }
}

/// A worker with a thread of its own.
actor Bench {
    private let worker: Worker

    init(_ judging: Judging) { worker = Worker(judging) }

    func process(_ batch: Batch) -> Work { worker.process(batch) }
}
