internal import CRdkafka
internal import Contracts
internal import Glibc

/// Asks the leaders of partitions for offsets.
enum PartitionOffsets {
    /// The offsets that stand for a time: that of the oldest record kept, or the one that the next record gets.
    ///
    /// Not by `rd_kafka_query_watermark_offsets`, which takes no heed of its limit (librdkafka's issue 2588): asked of a
    /// broker that is gone it waits until that one is back, and whatever else its thread has to do with it.
    static func ask(
        _ client: KafkaHandle, _ sources: [TopicPartition], at time: Int32, within milliseconds: Int32
    ) throws(BusError) -> [TopicPartition: Int64] {
        let offsets = try first(client, sources, milliseconds: Int64(time), within: milliseconds)
        for source in sources where offsets[source] == nil {
            throw BusError(code: .other, message: "The ends of \(source) are not known.", isRetryable: true)
        }
        return offsets
    }

    /// The offset of each partition's first record that is from a time or later; none where all are older.
    static func first(
        _ client: KafkaHandle, _ sources: [TopicPartition], from time: Timestamp, within milliseconds: Int32
    ) throws(BusError) -> [TopicPartition: Int64] {
        try first(client, sources, milliseconds: max(0, time.microseconds / 1_000), within: milliseconds)
    }

    private static func first(
        _ client: KafkaHandle, _ sources: [TopicPartition], milliseconds time: Int64, within limit: Int32
    ) throws(BusError) -> [TopicPartition: Int64] {
        let end = ContinuousClock.now + .milliseconds(Int(limit))
        while true {
            let list = PartitionList(sources, offsets: sources.reduce(into: [:]) { $0[$1] = time })
            let result = rd_kafka_offsets_for_times(client.pointer, list.pointer, limit)
            let elements = list.elements
            let errors = [result] + elements.map(\.error)
            guard let error = errors.first(where: { $0 != RD_KAFKA_RESP_ERR_NO_ERROR }) else {
                return elements.reduce(into: [:]) { $0[$1.source] = $1.offset }
            }
            // Whoever was asked leads the partition no more, or doesn't know yet that it does; librdkafka asks anew who.
            guard isMoving.contains(error), ContinuousClock.now < end else {
                throw BusError(error, "The offsets of \(sources.first.map(\.description) ?? "nothing") are not known.")
            }
            usleep(100_000)
        }
    }

    private static let isMoving: Set<rd_kafka_resp_err_t> = [
        RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION, RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE,
    ]
}
