import Contracts
import MessageBus
import Observability
import Testing

/// Prints figures; not a test of anything. Runs when `DORA_TEST_MEASURE` is set.
@Suite("Measurements", .serialized, .enabled(if: BusKind.value("DORA_TEST_MEASURE") != nil))
struct Measurements {
    @Test("Publishing and the way through", arguments: BusKind.overTheWire, [0, 2])
    func publishing(kind: BusKind, linger: Int) async throws {
        var configuration = kind.configuration()
        configuration.linger = .milliseconds(linger)
        let bus = KafkaMessageBus(configuration: configuration, metrics: MetricsRegistry(), logger: .tests)
        let bench = try await Bench(kind, bus: bus)
        let publisher = try bus.makePublisher()
        let value = [UInt8](repeating: 1, count: 200)
        let make: @Sendable (Int) -> OutgoingRecord = {
            OutgoingRecord(topic: bench.topic, key: "key-\($0 % 100)", value: value)
        }
        _ = try await publisher.publish(make(0))
        let single = try await Self.percentiles(500) { _ = try await publisher.publish(make($0)) }
        let concurrent = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for task in 0..<512 {
                    group.addTask { for number in 0..<20 { _ = try await publisher.publish(make(task + number)) } }
                }
                try await group.waitForAll()
            }
        }
        let batches = try await ContinuousClock().measure {
            for _ in 0..<100 { _ = try await publisher.publish((0..<200).map(make)) }
        }
        let handler = RecordingHandler()
        let through = try await bench.withMember(bench.plan(records: 500), handler) { _ in
            _ = await handler.until(records: 30_741)
            return try await Self.percentiles(200) { number in
                _ = try await publisher.publish(bench.record("way \(number)", partition: 0))
                await handler.happenings.until { $0.batches.last?.last?.text == "way \(number)" }
            }
        }
        await publisher.close()
        print(
            """
            MEASURED \(kind) linger \(linger) ms: one at a time \(single), 512 tasks \
            \(Int(10_240 / Self.seconds(concurrent)))/s, batches of 200 \(Int(20_000 / Self.seconds(batches)))/s, \
            publish to handler \(through)
            """)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func percentiles(_ count: Int, _ body: (Int) async throws -> Void) async throws -> String {
        var times: [Double] = []
        for number in 0..<count {
            times.append(seconds(try await ContinuousClock().measure { try await body(number) }))
        }
        times.sort()
        let p50 = (times[count / 2] * 100_000).rounded() / 100
        let p99 = (times[count * 99 / 100] * 100_000).rounded() / 100
        return "p50 \(p50) ms p99 \(p99) ms"
    }
}
