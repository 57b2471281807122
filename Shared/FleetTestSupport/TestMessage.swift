public import Contracts
internal import Cryptography
internal import Foundation

/// A command, query or chunk as the gateway would make it, before it is sealed; every part can be changed.
public struct TestMessage: Sendable {
    /// The common attributes.
    public var attributes: MessageAttributes
    /// Who asks, and what for.
    public var request: RequestAttributes
    /// The body.
    public var body: [UInt8]

    /// Makes a message of a body that is JSON or bytes already; its request's hash is the body's.
    public init(
        type: MessageType, body: [UInt8], subject: StreamName, tenant: TenantID,
        id: MessageID? = nil, roles: [Role] = [.complianceOfficer], expectedVersion: Int? = nil,
        contentType: String = MessageAttributes.json
    ) {
        attributes = MessageAttributes(
            id: id ?? MessageID(UUID()), type: type, source: "/gateway", subject: subject, time: Timestamp(Date()),
            tenant: tenant,
            correlation: CorrelationID(UUID()), contentType: contentType)
        request = RequestAttributes(
            requester: Requester(subject: "anna@example.com", roles: roles),
            requestHash: SHA256Digest(of: body).hex, expectedVersion: expectedVersion)
        self.body = body
    }

    /// Makes a command.
    /// - Throws: `EncodingError`.
    public init<Payload: CommandPayload>(
        _ payload: Payload, to subject: StreamName, tenant: TenantID, id: MessageID? = nil,
        roles: [Role] = [.complianceOfficer], expectedVersion: Int? = nil
    ) throws {
        self.init(
            type: Payload.type, body: try CanonicalJSON.encode(payload), subject: subject, tenant: tenant, id: id,
            roles: roles, expectedVersion: expectedVersion)
    }

    /// Makes a query that expires in a minute, unless another time is given.
    /// - Throws: `EncodingError`.
    public init<Payload: QueryPayload>(
        asking payload: Payload, of subject: StreamName, tenant: TenantID, replyTo: ReplyAddress,
        expires: Timestamp? = nil, roles: [Role] = [.complianceOfficer]
    ) throws {
        self.init(
            type: Payload.type, body: try CanonicalJSON.encode(payload), subject: subject, tenant: tenant,
            roles: roles)
        request.replyTo = replyTo
        request.expires = expires ?? Timestamp(Date()).adding(seconds: 60)
    }

    /// The operation that a command starts.
    public var operation: ResourceID {
        OperationIdentity.operation(message: attributes.id, requestHash: request.requestHash)
    }

    /// The chunks of an upload, and what the command that follows says of them.
    public static func upload(
        _ bytes: [UInt8], chunkSize: Int, domain: Domain, subject: StreamName, tenant: TenantID
    ) -> (chunks: [TestMessage], reference: ContentReference) {
        let attempt = MessageID(UUID())
        let starts = Array(stride(from: 0, to: bytes.count, by: chunkSize))
        let chunks = starts.enumerated().map { index, start in
            var chunk = TestMessage(
                type: RuntimeMessages.contentChunk(of: domain),
                body: Array(bytes[start..<min(bytes.count, start + chunkSize)]), subject: subject, tenant: tenant,
                contentType: MessageAttributes.octets)
            chunk.request.chunk = ChunkPosition(attempt: attempt, index: index)
            return chunk
        }
        let reference = ContentReference(
            attempt: attempt, chunks: chunks.count, length: bytes.count, digest: SHA256Digest(of: bytes).hex,
            mediaType: "text/plain", name: "test.txt")
        return (chunks, reference)
    }
}
