import RealModule

/// Texts as rows of features, each present feature with the same value in its row.
struct Rows {
    private(set) var starts = [0]
    private(set) var columns: [Int32] = []
    /// 1/√n for a text with n features.
    private(set) var scales: [Double] = []

    var count: Int { scales.count }

    mutating func append(columns row: [Int32], scale: Double) {
        columns += row
        starts.append(columns.count)
        scales.append(scale)
    }
}

/// A multinomial logistic regression with L2 regularisation; class 0 is the reference, whose scores are 0.
struct LogisticRegression {
    let rows: Rows
    /// 0 for no clause, else the clause's number from 1.
    let classes: [Int]
    let importance: [Double]
    let featureCount: Int
    let classCount: Int
    /// The weight of ½‖w‖²; intercepts are free.
    let regularisation: Double

    /// Weights of feature f for class c+1 at `f * (classCount - 1) + c`; the last row holds the intercepts.
    func fit(iterations: Int = 200) -> [Double] {
        var minimiser = LBFGS(dimension: (featureCount + 1) * (classCount - 1))
        return minimiser.minimise(iterations: iterations, loss)
    }

    /// The regularised loss and its gradient.
    private func loss(_ weights: [Double], _ gradient: inout [Double]) -> Double {
        let width = classCount - 1
        let intercepts = featureCount * width
        var total = 0.0
        for i in gradient.indices { gradient[i] = i < intercepts ? regularisation * weights[i] : 0 }
        for i in 0..<intercepts { total += 0.5 * regularisation * weights[i] * weights[i] }
        var scores = [Double](repeating: 0, count: width)
        for row in 0..<rows.count {
            for c in 0..<width { scores[c] = weights[intercepts + c] }
            for k in rows.starts[row]..<rows.starts[row + 1] {
                let base = Int(rows.columns[k]) * width
                for c in 0..<width { scores[c] += weights[base + c] * rows.scales[row] }
            }
            total += importance[row] * Self.softmax(&scores, truth: classes[row])
            for c in 0..<width { scores[c] = (scores[c] - (classes[row] == c + 1 ? 1 : 0)) * importance[row] }
            for k in rows.starts[row]..<rows.starts[row + 1] {
                let base = Int(rows.columns[k]) * width
                for c in 0..<width { gradient[base + c] += scores[c] * rows.scales[row] }
            }
            for c in 0..<width { gradient[intercepts + c] += scores[c] }
        }
        return total
    }

    /// Turns scores into shares; the loss of the truth.
    static func softmax(_ scores: inout [Double], truth: Int) -> Double {
        let top = max(0, scores.max() ?? 0)
        var sum = Double.exp(-top)
        let chosen = truth == 0 ? 0 : scores[truth - 1]
        for c in scores.indices {
            scores[c] = Double.exp(scores[c] - top)
            sum += scores[c]
        }
        for c in scores.indices { scores[c] /= sum }
        return Double.log(sum) + top - chosen
    }
}

/// Limited-memory BFGS with backtracking (Nocedal and Wright, "Numerical Optimization", algorithm 7.5).
struct LBFGS {
    let dimension: Int
    private var history: [(step: [Double], change: [Double], rho: Double)] = []

    init(dimension: Int) { self.dimension = dimension }

    mutating func minimise(iterations: Int, _ loss: ([Double], inout [Double]) -> Double) -> [Double] {
        var x = [Double](repeating: 0, count: dimension)
        var gradient = x
        var value = loss(x, &gradient)
        for _ in 0..<iterations {
            let direction = descent(gradient)
            let slope = Self.dot(direction, gradient)
            if slope > -1e-9 { break }
            var length = history.isEmpty ? 1 / max(1, Self.dot(gradient, gradient).squareRoot()) : 1
            var next = x
            var nextGradient = gradient
            var nextValue = value
            for _ in 0..<30 {
                for i in x.indices { next[i] = x[i] + length * direction[i] }
                nextValue = loss(next, &nextGradient)
                if nextValue <= value + 1e-4 * length * slope { break }
                length /= 2
            }
            remember(from: x, to: next, gradient, nextGradient)
            let gain = value - nextValue
            (x, gradient, value) = (next, nextGradient, nextValue)
            if gain < 1e-6 * abs(value) { break }
        }
        return x
    }

    private func descent(_ gradient: [Double]) -> [Double] {
        var q = gradient
        var alphas: [Double] = []
        for (step, change, rho) in history.reversed() {
            let alpha = rho * Self.dot(step, q)
            alphas.append(alpha)
            for i in q.indices { q[i] -= alpha * change[i] }
        }
        if let last = history.last {
            let scale = 1 / (last.rho * Self.dot(last.change, last.change))
            for i in q.indices { q[i] *= scale }
        }
        for ((step, change, rho), alpha) in zip(history, alphas.reversed()) {
            let beta = rho * Self.dot(change, q)
            for i in q.indices { q[i] += (alpha - beta) * step[i] }
        }
        for i in q.indices { q[i] = -q[i] }
        return q
    }

    private mutating func remember(from x: [Double], to next: [Double], _ old: [Double], _ new: [Double]) {
        let step = zip(next, x).map { $0 - $1 }
        let change = zip(new, old).map { $0 - $1 }
        let curvature = Self.dot(step, change)
        if curvature > 1e-10 { history.append((step, change, 1 / curvature)) }
        if history.count > 8 { history.removeFirst() }
    }

    private static func dot(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for i in a.indices { sum += a[i] * b[i] }
        return sum
    }
}
