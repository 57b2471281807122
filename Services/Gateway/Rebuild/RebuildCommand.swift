internal import AgentRuntime
internal import Contracts
internal import Foundation
internal import MessageBus
internal import Persistence

/// What the gateway's executable does on the read model when asked to.
enum RebuildCommand {
    static let all = [
        ServiceCommand(
            "--rebuild-read-model",
            "Rebuilds the read model from the topics beside the serving one, and puts it in its place; gateways go on."
        ) { try await run($0, .replace, until: $1) },
        ServiceCommand(
            "--compare-read-model",
            "Rebuilds the read model beside the serving one, compares them column by column, and throws it away; ends "
                + "with 0 when they are equal."
        ) { try await run($0, .compare, until: $1) },
    ]

    private static func run(
        _ foundation: ServiceFoundation, _ purpose: ReadModelRebuild.Purpose, until shutdown: ShutdownSignal
    ) async throws -> Int32 {
        let identities = IdentityFactory(
            secret: try GatewayParts.secret(foundation.configuration.text(GatewayKeys.identitySecret)))
        let rebuild = ReadModelRebuild(
            foundation: foundation,
            engine: WorkflowEngine(
                definitions: [WorkflowDefinition.assessment.kind: .assessment], identities: identities,
                compensates: foundation.mode.guarantees.contains(.compensation)),
            purpose: purpose, say: { FileHandle.standardOutput.write(Data("\($0)\n".utf8)) })
        let status = try await rebuild.run(until: shutdown)
        await foundation.bus.close()
        return status
    }
}
