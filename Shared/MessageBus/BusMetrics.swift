internal import Contracts
internal import Observability

/// The bus's figures, under the names that dashboards know.
struct BusMetrics: Sendable {
    let registry: MetricsRegistry

    func published(_ count: Int, to topic: Topic) {
        registry.increment(
            "bus_published_records_total", help: "Records acknowledged by the broker.",
            labels: ["topic": topic.rawValue], by: Double(count))
    }

    func publishFailed(_ error: BusError, topic: Topic) {
        registry.increment(
            "bus_publish_failures_total", help: "Publish calls that failed, by topic of the first record.",
            labels: ["topic": topic.rawValue, "code": error.code.rawValue])
    }

    func publishTook(_ duration: Duration, topic: Topic) {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        registry.observe(
            "bus_publish_seconds", help: "Time from publish to acknowledgement.", labels: ["topic": topic.rawValue],
            value: seconds)
    }

    func producerReplaced() {
        registry.increment("bus_producers_replaced_total", help: "Producers replaced after a fatal error.")
    }

    func handled(_ count: Int, from source: TopicPartition, group: String) {
        registry.increment(
            "bus_handled_records_total", help: "Records whose handler took effect.",
            labels: ["topic": source.topic.rawValue, "group": group], by: Double(count))
    }

    func retried(from source: TopicPartition, group: String) {
        registry.increment(
            "bus_retried_batches_total", help: "Handler calls that did not take effect.",
            labels: ["topic": source.topic.rawValue, "group": group])
    }

    func rebalanced(group: String, partitions: Int) {
        registry.increment("bus_rebalances_total", help: "Assignments received.", labels: ["group": group])
        held(partitions, group: group)
    }

    func released(group: String) { held(0, group: group) }

    private func held(_ partitions: Int, group: String) {
        registry.set(
            "bus_assigned_partitions", help: "Partitions this member holds.", labels: ["group": group],
            to: Double(partitions))
    }

    func lost(_ count: Int64, from source: TopicPartition, group: String) {
        registry.increment(
            "bus_lost_records_total", help: "Records gone from the broker before they were read.",
            labels: ["topic": source.topic.rawValue, "group": group], by: Double(count))
    }

    func lag(_ records: Int64, of source: TopicPartition, group: String) {
        registry.set(
            "bus_consumer_lag_records", help: "Records behind the end of the partition.",
            labels: ["topic": source.topic.rawValue, "partition": "\(source.partition)", "group": group],
            to: Double(records))
    }

    func commitFailed(group: String) {
        registry.increment(
            "bus_commit_failures_total", help: "Offset commits the broker refused.", labels: ["group": group])
    }

    func reachable(_ isReachable: Bool) {
        registry.set(
            "bus_reachable", help: "1 while a broker answers, by the last look.", to: isReachable ? 1 : 0)
    }
}
