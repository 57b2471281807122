import FleetTestSupport
import Testing

@testable import MessageBus

/// Small publishes go together when many come, and at once when few do.
@Suite struct PublishWindowTests {
    private var window = PublishWindow(
        length: .milliseconds(20), quiet: .milliseconds(8), many: 3)
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
        #expect(calls(21) == [.leads])
        #expect(window.next(at: at(21)) == at(29))
        #expect(calls(22, 28) == [.follows, .follows])
        #expect(window.next(at: at(29)) == at(36))
        #expect(calls(35) == [.follows])
        #expect(window.next(at: at(36)) == at(41))
        #expect(window.next(at: at(41)) == nil)
        // The one that leads may be late: who comes meanwhile goes with it.
        #expect(calls(43) == [.follows])
        window.close(at: at(44))
        #expect(calls(45, 46) == [.leads, .follows])
    }

    @Test mutating func thoseThatWaitGoWhenNoMoreCome() {
        _ = calls(0, 1, 2)
        #expect(calls(20, 21) == [.leads, .follows])
        #expect(window.next(at: at(28)) == at(29))
        #expect(window.next(at: at(29)) == nil)
    }

    @Test mutating func aWindowOfFewEndsTheWaiting() {
        _ = calls(0, 1, 2)
        #expect(calls(20, 21) == [.leads, .follows])
        window.close(at: at(40))
        #expect(calls(41, 42) == [.goes, .goes])
    }

    @Test mutating func oneThatIsAloneNeverWaits() {
        for number in 0..<100 {
            #expect(window.call(at: at(Double(number)), isAlone: true) == .goes)
        }
        _ = calls(100, 101, 102)
        #expect(window.call(at: at(119), isAlone: true) == .goes)
        #expect(calls(120) == [.leads])
    }

    @Test mutating func nobodyWaitsAfterAPause() {
        _ = calls(0, 1, 2)
        #expect(calls(40) == [.goes])
        _ = calls(41, 42, 43)
        #expect(calls(60) == [.leads])
        window.close(at: at(80))
        #expect(calls(1_000, 1_001, 1_002) == [.goes, .goes, .goes])
    }

    @Test(.timeLimit(.minutes(1))) func whoFollowsGoesNotBeforeTheOneThatLeads() async throws {
        let turns = PublishTurns(
            window: PublishWindow(length: .seconds(3_600), quiet: .seconds(3_600), many: 3))
        for _ in 0..<3 { await turns.turn(isAlone: false) }
        // The window is an hour long, and nothing ends it but that the one that leads is cancelled.
        let gone = Observed(0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            // The first window is closed by hand: the next gathers.
            turns.openForFollowers()
            group.addTask { await turns.turn(isAlone: false) }
            for _ in 0..<5 {
                group.addTask {
                    await turns.turn(isAlone: false)
                    gone.update { $0 += 1 }
                }
            }
            // One of the six leads.
            try await eventually("five follow") { turns.followerCount == 5 }
            #expect(gone.value == 0)
            group.cancelAll()
            try await group.waitForAll()
        }
        #expect(gone.value == 5)
    }

    @Test(.timeLimit(.minutes(1))) func everyoneGetsATurnAlsoWhenTheOneThatLeadsIsCancelled() async {
        let turns = PublishTurns(window: PublishWindow(length: .milliseconds(5), quiet: .milliseconds(2), many: 2))
        for round in 0..<40 {
            await withTaskGroup { group in
                for _ in 0..<50 { group.addTask { await turns.turn(isAlone: false) } }
                if round % 2 == 0 { group.cancelAll() }
                await group.waitForAll()
            }
        }
    }
}
