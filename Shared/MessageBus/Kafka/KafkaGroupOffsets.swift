internal import CRdkafka
internal import Contracts

/// The admin request for a group's committed offsets. Any client may ask for any group, so one does for all: a client
/// of the group's own costs threads, a connection and a timer. All C objects live within one call.
enum KafkaGroupOffsets {
    /// The next offset of each partition the group has committed one for.
    static func ask(
        _ client: KafkaHandle, group: String, of sources: [TopicPartition]
    ) -> Result<[Int32: Int64], BusError> {
        let list = PartitionList(sources)
        // It copies the list.
        var request = rd_kafka_ListConsumerGroupOffsets_new(group, list.pointer)
        defer { rd_kafka_ListConsumerGroupOffsets_destroy(request) }
        guard let queue = KafkaQueue.new(of: client) else {
            return .failure(BusError(code: .other, message: "No queue for the answer."))
        }
        let options = rd_kafka_AdminOptions_new(client.pointer, RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPOFFSETS)
        defer { rd_kafka_AdminOptions_destroy(options) }
        rd_kafka_AdminOptions_set_request_timeout(options, KafkaInspector.requestLimit, nil, 0)
        rd_kafka_ListConsumerGroupOffsets(client.pointer, &request, 1, options, queue.pointer)
        let message = "The offsets of \(group) are not known."
        var outcome: Result<[Int32: Int64], BusError> = .failure(
            BusError(code: .timedOut, message: message, isRetryable: true))
        _ = queue.withNextEvent(within: 2 * KafkaInspector.requestLimit) { event in
            let error = rd_kafka_event_error(event)
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR else {
                outcome = .failure(BusError(error, message))
                return
            }
            outcome = read(event, message)
        }
        return outcome
    }

    private static func read(_ event: OpaquePointer, _ message: String) -> Result<[Int32: Int64], BusError> {
        var count = 0
        guard
            let result = rd_kafka_event_ListConsumerGroupOffsets_result(event),
            let groups = rd_kafka_ListConsumerGroupOffsets_result_groups(result, &count), count == 1
        else { return .failure(BusError(code: .other, message: message)) }
        if let error = rd_kafka_group_result_error(groups[0]) {
            return .failure(BusError(rd_kafka_error_code(error), message))
        }
        let elements = PartitionList.elements(
            of: UnsafeMutablePointer(mutating: rd_kafka_group_result_partitions(groups[0])))
        if let refused = elements.first(where: { $0.error != RD_KAFKA_RESP_ERR_NO_ERROR }) {
            return .failure(BusError(refused.error, message))
        }
        return .success(elements.reduce(into: [:]) { $0[$1.source.partition] = $1.offset })
    }
}
