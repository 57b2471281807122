import Testing

@testable import MessageBus

/// A loop rests between small batches when it works more than its share, and never otherwise.
@Suite struct WorkPaceTests {
    private var pace = WorkPace(
        share: 0.25, enough: WorkPace.Load(records: 10, bytes: 1_000), burst: .milliseconds(20),
        longest: .milliseconds(50))
    private let start = ContinuousClock.now

    /// Works from one moment to another, in milliseconds from the beginning; gives back the milliseconds of rest.
    private mutating func work(_ from: Double, _ to: Double, records: Int = 1, bytes: Int = 1) -> Double {
        pace.rest(
            afterWorkFrom: start + .milliseconds(from), until: start + .milliseconds(to),
            WorkPace.Load(records: records, bytes: bytes)) / .milliseconds(1)
    }

    @Test mutating func workThatStaysBelowItsShareIsNeverKeptWaiting() {
        for number in 0..<100 {
            let from = Double(number) * 20
            #expect(work(from, from + 5) == 0)
        }
    }

    @Test mutating func aBurstAfterARestGoesOnAtOnce() {
        #expect(work(0, 10) == 0)
        #expect(work(10, 20) == 0)
        // 30 ms of work: the burst's 20, and a quarter of the 20 that have passed since the first ended; 5 are owed.
        let rest = work(20, 30)
        #expect(abs(rest - 20) < 0.001)
    }

    @Test mutating func inTheLongRunItWorksItsShare() {
        var now = 0.0
        var worked = 0.0
        while now < 10_000 {
            let rest = work(now, now + 4)
            worked += 4
            now += 4 + rest
        }
        #expect(abs(worked / now - 0.25) < 0.01)
    }

    @Test mutating func aRestHasAnEndHoweverLongTheWorkTook() {
        #expect(work(0, 2_000) == 50)
        // What lies further back than the longest rest is forgotten: the next has its own to rest for, no more.
        #expect(work(2_050, 2_051) <= 5)
    }

    @Test mutating func largeBatchesAreFollowedByNoRestAndOweNone() {
        for number in 0..<50 {
            let from = Double(number) * 30
            let isMany = number.isMultiple(of: 2)
            #expect(work(from, from + 30, records: isMany ? 10 : 3, bytes: isMany ? 10 : 1_000) == 0)
        }
        #expect(work(1_500, 1_501) <= 4)
    }
}
