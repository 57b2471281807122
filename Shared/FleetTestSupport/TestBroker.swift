internal import Foundation
public import MessageBus
internal import Observability

/// The brokers that tests run on.
public enum TestBroker: String, CaseIterable, Sendable {
    /// Within the process.
    case memory
    /// The embedded one of development.
    case embedded
    /// Apache Kafka.
    case kafka

    /// Where the broker is; nil for the one in memory, and where it isn't configured.
    public var bootstrap: String? {
        switch self {
        case .memory: nil
        case .embedded: TestEnvironment.embedded
        case .kafka: TestEnvironment.kafka
        }
    }

    /// Whether it is there.
    public var isAvailable: Bool { self == .memory || bootstrap != nil }

    /// The most real broker that is there; Apache Kafka where it is demanded.
    public static var best: TestBroker {
        if TestBroker.kafka.isAvailable || TestEnvironment.required.contains("kafka") { return .kafka }
        return TestBroker.embedded.isAvailable ? .embedded : .memory
    }

    /// A service's settings for this broker; short sessions, so that what a dead member held is soon another's.
    /// - Parameter address: instead of the configured one.
    public func settings(at address: String? = nil) -> [String: String] {
        guard self != .memory else { return [:] }
        return [
            "DORA_KAFKA_BOOTSTRAP": address ?? bootstrap ?? "127.0.0.1:1",
            "DORA_KAFKA_PROFILE": self == .embedded ? "embedded" : "apache-kafka",
            "DORA_KAFKA_PROPERTIES":
                "session.timeout.ms=\(self == .embedded ? 4_000 : 6_000);heartbeat.interval.ms=500",
        ]
    }

    /// A bus of its own for a test's questions, senders and readers.
    public func bus(at address: String? = nil) -> any MessageBus {
        guard self != .memory else { return InMemoryMessageBus(partitions: 2, logger: .tests) }
        let configuration = KafkaConfiguration(
            bootstrapServers: address ?? bootstrap ?? "127.0.0.1:1", clientID: "tests",
            profile: self == .embedded ? .embedded : .apacheKafka)
        return KafkaMessageBus(configuration: configuration, metrics: MetricsRegistry(), logger: .tests)
    }
}
