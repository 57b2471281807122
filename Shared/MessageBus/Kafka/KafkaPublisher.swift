internal import Contracts
internal import Observability
internal import Synchronization

/// Publishes to Kafka with an idempotent producer; after a fatal error a new producer takes its place.
///
/// Owns its producer, whose thread ends with ``close(within:)`` or when the publisher is released.
final class KafkaPublisher: MessagePublisher {
    private struct State {
        var client: ProducerClient
        var epoch = 1
        var isClosed = false
    }

    private let properties: [String: String]
    private let metrics: BusMetrics
    private let logger: Logger
    private let state: Mutex<State>

    init(configuration: KafkaConfiguration, metrics: BusMetrics, logger: Logger) throws(BusError) {
        properties = configuration.producerProperties
        self.metrics = metrics
        self.logger = logger
        state = Mutex(State(client: try ProducerClient(properties: properties, logger: logger)))
    }

    deinit {
        // Nobody waits any more: what is under way gets a moment, then the thread ends.
        state.withLock { $0.client.beginClose(until: .now + .seconds(5)) }
    }

    /// How many producers there have been.
    var epoch: Int { state.withLock { $0.epoch } }

    /// The producer of now, for tests.
    var client: ProducerClient { state.withLock { $0.client } }

    func publish(
        _ records: [OutgoingRecord], within limit: Duration?
    ) async throws(BusError) -> [RecordPosition] {
        guard let topic = records.first?.topic else { return [] }
        let start = ContinuousClock.now
        let client = try current()
        let call = PublishCall(count: records.count)
        let result = await withTaskCancellationHandler {
            if let limit { client.answer(call, by: start + limit) }
            await client.send(records, for: call)
            return await call.outcome()
        } onCancel: {
            call.abandon(
                BusError(code: .cancelled, message: "The task was cancelled; delivery goes on.", isRetryable: true))
            client.ledger.roomMade()
        }
        switch result {
        case .success(let positions):
            metrics.published(positions.count, to: topic)
            metrics.publishTook(.now - start, topic: topic)
            return positions
        case .failure(let error):
            metrics.publishFailed(error, topic: topic)
            throw error
        }
    }

    private func current() throws(BusError) -> ProducerClient {
        let result: Result<ProducerClient, BusError> = state.withLock { state in
            if state.isClosed { return .failure(BusError(code: .closed, message: "The publisher was closed.")) }
            guard state.client.hasFailed else { return .success(state.client) }
            do throws(BusError) {
                state.client = try ProducerClient(properties: properties, logger: logger)
            } catch {
                return .failure(error)
            }
            state.epoch += 1
            metrics.producerReplaced()
            return .success(state.client)
        }
        return try result.get()
    }

    func close(within grace: Duration) async -> Int {
        let client = state.withLock { state in
            state.isClosed = true
            return state.client
        }
        client.beginClose(until: .now + grace)
        return await client.untilEnded()
    }
}
