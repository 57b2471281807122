import Contracts
import FleetTestSupport
import Synchronization
import Testing

@testable import MessageBus

/// What several partitions have ready is handled in one call.
@Suite struct MergedPartitionsTests {
    /// Notes its calls; each ends when it is told to.
    final class Handler: PartitionHandler {
        struct Refused: Error {}

        private struct State {
            var calls: [[IncomingRecord]] = []
            var held: [CheckedContinuation<Void, Never>] = []
            var isOpen = false
            var failing = false
        }

        private let state = Mutex(State())

        var calls: [[IncomingRecord]] { state.withLock { $0.calls } }
        func failFromNowOn() { state.withLock { $0.failing = true } }

        func handle(_ records: [IncomingRecord]) async throws {
            await withCheckedContinuation { continuation in
                let goesOn = state.withLock { state in
                    state.calls.append(records)
                    if state.isOpen { return true }
                    state.held.append(continuation)
                    return false
                }
                if goesOn { continuation.resume() }
            }
            if state.withLock({ $0.failing }) { throw Refused() }
        }

        func letGo() {
            let held = state.withLock { state in
                state.isOpen = true
                defer { state.held = [] }
                return state.held
            }
            for one in held { one.resume() }
        }

        /// Waits until it was called so many times.
        func called(_ count: Int) async throws {
            try await eventually("\(count) calls", within: .seconds(10)) { calls.count >= count }
        }
    }

    private static func record(_ partition: Int32, _ offset: Int64, bytes: Int = 1) -> IncomingRecord {
        IncomingRecord(
            topic: Domain.policy.commands, partition: partition, offset: offset, key: "", headers: [],
            value: [UInt8](repeating: 0, count: bytes), timestamp: 0)
    }

    /// Waits until so many batches wait.
    private static func waiting(_ count: Int, in merged: MergedPartitions) async throws {
        try await eventually("\(count) batches that wait", within: .seconds(10)) { merged.waitingCount >= count }
        try #require(merged.waitingCount == count)
    }

    private static func places(_ records: [IncomingRecord]) -> [[Int64]] {
        records.map { [Int64($0.partition), $0.offset] }
    }

    @Test func whatComesMeanwhileSharesTheNextCall() async throws {
        let handler = Handler()
        let merged = MergedPartitions(handler, patience: .seconds(60))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await merged.handle([Self.record(0, 1), Self.record(0, 2)]) }
            try await handler.called(1)
            for partition in 1...3 as ClosedRange<Int32> {
                group.addTask { try await merged.handle([Self.record(partition, 7), Self.record(partition, 8)]) }
            }
            // They must have come before the first ends; none may be handled meanwhile.
            try await Self.waiting(3, in: merged)
            #expect(handler.calls.count == 1)
            handler.letGo()
            try await group.waitForAll()
        }
        #expect(Self.places(handler.calls[0]) == [[0, 1], [0, 2]])
        let rest = handler.calls.dropFirst().flatMap(Self.places)
        #expect(handler.calls.count == 2)
        #expect(Set(rest) == Set((1...3).flatMap { [[Int64($0), 7], [Int64($0), 8]] }))
        for partition in 1...3 as ClosedRange<Int64> {
            #expect(rest.filter { $0[0] == partition }.map { $0[1] } == [7, 8])
        }
    }

    @Test func aFailureIsEachOnes() async throws {
        let handler = Handler()
        handler.failFromNowOn()
        let merged = MergedPartitions(handler, patience: .seconds(60))
        let failed = await withTaskGroup(of: Bool.self, returning: Int.self) { group in
            for partition in 0...2 as ClosedRange<Int32> {
                group.addTask {
                    do { try await merged.handle([Self.record(partition, 1)]) } catch {
                        return error is Handler.Refused
                    }
                    return false
                }
            }
            try? await handler.called(1)
            handler.letGo()
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failed == 3)
        // And the turn was given back.
        await #expect(throws: Handler.Refused.self) { try await merged.handle([Self.record(0, 1)]) }
    }

    @Test func afterASmallCallItRestsWhileMoreGathers() async throws {
        let handler = Handler()
        // It begins with a second owed, and so with a long rest.
        let pace = WorkPace(share: 0.01, burst: .seconds(-1), longest: .seconds(60))
        let merged = MergedPartitions(handler, patience: .seconds(60), pace: pace)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let first = Task { try await merged.handle([Self.record(0, 1)]) }
            try await handler.called(1)
            handler.letGo()
            for partition in 1...3 as ClosedRange<Int32> {
                group.addTask { try await merged.handle([Self.record(partition, 7)]) }
            }
            try await Self.waiting(3, in: merged)
            #expect(handler.calls.count == 1)
            // Who is cancelled rests no longer; what it was called for is done all the same.
            first.cancel()
            try await first.value
            try await handler.called(2)
            #expect(handler.calls[1].count == 3)
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    @Test func aLongCallKeepsNobodyWaiting() async throws {
        let handler = Handler()
        let merged = MergedPartitions(handler, patience: .milliseconds(20))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await merged.handle([Self.record(0, 1)]) }
            try await handler.called(1)
            group.addTask { try await merged.handle([Self.record(1, 1)]) }
            // The first one is under way still.
            try await handler.called(2)
            handler.letGo()
            try await group.waitForAll()
        }
        #expect(handler.calls.map(Self.places) == [[[0, 1]], [[1, 1]]])
    }

    @Test func aCallHasItsSize() async throws {
        let handler = Handler()
        let merged = MergedPartitions(handler, maximumRecords: 3, maximumBytes: 100, patience: .seconds(60))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await merged.handle([Self.record(0, 1)]) }
            try await handler.called(1)
            for partition in 1...6 as ClosedRange<Int32> {
                let size = partition == 6 ? 200 : 1
                group.addTask { try await merged.handle([Self.record(partition, 1, bytes: size)]) }
            }
            try await Self.waiting(6, in: merged)
            handler.letGo()
            try await group.waitForAll()
        }
        #expect(handler.calls.flatMap { $0 }.count == 7)
        for call in handler.calls {
            #expect(call.count <= 3)
            #expect(call.count == 1 || call.reduce(0) { $0 + $1.byteCount } <= 100)
        }
    }
}
