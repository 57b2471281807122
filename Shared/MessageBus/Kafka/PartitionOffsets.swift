internal import CRdkafka
internal import Contracts

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
        let list = PartitionList(sources, offsets: sources.reduce(into: [:]) { $0[$1] = time })
        let result = rd_kafka_offsets_for_times(client.pointer, list.pointer, limit)
        guard result == RD_KAFKA_RESP_ERR_NO_ERROR else {
            throw BusError(result, "The offsets of \(sources.first.map(\.description) ?? "nothing") are not known.")
        }
        var offsets: [TopicPartition: Int64] = [:]
        for element in list.elements {
            guard element.error == RD_KAFKA_RESP_ERR_NO_ERROR else {
                throw BusError(element.error, "The offsets of \(element.source) are not known.")
            }
            offsets[element.source] = element.offset
        }
        return offsets
    }
}
