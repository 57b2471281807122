internal import CRdkafka

/// One librdkafka consumer with its queues; made, used and released by the consumer's thread alone.
///
/// The thread's loop closes it before the last reference goes; the queues keep the client alive, so they go first.
final class ConsumerClient {
    let handle: KafkaHandle
    let profile: KafkaProfile
    /// Rebalances, commits, errors, logs.
    let queue: KafkaQueue
    /// Always empty: reading from it tells librdkafka that the application polls, which polling events does not.
    let pulse: KafkaQueue

    init(configuration: KafkaConfiguration, plan: SubscriptionPlan) throws(BusError) {
        profile = configuration.profile
        // A reader of given partitions needs a group's name for the library, but never joins or commits.
        let group = plan.groupName.isEmpty ? "\(configuration.clientID)-reader" : plan.groupName
        handle = try KafkaHandle(
            .consumer, properties: configuration.consumerProperties(group: group, bufferBytes: plan.bufferBytes),
            events: RD_KAFKA_EVENT_REBALANCE | RD_KAFKA_EVENT_FETCH | RD_KAFKA_EVENT_OFFSET_COMMIT
                | RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG)
        rd_kafka_set_log_queue(handle.pointer, nil)
        rd_kafka_poll_set_consumer(handle.pointer)
        guard let queue = KafkaQueue.consumer(of: handle), let pulse = KafkaQueue.new(of: handle) else {
            throw BusError(code: .other, message: "The consumer has no queue.")
        }
        self.queue = queue
        self.pulse = pulse
    }

    /// Tells librdkafka that the application polls (`max.poll.interval.ms`).
    func pollPulse() {
        var message: UnsafeMutablePointer<rd_kafka_message_t>?
        if rd_kafka_consume_batch_queue(pulse.pointer, 0, &message, 1) > 0, let message {
            rd_kafka_message_destroy(message)
        }
    }
}
