internal import CRdkafka
internal import Contracts

/// The admin request that deletes the first records of partitions. All C objects live within one call.
enum KafkaRecordDeletion {
    /// Which records of a topic may go: those that are handled, and older than a time.
    /// - Parameters:
    ///   - ends: what the partitions hold.
    ///   - committed: the group's next offset of each partition; one without is left as it is.
    ///   - young: the first record of each partition that isn't old enough; nil where all are.
    /// - Returns: the first offset that stays, of those partitions where something goes.
    static func cuts(
        ends: [Int32: Watermarks], committed: [Int32: Int64], young: [Int32: Int64]
    ) -> [Int32: Int64] {
        ends.reduce(into: [:]) { cuts, entry in
            guard let handled = committed[entry.key] else { return }
            let cut = min(handled, young[entry.key] ?? entry.value.end, entry.value.end)
            if cut > entry.value.begin { cuts[entry.key] = cut }
        }
    }

    /// Deletes the records before given offsets.
    static func delete(
        of topic: Topic, before cuts: [Int32: Int64], by client: KafkaHandle
    ) -> Result<Void, BusError> {
        let sources = cuts.keys.map { TopicPartition(topic: topic, partition: $0) }
        let list = PartitionList(
            sources,
            offsets: cuts.reduce(into: [:]) {
                $0[TopicPartition(topic: topic, partition: $1.key)] = $1.value
            })
        // It copies the list.
        var request = rd_kafka_DeleteRecords_new(list.pointer)
        defer { rd_kafka_DeleteRecords_destroy(request) }
        guard let queue = KafkaQueue.new(of: client) else {
            return .failure(BusError(code: .other, message: "No queue for the answer."))
        }
        let options = rd_kafka_AdminOptions_new(client.pointer, RD_KAFKA_ADMIN_OP_DELETERECORDS)
        defer { rd_kafka_AdminOptions_destroy(options) }
        rd_kafka_AdminOptions_set_request_timeout(options, KafkaInspector.requestLimit, nil, 0)
        rd_kafka_DeleteRecords(client.pointer, &request, 1, options, queue.pointer)
        var outcome: Result<Void, BusError> = .failure(
            BusError(code: .timedOut, message: "The broker did not delete records in time.", isRetryable: true))
        _ = queue.withNextEvent(within: 2 * KafkaInspector.requestLimit) { event in
            let error = rd_kafka_event_error(event)
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR, let result = rd_kafka_event_DeleteRecords_result(event) else {
                outcome = .failure(BusError(error, "Records of \(topic) could not be deleted."))
                return
            }
            let elements = PartitionList.elements(
                of: UnsafeMutablePointer(mutating: rd_kafka_DeleteRecords_result_offsets(result)))
            let refused = elements.first { $0.error != RD_KAFKA_RESP_ERR_NO_ERROR }
            outcome =
                refused.map { .failure(BusError($0.error, "Records of \($0.source) could not be deleted.")) }
                ?? .success(())
        }
        return outcome
    }
}
