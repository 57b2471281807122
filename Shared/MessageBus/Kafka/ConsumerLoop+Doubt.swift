internal import CRdkafka
internal import Contracts
internal import Observability

/// An assignment that leaves a topic out is doubted. The member that leads the group may have asked a broker that didn't
/// know the topic yet, as one of three may not for seconds after its creation; the others do, so librdkafka 2.0.2 sees
/// no change afterwards, joins no more, and nobody would ever read the topic.
extension ConsumerLoop {
    /// How long an assignment stands before it is doubted, and at most until it is doubted once more.
    static let firstDoubt = Duration.seconds(5)
    static let longestDoubt = Duration.seconds(80)

    /// Notes the topics of which an assignment has no partition.
    func doubt(_ partitions: [TopicPartition]) {
        guard case .group(_, let topics) = plan.source else { return }
        leftOut = Set(topics).subtracting(partitions.map(\.topic))
        doubtPause = Self.firstDoubt
        nextDoubt = .now + doubtPause
    }

    /// Joins the group again when a topic was left out that has a partition for every member.
    func joinAgain() {
        guard !leftOut.isEmpty, revocation == nil, ContinuousClock.now >= nextDoubt else { return }
        // Where members outnumber partitions it is as it must be.
        doubtPause = min(doubtPause * 2, Self.longestDoubt)
        nextDoubt = .now + doubtPause
        guard case .group(let name, let topics) = plan.source, let members = memberCount(of: name) else { return }
        let wronged = leftOut.filter { (partitionCount(of: $0) ?? 0) >= members }
        guard !wronged.isEmpty else { return }
        logger.warning(
            "Joining the group again: it left topics out.",
            metadata: ["topics": wronged.map(\.rawValue).sorted().joined(separator: " "), "members": "\(members)"])
        leftOut = []
        let list = PartitionList(topics: topics)
        let result = rd_kafka_subscribe(client.handle.pointer, list.pointer)
        if result != RD_KAFKA_RESP_ERR_NO_ERROR { fail(BusError(result, "The subscription was refused.")) }
    }

    /// How many members a group has that is at rest; nil when it isn't, or nobody can say.
    private func memberCount(of group: String) -> Int? {
        var list: UnsafePointer<rd_kafka_group_list>?
        let result = rd_kafka_list_groups(client.handle.pointer, group, &list, 2_000)
        guard let list else { return nil }
        defer { rd_kafka_group_list_destroy(list) }
        guard result == RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
        for info in UnsafeBufferPointer(start: list.pointee.groups, count: Int(list.pointee.group_cnt))
        where info.err == RD_KAFKA_RESP_ERR_NO_ERROR && info.state.map({ String(cString: $0) }) == "Stable" {
            return Int(info.member_cnt)
        }
        return nil
    }

    /// How many partitions a topic has; nil when nobody can say.
    private func partitionCount(of topic: Topic) -> Int? {
        guard let handle = rd_kafka_topic_new(client.handle.pointer, topic.rawValue, nil) else { return nil }
        defer { rd_kafka_topic_destroy(handle) }
        var metadata: UnsafePointer<rd_kafka_metadata>?
        let result = rd_kafka_metadata(client.handle.pointer, 0, handle, &metadata, 2_000)
        guard let metadata else { return nil }
        defer { rd_kafka_metadata_destroy(metadata) }
        guard result == RD_KAFKA_RESP_ERR_NO_ERROR, metadata.pointee.topic_cnt == 1 else { return nil }
        return Int(metadata.pointee.topics[0].partition_cnt)
    }
}
