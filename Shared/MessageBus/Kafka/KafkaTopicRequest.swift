internal import CRdkafka
internal import Contracts

/// The admin requests that create and delete topics. All C objects live within one call.
enum KafkaTopicRequest {
    /// Creates topics, one outcome each, in order.
    static func create(
        _ topics: [TopicSpecification], by client: KafkaHandle
    ) -> Result<[TopicCreation.Outcome], BusError> {
        var requests: [OpaquePointer?] = []
        defer { for case let request? in requests { rd_kafka_NewTopic_destroy(request) } }
        for topic in topics {
            switch request(topic) {
            case .success(let request): requests.append(request)
            case .failure(let error): return .failure(error)
            }
        }
        guard let queue = KafkaQueue.new(of: client) else {
            return .failure(BusError(code: .other, message: "No queue for the answer."))
        }
        let options = rd_kafka_AdminOptions_new(client.pointer, RD_KAFKA_ADMIN_OP_CREATETOPICS)
        defer { rd_kafka_AdminOptions_destroy(options) }
        rd_kafka_AdminOptions_set_request_timeout(options, KafkaInspector.requestLimit, nil, 0)
        rd_kafka_CreateTopics(client.pointer, &requests, requests.count, options, queue.pointer)
        var outcome: Result<[TopicCreation.Outcome], BusError> = .failure(
            BusError(code: .timedOut, message: "The broker did not create topics in time.", isRetryable: true))
        _ = queue.withNextEvent(within: 2 * KafkaInspector.requestLimit) { event in
            let error = rd_kafka_event_error(event)
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR, let result = rd_kafka_event_CreateTopics_result(event) else {
                outcome = .failure(BusError(error, "Topics could not be created."))
                return
            }
            outcome = .success(outcomes(result))
        }
        return outcome
    }

    private static func request(_ topic: TopicSpecification) -> Result<OpaquePointer, BusError> {
        var message = [CChar](repeating: 0, count: 512)
        let replication = topic.replication.map(Int32.init) ?? -1
        guard
            let request = rd_kafka_NewTopic_new(
                topic.topic.rawValue, Int32(topic.partitions), replication, &message, message.count)
        else {
            return .failure(
                BusError(code: .configuration, message: "\(topic.topic): \(KafkaHandle.text(message))"))
        }
        for (name, value) in topic.settings.sorted(by: { $0.key < $1.key }) {
            rd_kafka_NewTopic_set_config(request, name, value)
        }
        return .success(request)
    }

    private static func outcomes(_ result: OpaquePointer) -> [TopicCreation.Outcome] {
        var count = 0
        guard let list = rd_kafka_CreateTopics_result_topics(result, &count) else { return [] }
        return (0..<count).map { index in
            switch rd_kafka_topic_result_error(list[index]) {
            case RD_KAFKA_RESP_ERR_NO_ERROR: .created
            case RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS: .existed(partitions: nil)
            case let error: .failed(BusError(error, text(list[index])))
            }
        }
    }

    /// Deletes topics.
    static func delete(_ topics: [Topic], by client: KafkaHandle) -> Result<Void, BusError> {
        var requests: [OpaquePointer?] = topics.map { rd_kafka_DeleteTopic_new($0.rawValue) }
        defer { for case let request? in requests { rd_kafka_DeleteTopic_destroy(request) } }
        guard let queue = KafkaQueue.new(of: client) else {
            return .failure(BusError(code: .other, message: "No queue for the answer."))
        }
        let options = rd_kafka_AdminOptions_new(client.pointer, RD_KAFKA_ADMIN_OP_DELETETOPICS)
        defer { rd_kafka_AdminOptions_destroy(options) }
        rd_kafka_AdminOptions_set_request_timeout(options, KafkaInspector.requestLimit, nil, 0)
        rd_kafka_DeleteTopics(client.pointer, &requests, requests.count, options, queue.pointer)
        var outcome: Result<Void, BusError> = .failure(
            BusError(code: .timedOut, message: "The broker did not delete topics in time.", isRetryable: true))
        _ = queue.withNextEvent(within: 2 * KafkaInspector.requestLimit) { event in
            let error = rd_kafka_event_error(event)
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR, let result = rd_kafka_event_DeleteTopics_result(event) else {
                outcome = .failure(BusError(error, "Topics could not be deleted."))
                return
            }
            var count = 0
            let list = rd_kafka_DeleteTopics_result_topics(result, &count)
            let refused = (0..<count).first {
                rd_kafka_topic_result_error(list?[$0]) != RD_KAFKA_RESP_ERR_NO_ERROR
            }
            outcome =
                refused.map { .failure(BusError(rd_kafka_topic_result_error(list?[$0]), text(list?[$0]))) }
                ?? .success(())
        }
        return outcome
    }

    private static func text(_ result: OpaquePointer?) -> String {
        rd_kafka_topic_result_error_string(result).map { String(cString: $0) } ?? ""
    }
}
