internal import Patterns
import Synchronization

/// The lines that were compiled so far, for all threads that judge by the same rules: what one compiled none compiles again.
public final class CompiledPatterns: Sendable {
    private let patterns = Mutex<[Int: Pattern]>([:])

    public init() {}

    /// The line of this number, if it is known, and as machine code where that is wanted.
    func pattern(_ number: Int, wantsJIT: Bool) -> Pattern? {
        patterns.withLock { $0[number] }.flatMap { $0.isJITCompiled || !wantsJIT ? $0 : nil }
    }

    func keep(_ pattern: Pattern, as number: Int) { patterns.withLock { $0[number] = pattern } }
}
