internal import AgentRuntime
internal import Contracts
internal import Cryptography
internal import Foundation
internal import MessageBus
internal import Observability
internal import Synchronization

/// Asks agents what only they can compute, and hears their answers on a partition of the reply topic. Two gateways may
/// share a partition: answers are matched by the query's unguessable message id.
final class QueryClient: Service {
    /// An agent's answer.
    struct Answer: Sendable {
        let status: Int
        let contentType: String
        let body: [UInt8]
    }

    private struct Waiter {
        let signal: ShutdownSignal
        var answer: Answer?
    }

    let name = "query client"
    private let bus: any MessageBus
    private let issuer: CommandIssuer
    /// Where answers are heard; nil until they are.
    private let address = Mutex<ReplyAddress?>(nil)
    private let logger: Logger
    private let waiters = Mutex<[MessageID: Waiter]>([:])

    init(bus: any MessageBus, issuer: CommandIssuer, logger: Logger) {
        self.bus = bus
        self.issuer = issuer
        self.logger = logger
    }

    /// Asks a query.
    /// - Returns: the answer, or nil when none came in time.
    /// - Throws: `BusError` when the question can't be sent or its answer couldn't be heard.
    func ask<Payload: QueryPayload>(
        _ payload: Payload, subject: StreamName, principal: Principal, correlation: CorrelationID, seconds: Double
    ) async throws -> Answer? {
        try await ask(
            payload, type: Payload.type, subject: subject, principal: principal, correlation: correlation,
            seconds: seconds)
    }

    /// Asks a query whose type depends on the domain.
    /// - Returns: the answer, or nil when none came in time.
    /// - Throws: `BusError` when the question can't be sent or its answer couldn't be heard.
    func ask(
        _ payload: some Encodable & Sendable, type: MessageType, subject: StreamName, principal: Principal,
        correlation: CorrelationID, seconds: Double
    ) async throws -> Answer? {
        guard let address = address.withLock({ $0 }) else {
            throw BusError(code: .unreachable, message: "answers can't be heard yet", isRetryable: true)
        }
        let id = MessageID(.random())
        let body = try CanonicalJSON.encode(payload)
        let now = issuer.clock()
        let attributes = MessageAttributes(
            id: id, type: type, source: "/gateway", subject: subject, time: now, tenant: principal.tenant,
            correlation: correlation)
        let request = RequestAttributes(
            requester: principal.requester, requestHash: SHA256Digest(of: body).hex,
            expires: now.adding(seconds: seconds), replyTo: address)
        let signal = ShutdownSignal()
        waiters.withLock { $0[id] = Waiter(signal: signal) }
        defer { waiters.withLock { _ = $0.removeValue(forKey: id) } }
        let record = try issuer.sealed(attributes, request, topic: type.domain.queries, body: body)
        // One limit over both waits; it doesn't count the time in which the answer lies here and no task takes it.
        _ = try await TimeLimit.run(seconds: seconds) { [issuer] in
            _ = try await issuer.publisher.publish(record, within: .seconds(seconds))
            await signal.wait()
        }
        return waiters.withLock { $0[id]?.answer }
    }

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            do {
                let place = try await listen()
                let subscriber = try bus.makeSubscriber(place)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        await shutdown.wait()
                        subscriber.stop()
                    }
                    try await subscriber.run(Receiver(client: self))
                    group.cancelAll()
                }
            } catch {
                logger.warning("Answers can't be heard for the moment", metadata: ["error": "\(error)"])
            }
            await shutdown.sleep(seconds: 1)
        }
    }

    /// Chooses a partition that exists, and reads it from its present end: what is asked from now on is heard.
    private func listen() async throws(BusError) -> SubscriptionPlan {
        let count = try await bus.partitionCount(of: .replies)
        let source = TopicPartition(topic: .replies, partition: Int32.random(in: 0..<Int32(max(1, count))))
        let end = try await bus.watermarks(of: source).end
        address.withLock { $0 = ReplyAddress(topic: source.topic, partition: source.partition) }
        return SubscriptionPlan(.partitions([source], from: .offset(end)))
    }

    private struct Receiver: PartitionHandler {
        let client: QueryClient

        func handle(_ records: [IncomingRecord]) async throws { records.forEach(client.take) }
    }

    private func take(_ record: IncomingRecord) {
        guard let id = record.header("ce_causationid")?.text.flatMap({ try? MessageID($0) }),
            let status = record.header("ce_status")?.text.flatMap({ Int($0) })
        else { return }
        let answer = Answer(
            status: status, contentType: record.header("content-type")?.text ?? MessageAttributes.octets,
            body: record.value ?? [])
        let signal = waiters.withLock { waiters -> ShutdownSignal? in
            guard waiters[id] != nil else { return nil }
            waiters[id]?.answer = answer
            return waiters[id]?.signal
        }
        signal?.request()
    }
}
