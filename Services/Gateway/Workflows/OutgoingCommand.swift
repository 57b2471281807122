internal import Contracts
internal import Foundation

/// A workflow's command and the chunks ahead of it, as they stand in the outbox: with every attribute but the seal,
/// which is set when they leave, so that a key may rotate while they wait.
struct OutgoingCommand: Sendable {
    /// One record to be.
    struct Record: Sendable {
        let attributes: MessageAttributes
        let request: RequestAttributes
        let body: [UInt8]

        /// The headers as a JSON list of pairs.
        var headersJSON: String {
            get throws {
                let pairs = (attributes.headers + request.headers).map { [$0.name, $0.value] }
                return String(decoding: try CanonicalJSON.encode(pairs), as: UTF8.self)
            }
        }
    }

    /// The operation that the command starts.
    let operation: ResourceID
    /// Chunks first, the command last.
    let records: [Record]

    init(_ command: StepCommand, message: MessageID, workflow: Workflow, tenant: TenantID, time: Timestamp) {
        let hash = command.requestHash
        operation = OperationIdentity.operation(message: message, requestHash: hash)
        func attributes(_ id: MessageID, _ type: MessageType, _ contentType: String) -> MessageAttributes {
            MessageAttributes(
                id: id, type: type, source: "/gateway", subject: command.subject, time: time, tenant: tenant,
                correlation: workflow.correlation, causation: MessageID(workflow.id.uuid), contentType: contentType)
        }
        var records: [Record] = []
        if let content = command.content {
            for (index, start) in stride(from: 0, to: content.bytes.count, by: ChunkPosition.maximumBytes).enumerated()
            {
                let end = min(start + ChunkPosition.maximumBytes, content.bytes.count)
                records.append(
                    Record(
                        attributes: attributes(
                            MessageID(.random()), RuntimeMessages.contentChunk(of: command.type.domain),
                            MessageAttributes.octets),
                        request: RequestAttributes(
                            requester: workflow.requester, requestHash: hash,
                            chunk: ChunkPosition(attempt: content.attempt, index: index)),
                        body: Array(content.bytes[start..<end])))
            }
        }
        records.append(
            Record(
                attributes: attributes(message, command.type, MessageAttributes.json),
                request: RequestAttributes(requester: workflow.requester, requestHash: hash), body: command.body))
        self.records = records
    }
}
