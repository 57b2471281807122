internal import Contracts
internal import Cryptography
public import MessageBus
internal import Observability
internal import Persistence

/// The running parts of an agent: consumers, relay, gauges. An executable runs them through ``AgentMain``; tests run
/// several instances of them within one process.
public struct AgentParts<Declared: Agent>: Sendable {
    private let agent: Declared
    private let foundation: ServiceFoundation
    private let keys: CommandKeyFile
    private let seal: RequestSeal
    private let logKeys: LogKeys
    private let wakeUps = RelayWakeUps()

    /// Makes the parts of an instance.
    /// - Throws: `CommandKeyError` when the keys that seal commands can't be read, `JSONWebKeyError` or
    ///   ``ConfigurationError`` when those of the log's seals can't.
    public init(agent: Declared, foundation: ServiceFoundation) throws {
        self.agent = agent
        self.foundation = foundation
        keys = try CommandKeyFile(path: foundation.configuration.text(RuntimeKeys.commandKeys))
        seal = RequestSeal(file: keys, isVerified: foundation.mode.guarantees.contains(.mac))
        logKeys = try LogKeys(foundation)
    }

    /// The parts, in the order that ``ServiceGroup`` wants: what others need comes first.
    /// - Parameter around: puts something around the handler of commands, for tests of what happens when it fails
    ///   before or after its work.
    /// - Throws: `BusError` for settings of the broker that can't be right.
    public func services(
        around: (any PartitionHandler) -> any PartitionHandler = { $0 }
    ) throws -> [any Service] {
        let domain = Declared.contract.domain
        let publisher = try foundation.bus.makePublisher()
        let wakeUps = wakeUps
        let failpoints = foundation.mode.failpoints
        var hooks = StoreHooks(afterCommit: { wakeUps.wake() })
        // Only where it's set: a hook costs a way to the server under the log's lock.
        if failpoints.isSet(.beforeDatabaseCommit) {
            hooks.beforeCommit = { await failpoints.pass(.beforeDatabaseCommit) }
        }
        let store = PostgresStore(
            pool: foundation.pool,
            configuration: StoreConfiguration(
                domain: domain, guarantees: foundation.mode.guarantees,
                hooks: hooks))
        let deadLetters = DeadLetters(
            topic: domain.deadLetters, publisher: publisher, metrics: foundation.metrics, logger: foundation.logger)
        let subscriptions = agent.subscriptions
        let inboxSeconds = Double(foundation.configuration.integer(RuntimeKeys.inboxDays)) * 86_400
        let commands = CommandProcessor(
            agent: agent, handlers: Self.handlers(subscriptions, isCommand: true), store: store, seal: seal,
            deadLetters: deadLetters, failpoints: failpoints, metrics: foundation.metrics, logger: foundation.logger,
            oldestCommand: inboxSeconds - 300, heldUploadSeconds: inboxSeconds, clock: ServiceFoundation.clock)
        let queries = QueryProcessor(
            agent: agent, handlers: Self.handlers(subscriptions, isCommand: false), log: logQueries(), store: store,
            seal: seal, deadLetters: deadLetters, publisher: publisher, replies: ReplyTopics(bus: foundation.bus),
            metrics: foundation.metrics, logger: foundation.logger, clock: ServiceFoundation.clock)
        let relay = OutboxRelay(
            domain: domain, holder: foundation.instance, log: PostgresEventLogReader(pool: foundation.relayPool),
            leases: PostgresLeaseStore(pool: foundation.relayPool),
            cursors: PostgresRelayCursorStore(pool: foundation.relayPool), bus: foundation.bus, wakeUps: wakeUps,
            failpoints: failpoints, metrics: foundation.metrics, logger: foundation.logger)
        let group = Declared.contract.service
        var services: [any Service] = [
            relay,
            ChannelWatch(
                name: "log watch", database: foundation.database, role: foundation.relayPool.role,
                channel: foundation.database.logChannel, wakeUps: wakeUps),
            sealer(over: store),
            LagGauge(
                bus: foundation.bus, group: group, topics: [domain.commands], pool: foundation.pool,
                metrics: foundation.metrics, logger: foundation.logger),
            HousekeepingService(
                housekeeping: Housekeeping(pool: foundation.relayPool),
                inboxDays: foundation.configuration.integer(RuntimeKeys.inboxDays),
                commandSeconds: Double(foundation.configuration.integer(RuntimeKeys.commandDays)) * 86_400,
                uploadSeconds: foundation.configuration.seconds(RuntimeKeys.uploadSeconds), bus: foundation.bus,
                group: group, commands: domain.commands, clock: ServiceFoundation.clock, logger: foundation.logger),
            StatisticsService(pool: foundation.relayPool, logger: foundation.logger),
            CommandKeyWatch(
                files: [keys], seconds: foundation.configuration.seconds(RuntimeKeys.keySeconds),
                metrics: foundation.metrics, logger: foundation.logger),
            PublisherCloser(publisher: publisher),
        ]
        services.append(
            SubscriptionService(
                name: "queries", bus: foundation.bus,
                plan: SubscriptionPlan(.group("\(group)-queries", topics: [domain.queries])), handler: queries,
                logger: foundation.logger))
        let plan = SubscriptionPlan(
            .group(group, topics: [domain.commands]),
            commitsBeforeHandling: !foundation.mode.guarantees.contains(.manualCommit))
        services.append(
            SubscriptionService(
                name: "commands", bus: foundation.bus, plan: plan, handler: MergedPartitions(around(commands)),
                logger: foundation.logger))
        return services
    }

    private func sealer(over store: PostgresStore) -> Sealer {
        let seals = PostgresSealStore(pool: foundation.relayPool)
        let domain = Declared.contract.domain
        return Sealer(
            domain: domain, holder: foundation.instance,
            everySeconds: foundation.configuration.seconds(AgentKeys.sealSeconds), seals: seals,
            sealing: LogSealing(
                seals: seals, signer: SealSigner(service: Declared.contract.service, key: logKeys.signing),
                domain: domain),
            leases: PostgresLeaseStore(pool: foundation.relayPool), store: store, metrics: foundation.metrics,
            logger: foundation.logger, clock: ServiceFoundation.clock)
    }

    /// Verifying and exporting have a connection of their own: the relay doesn't wait for an auditor.
    private func logQueries() -> LogQueries {
        let (service, domain) = (Declared.contract.service, Declared.contract.domain)
        return LogQueries(
            service: service, domain: domain,
            verifier: PostgresLogVerifier(
                pool: foundation.auditPool, service: service, domain: domain, keys: logKeys.verifying),
            pool: foundation.auditPool)
    }

    private static func handlers(
        _ subscriptions: [Subscription<Declared.Repository>], isCommand: Bool
    ) -> [MessageType: Subscription<Declared.Repository>] {
        var handlers: [MessageType: Subscription<Declared.Repository>] = [:]
        for subscription in subscriptions {
            if case .command = subscription.handler, isCommand { handlers[subscription.type] = subscription }
            if case .query = subscription.handler, !isCommand { handlers[subscription.type] = subscription }
        }
        return handlers
    }
}
