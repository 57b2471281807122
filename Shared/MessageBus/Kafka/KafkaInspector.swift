internal import CRdkafka
internal import Contracts
internal import Observability
internal import Synchronization

/// Asks the cluster questions: topics, ends, groups' offsets. Owns one client for topics and one per group asked for;
/// each is used on a blocking queue and freed on ``close()`` or with the inspector.
///
/// One client could ask for every group by the admin API (`ListConsumerGroupOffsets`), for less memory and processor
/// time; but librdkafka 2.0.2 ends the process when a broker goes away meanwhile (its assertion `eonce->refcnt > 0`).
final class KafkaInspector: Sendable {
    private struct State {
        var clients: [String: QuestionClient] = [:]
        var isClosed = false
        var counts: [Topic: Int] = [:]
        var countsAskedAt: ContinuousClock.Instant?
    }

    static let requestLimit: Int32 = 5_000
    /// How long a topic's number of partitions is believed: it is fixed for good, but a development broker that was
    /// started anew may have another.
    private static let countsAge = Duration.seconds(5)

    private let configuration: KafkaConfiguration
    private let logger: Logger
    private let questions = BlockingQueue(label: "kafka-questions")
    private let probes = BlockingQueue(label: "kafka-probes")
    private let state = Mutex(State())

    init(configuration: KafkaConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    /// The client that speaks for a group, or for none; made at first use.
    private func client(group: String = "") throws(BusError) -> QuestionClient {
        let result: Result<QuestionClient, BusError> = state.withLock { state in
            if state.isClosed { return .failure(BusError(code: .closed, message: "The bus was closed.")) }
            if let client = state.clients[group] { return .success(client) }
            do throws(BusError) {
                var properties = configuration.consumerProperties(
                    group: group.isEmpty ? "\(configuration.clientID)-questions" : group, bufferBytes: 1 << 20)
                // A partition ends where the next record goes, also while somebody's transaction is open.
                properties["isolation.level"] = "read_uncommitted"
                // What it logs is in its reports, too.
                properties["log.queue"] = "false"
                properties["log_level"] = "0"
                let client = try QuestionClient(properties: properties)
                state.clients[group] = client
                return .success(client)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Makes the first client, which shows whether the settings are such that there can be one.
    func prepare() throws(BusError) { _ = try client() }

    /// Asks a question on a queue of blocking calls.
    private func ask<Value: Sendable>(
        group: String = "", on queue: BlockingQueue? = nil,
        _ question: @escaping @Sendable (KafkaHandle) -> Result<Value, BusError>
    ) async throws(BusError) -> Value {
        let client = try client(group: group)
        return try await (queue ?? questions).run { client.ask(question) }
    }

    func clusterID() async throws(BusError) -> String {
        try await ask { client in
            guard let text = rd_kafka_clusterid(client.pointer, Self.requestLimit) else {
                return .failure(
                    BusError(code: .unreachable, message: "No broker told the cluster's identity.", isRetryable: true))
            }
            defer { rd_kafka_mem_free(client.pointer, text) }
            return .success(String(cString: text))
        }
    }

    /// Partitions of every topic of the cluster. All are asked for, since naming one would create it on a broker
    /// that makes topics by itself.
    func partitionCounts() async throws(BusError) -> [Topic: Int] {
        try await ask { Self.metadata($0, allTopics: true, within: Self.requestLimit) }
    }

    /// Partitions of a topic, asked for anew when the last answer is old or didn't know it; nil when there is none.
    func partitionCount(of topic: Topic) async throws(BusError) -> Int? {
        let known = state.withLock { state in
            state.countsAskedAt.flatMap { ContinuousClock.now - $0 < Self.countsAge ? state.counts[topic] : nil }
        }
        if let known { return known }
        let counts = try await partitionCounts()
        state.withLock { state in
            state.counts = counts
            state.countsAskedAt = .now
        }
        return counts[topic]
    }

    func isReachable(within limit: Duration) async -> Bool {
        do {
            _ = try await ask(on: probes) {
                Self.metadata($0, allTopics: false, within: Int32(limit.wholeMilliseconds))
            }
            return true
        } catch {
            logger.debug("No broker answers.", metadata: ["error": "\(error)"])
            return false
        }
    }

    private static func metadata(
        _ client: KafkaHandle, allTopics: Bool, within milliseconds: Int32
    ) -> Result<[Topic: Int], BusError> {
        var metadata: UnsafePointer<rd_kafka_metadata>?
        let result = rd_kafka_metadata(client.pointer, allTopics ? 1 : 0, nil, &metadata, milliseconds)
        guard result == RD_KAFKA_RESP_ERR_NO_ERROR, let metadata else {
            let error = BusError(result, "No broker answered.")
            return .failure(
                BusError(
                    code: error.code == .timedOut ? .unreachable : error.code, message: error.message,
                    reason: error.reason, isRetryable: error.isRetryable))
        }
        defer { rd_kafka_metadata_destroy(metadata) }
        var counts: [Topic: Int] = [:]
        for index in 0..<Int(metadata.pointee.topic_cnt) {
            let topic = metadata.pointee.topics[index]
            guard let name = topic.topic, topic.err == RD_KAFKA_RESP_ERR_NO_ERROR else { continue }
            counts[Topic(rawValue: String(cString: name))] = Int(topic.partition_cnt)
        }
        return .success(counts)
    }

    func watermarks(of partition: TopicPartition) async throws(BusError) -> Watermarks {
        guard let ends = try await ends(of: [partition])[partition.partition] else {
            throw BusError.absent(partition)
        }
        return ends
    }

    func ends(of topic: Topic, partitions: Int) async throws(BusError) -> [Int32: Watermarks] {
        try await ends(of: (0..<Int32(partitions)).map { TopicPartition(topic: topic, partition: $0) })
    }

    /// The ends of a topic's partitions: the beginning and the end are each asked for by a time that stands for them.
    private func ends(of sources: [TopicPartition]) async throws(BusError) -> [Int32: Watermarks] {
        try await ask { client in
            do throws(BusError) {
                let begins = try PartitionOffsets.ask(
                    client, sources, at: RD_KAFKA_OFFSET_BEGINNING, within: Self.requestLimit)
                let ends = try PartitionOffsets.ask(client, sources, at: RD_KAFKA_OFFSET_END, within: Self.requestLimit)
                return .success(
                    ends.reduce(into: [:]) {
                        $0[$1.key.partition] = Watermarks(begin: begins[$1.key] ?? 0, end: $1.value)
                    })
            } catch {
                return .failure(error)
            }
        }
    }

    func committedOffsets(
        group: String, of topic: Topic, partitions: Int
    ) async throws(BusError) -> [Int32: Int64] {
        try await ask(group: group) { client in
            let list = PartitionList((0..<Int32(partitions)).map { TopicPartition(topic: topic, partition: $0) })
            let result = rd_kafka_committed(client.pointer, list.pointer, Self.requestLimit)
            guard result == RD_KAFKA_RESP_ERR_NO_ERROR else {
                return .failure(BusError(result, "The offsets of \(group) are not known."))
            }
            return .success(list.elements.reduce(into: [:]) { $0[$1.source.partition] = $1.offset })
        }
    }

    /// The first record of each partition that is from a time or later; none where all are older.
    func offsets(
        of topic: Topic, partitions: [Int32], from time: Timestamp
    ) async throws(BusError) -> [Int32: Int64] {
        try await ask { client in
            do throws(BusError) {
                let found = try PartitionOffsets.first(
                    client, partitions.map { TopicPartition(topic: topic, partition: $0) }, from: time,
                    within: Self.requestLimit)
                return .success(found.reduce(into: [:]) { $0[$1.key.partition] = $1.value })
            } catch {
                return .failure(error)
            }
        }
    }

    func deleteRecords(of topic: Topic, before cuts: [Int32: Int64]) async throws(BusError) {
        try await ask { KafkaRecordDeletion.delete(of: topic, before: cuts, by: $0) }
    }

    func create(_ topics: [TopicSpecification]) async throws(BusError) -> [TopicCreation] {
        guard !topics.isEmpty else { return [] }
        let outcomes = try await ask { KafkaTopicRequest.create(topics, by: $0) }
        var results: [TopicCreation] = []
        for (specification, outcome) in zip(topics, outcomes) {
            switch outcome {
            case .created:
                try await untilSeen(specification.topic)
                results.append(TopicCreation(topic: specification.topic, outcome: .created))
            case .existed:
                let count = try await partitionCounts()[specification.topic]
                results.append(TopicCreation(topic: specification.topic, outcome: .existed(partitions: count)))
            case .leftToBroker, .failed:
                results.append(TopicCreation(topic: specification.topic, outcome: outcome))
            }
        }
        return results
    }

    func delete(_ topics: [Topic]) async throws(BusError) {
        try await ask { KafkaTopicRequest.delete(topics, by: $0) }
    }

    /// Brokers learn of a topic a moment after the controller has made it.
    private func untilSeen(_ topic: Topic) async throws(BusError) {
        let limit = ContinuousClock.now + .milliseconds(Int(Self.requestLimit))
        while try await partitionCounts()[topic] == nil, ContinuousClock.now < limit {
            do { try await Task.sleep(for: .milliseconds(20)) } catch {
                throw BusError(code: .cancelled, message: "The task was cancelled.", isRetryable: true)
            }
        }
    }

    /// Frees the clients once no question uses them.
    func close() async {
        let clients = state.withLock { state in
            state.isClosed = true
            defer { state.clients = [:] }
            return state.clients
        }
        do {
            // The last references go on the blocking queue: destroying a client takes time.
            try await questions.run {
                _ = clients.count
                return .success(())
            }
        } catch {
            logger.debug("Questions ended.", metadata: ["error": "\(error)"])
        }
    }
}
