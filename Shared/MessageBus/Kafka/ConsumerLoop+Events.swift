internal import CRdkafka
internal import Contracts
internal import Observability

extension ConsumerLoop {
    /// Takes one event of the consumer's queue.
    func take(_ event: OpaquePointer) {
        switch rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_REBALANCE:
            let partitions = PartitionList.elements(of: rd_kafka_event_topic_partition_list(event)).map(\.source)
            rebalance(rd_kafka_event_error(event), partitions)
        case RD_KAFKA_EVENT_OFFSET_COMMIT:
            let each = PartitionList.elements(of: rd_kafka_event_topic_partition_list(event)).map(\.error)
            committed(rd_kafka_event_error(event), each)
        case RD_KAFKA_EVENT_ERROR:
            let text = rd_kafka_event_error_string(event).map { String(cString: $0) } ?? ""
            report(rd_kafka_event_error(event), text, isFatal: rd_kafka_event_error_is_fatal(event) != 0)
        case RD_KAFKA_EVENT_FETCH:
            // Records come through the partitions' own queues; here only errors do.
            while let message = rd_kafka_event_message_next(event) {
                guard message.pointee.err != RD_KAFKA_RESP_ERR_NO_ERROR else { continue }
                report(message.pointee.err, Self.errorText(message), isFatal: false)
            }
        case RD_KAFKA_EVENT_LOG:
            KafkaEventLog.write(event, to: logger)
        default:
            break  // no other kind was asked for
        }
    }

    private static func errorText(_ message: UnsafePointer<rd_kafka_message_t>) -> String {
        rd_kafka_message_errstr(message).map { String(cString: $0) } ?? ""
    }

    private func report(_ error: rd_kafka_resp_err_t, _ text: String, isFatal: Bool) {
        let problem = BusError(error, text)
        if isFatal {
            fail(
                BusError(
                    code: .fatal, message: problem.message, reason: problem.reason, isRetryable: true, isFatal: true))
        } else {
            logger.warning("The consumer reports an error.", metadata: ["error": "\(problem)"])
        }
    }

    /// Copies what a partition's queue holds, up to a count; `isDry` when it held less.
    func read(
        _ queue: KafkaQueue, _ source: TopicPartition, atMost limit: Int
    ) -> (records: [IncomingRecord], isDry: Bool) {
        var messages = [UnsafeMutablePointer<rd_kafka_message_t>?](repeating: nil, count: limit)
        let count = rd_kafka_consume_batch_queue(queue.pointer, 0, &messages, limit)
        guard count > 0 else { return ([], true) }
        var records: [IncomingRecord] = []
        records.reserveCapacity(count)
        for case let message? in messages.prefix(count) {
            if message.pointee.err == RD_KAFKA_RESP_ERR_NO_ERROR {
                records.append(Self.copy(message, source))
            } else {
                report(message.pointee.err, Self.errorText(message), isFatal: false)
            }
            rd_kafka_message_destroy(message)
        }
        return (records, count < limit)
    }

    private static func copy(
        _ message: UnsafePointer<rd_kafka_message_t>, _ source: TopicPartition
    ) -> IncomingRecord {
        let content = message.pointee
        let key = UnsafeRawBufferPointer(start: content.key, count: content.key == nil ? 0 : content.key_len)
        let value = content.payload.map { Array(UnsafeRawBufferPointer(start: $0, count: content.len)) }
        return IncomingRecord(
            topic: source.topic, partition: source.partition, offset: content.offset,
            key: String(decoding: key, as: UTF8.self), headers: KafkaHeaders.copy(from: message), value: value,
            timestamp: rd_kafka_message_timestamp(message, nil))
    }

    /// Sends the newest offsets, one request at a time.
    func commit() {
        guard let offsets = commits.begin(now: .now) else { return }
        let list = PartitionList(offsets.keys, offsets: offsets)
        let result = rd_kafka_commit_queue(
            client.handle.pointer, list.pointer, client.queue.pointer, nil, nil)
        if result != RD_KAFKA_RESP_ERR_NO_ERROR { committed(result, []) }
    }

    private func committed(_ error: rd_kafka_resp_err_t, _ each: [rd_kafka_resp_err_t]) {
        let first = error == RD_KAFKA_RESP_ERR_NO_ERROR ? each.first { $0 != RD_KAFKA_RESP_ERR_NO_ERROR } : error
        guard let first else { return commits.end(retryAt: nil) }
        metrics.commitFailed(group: plan.groupName)
        logger.warning("Offsets were not committed.", metadata: ["error": "\(BusError(first, ""))"])
        switch first {
        case RD_KAFKA_RESP_ERR_ILLEGAL_GENERATION, RD_KAFKA_RESP_ERR_UNKNOWN_MEMBER_ID,
            RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID, RD_KAFKA_RESP_ERR__NO_OFFSET:
            // The group went on without us; the partitions' next owner handles these records again.
            commits.end(retryAt: nil)
        case RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS where client.profile == .embedded && revocation != nil:
            // It takes no commit before the rebalance is over, and the rebalance waits for us.
            commits.end(retryAt: nil)
        default:
            commits.end(retryAt: .now + .milliseconds(200))
        }
    }
}
