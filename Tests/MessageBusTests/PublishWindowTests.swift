import Testing

@testable import MessageBus

/// Small publishes go together when many come, and at once when few do.
@Suite struct PublishWindowTests {
    private var window = PublishWindow(length: .milliseconds(20), many: 3)
    private let start = ContinuousClock.now

    private func at(_ milliseconds: Double) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

    private mutating func calls(_ times: Double...) -> [PublishWindow.Turn] { times.map { window.call(at: at($0)) } }

    @Test mutating func fewGoAtOnce() {
        for round in 0..<50 {
            let from = Double(round) * 20
            #expect(calls(from, from + 10) == [.goes, .goes])
        }
    }

    @Test mutating func afterManyThoseOfTheNextWindowGoTogetherAtItsEnd() {
        #expect(calls(0, 1, 2, 3) == [.goes, .goes, .goes, .goes])
        #expect(calls(21, 22, 30) == [.leads(until: at(41)), .follows, .follows])
        // The one that leads may be late: who comes meanwhile goes with it.
        #expect(calls(43) == [.follows])
        window.close(at: at(44))
        #expect(calls(45, 46) == [.leads(until: at(64)), .follows])
    }

    @Test mutating func aWindowOfFewEndsTheWaiting() {
        _ = calls(0, 1, 2)
        #expect(calls(20, 21) == [.leads(until: at(40)), .follows])
        window.close(at: at(40))
        #expect(calls(41, 42) == [.goes, .goes])
    }

    @Test mutating func nobodyWaitsAfterAPause() {
        _ = calls(0, 1, 2)
        #expect(calls(40) == [.goes])
        _ = calls(41, 42, 43)
        #expect(calls(60) == [.leads(until: at(80))])
        window.close(at: at(80))
        #expect(calls(1_000, 1_001, 1_002) == [.goes, .goes, .goes])
    }

    @Test(.timeLimit(.minutes(1))) func everyoneGetsATurnAlsoWhenTheOneThatLeadsIsCancelled() async {
        let turns = PublishTurns(window: PublishWindow(length: .milliseconds(5), many: 2))
        for round in 0..<40 {
            await withTaskGroup { group in
                for _ in 0..<50 { group.addTask { await turns.turn() } }
                if round % 2 == 0 { group.cancelAll() }
                await group.waitForAll()
            }
        }
    }
}
