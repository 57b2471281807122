public import Contracts
internal import Cryptography
internal import Foundation
public import MessageBus
public import Observability
public import Persistence

/// What every executable stands on: its settings, its log and metrics, its database and its bus. Made before anything
/// is reached, so that services start in any order.
public struct ServiceFoundation: Sendable {
    /// The service's name: product, image and consumer group.
    public let name: String
    /// What distinguishes this process from other instances of the service.
    public let instance: String
    /// Its settings.
    public let configuration: Configuration
    /// Whether it is a development run, and what that has switched.
    public let mode: RunMode
    /// Its log.
    public let logger: Logger
    /// The level of its log, changeable while it runs.
    public let threshold: LogThreshold
    /// Its metrics.
    public let metrics: MetricsRegistry
    /// Where its schema is.
    public let database: DatabaseConfiguration
    /// Connections as the runtime role.
    public let pool: PostgresPool
    /// Connections as the role that sees the log of all tenants.
    public let relayPool: PostgresPool
    /// One connection as that role, for whoever verifies or exports the log; opened when it is needed.
    public let auditPool: PostgresPool
    /// Its bus.
    public let bus: any MessageBus

    /// Reads the settings and makes the parts.
    /// - Throws: ``ConfigurationError`` or `DatabaseError` for settings that can't be right.
    public init(name: String, keys: [ConfigurationKey], arguments: CommandLineArguments) throws {
        let source = SettingsSource(keys: RuntimeKeys.all + keys, arguments: arguments)
        try self.init(
            name: name, keys: keys, environment: source.environment, file: try source.text(), sink: JSONLogSink())
    }

    /// Makes the parts from settings, and optionally on another bus: for several instances within one process.
    /// - Parameters:
    ///   - name: the service's name: product, image and consumer group.
    ///   - keys: the service's own settings beside the runtime's.
    ///   - environment: the process' environment; names without the prefix `DORA_` are passed over.
    ///   - file: a configuration file's text.
    ///   - sink: where log records go.
    ///   - bus: instead of a Kafka bus by the settings.
    /// - Throws: ``ConfigurationError`` or `DatabaseError` for settings that can't be right.
    public init(
        name: String, keys: [ConfigurationKey], environment: [String: String], file: String? = nil,
        sink: any LogSink, bus: (any MessageBus)? = nil
    ) throws {
        configuration = try Configuration(keys: RuntimeKeys.all + keys, environment: environment, file: file)
        mode = try RunMode(configuration)
        self.name = name
        instance =
            "\(ProcessInfo.processInfo.hostName)/\(ProcessInfo.processInfo.processIdentifier)/"
            + String(UInt32.random(in: 0...UInt32.max), radix: 16)
        threshold = LogThreshold(LogLevel(rawValue: configuration.text(RuntimeKeys.logLevel)) ?? .info)
        logger = Logger(label: name, sink: sink, threshold: threshold)
        metrics = MetricsRegistry()
        var database = try DatabaseConfiguration(url: configuration.text(RuntimeKeys.databaseURL), service: name)
        let connections = configuration.integer(RuntimeKeys.databaseConnections)
        database.maximumConnections = max(1, connections - 2)
        self.database = database
        pool = PostgresPool(database, role: mode.guarantees.contains(.rowLevelSecurity) ? .runtime : .unguarded)
        var relay = database
        relay.maximumConnections = 2
        relayPool = PostgresPool(relay, role: .relay)
        var audit = database
        audit.maximumConnections = 1
        auditPool = PostgresPool(audit, role: .relay)
        self.bus = try bus ?? Self.kafka(configuration, clientID: name, metrics: metrics, logger: logger)
    }

    /// The bus by the settings; a key that doesn't fit its certificate ends the start, a broker that is away doesn't.
    private static func kafka(
        _ configuration: Configuration, clientID: String, metrics: MetricsRegistry, logger: Logger
    ) throws -> KafkaMessageBus {
        let bus = KafkaMessageBus(
            configuration: try KafkaConfiguration(configuration, clientID: clientID), metrics: metrics, logger: logger)
        do throws(BusError) { try bus.checkConfiguration() } catch {
            guard error.code == .configuration else { throw error }
            throw ConfigurationError(key: "Kafka", reason: "can't be spoken to with these settings: \(error.message)")
        }
        return bus
    }

    /// Waits until the database is there, and brings the schema to what this build needs.
    /// - Throws: `MigrationError` for what waiting can't mend.
    public func migrate(_ migrations: [Migration], until shutdown: ShutdownSignal) async throws {
        let migrator = try Migrator(migrations: migrations)
        for attempt in 0... {
            guard !shutdown.isRequested else { return }
            do {
                let count = try await migrator.migrate(database)
                return logger.info("The schema is current", metadata: ["applied": "\(count)"])
            } catch {
                guard Self.isWorthWaiting(error) else { throw error }
                logger.warning("Waiting for the database", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: min(5, 0.2 * Double(1 << min(attempt, 5))))
        }
    }

    /// Whether the database may just not be there yet: the server, the login or the database itself.
    private static func isWorthWaiting(_ error: any Error) -> Bool {
        guard let migration = error as? MigrationError, case .database(let cause) = migration else { return false }
        return cause.isInfrastructure || ["28P01", "28000", "3D000"].contains(cause.code)
    }

    /// Waits until the broker is there, and makes the topics that are missing when allowed to.
    public func prepareTopics(of domains: [Domain], replies: Bool, until shutdown: ShutdownSignal) async {
        let partitions = configuration.integer(RuntimeKeys.topicPartitions)
        let replication = configuration.integer(RuntimeKeys.topicReplication)
        var topics: [TopicSpecification] = domains.flatMap { domain in
            [
                // What was acknowledged waits for its agent without limit of time.
                TopicSpecification(
                    topic: domain.commands, partitions: partitions, replication: replication,
                    settings: ["retention.ms": "-1", "retention.bytes": "-1"]),
                TopicSpecification(
                    topic: domain.events, partitions: partitions, replication: replication,
                    settings: ["max.message.bytes": "2097152"]),
                TopicSpecification(topic: domain.queries, partitions: partitions, replication: replication),
                TopicSpecification(
                    topic: domain.deadLetters, partitions: partitions, replication: replication,
                    settings: ["max.message.bytes": "4194304", "retention.ms": "-1"]),
            ]
        }
        if replies {
            topics.append(TopicSpecification(topic: .replies, partitions: partitions, replication: replication))
        }
        for attempt in 0... {
            guard !shutdown.isRequested else { return }
            if await areReady(topics) { return }
            await shutdown.sleep(seconds: min(5, 0.2 * Double(1 << min(attempt, 5))))
        }
    }

    private func areReady(_ topics: [TopicSpecification]) async -> Bool {
        do {
            guard configuration.isOn(RuntimeKeys.createTopics) else {
                for topic in topics { _ = try await bus.partitionCount(of: topic.topic) }
                return true
            }
            for creation in try await bus.createTopics(topics) {
                if case .failed(let error) = creation.outcome {
                    logger.warning(
                        "A topic could not be made", metadata: ["topic": creation.topic.rawValue, "error": "\(error)"])
                    return false
                }
            }
            return true
        } catch {
            logger.warning("Waiting for the broker", metadata: ["error": "\(error)"])
            return false
        }
    }

    /// The moment now, in the precision that PostgreSQL stores.
    public static let clock: @Sendable () -> Timestamp = { Timestamp(Date()) }
}
