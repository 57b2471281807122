internal import CRdkafka

/// Asks the leaders of partitions for offsets.
enum PartitionOffsets {
    /// The offsets that stand for a time: that of the oldest record kept, or the one that the next record gets.
    ///
    /// Not by `rd_kafka_query_watermark_offsets`, which takes no heed of its limit (librdkafka's issue 2588): asked of a
    /// broker that is gone it waits until that one is back, and whatever else its thread has to do with it.
    static func ask(
        _ client: KafkaHandle, _ sources: [TopicPartition], at time: Int32, within milliseconds: Int32
    ) throws(BusError) -> [TopicPartition: Int64] {
        let list = PartitionList(sources, offsets: sources.reduce(into: [:]) { $0[$1] = Int64(time) })
        let result = rd_kafka_offsets_for_times(client.pointer, list.pointer, milliseconds)
        guard result == RD_KAFKA_RESP_ERR_NO_ERROR else {
            throw BusError(result, "The ends of \(sources.first.map(\.description) ?? "nothing") are not known.")
        }
        var offsets: [TopicPartition: Int64] = [:]
        for element in list.elements {
            guard element.error == RD_KAFKA_RESP_ERR_NO_ERROR, let offset = element.offset else {
                throw BusError(element.error, "The ends of \(element.source) are not known.")
            }
            offsets[element.source] = offset
        }
        return offsets
    }
}
