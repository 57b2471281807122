import Testing

@testable import Persistence

/// The pool's rules, with a clock that the tests move.
@Suite struct PoolStateTests {
    private func state(maximum: Int = 2) -> PoolState {
        PoolState(
            limits: PoolLimits(
                maximum: maximum, idleLimit: .seconds(60), lifetime: .seconds(600), firstPause: .seconds(1),
                longestPause: .seconds(5)))
    }

    private func connection(_ number: Int) -> PoolState.ConnectionID { PoolState.ConnectionID(number: number) }

    /// Opens a connection for a new request.
    private func lease(_ state: inout PoolState, now: Duration = .zero) -> PoolState.ConnectionID? {
        let request = state.newRequest()
        for action in state.request(request, now: now) {
            switch action {
            case .grant(request, .open(let id, _)):
                _ = state.didOpen(id, now: now)
                return id
            case .grant(request, .use(let id)): return id
            default: continue
            }
        }
        return nil
    }

    @Test func opensUpToTheMaximumAndThenQueues() throws {
        var state = state()
        let first = try #require(lease(&state))
        _ = try #require(lease(&state))
        let third = state.newRequest()
        let fourth = state.newRequest()
        #expect(state.request(third, now: .zero).isEmpty)
        #expect(state.request(fourth, now: .zero).isEmpty)
        #expect(state.figures == PoolFigures(leased: 2, idle: 0, opening: 0, waiting: 2, maximum: 2))
        #expect(state.release(first, reusable: true, now: .seconds(1)) == [.grant(third, .use(first))])
        #expect(state.figures.waiting == 1)
    }

    @Test func brokenConnectionsAreClosedAndTheirPlaceGivenOn() throws {
        var state = state(maximum: 1)
        let first = try #require(lease(&state))
        let waiting = state.newRequest()
        #expect(state.request(waiting, now: .zero).isEmpty)
        #expect(
            state.release(first, reusable: false, now: .seconds(1))
                == [.close(first), .grant(waiting, .open(connection(2), after: .zero))])
    }

    @Test func idleConnectionsAreUsedAgainUntilTheyExpire() throws {
        var state = state()
        let first = try #require(lease(&state))
        #expect(state.release(first, reusable: true, now: .seconds(10)).isEmpty)
        #expect(state.expire(now: .seconds(69)).isEmpty)
        #expect(lease(&state, now: .seconds(69)) == first)
        #expect(state.release(first, reusable: true, now: .seconds(70)).isEmpty)
        #expect(state.expire(now: .seconds(130)) == [.close(first)])
        #expect(state.figures == PoolFigures(maximum: 2))
    }

    @Test func oldConnectionsAreReplaced() throws {
        var state = state()
        let first = try #require(lease(&state))
        #expect(state.release(first, reusable: true, now: .seconds(600)) == [.close(first)])
        let second = try #require(lease(&state, now: .seconds(601)))
        #expect(second != first)
    }

    @Test func aFailingDatabaseIsTriedByOneRequestAtATimeWithGrowingPauses() throws {
        var state = state(maximum: 8)
        var pauses: [Duration] = []
        for turn in 0..<6 {
            let request = state.newRequest()
            guard case .grant(_, .open(let id, let pause))? = state.request(request, now: .seconds(turn)).first else {
                Issue.record("no attempt in turn \(turn)")
                return
            }
            pauses.append(pause)
            if turn > 0 {
                let other = state.newRequest()
                #expect(state.request(other, now: .seconds(turn)).isEmpty)
                let left = state.abandon(other)
                #expect(left)
            }
            #expect(state.didFailToOpen(id, counts: true, now: .seconds(turn)).isEmpty)
        }
        #expect(pauses == [0, 1, 2, 4, 5, 5].map { .seconds($0) })
        // The next to wait gets the failed one's place.
        let prober = state.newRequest()
        guard case .grant(_, .open(let probe, _))? = state.request(prober, now: .zero).first else {
            Issue.record("no attempt")
            return
        }
        let waiting = [state.newRequest(), state.newRequest()]
        for request in waiting { #expect(state.request(request, now: .zero).isEmpty) }
        // Success frees all who wait at once, without a pause.
        let grants = state.didOpen(probe, now: .zero)
        #expect(grants.count == 2)
        #expect(grants.allSatisfy { if case .grant(_, .open(_, .zero)) = $0 { true } else { false } })
    }

    @Test func requestsThatGaveUpGetNothing() throws {
        var state = state(maximum: 1)
        let first = try #require(lease(&state))
        let gone = state.newRequest()
        let stays = state.newRequest()
        _ = state.request(gone, now: .zero)
        _ = state.request(stays, now: .zero)
        let abandoned = [state.abandon(gone), state.abandon(gone)]
        #expect(abandoned == [true, false])
        #expect(state.release(first, reusable: true, now: .zero) == [.grant(stays, .use(first))])
    }

    @Test func aClosedPoolGivesNothing() throws {
        var state = state()
        let leased = try #require(lease(&state))
        let idle = try #require(lease(&state))
        #expect(state.release(idle, reusable: true, now: .zero).isEmpty)
        #expect(state.close() == [.close(idle)])
        let late = state.newRequest()
        #expect(state.request(late, now: .zero) == [.refuse(late)])
        #expect(state.release(leased, reusable: true, now: .zero) == [.close(leased)])
    }
}
