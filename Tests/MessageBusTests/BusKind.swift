import Contracts
import Foundation
import MessageBus
import Observability
import Testing

/// The buses that the contract is shown on.
enum BusKind: String, CaseIterable, CustomTestStringConvertible {
    case memory
    case embedded
    case kafka

    var testDescription: String { rawValue }

    static let environment = ProcessInfo.processInfo.environment

    /// Where the broker is; nil for the one in memory or when it is not configured.
    var bootstrap: String? {
        switch self {
        case .memory: nil
        case .embedded: Self.value("DORA_TEST_EMBEDDED")
        case .kafka: Self.value("DORA_TEST_KAFKA")
        }
    }

    static func value(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    var isAvailable: Bool { self == .memory || bootstrap != nil }

    /// All that can be tested here and now.
    static let available = allCases.filter(\.isAvailable)
    /// Those of them that librdkafka speaks to.
    static let overTheWire = available.filter { $0 != .memory }

    /// What this run demands: a missing one is a failure.
    static let required = Set((environment["DORA_TEST_REQUIRE"] ?? "").split(separator: ",").map(String.init))

    /// A configuration of this kind's broker.
    func configuration() -> KafkaConfiguration {
        var configuration = KafkaConfiguration(
            bootstrapServers: bootstrap ?? "127.0.0.1:1", clientID: "bus-tests",
            profile: self == .embedded ? .embedded : .apacheKafka)
        // The shortest session that each kind of broker takes.
        configuration.sessionTimeout = self == .embedded ? .seconds(4) : .seconds(6)
        configuration.heartbeatInterval = .milliseconds(500)
        return configuration
    }

    /// A new bus.
    func bus(metrics: MetricsRegistry = MetricsRegistry()) -> any MessageBus {
        self == .memory
            ? InMemoryMessageBus(metrics: metrics, logger: .tests)
            : KafkaMessageBus(configuration: configuration(), metrics: metrics, logger: .tests)
    }

    /// How many records make a load.
    var manyRecords: Int { self == .memory ? 1_000 : 2_000 }
}
