internal import Cryptography
internal import Foundation
internal import Synchronization

/// Who is behind tokens that were verified before, until they expire: a signature costs a hundred times what its digest
/// does, and a client sends the same token with every request.
///
/// Tokens are known by their digests alone. Their number is bounded: the one remembered first goes first.
final class TokenMemory: Sendable {
    private struct Remembered {
        let principal: Principal
        let expiresAt: Date
    }

    private struct State {
        var remembered: [SHA256Digest: Remembered] = [:]
        /// In the order in which they came; from `first` on they are still remembered.
        var order: [SHA256Digest] = []
        var first = 0
        var generation = 0
    }

    private let maximum: Int
    private let state = Mutex(State())

    /// Remembers at most so many.
    init(maximum: Int = 10_000) { self.maximum = maximum }

    /// Which keys tokens are remembered under: to be asked before a token is verified.
    var generation: Int { state.withLock { $0.generation } }

    /// How many are remembered, expired ones included.
    var count: Int { state.withLock { $0.remembered.count } }

    /// Who is behind a token; nil when it isn't remembered or has expired.
    func principal(of digest: SHA256Digest, now: Date) -> Principal? {
        guard let found = state.withLock({ $0.remembered[digest] }), now < found.expiresAt else { return nil }
        return found.principal
    }

    /// Remembers who is behind a token, unless the keys have changed since the generation that verified it.
    func remember(_ principal: Principal, of digest: SHA256Digest, until expiresAt: Date, generation: Int) {
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.remembered.updateValue(Remembered(principal: principal, expiresAt: expiresAt), forKey: digest)
                == nil
            {
                state.order.append(digest)
            }
            while state.remembered.count > maximum {
                state.remembered[state.order[state.first]] = nil
                state.first += 1
            }
            // What is gone from the front is cut off when it is the larger part: a constant cost a token.
            if state.first > maximum {
                state.order.removeFirst(state.first)
                state.first = 0
            }
        }
    }

    /// Forgets all: a key that is withdrawn takes its tokens with it.
    func forgetAll() {
        state.withLock { state in state = State(generation: state.generation + 1) }
    }
}
