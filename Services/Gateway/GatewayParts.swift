internal import AgentRuntime
internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer
internal import MessageBus
internal import Observability
internal import Persistence

/// The gateway's parts, wired.
struct GatewayParts: Sendable {
    let foundation: ServiceFoundation
    let publisher: any MessagePublisher
    private let tokenKeys: TokenKeys
    private let tokenKeySource: TokenKeySource
    private let identities: IdentityFactory
    private let issuer: CommandIssuer
    private let operations: OperationStore
    private let notes: OperationNotes
    private let starts: WorkflowStarts
    private let waiters: OperationWaiters
    private let engine: WorkflowEngine
    private let queries: QueryClient
    private let refusals: RefusalLog
    private let givenUp: GivenUpUploads
    private let sealKeys: SealKeyring
    private let projector: Projector
    private let keys: [CommandKeyFile]
    private let judge: LetterJudge
    private let admission: Admission
    private let cache: ReadCache
    private let room: RequestRoom
    private let uploadRoom: RequestRoom
    private let limiter: RateLimiter
    private let webhookSecrets: WebhookSecrets?
    private let wakeUps = RelayWakeUps()
    private let redriveWakeUps = RelayWakeUps()

    /// - Parameter stopping: given when the process is to end.
    init(foundation: ServiceFoundation, stopping: ShutdownSignal) throws {
        self.foundation = foundation
        let configuration = foundation.configuration
        publisher = try foundation.bus.makePublisher()
        tokenKeys = TokenKeys(
            rules: TokenRules(
                issuer: configuration.text(GatewayKeys.issuer), audience: configuration.text(GatewayKeys.audience),
                clockSkew: configuration.seconds(GatewayKeys.clockSkew),
                allowsDevelopmentKeys: foundation.mode.isDevelopment))
        tokenKeySource = try TokenKeySource(
            foundation, keys: tokenKeys, seconds: configuration.seconds(GatewayKeys.jwksSeconds))
        identities = IdentityFactory(secret: try Self.secret(configuration.text(GatewayKeys.identitySecret)))
        let files = try Self.keyFiles(configuration.text(RuntimeKeys.commandKeys))
        keys = Array(files.values)
        let seals = files.mapValues { RequestSeal(file: $0) }
        judge = LetterJudge(seals: seals)
        issuer = CommandIssuer(
            publisher: publisher, seals: seals,
            failpoints: foundation.mode.failpoints, clock: ServiceFoundation.clock,
            deadlineSeconds: configuration.seconds(GatewayKeys.produceSeconds))
        operations = OperationStore(pool: foundation.pool)
        notes = OperationNotes(store: operations)
        waiters = OperationWaiters(
            database: foundation.database, role: foundation.pool.role, store: operations, stopping: stopping,
            logger: foundation.logger)
        engine = WorkflowEngine(
            definitions: .all, identities: identities, policy: Self.policy(configuration),
            compensates: foundation.mode.guarantees.contains(.compensation))
        starts = WorkflowStarts(
            pool: foundation.pool, engine: engine, wakeOutbox: { [wakeUps] in wakeUps.wake() })
        queries = QueryClient(
            bus: foundation.bus, issuer: issuer, logger: foundation.logger)
        refusals = RefusalLog(
            pool: foundation.pool, metrics: foundation.metrics, logger: foundation.logger,
            clock: ServiceFoundation.clock)
        givenUp = GivenUpUploads(logger: foundation.logger)
        sealKeys = try SealKeyring(
            folder: configuration.text(RuntimeKeys.sealKeys), allowDevelopmentKeys: foundation.mode.isDevelopment)
        projector = Projector(
            pool: foundation.pool, engine: engine, failpoints: foundation.mode.failpoints,
            metrics: foundation.metrics, logger: foundation.logger,
            checksHistory: foundation.mode.guarantees.contains(.hashChain),
            wakeOutbox: { [wakeUps] in wakeUps.wake() })
        limiter = RateLimiter(
            rules: try Self.rateLimits(configuration), store: RateLimitStore(pool: foundation.pool),
            metrics: foundation.metrics, logger: foundation.logger)
        webhookSecrets = try Self.webhookSecrets(configuration)
        cache = ReadCache(maximumBytes: configuration.integer(GatewayKeys.cacheBytes))
        admission = Admission(
            bounds: AdmissionBounds(
                domain: configuration.integer(GatewayKeys.domainBacklog),
                tenant: configuration.integer(GatewayKeys.tenantBacklog)), metrics: foundation.metrics)
        room = RequestRoom(
            places: configuration.integer(GatewayKeys.requestPlaces), metrics: foundation.metrics)
        uploadRoom = RequestRoom(
            places: configuration.integer(GatewayKeys.uploadPlaces), metrics: foundation.metrics)
    }

    var serverConfiguration: ServerConfiguration {
        var server = ServerConfiguration(
            address: foundation.configuration.text(RuntimeKeys.httpHost),
            port: foundation.configuration.integer(RuntimeKeys.httpPort))
        // A form around the largest file has heads and fields besides.
        server.maxBodyBytes = foundation.configuration.integer(GatewayKeys.maximumUpload) + (1 << 20)
        let refusals = refusals
        server.reportRefusal = { status, peer in refusals.record(status: status, peer: peer) }
        server.shutdownGrace = .seconds(foundation.configuration.seconds(RuntimeKeys.shutdownSeconds))
        return server
    }

    /// All routes of the gateway.
    func router(readiness: ReadinessWatch) throws -> Router<GatewayContext> {
        let logger = foundation.logger
        let metrics = foundation.metrics
        let router = Router(context: GatewayContext.self) { error, request in
            logger.error(
                "A request failed",
                metadata: ["error": "\(error)", "method": request.method.rawValue, "path": String(request.path)])
        }
        router.add(middleware: RequestIDMiddleware())
        router.add(
            middleware: ReportingMiddleware { report in
                metrics.observe(
                    "dora_http_request_seconds", help: "How long requests took",
                    labels: [
                        "method": Self.label(report.method), "route": report.endpointPath ?? "none",
                        "status": String(report.status.code),
                    ],
                    value: Double(report.duration.components.seconds) + Double(report.duration.components.attoseconds)
                        / 1e18)
                logger.debug(
                    "A request was answered",
                    metadata: [
                        "method": report.method.rawValue, "path": report.path, "status": String(report.status.code),
                        "request": report.requestID ?? "",
                    ])
            })
        router.add(middleware: CompressionMiddleware())
        router.add(middleware: LanguageMiddleware())
        router.add(middleware: APIVersionMiddleware())
        HealthRoutes(foundation: foundation, readiness: readiness).add(to: router)
        var description = Response.json(try CanonicalJSON.encode(OpenAPIDocument.make()))
        description.compressed = CompressedBody()
        router.get(
            "/openapi.json", immediate: { [description] _, _ in description },
            use: { [description] _, _ in description })
        DocumentationRoutes().add(to: router)
        ProblemRoutes().add(to: router)
        proof.add(toRoot: router)
        WebhookRoutes(secrets: webhookSecrets, limiter: limiter, dispatch: dispatch, refusals: refusals)
            .add(to: router)
        addAPI(to: router)
        return router
    }

    private func addAPI(to router: Router<GatewayContext>) {
        let readModel = ReadModel(pool: foundation.pool)
        let audit = AuditReader(pool: foundation.pool)
        let api = router.group("/api/v1", context: AuthenticatedContext.self)
        api.add(middleware: AvailabilityMiddleware(logger: foundation.logger))
        api.add(middleware: RequestRoomMiddleware(room: room))
        api.add(middleware: TokenMiddleware(keys: tokenKeys, source: tokenKeySource, refusals: refusals))
        api.add(middleware: RateLimitMiddleware(limiter: limiter))
        let uploads = UploadForwarder(
            issuer: issuer,
            pace: UploadPace(
                bus: foundation.bus, window: foundation.configuration.integer(GatewayKeys.uploadWindow),
                patience: .seconds(foundation.configuration.seconds(GatewayKeys.uploadPatience))),
            room: uploadRoom, maximumBytes: foundation.configuration.integer(GatewayKeys.maximumUpload),
            givenUp: givenUp)
        CommandRoutes(
            dispatch: dispatch, identities: identities, waiters: waiters, readModel: readModel, uploads: uploads,
            admission: admission
        ).add(to: api)
        BulkRoutes(
            dispatch: dispatch, identities: identities, waiters: waiters,
            room: RequestRoom(
                places: foundation.configuration.integer(GatewayKeys.bulkPlaces), metrics: foundation.metrics),
            logger: foundation.logger
        ).add(to: api)
        ReadRoutes(readModel: readModel, audit: audit, cache: cache).add(to: api)
        ExportRoutes(
            reader: ExportReader(
                pool: foundation.pool, seconds: foundation.configuration.seconds(GatewayKeys.exportSeconds)),
            slots: ExportSlots(most: foundation.configuration.integer(GatewayKeys.exports))
        ).add(to: api)
        ImpactRoutes(queries: queries).add(to: api)
        PartRoutes(readModel: readModel).add(to: api)
        DocumentRoutes(readModel: readModel, audit: audit, queries: queries).add(to: api)
        OperationRoutes(
            store: operations, issuer: issuer, identities: identities,
            keptDays: Double(foundation.configuration.integer(GatewayKeys.operationDays))
        ).add(to: api)
        WorkflowRoutes(
            pool: foundation.pool, engine: engine, starts: starts, identities: identities, readModel: readModel,
            admission: admission, clock: ServiceFoundation.clock, wakeOutbox: { [wakeUps] in wakeUps.wake() }
        ).add(to: api)
        ScheduleRoutes(
            pool: foundation.pool, engine: ScheduleEngine(workflows: engine), identities: identities,
            clock: ServiceFoundation.clock
        ).add(to: api)
        ScheduleReadRoutes(pool: foundation.pool).add(to: api)
        AuditRoutes(audit: audit).add(to: api)
        proof.add(to: api)
        DeadLetterRoutes(
            store: DeadLetterStore(pool: foundation.pool),
            redriver: Redriver(
                pool: foundation.pool, judge: judge, wakeRelay: { [redriveWakeUps] in redriveWakeUps.wake() }),
            judge: judge
        ).add(to: api)
        ParkedStreamRoutes(reader: ParkedStreamReader(pool: foundation.pool), projector: projector).add(to: api)
    }

    private var dispatch: CommandDispatch {
        CommandDispatch(
            issuer: issuer, identities: identities, operations: operations, notes: notes, admission: admission,
            logger: foundation.logger)
    }

    private var proof: ProofRoutes {
        ProofRoutes(
            view: ViewVerifier(pool: foundation.pool),
            logs: AgentLogs(queries: queries, heard: HeardSeals(pool: foundation.pool), keys: sealKeys),
            keys: sealKeys, clock: ServiceFoundation.clock)
    }

    /// What runs once schema and topics are there.
    func services() -> [any Service] {
        let wakeUps = wakeUps
        let topics = MessageCatalogue.agents.map(\.domain.events)
        let commitsBeforeHandling = !foundation.mode.guarantees.contains(.manualCommit)
        let group = "\(GatewayService.name)-projection"
        return [
            refusals,
            limiter,
            TokenKeyWatch(source: tokenKeySource),
            ReadCacheWatch(
                cache: cache, database: foundation.database, pool: foundation.pool, instance: foundation.instance,
                metrics: foundation.metrics, logger: foundation.logger),
            GatewayHousekeeping(
                pool: foundation.relayPool,
                operationDays: foundation.configuration.integer(GatewayKeys.operationDays),
                refusalDays: foundation.configuration.integer(GatewayKeys.refusalDays),
                scheduleRunDays: foundation.configuration.integer(GatewayKeys.scheduleRunDays),
                deadLetterDays: foundation.configuration.integer(GatewayKeys.deadLetterDays), bus: foundation.bus,
                metrics: foundation.metrics, logger: foundation.logger),
            StatisticsService(pool: foundation.relayPool, logger: foundation.logger),
            CommandKeyWatch(
                files: keys, seconds: foundation.configuration.seconds(RuntimeKeys.keySeconds),
                metrics: foundation.metrics, logger: foundation.logger),
            LagGauge(
                bus: foundation.bus, group: group, topics: topics, pool: foundation.pool, metrics: foundation.metrics,
                logger: foundation.logger),
            waiters,
            notes.service,
            starts.service,
            queries,
            givenUp,
            BacklogMonitor(
                admission: admission, bus: foundation.bus, pool: foundation.relayPool, logger: foundation.logger),
            CommandOutboxRelay(
                outbox: CommandOutbox(pool: foundation.relayPool),
                leases: PostgresLeaseStore(pool: foundation.relayPool), bus: foundation.bus, issuer: issuer,
                holder: foundation.instance, wakeUps: wakeUps, metrics: foundation.metrics, logger: foundation.logger),
            ChannelWatch(
                name: "command outbox watch", database: foundation.database, role: foundation.relayPool.role,
                channel: WorkflowStore.outboxChannel, wakeUps: wakeUps),
            DeadlineClock(
                relayPool: foundation.relayPool, pool: foundation.pool, engine: engine,
                wakeOutbox: { wakeUps.wake() }, logger: foundation.logger),
            Scheduler(
                relayPool: foundation.relayPool, pool: foundation.pool, engine: ScheduleEngine(workflows: engine),
                leases: PostgresLeaseStore(pool: foundation.relayPool), holder: foundation.instance,
                failpoints: foundation.mode.failpoints, metrics: foundation.metrics, logger: foundation.logger,
                wakeOutbox: { wakeUps.wake() }),
            SubscriptionService(
                name: "projection", bus: foundation.bus,
                plan: SubscriptionPlan(.group(group, topics: topics), commitsBeforeHandling: commitsBeforeHandling),
                handler: MergedPartitions(projector), logger: foundation.logger),
        ] + redriving(commitsBeforeHandling: commitsBeforeHandling) + webhooks
    }

    /// What keeps the secrets of webhooks, where there are any.
    private var webhooks: [any Service] {
        guard let webhookSecrets else { return [] }
        return [
            WebhookSecretWatch(
                secrets: webhookSecrets, seconds: foundation.configuration.seconds(RuntimeKeys.keySeconds),
                metrics: foundation.metrics, logger: foundation.logger)
        ]
    }

    /// The limits of the settings, for routes that there are.
    private static func rateLimits(_ configuration: Configuration) throws -> RateLimitRules {
        let text = configuration.text(GatewayKeys.rateLimits)
        do { return try RateLimitRules(setting: text, routes: OpenAPIDocument.routes) } catch {
            throw ConfigurationError(key: GatewayKeys.rateLimits.name, reason: "\(error)")
        }
    }

    /// The secrets of webhooks; nil while they are off.
    private static func webhookSecrets(_ configuration: Configuration) throws -> WebhookSecrets? {
        let path = configuration.text(GatewayKeys.webhookSecrets)
        guard !path.isEmpty else { return nil }
        do { return try WebhookSecrets(path: path) } catch {
            throw ConfigurationError(key: GatewayKeys.webhookSecrets.name, reason: "\(error)")
        }
    }

    /// What keeps dead letters and sends them again.
    private func redriving(commitsBeforeHandling: Bool) -> [any Service] {
        [
            RedriveRelay(
                relayPool: foundation.relayPool, pool: foundation.pool,
                leases: PostgresLeaseStore(pool: foundation.relayPool), issuer: issuer, judge: judge,
                admission: admission, holder: foundation.instance, wakeUps: redriveWakeUps, metrics: foundation.metrics,
                logger: foundation.logger),
            SubscriptionService(
                name: "dead letters", bus: foundation.bus,
                plan: SubscriptionPlan(
                    .group(
                        GatewayHousekeeping.letterGroup, topics: MessageCatalogue.agents.map(\.domain.deadLetters)),
                    commitsBeforeHandling: commitsBeforeHandling),
                handler: DeadLetterIntake(
                    pool: foundation.pool, judge: judge, engine: engine,
                    keptDays: foundation.configuration.integer(GatewayKeys.deadLetterDays),
                    clock: ServiceFoundation.clock, metrics: foundation.metrics, logger: foundation.logger),
                logger: foundation.logger),
        ]
    }

    /// A method as a metric's label: a client may invent methods, and each label's value is kept for ever.
    private static func label(_ method: HTTPMethod) -> String {
        knownMethods.contains(method) ? method.rawValue : "other"
    }

    private static let knownMethods: Set<HTTPMethod> = [.get, .head, .post, .put, .patch, .delete, .options]

    /// How patient workflows are, by the settings.
    static func policy(_ configuration: Configuration) -> CompensationPolicy {
        CompensationPolicy(
            tries: configuration.integer(GatewayKeys.compensationTries),
            secondsPerTry: configuration.seconds(GatewayKeys.compensationSeconds),
            firstPauseSeconds: configuration.seconds(GatewayKeys.compensationPause),
            longestStepSeconds: configuration.seconds(GatewayKeys.stepSeconds))
    }

    static func secret(_ path: String) throws -> MessageAuthenticationKey {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let bytes = Hexadecimal.decode(text.trimmingCharacters(in: .whitespacesAndNewlines))
        else {
            throw ConfigurationError(
                key: GatewayKeys.identitySecret.name, reason: "names no file of hexadecimal digits")
        }
        return try MessageAuthenticationKey(bytes: bytes)
    }

    /// The keys of every domain, one file each.
    private static func keyFiles(_ folder: String) throws -> [Domain: CommandKeyFile] {
        var files: [Domain: CommandKeyFile] = [:]
        for agent in MessageCatalogue.agents {
            files[agent.domain] = try CommandKeyFile(path: "\(folder)/\(agent.domain.rawValue).json")
        }
        return files
    }
}
