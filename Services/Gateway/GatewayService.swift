internal import AgentRuntime
internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer
internal import MessageBus
internal import Observability
internal import Persistence

/// The gateway's composition root.
public enum GatewayService {
    /// The service's name: product, image and consumer group.
    public static let name = "gateway"

    /// Runs the gateway until it's told to stop, and ends the process.
    public static func main() async -> Never {
        await ServiceMain.run(
            name: name, keys: GatewayKeys.all, commands: RebuildCommand.all,
            run: { foundation, shutdown in try await serve(foundation, until: shutdown) })
    }

    static func migrations() throws(MigrationError) -> [Migration] {
        [
            try Migration(fileName: "V001__read_model.sql", bytes: PackageResources.V001__read_model_sql),
            try Migration(fileName: "V002__operations.sql", bytes: PackageResources.V002__operations_sql),
            try Migration(fileName: "V003__workflows.sql", bytes: PackageResources.V003__workflows_sql),
            try Migration(fileName: "V004__housekeeping.sql", bytes: PackageResources.V004__housekeeping_sql),
            try Migration(fileName: "V005__command_offsets.sql", bytes: PackageResources.V005__command_offsets_sql),
            try Migration(fileName: "V006__schedules.sql", bytes: PackageResources.V006__schedules_sql),
            try Migration(fileName: "V007__compensation.sql", bytes: PackageResources.V007__compensation_sql),
            try Migration(fileName: "V008__dead_letters.sql", bytes: PackageResources.V008__dead_letters_sql),
            try Migration(fileName: "V009__generations.sql", bytes: PackageResources.V009__generations_sql),
            try Migration(fileName: "V010__admission.sql", bytes: PackageResources.V010__admission_sql),
            try Migration(fileName: "V011__audit_proof.sql", bytes: PackageResources.V011__audit_proof_sql),
            try Migration(fileName: "V012__rate_limits.sql", bytes: PackageResources.V012__rate_limits_sql),
            try Migration(fileName: "V013__audit_filters.sql", bytes: PackageResources.V013__audit_filters_sql),
            try Migration(fileName: "V014__drills.sql", bytes: PackageResources.V014__drills_sql),
            try Migration(fileName: "V015__audit_by_stream.sql", bytes: PackageResources.V015__audit_by_stream_sql),
            try Migration(fileName: "V016__operation_indexes.sql", bytes: PackageResources.V016__operation_indexes_sql),
        ]
    }

    private static func serve(_ foundation: ServiceFoundation, until shutdown: ShutdownSignal) async throws {
        let migrations = try migrations()
        let parts = try GatewayParts(foundation: foundation, stopping: shutdown)
        let readiness = ReadinessWatch(foundation: foundation, migrator: try Migrator(migrations: migrations))
        let server = Server(
            responder: try parts.router(readiness: readiness).buildResponder(),
            configuration: parts.serverConfiguration)
        let work = PreparedServices(name: "projection and workflows", logger: foundation.logger, graceSeconds: 3_600) {
            shutdown in
            try await foundation.migrate(migrations, until: shutdown)
            await foundation.prepareTopics(
                of: MessageCatalogue.agents.map(\.domain), replies: true, until: shutdown)
            return parts.services()
        }
        try await ServiceGroup(
            services: [
                PublisherCloser(publisher: parts.publisher), MemoryService(), readiness, work,
                HTTPService(server: server, logger: foundation.logger),
            ],
            graceSeconds: foundation.configuration.seconds(RuntimeKeys.shutdownSeconds), logger: foundation.logger
        ).run(until: shutdown)
        foundation.pool.shutDown()
        foundation.relayPool.shutDown()
        await foundation.bus.close()
    }
}
