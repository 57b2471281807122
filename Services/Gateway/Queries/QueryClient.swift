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
    private let address: ReplyAddress
    private let logger: Logger
    private let waiters = Mutex<[MessageID: Waiter]>([:])

    init(bus: any MessageBus, issuer: CommandIssuer, partition: Int32, logger: Logger) {
        self.bus = bus
        self.issuer = issuer
        self.logger = logger
        address = ReplyAddress(topic: .replies, partition: partition)
    }

    /// Asks a query.
    /// - Returns: the answer, or nil when none came in time.
    func ask<Payload: QueryPayload>(
        _ payload: Payload, subject: StreamName, principal: Principal, correlation: CorrelationID, seconds: Double
    ) async throws -> Answer? {
        let id = MessageID(UUID())
        let body = try CanonicalJSON.encode(payload)
        let now = issuer.clock()
        let attributes = MessageAttributes(
            id: id, type: Payload.type, source: "/gateway", subject: subject, time: now, tenant: principal.tenant,
            correlation: correlation)
        let request = RequestAttributes(
            requester: principal.requester, requestHash: SHA256Digest(of: body).hex,
            expires: now.adding(seconds: seconds), replyTo: address)
        let signal = ShutdownSignal()
        waiters.withLock { $0[id] = Waiter(signal: signal) }
        defer { waiters.withLock { _ = $0.removeValue(forKey: id) } }
        let record = try issuer.sealed(attributes, request, topic: Payload.type.domain.queries, body: body)
        _ = try await issuer.publisher.publish(record, deadline: ContinuousClock.now + .seconds(seconds))
        await signal.sleep(seconds: seconds)
        return waiters.withLock { $0[id]?.answer }
    }

    func run(until shutdown: ShutdownSignal) async throws {
        let plan = SubscriptionPlan(
            .partitions([TopicPartition(topic: address.topic, partition: address.partition)], from: .end))
        while !shutdown.isRequested {
            do {
                let subscriber = try bus.makeSubscriber(plan)
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
