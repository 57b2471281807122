import Contracts
import Foundation
import Testing

@testable import Gateway

@Suite("A stream's events: apply the next, drop the lower, hold the higher, park what doesn't fit")
struct StreamTrackerTests {
    private let stream = StreamName(kind: Policy.kind, id: ResourceID(UUID()))

    private func event(_ version: Int, after hash: String) -> EventAttributes {
        EventAttributes(streamVersion: version, previousHash: hash)
    }

    @Test func inOrder() {
        var tracker = StreamTracker(heads: [:])
        #expect(tracker.decide(stream, event(1, after: EventAttributes.noHash), hash: "a") == .apply)
        #expect(tracker.decide(stream, event(2, after: "a"), hash: "b") == .apply)
        #expect(tracker.heads[stream] == StreamTracker.Head(version: 2, hash: "b", parkedReason: nil))
        #expect(tracker.changed == [stream])
    }

    @Test func duplicatesAreDropped() {
        var tracker = StreamTracker(heads: [stream: .init(version: 2, hash: "b", parkedReason: nil)])
        #expect(tracker.decide(stream, event(1, after: EventAttributes.noHash), hash: "a") == .drop)
        #expect(tracker.decide(stream, event(2, after: "a"), hash: "b") == .drop)
        #expect(tracker.changed.isEmpty)
    }

    @Test func aGapHolds() {
        var tracker = StreamTracker(heads: [stream: .init(version: 2, hash: "b", parkedReason: nil)])
        #expect(tracker.decide(stream, event(4, after: "c"), hash: "d") == .hold)
        #expect(tracker.decide(stream, event(3, after: "b"), hash: "c") == .apply)
        #expect(tracker.decide(stream, event(4, after: "c"), hash: "d") == .apply)
    }

    @Test("A database restored to an earlier time shows here")
    func anotherHistoryParks() {
        var tracker = StreamTracker(heads: [stream: .init(version: 2, hash: "b", parkedReason: nil)])
        guard case .park = tracker.decide(stream, event(3, after: "other"), hash: "x") else {
            Issue.record("the stream is not parked")
            return
        }
        #expect(tracker.decide(stream, event(3, after: "b"), hash: "c") == .hold)
        #expect(tracker.heads[stream]?.version == 2)
        #expect(tracker.heads[stream]?.parkedReason != nil)
    }

    @Test("Another event in the place of the last one applied parks at once")
    func anotherEventInTheSamePlaceParks() {
        var tracker = StreamTracker(heads: [stream: .init(version: 2, hash: "b", parkedReason: nil)])
        guard case .park(let reason) = tracker.decide(stream, event(2, after: "a"), hash: "other") else {
            Issue.record("the stream is not parked")
            return
        }
        #expect(reason.contains("set back"))
        #expect(tracker.decide(stream, event(2, after: "a"), hash: "b") == .drop)
        #expect(tracker.decide(stream, event(2, after: "a"), hash: "other") == .hold)
        #expect(tracker.decide(stream, event(3, after: "other"), hash: "c") == .hold)
    }

    @Test("Another event in the place of an earlier one parks, where that one's hash is known")
    func anotherPastParks() {
        let head = StreamTracker.Head(version: 5, hash: "e", parkedReason: nil)
        let place = StreamTracker.HeardEvent(stream: stream, version: 3)
        var tracker = StreamTracker(heads: [stream: head], past: [place: "c"])
        #expect(tracker.decide(stream, event(3, after: "b"), hash: "c") == .drop)
        guard case .park = tracker.decide(stream, event(3, after: "b"), hash: "other") else {
            Issue.record("the stream is not parked")
            return
        }
        var without = StreamTracker(heads: [stream: head], past: [place: "c"], checksHistory: false)
        #expect(without.decide(stream, event(3, after: "b"), hash: "other") == .drop)
    }

    @Test func aParkedStreamHoldsAllThatFollows() {
        var tracker = StreamTracker(heads: [stream: .init(version: 2, hash: "b", parkedReason: nil)])
        tracker.park(stream, reason: "event 3 can't be applied")
        #expect(tracker.changed == [stream])
        #expect(tracker.decide(stream, event(2, after: "a"), hash: "b") == .drop)
        #expect(tracker.decide(stream, event(3, after: "b"), hash: "c") == .hold)
        let head = StreamTracker.Head(version: 2, hash: "b", parkedReason: "event 3 can't be applied")
        #expect(tracker.heads[stream] == head)
    }

    @Test("Without the chain of hashes another history goes unnoticed")
    func withoutTheChain() {
        var tracker = StreamTracker(
            heads: [stream: .init(version: 2, hash: "b", parkedReason: nil)], checksHistory: false)
        #expect(tracker.decide(stream, event(3, after: "other"), hash: "x") == .apply)
    }
}
