/// Weighs a text's features while some are open, and tells when none of these can make a claim of it any more.
///
/// One thread's own: each text is weighed in the memory of the one before it.
struct ScoreTrial {
    private let model: ScoreModel
    private let inputs: [ScoreInput]
    /// The index of the topic.
    private let topic: Int?
    private var reader = WordReader()
    private var seen = HashMarks()
    private var words = 0
    private var scale = 0.0
    private var threshold = 0.0
    /// The clauses' scores, were everything there that speaks for them and is open.
    private var most: [Double]
    /// Indices of inputs; once ``sort()`` was called those that are worth most last.
    private var open: [Int] = []
    /// Indices of the inputs that were settled and are there, in the order of their settling.
    private(set) var found: [Int] = []

    /// - Parameter inputs: all that the model has weights for, and the topic.
    init(_ model: ScoreModel, _ inputs: [ScoreInput]) {
        self.model = model
        self.inputs = inputs
        topic = inputs.firstIndex { $0.name == Features.topic }
        most = [Double](repeating: 0, count: model.clauses.count)
    }

    /// Begins with an item of which nothing is known but its language's feature.
    mutating func start(language: String?) {
        seen.start()
        words = 0
        threshold = model.thresholds.offTopic
        for clause in most.indices { most[clause] = 0 }
        open.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        if let language { add(FeatureHash.of(language)) }
    }

    /// Adds what ``Features/add(wordsOf:in:masked:)`` finds in a text, at a small part of its cost.
    mutating func read(_ text: UTF8Span, masked: [Range<Int>]) {
        let bytes = text.span
        reader.read(bytes, masked: masked)
        for i in 1..<reader.words.count {
            let word = reader.words[i]
            var pair = FeatureHash(.word)
            WordReader.spell(reader.words[i - 1], in: bytes, upTo: Features.stem) { pair.add($0) }
            pair.add(UInt8(ascii: " "))
            WordReader.spell(word, in: bytes, upTo: Features.stem) { pair.add($0) }
            add(pair.value)
            if word.kind == .end { continue }
            var whole = FeatureHash(.word)
            var length = 0
            WordReader.spell(word, in: bytes) {
                whole.add($0)
                length += 1
            }
            add(whole.value)
            if word.kind == .word, length > Features.beginning {
                var beginning = FeatureHash(.beginning)
                WordReader.spell(word, in: bytes, upTo: Features.beginning) { beginning.add($0) }
                add(beginning.value)
            }
        }
    }

    /// Adds a feature that is there, once.
    private mutating func add(_ hash: UInt64) {
        guard seen.add(hash) else { return }
        if FeatureHash.isWord(hash) { words += 1 }
        guard let number = model.number(ofHash: hash) else { return }
        for clause in most.indices { most[clause] += Double(model.weight(of: number, for: clause)) }
    }

    /// Sums up, once all is read; then whether the words alone ask for more.
    mutating func weigh() -> Bool {
        scale = ScoreModel.scale(ofWords: words)
        for clause in most.indices { most[clause] = most[clause] * scale + Double(model.intercepts[clause]) }
        return share >= model.thresholds.words
    }

    /// Adds an input that the text may have, once it is weighed.
    mutating func open(_ index: Int) {
        open.append(index)
        if index == topic { threshold = min(model.thresholds.onTopic, model.thresholds.offTopic) }
        guard let number = inputs[index].number else { return }
        for clause in most.indices { most[clause] += max(0, Double(model.weight(of: number, for: clause)) * scale) }
    }

    /// Puts first what tells most.
    mutating func sort() {
        open.sort { [inputs] in (inputs[$0].worth, $1) < (inputs[$1].worth, $0) }
    }

    /// Whether it may still make a claim.
    var mayClaim: Bool { share >= threshold }

    /// Sums in another order differ in their last digits.
    private var share: Double { ScoreModel.share(of: most).share + 1e-9 }

    /// Which of the open inputs to find out about now; nil when all are settled.
    var next: Int? { open.last }

    /// Settles ``next``.
    mutating func settle(isThere: Bool) {
        guard let index = open.popLast() else { return }
        if isThere { found.append(index) }
        if index == topic {
            threshold = isThere ? model.thresholds.onTopic : model.thresholds.offTopic
        }
        guard let number = inputs[index].number else { return }
        for clause in most.indices {
            let contribution = Double(model.weight(of: number, for: clause)) * scale
            most[clause] += isThere ? min(0, contribution) : -max(0, contribution)
        }
    }
}

/// Hashes, each once.
private struct HashMarks {
    /// A hash at the first free place from its own on; less than half of them are taken.
    private var places = [(hash: UInt64, round: UInt32)](repeating: (0, 0), count: 256)
    private var round: UInt32 = 0
    private var count = 0

    /// Begins with none.
    mutating func start() {
        if round == .max { self = HashMarks() }
        round += 1
        count = 0
    }

    /// Adds a hash; false where it is there already.
    mutating func add(_ hash: UInt64) -> Bool {
        var place = Int(truncatingIfNeeded: hash >> 1) & (places.count - 1)
        while places[place].round == round {
            if places[place].hash == hash { return false }
            place = (place + 1) & (places.count - 1)
        }
        places[place] = (hash, round)
        count += 1
        if 2 * count >= places.count { grow() }
        return true
    }

    private mutating func grow() {
        let old = places.filter { $0.round == round }
        places = Array(repeating: (0, 0), count: 2 * places.count)
        count = 0
        for place in old { _ = add(place.hash) }
    }
}
