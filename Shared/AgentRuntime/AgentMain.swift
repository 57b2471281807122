internal import Contracts
internal import Cryptography
internal import HTTPServer
internal import MessageBus
internal import Observability
internal import Persistence

/// Runs an agent: all that its executable's main says.
public enum AgentMain {
    /// Runs the agent until it's told to stop, and ends the process.
    public static func run<Declared: Agent>(_ agent: Declared.Type) async -> Never {
        await ServiceMain.run(
            name: Declared.contract.service, keys: Declared.allConfigurationKeys,
            commands: [
                StateCheck.command(tables: Declared.tables, domain: Declared.contract.domain),
                LogExportCommand.command(of: Declared.contract.domain),
                Republishing.command(of: Declared.contract.domain),
            ],
            run: { foundation, shutdown in try await serve(Declared.self, foundation, until: shutdown) })
    }

    private static func serve<Declared: Agent>(
        _ type: Declared.Type, _ foundation: ServiceFoundation, until shutdown: ShutdownSignal
    ) async throws {
        let agent = try Declared(configuration: foundation.configuration)
        let readiness = ReadinessWatch(
            foundation: foundation, migrator: try Migrator(migrations: Declared.migrations))
        let router = Router(context: BasicRequestContext.self)
        HealthRoutes(foundation: foundation, readiness: readiness).add(to: router)
        let server = Server(
            responder: router.buildResponder(),
            configuration: ServerConfiguration(
                address: foundation.configuration.text(RuntimeKeys.httpHost),
                port: foundation.configuration.integer(RuntimeKeys.httpPort)))
        let parts = try AgentParts(agent: agent, foundation: foundation)
        let health = HTTPService(server: server, logger: foundation.logger)
        let work = PreparedServices(name: "agent", logger: foundation.logger, graceSeconds: 3_600) { shutdown in
            try await foundation.migrate(Declared.migrations, until: shutdown)
            await foundation.prepareTopics(of: [Declared.contract.domain], replies: false, until: shutdown)
            return try parts.services()
        }
        try await ServiceGroup(
            services: [MemoryService(), readiness, health, work],
            graceSeconds: foundation.configuration.seconds(RuntimeKeys.shutdownSeconds), logger: foundation.logger
        ).run(until: shutdown)
        foundation.pool.shutDown()
        foundation.relayPool.shutDown()
        await foundation.bus.close()
    }
}
