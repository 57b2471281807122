/// What kind of broker is spoken to; the two differ in what they measure well with.
public enum KafkaProfile: String, Hashable, Sendable, CaseIterable {
    /// Apache Kafka or one that keeps its protocol in full: long polls, admin requests, persistence.
    case apacheKafka = "kafka"
    /// librdkafka's mock cluster as a development broker: no long poll, no admin requests, memory only.
    case embedded
}
