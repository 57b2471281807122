internal import CRdkafka
internal import Contracts

/// Owns a librdkafka list of partitions with offsets; used on one thread, while a call needs it.
struct PartitionList: ~Copyable {
    let pointer: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

    /// A list of partitions; an offset is set where one is given.
    init(_ partitions: some Collection<TopicPartition>, offsets: [TopicPartition: Int64] = [:]) {
        pointer = rd_kafka_topic_partition_list_new(Int32(partitions.count))
        for source in partitions {
            let element = rd_kafka_topic_partition_list_add(pointer, source.topic.rawValue, source.partition)
            if let offset = offsets[source] { element?.pointee.offset = offset }
        }
    }

    /// A list of whole topics, for a subscription.
    init(topics: [Topic]) {
        pointer = rd_kafka_topic_partition_list_new(Int32(topics.count))
        for topic in topics {
            rd_kafka_topic_partition_list_add(pointer, topic.rawValue, RD_KAFKA_PARTITION_UA)
        }
    }

    deinit { rd_kafka_topic_partition_list_destroy(pointer) }

    /// One element, copied out.
    struct Element {
        let source: TopicPartition
        /// nil: none known.
        let offset: Int64?
        let error: rd_kafka_resp_err_t
    }

    /// The elements, copied out.
    var elements: [Element] { Self.elements(of: pointer) }

    /// The elements of a list that someone else owns, copied out.
    static func elements(of list: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?) -> [Element] {
        guard let list else { return [] }
        return (0..<Int(list.pointee.cnt)).map { index in
            let element = list.pointee.elems[index]
            let topic = Topic(rawValue: element.topic.map { String(cString: $0) } ?? "")
            return Element(
                source: TopicPartition(topic: topic, partition: element.partition),
                offset: element.offset >= 0 ? element.offset : nil, error: element.err)
        }
    }
}
