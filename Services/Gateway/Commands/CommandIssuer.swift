internal import AgentRuntime
internal import Contracts
internal import Foundation
internal import MessageBus

/// Seals commands and hands them to Kafka; what it returns was acknowledged by all in-sync replicas.
struct CommandIssuer: Sendable {
    let publisher: any MessagePublisher
    let seals: [Domain: RequestSeal]
    let failpoints: Failpoints
    let clock: @Sendable () -> Timestamp
    /// How long a produce may take before the client is told that its outcome is unknown.
    let deadlineSeconds: Double

    /// Issues a command.
    /// - Throws: `BusError`; with the code `deadline` the command may still arrive.
    func issue(_ draft: CommandDraft) async throws -> IssuedCommand {
        let issued = IssuedCommand(
            operation: OperationIdentity.operation(message: draft.message, requestHash: draft.requestHash),
            message: draft.message, requestHash: draft.requestHash, subject: draft.subject, domain: draft.type.domain,
            action: draft.type.name, requestedBy: draft.principal.subject, issuedAt: clock())
        let attributes = MessageAttributes(
            id: draft.message, type: draft.type, source: "/gateway", subject: draft.subject, time: issued.issuedAt,
            tenant: draft.principal.tenant, correlation: draft.correlation, traceParent: draft.traceParent)
        let request = RequestAttributes(
            requester: draft.principal.requester, requestHash: draft.requestHash,
            expectedVersion: draft.expectedVersion)
        let record = try sealed(attributes, request, topic: draft.type.domain.commands, body: draft.body)
        _ = try await publisher.publish(record, within: .seconds(deadlineSeconds))
        await failpoints.pass(.afterCommandPublish)
        return issued
    }

    /// A sealed record.
    /// - Throws: `CommandKeyError` when the domain has no key to seal with.
    func sealed(
        _ attributes: MessageAttributes, _ request: RequestAttributes, topic: Topic, body: [UInt8]
    ) throws -> OutgoingRecord {
        guard let seal = seals[attributes.type.domain] else {
            throw ConfigurationError(key: "DORA_COMMAND_KEYS", reason: "has no keys of \(attributes.type.domain)")
        }
        let request = try seal.seal(request, topic: topic, common: attributes, body: body)
        return OutgoingRecord(
            topic: topic, key: attributes.key,
            headers: (attributes.headers + request.headers).map { RecordHeader(name: $0.name, text: $0.value) },
            value: body)
    }
}
