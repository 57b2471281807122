internal import CRdkafka
internal import Observability

/// Carries librdkafka's own log lines into ours.
enum KafkaEventLog {
    /// Writes a log event; librdkafka's levels are syslog's.
    static func write(_ event: OpaquePointer, to logger: Logger) {
        var facility: UnsafePointer<CChar>?
        var message: UnsafePointer<CChar>?
        var level: Int32 = 0
        guard rd_kafka_event_log(event, &facility, &message, &level) == 0, let message else { return }
        logger.log(
            self.level(level), "The Kafka client reports.",
            metadata: ["report": String(cString: message), "facility": facility.map { String(cString: $0) } ?? ""])
    }

    private static func level(_ syslog: Int32) -> LogLevel {
        switch syslog {
        case ...2: .critical
        case 3: .error
        case 4: .warning
        case 5: .notice
        case 6: .info
        default: .debug
        }
    }
}
