internal import Contracts
internal import Cryptography
internal import Foundation
internal import MessageBus
internal import Observability

/// Sends an upload's bytes as chunk messages, each acknowledged before the next is read from the client, and no more
/// ahead of the agent than its pace allows.
actor ChunkSender {
    nonisolated let attempt: MessageID
    private let issuer: CommandIssuer
    private let pace: UploadPace
    private let domain: Domain
    private let subject: StreamName
    private let principal: Principal
    private let correlation: CorrelationID
    private var buffer: [UInt8] = []
    private var sent = 0
    /// Where the chunks stand that the agent may not have read yet, the oldest first.
    private var unread: [RecordPosition] = []

    init(
        issuer: CommandIssuer, pace: UploadPace, domain: Domain, subject: StreamName, attempt: MessageID,
        principal: Principal,
        correlation: CorrelationID
    ) {
        self.issuer = issuer
        self.pace = pace
        self.domain = domain
        self.subject = subject
        self.attempt = attempt
        self.principal = principal
        self.correlation = correlation
    }

    /// Takes bytes, and sends each chunk that is full.
    func add(_ bytes: [UInt8]) async throws {
        buffer += bytes
        while buffer.count >= ChunkPosition.maximumBytes {
            let chunk = Array(buffer.prefix(ChunkPosition.maximumBytes))
            buffer.removeFirst(chunk.count)
            try await send(chunk)
        }
    }

    /// Sends what is left.
    /// - Returns: how many chunks there are.
    func finish() async throws -> Int {
        if !buffer.isEmpty {
            let rest = buffer
            buffer = []
            try await send(rest)
        }
        return sent
    }

    /// Tells the agent that the upload was given up, so that its chunks can go; pruning by age stands behind it.
    func giveUp(_ logger: Logger) async {
        guard sent > 0 else { return }
        do {
            let body = try CanonicalJSON.encode(DiscardContent(attempt: attempt))
            _ = try await publish(
                body, type: RuntimeMessages.discardContent(of: domain), contentType: MessageAttributes.json, chunk: nil)
        } catch {
            logger.notice("A given-up upload could not be told of", metadata: ["error": "\(error)"])
        }
    }

    private func send(_ chunk: [UInt8]) async throws {
        if unread.count >= pace.window {
            try await pace.waitUntilRead(unread[0], by: domain)
            unread.removeFirst()
        }
        let position = ChunkPosition(attempt: attempt, index: sent)
        sent += 1
        unread.append(
            try await publish(
                chunk, type: RuntimeMessages.contentChunk(of: domain), contentType: MessageAttributes.octets,
                chunk: position))
    }

    private func publish(
        _ body: [UInt8], type: MessageType, contentType: String, chunk: ChunkPosition?
    ) async throws -> RecordPosition {
        let attributes = MessageAttributes(
            id: MessageID(.random()), type: type, source: "/gateway", subject: subject, time: issuer.clock(),
            tenant: principal.tenant, correlation: correlation, contentType: contentType)
        let request = RequestAttributes(
            requester: principal.requester, requestHash: SHA256Digest(of: body).hex, chunk: chunk)
        let record = try issuer.sealed(attributes, request, topic: domain.commands, body: body)
        return try await issuer.publisher.publish(record, within: .seconds(issuer.deadlineSeconds))
    }
}
