import Policy

/// All that judging needs, the same for every thread.
struct Judging: Sendable {
    let rules: RuleSet
    let setting: ClassifierSetting
    let defaults: ItemDefaults
    let report: any Report
    /// What was looked at before; nil for nothing.
    let baseline: Baseline?
    /// ISO 8601, for suppressions that end.
    let today: String
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

    /// Reads, judges and reports each line that isn't blank.
    func process(_ batch: Batch, of file: String, as format: InputFormat, isWhole: Bool) -> Work {
        let decoder = ItemDecoder(format: format, defaults: judging.defaults)
        var work = Work()
        for line in batch.lines {
            let bytes = batch.bytes[line.range]
            if !line.isTooLong, bytes.allSatisfy(InputFormat.isBlank) { continue }
            let source = Source(file: file, line: isWhole ? nil : line.number)
            do throws(RecordError) {
                if line.isTooLong { throw .tooLong }
                judge(try decoder.item(bytes), source, &work)
            } catch {
                work.tally.errors += 1
                work.failures.append((error, source))
                work.parts += judging.report.failure(error, source)
            }
        }
        return work
    }

    private func judge(_ item: Item, _ source: Source, _ work: inout Work) {
        let found = classifier.judge(item)
        let verdict = judging.rules.suppressing(found, of: item, on: judging.today, baseline: judging.baseline)
        work.tally.add(verdict)
        let isSuppressed = verdict.kind != found.kind && verdict.cancelled.contains { $0.by == "suppression" }
        if judging.showsAll || verdict.kind != .none || isSuppressed {
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

    func process(_ batch: Batch, of file: String, as format: InputFormat, isWhole: Bool) -> Work {
        worker.process(batch, of: file, as: format, isWhole: isWhole)
    }
}
