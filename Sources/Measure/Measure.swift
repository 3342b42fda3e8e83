import ArgumentParser
import Foundation
import JSON

/// Times the program and its peers side by side, and how its cost grows.
@main
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times stemwacht and its peers side by side, and how its cost grows.",
        discussion: """
            Every command is run on one tweet and on many, all of them in turn, several times over; medians are shown. What a tweet \
            costs is the difference of the two, so that starting doesn't count. Peers that are not installed are left out.
            """)

    /// What can be measured.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case peers, rules, length, share, size, jobs
    }

    @Argument(help: "What to measure (default: all).") var parts: [Part] = Part.allCases
    @Option(help: "The program.") var program = ".build/release/stemwacht"
    @Option(help: "Its rules: what peers search with, and what grows.") var rules = "rules"
    @Option(help: "The folder of labelled texts: talk about elections.") var pool = "samples/pool"
    @Option(help: "Everyday tweets, one JSON item a line (default: common words in random order).") var everyday:
        String?
    @Option(help: "Another seed makes another corpus.") var seed: UInt64 = 1
    @Option(help: "How often each command is run.") var runs = 5
    @Option(help: "How many tweets the program judges at a time.") var tweets = 20_000
    @Option(help: "The greatest number of tweets of the table of sizes.") var most = 1_000_000
    @Option(help: .hidden) var parse: String?

    func run() async throws {
        if let parse { return try parseLines(of: parse) }
        var corpus = try Corpus(seed: seed, pool: pool, everyday: everyday)
        let folder = FileManager.default.temporaryDirectory.appending(path: "stemwacht-measure-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let bench = Bench(folder: folder, program: program, runs: runs)
        for part in parts {
            switch part {
            case .peers: try await peers(&corpus, bench)
            case .rules: try await growth(of: "rules", try RuleFolders(rules, in: folder).all(), &corpus, bench)
            case .length: try await lengths(&corpus, bench)
            case .share: try await shares(&corpus, bench)
            case .size: try await sizes(&corpus, bench)
            case .jobs: try await jobs(&corpus, bench)
            }
        }
    }

    /// What simdjson alone takes for a file of JSON lines.
    private func parseLines(of path: String) throws {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
        let parser = JSONParser()
        var length = 0
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            length += try parser.parse(line)["text"]?.string?.utf8.count ?? 0
        }
        print(length)
    }
}

// What is measured.
extension Measure {
    private func peers(_ corpus: inout Corpus, _ bench: Bench) async throws {
        let patterns = bench.folder.appending(path: "patterns")
        let count = try RuleFolders.writePatterns(of: rules, to: patterns)
        let pcre2grep = ["pcre2grep", "-u", "-i", "-c", "-f", patterns.path]
        let ripgrep = ["rg", "--no-config", "-j", "1", "-P", "-i", "-c", "-f", patterns.path]
        let itself = CommandLine.arguments[0]
        for (name, share) in [("everyday", 0.0), ("about elections", 1.0)] {
            let all = corpus.tweets(tweets, share: share)
            let text = try bench.write(all, as: .text)
            let json = try bench.write(all, as: .jsonl)
            let few = try bench.write(Array(all.prefix(max(2, tweets / 500))), as: .text)
            let rows = [
                Row("stemwacht, text", text, bench.judge(["--input-format", "text"])),
                Row("stemwacht, JSONL", json, bench.judge(["--input-format", "jsonl"])),
                Row("pcre2grep, the same patterns", few, pcre2grep),
                Row("ripgrep -P, the same patterns", few, ripgrep),
                Row("simdjson alone", json, [itself, "--parse"]),
                Row("wc -l", text, ["wc", "-l"]),
            ]
            print("\n\(tweets) tweets, \(name); one core; \(count) patterns\n")
            try await bench.table(rows)
        }
    }

    private func growth(
        of title: String, _ folders: [(name: String, path: String)], _ corpus: inout Corpus, _ bench: Bench
    ) async throws {
        let text = try bench.write(corpus.tweets(tweets, share: 0), as: .text)
        print("\nHow the cost grows with \(title); everyday text\n")
        try await bench.table(
            folders.map { Row($0.name, text, bench.judge(["--input-format", "text", "--rules", $0.path])) })
    }

    private func lengths(_ corpus: inout Corpus, _ bench: Bench) async throws {
        print("\nHow the cost grows with a text's length; everyday text\n")
        try await bench.table(
            try [50, 100, 280, 1_000, 5_000, 25_000].map { length in
                let count = max(2, tweets * 100 / length)
                let text = try bench.write(corpus.tweets(count, share: 0, length: length), as: .text)
                return Row("\(length) characters", text, bench.judge(["--input-format", "text"]))
            })
    }

    private func shares(_ corpus: inout Corpus, _ bench: Bench) async throws {
        print("\nHow the cost grows with the share of talk about elections\n")
        try await bench.table(
            try [0, 1, 5, 20, 50, 100].map { percent in
                let text = try bench.write(corpus.tweets(tweets, share: Double(percent) / 100), as: .text)
                return Row("\(percent) %", text, bench.judge(["--input-format", "text"]))
            })
    }

    private func sizes(_ corpus: inout Corpus, _ bench: Bench) async throws {
        print("\nHow the cost grows with the number of tweets, 1 % about elections; run once each\n")
        var rows: [Row] = []
        var count = 10_000
        while count <= most {
            let file = bench.folder.appending(path: "size-\(count)")
            try corpus.write(count, share: 0.01, to: file)
            rows.append(
                Row(
                    "\(count) tweets", Bench.File(path: file.path, tweets: count),
                    bench.judge(["--input-format", "text"])))
            count *= 10
        }
        try await Bench(folder: bench.folder, program: program, runs: 1).table(rows)
    }

    private func jobs(_ corpus: inout Corpus, _ bench: Bench) async throws {
        let text = try bench.write(corpus.tweets(tweets, share: 0.1), as: .text)
        print("\nJobs; 10 % about elections\n")
        try await bench.table(
            [1, 2].map { jobs in
                Row("\(jobs)", text, bench.judge(["--input-format", "text"], jobs: jobs))
            })
    }
}
