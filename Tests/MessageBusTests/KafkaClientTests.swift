import Contracts
import FleetTestSupport
import Foundation
import Observability
import Testing

@testable import MessageBus

@Suite("The Kafka clients", .timeLimit(.minutes(2)))
struct KafkaClientTests {
    /// A bus whose broker is not there.
    private func nowhere() -> KafkaMessageBus {
        KafkaMessageBus(
            configuration: KafkaConfiguration(bootstrapServers: "127.0.0.1:1"), metrics: .init(), logger: .tests)
    }

    private let record = OutgoingRecord(topic: Topic(rawValue: "bus.test.nowhere"), key: "k", value: [1])

    @Test("A limit ends the wait, not the delivery")
    func deadline() async throws {
        let publisher = try nowhere().makePublisher()
        let start = ContinuousClock.now
        let error = await #expect(throws: BusError.self) {
            _ = try await publisher.publish(record, within: .milliseconds(200))
        }
        #expect(error?.code == .deadline)
        #expect(error?.isRetryable == true)
        #expect(.now - start < .seconds(5))
        #expect(await publisher.close(within: .zero) == 1)
    }

    private actor Caller {
        func publish(_ record: OutgoingRecord, by publisher: any MessagePublisher) async throws -> RecordPosition {
            try await publisher.publish(record, within: .seconds(1))
        }
    }

    @Test("A limit counts the broker's time, not how late its caller is", arguments: BusKind.overTheWire)
    func lateCaller(kind: BusKind) async throws {
        let bench = try await Bench(kind)
        let publisher = try bench.bus.makePublisher()
        let caller = Caller()
        let record = bench.record("a", partition: 0)
        // A producer's first record waits for the broker to give it its identity, which may take longer than the limit.
        #expect(try await publisher.publish(record).offset == 0)
        let position = try await withTaskExecutorPreference(LateExecutor(by: .milliseconds(1_200))) {
            try await caller.publish(record, by: publisher)
        }
        #expect(position.offset == 1)
        await publisher.close()
    }

    @Test("A cancelled task stops waiting")
    func cancellation() async throws {
        let publisher = try nowhere().makePublisher()
        let result: Result<RecordPosition, BusError>? = await withTaskGroup(of: Result<RecordPosition, BusError>.self) {
            group in
            group.addTask {
                do throws(BusError) { return .success(try await publisher.publish(record)) } catch {
                    return .failure(error)
                }
            }
            group.cancelAll()
            return await group.next()
        }
        guard case .failure(let error)? = result else {
            Issue.record("published to a broker that is not there")
            return
        }
        #expect(error.code == .cancelled)
        await publisher.close(within: .zero)
    }

    @Test("Closing settles what is under way")
    func closingSettles() async throws {
        let publisher = try nowhere().makePublisher()
        let error = await #expect(throws: BusError.self) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await publisher.publish(record) }
                await publisher.close(within: .milliseconds(100))
                try await group.waitForAll()
            }
        }
        #expect(error?.code == .closed)
    }

    @Test("A broker that is not there is not reachable, and stopping does not wait for it")
    func unreachable() async throws {
        let bus = nowhere()
        #expect(await bus.isReachable(within: .milliseconds(300)) == false)
        let subscriber = try bus.makeSubscriber(
            SubscriptionPlan(.group("bus-test-nowhere", topics: [Topic(rawValue: "bus.test.nowhere")])))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await subscriber.run(RecordingHandler()) }
            await Task.yield()
            subscriber.stop()
            do { try await group.waitForAll() } catch let error as BusError { #expect(error.code == .closed) }
        }
        await bus.close()
    }

    @Test("A refused property is named, its value is not")
    func refusedProperty() throws {
        let bus = KafkaMessageBus(
            configuration: KafkaConfiguration(
                bootstrapServers: "127.0.0.1:1", properties: ["security.protocol": "hunter2"]),
            metrics: .init(), logger: .tests)
        let error = #expect(throws: BusError.self) { _ = try bus.makePublisher() }
        #expect(error?.code == .configuration)
        #expect(error?.message.contains("security.protocol") == true)
        #expect(error?.message.contains("hunter2") == false)
    }

    @Test("After a fatal error a new producer goes on", arguments: BusKind.overTheWire)
    func replacesProducer(kind: BusKind) async throws {
        let metrics = MetricsRegistry()
        let bench = try await Bench(kind)
        let publisher = try KafkaPublisher(
            configuration: kind.configuration(), metrics: BusMetrics(registry: metrics), logger: .tests)
        #expect(try await publisher.publish(bench.record("a", partition: 0)).offset == 0)
        publisher.client.raiseFatalError()
        // What is published on the failed producer fails as such; the next one is new.
        var position: RecordPosition?
        while position == nil {
            do throws(BusError) {
                position = try await publisher.publish(bench.record("b", partition: 0))
            } catch {
                #expect(error.code == .fatal)
                #expect(error.isRetryable)
            }
        }
        #expect(position?.offset == 1)
        #expect(publisher.epoch == 2)
        #expect(metrics.value("bus_producers_replaced_total") == 1)
        await publisher.close()
    }

    @Test("Records that the broker dropped unread are counted as lost", arguments: BusKind.overTheWire)
    func countsLosses(kind: BusKind) async throws {
        // Only the embedded broker drops by size alone: it keeps 5 MiB a partition.
        guard kind == .embedded else { return }
        let metrics = MetricsRegistry()
        let bus = KafkaMessageBus(configuration: kind.configuration(), metrics: metrics, logger: .tests)
        let bench = try await Bench(kind, bus: bus)
        try await bench.publish(bench.records(["a"], partition: 0))
        let first = RecordingHandler()
        try await bench.withMember(bench.plan(), first) { _ in
            await first.happenings.until { $0.records.contains { $0.partition == 0 } }
        }
        #expect(metrics.value("bus_lost_records_total", labels: labels(bench)) == nil)
        let publisher = try bus.makePublisher()
        for _ in 0..<12 {
            _ = try await publisher.publish(
                OutgoingRecord(topic: bench.topic, key: "k", partition: 0, value: [UInt8](repeating: 1, count: 1 << 20))
            )
        }
        await publisher.close()
        let second = RecordingHandler()
        try await bench.withMember(bench.plan(), second) { _ in
            await second.happenings.until { $0.records.contains { $0.partition == 0 && $0.offset == 12 } }
        }
        let lost = try #require(metrics.value("bus_lost_records_total", labels: labels(bench)))
        #expect(lost > 0)
        let read = second.happenings.value.records.filter { $0.partition == 0 }.count
        #expect(lost == Double(12 - read))
    }

    private func labels(_ bench: Bench) -> MetricLabels {
        ["topic": bench.topic.rawValue, "group": bench.group]
    }
}
