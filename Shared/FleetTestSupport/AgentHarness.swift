public import AgentRuntime
public import Contracts
internal import Foundation
public import MessageBus
internal import Observability
public import Persistence

/// An agent's surroundings for one test: a schema, topics, keys, and as many instances as the test starts, in this
/// process, on real parts.
public struct AgentHarness<Declared: Agent>: Sendable {
    /// The schema.
    public let schema: TestSchema
    /// Which broker it is.
    public let broker: TestBroker
    /// The test's own bus; in memory also the instances'.
    public let bus: any MessageBus
    /// Sends what the gateway would send.
    public let sender: MessageSender
    /// Reads topics.
    public let reader: TopicReader
    /// Connections as the runtime role, for looking and for replays.
    public let pool: PostgresPool
    /// Connections as the relay role.
    public let relayPool: PostgresPool
    /// The domain's keys.
    public let keys: TestKeys
    private let settings: [String: String]

    /// The domain.
    public var domain: Domain { Declared.contract.domain }

    /// Makes the surroundings, migrates the schema, makes the topics, runs the body and removes all but the topics.
    ///
    /// The schema must be named after the agent's service: see ``TestSchema/randomService()``.
    /// - Parameters:
    ///   - type: the agent.
    ///   - broker: which broker it runs on; without an address, one that isn't there fails the test.
    ///   - address: the broker's address instead of the configured one: a broker of the test's own.
    ///   - more: more settings of the instances.
    ///   - body: the test.
    /// - Throws: what the body throws, or what a server says.
    public static func run<Value: Sendable>(
        _ type: Declared.Type = Declared.self, on broker: TestBroker = .best, at address: String? = nil,
        settings more: [String: String] = [:], _ body: @Sendable (AgentHarness) async throws -> Value
    ) async throws -> Value {
        guard broker.isAvailable || address != nil else { throw TestFailure("\(broker) is not there") }
        return try await TestSchema.run(service: Declared.contract.service) { schema in
            let keys = try TestKeys()
            let bus = broker.bus(at: address)
            var settings = [
                "DORA_DATABASE_URL": schema.configuration.url, "DORA_COMMAND_KEYS": keys.path,
                "DORA_DATABASE_CONNECTIONS": "5", "DORA_TOPIC_PARTITIONS": "2", "DORA_DEVELOPMENT": "true",
                "DORA_WITHOUT": TestEnvironment.without.map(\.rawValue).joined(separator: ","),
                "DORA_SHUTDOWN_SECONDS": "20",
            ].filter { !$0.value.isEmpty }
            settings.merge(broker.settings(at: address)) { _, new in new }
            settings.merge(more) { _, new in new }
            var database = schema.configuration
            database.maximumConnections = 2
            let isGuarded = TestEnvironment.guarantees.contains(.rowLevelSecurity)
            let harness = AgentHarness(
                schema: schema, broker: broker, bus: bus, sender: try MessageSender(bus: bus, keys: keys),
                reader: TopicReader(bus: bus), pool: PostgresPool(database, role: isGuarded ? .runtime : .unguarded),
                relayPool: PostgresPool(database, role: .relay), keys: keys, settings: settings)
            let foundation = try harness.foundation()
            try await foundation.migrate(Declared.migrations, until: ShutdownSignal())
            await foundation.prepareTopics(of: [Declared.contract.domain], replies: false, until: ShutdownSignal())
            await harness.close(foundation)
            let result: Result<Value, any Error>
            do { result = .success(try await body(harness)) } catch { result = .failure(error) }
            await harness.sender.close()
            await bus.close()
            harness.pool.shutDown()
            harness.relayPool.shutDown()
            try keys.remove()
            return try result.get()
        }
    }

    /// What an instance stands on.
    /// - Throws: `ConfigurationError`.
    public func foundation() throws -> ServiceFoundation {
        try ServiceFoundation(
            name: Declared.contract.service, keys: Declared.configurationKeys, environment: settings,
            sink: Logger.testSink, bus: broker == .memory ? bus : nil)
    }

    private func close(_ foundation: ServiceFoundation) async {
        foundation.pool.shutDown()
        foundation.relayPool.shutDown()
        if broker != .memory { await foundation.bus.close() }
    }

    /// Runs an instance until it is told to stop or its task is cancelled: cancelled, it leaves all as a crash would,
    /// but for its group, which it leaves so that the others need not wait for the session's end.
    /// - Parameters:
    ///   - shutdown: tells it to stop, as SIGTERM does a process.
    ///   - services: which of the instance's parts run, by name; nil for all.
    ///   - graceSeconds: how long it may take to finish what it holds.
    ///   - around: put around the handler of commands.
    /// - Throws: what the instance fails with.
    public func runInstance(
        until shutdown: ShutdownSignal, only services: Set<String>? = nil, graceSeconds: Double = 20,
        around: (any PartitionHandler) -> any PartitionHandler = { $0 }
    ) async throws {
        let foundation = try foundation()
        let agent = try Declared(configuration: foundation.configuration)
        let parts = try AgentParts(agent: agent, foundation: foundation).services(around: around)
            .filter { services?.contains($0.name) ?? true }
        let result: Result<Void, any Error>
        do {
            try await ServiceGroup(services: parts, graceSeconds: graceSeconds, logger: foundation.logger)
                .run(until: shutdown)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await close(foundation)
        try result.get()
    }

    /// Runs instances while the body runs, and then stops them as SIGTERM does.
    /// - Throws: what the body or an instance throws.
    public func withInstances<Value: Sendable>(
        _ count: Int = 1, around: @escaping @Sendable (any PartitionHandler) -> any PartitionHandler = { $0 },
        _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let shutdown = ShutdownSignal()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<count {
                group.addTask { try await self.runInstance(until: shutdown, around: around) }
            }
            let result: Result<Value, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            shutdown.request()
            try await group.waitForAll()
            return try result.get()
        }
    }

    /// Returns when every command was handled and committed, and every event of the log was relayed.
    /// - Throws: ``TestFailure`` when that doesn't come.
    public func settle(within limit: Duration = .seconds(30)) async throws {
        try await eventually("all commands handled", within: limit) { try await isConsumed() }
        try await eventually("all events relayed", within: limit) { try await isRelayed() }
    }

    /// Whether the group's offsets are at the ends of the topic of commands.
    public func isConsumed() async throws -> Bool {
        do throws(BusError) {
            let lag = try await bus.lag(group: Declared.contract.service, of: domain.commands)
            return lag.allSatisfy { $0.records == 0 }
        } catch {
            return try isAway(error)
        }
    }

    /// Says "not yet" for a broker or topic that isn't there at the moment.
    private func isAway(_ error: BusError) throws -> Bool {
        guard error.isRetryable || error.code == .timedOut else { throw error }
        return false
    }

    /// Whether the relay's cursor for the present cluster is at the head of the log.
    public func isRelayed() async throws -> Bool {
        let cluster: String
        do throws(BusError) { cluster = try await bus.clusterID() } catch { return try isAway(error) }
        return try await schema.count(
            """
            SELECT (SELECT coalesce(max(position), 0) FROM event_log) - coalesce((SELECT position FROM relay_cursors \
            WHERE name = 'live' AND cluster = $1), 0) AS value
            """, [.text(cluster)]) == 0
    }

    /// The log of all tenants.
    public func log() async throws -> [LoggedEvent] {
        try await PostgresEventLogReader(pool: relayPool).read(after: 0, limit: 100_000, maximumBytes: 1 << 30)
    }

    /// The events on the topic, each once, in the order of its first coming, by partition.
    public func events() async throws -> [IncomingRecord] {
        var seen: Set<String> = []
        return try await reader.all(of: domain.events).filter { seen.insert($0.text("ce_id") ?? "").inserted }
    }

    /// The dead letters.
    public func deadLetters() async throws -> [IncomingRecord] { try await reader.all(of: domain.deadLetters) }
}
