internal import Contracts

/// The settings that every service has.
public enum RuntimeKeys {
    /// Where the database is, and as whom.
    public static let databaseURL = ConfigurationKey(
        "DORA_DATABASE_URL", .text, default: nil,
        "The service's database, as postgresql://login:password@host:port/database.", isSecret: true)
    /// How many connections at most.
    public static let databaseConnections = ConfigurationKey(
        "DORA_DATABASE_CONNECTIONS", .integer(minimum: 2, maximum: 100), default: "8",
        "How many database connections the service opens at most; times the instances they stay under max_connections.")
    /// Where Kafka is.
    public static let kafkaBootstrap = ConfigurationKey(
        "DORA_KAFKA_BOOTSTRAP", .text, default: "127.0.0.1:9092", "Kafka's addresses, separated by commas.")
    /// Which sort of Kafka.
    public static let kafkaProfile = ConfigurationKey(
        "DORA_KAFKA_PROFILE", .choice(["apache-kafka", "embedded"]), default: "apache-kafka",
        "Which sort of broker: Apache Kafka (or one that speaks its whole protocol), or the embedded one of development."
    )
    /// Settings passed to librdkafka.
    public static let kafkaProperties = ConfigurationKey(
        "DORA_KAFKA_PROPERTIES", .text, default: "",
        "More settings of librdkafka as name=value, separated by semicolons.", isSecret: true)
    /// Whether missing topics are made.
    public static let createTopics = ConfigurationKey(
        "DORA_CREATE_TOPICS", .boolean, default: "true", "Whether the service makes topics that are missing at start.")
    /// How many partitions a topic gets.
    public static let topicPartitions = ConfigurationKey(
        "DORA_TOPIC_PARTITIONS", .integer(minimum: 1, maximum: 1_000), default: "6",
        "How many partitions a topic gets when it is made; fixed from then on.")
    /// How many copies a topic gets.
    public static let topicReplication = ConfigurationKey(
        "DORA_TOPIC_REPLICATION", .integer(minimum: 1, maximum: 9), default: "1",
        "How many copies a topic gets when it is made; 3 wherever there are three brokers.")
    /// The keys that seal commands.
    public static let commandKeys = ConfigurationKey(
        "DORA_COMMAND_KEYS", .path, default: nil,
        "The keys that seal commands and queries: for an agent the file of its domain, for the gateway the folder of all."
    )
    /// The public keys of the logs' seals.
    public static let sealKeys = ConfigurationKey(
        "DORA_SEAL_KEYS", .path, default: nil,
        "The public keys (RFC 7517) that seals over the logs are verified with: for an agent the file of its domain, for "
            + "the gateway the folder of all.")
    /// How often those keys are read again.
    public static let keySeconds = ConfigurationKey(
        "DORA_COMMAND_KEYS_SECONDS", .seconds(minimum: 0.1, maximum: 3_600), default: "2",
        "How often the keys that seal commands are read again, so that they rotate while the service runs.")
    /// Where the service answers.
    public static let httpHost = ConfigurationKey(
        "DORA_HTTP_HOST", .text, default: "127.0.0.1", "The address on which the service answers HTTP.")
    /// The port on which it answers.
    public static let httpPort = ConfigurationKey(
        "DORA_HTTP_PORT", .integer(minimum: 0, maximum: 65_535), default: "8080",
        "The port on which the service answers HTTP; 0 takes a free one.")
    /// What is logged.
    public static let logLevel = ConfigurationKey(
        "DORA_LOG_LEVEL", .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]),
        default: "info", "The lowest level that is logged.")
    /// How long stopping may take.
    public static let shutdownSeconds = ConfigurationKey(
        "DORA_SHUTDOWN_SECONDS", .seconds(minimum: 0, maximum: 3_600), default: "20",
        "How long the service may take to finish what it holds when it is told to stop.")
    /// How long commands are remembered.
    public static let inboxDays = ConfigurationKey(
        "DORA_INBOX_DAYS", .integer(minimum: 1, maximum: 3_650), default: "30",
        "How many days a message id is remembered; an older command is refused.")
    /// How long handled commands stay in their topic.
    public static let commandDays = ConfigurationKey(
        "DORA_COMMAND_DAYS", .integer(minimum: 1, maximum: 3_650), default: "7",
        "How many days a handled command stays in its topic; one that isn't handled stays without limit.")
    /// How long parts of a file wait for the rest.
    public static let uploadSeconds = ConfigurationKey(
        "DORA_UPLOAD_SECONDS", .seconds(minimum: 1, maximum: 604_800), default: "3600",
        "How long an upload may stand still before an agent drops the parts that it has of it.")
    /// Whether this is a development run.
    public static let development = ConfigurationKey(
        "DORA_DEVELOPMENT", .boolean, default: "false",
        "Whether this is a development run: development keys load, failpoints and DORA_WITHOUT are honoured.")
    /// Points at which the process dies or waits.
    public static let failpoint = ConfigurationKey(
        "DORA_FAILPOINT", .text, default: "",
        "In a development run: NAME or NAME:N kills the process at the Nth pass of a point, NAME=SECONDS delays it; "
            + "several separated by commas: \(Failpoint.allCases.map(\.rawValue).joined(separator: ", ")).")
    /// Guarantees that are switched off.
    public static let without = ConfigurationKey(
        "DORA_WITHOUT", .choices(Guarantee.allCases.map(\.rawValue)), default: "",
        "In a development run: guarantees that are switched off, so that their tests can be shown to fail.")

    /// All of them.
    public static let all: [ConfigurationKey] =
        [databaseURL, databaseConnections, kafkaBootstrap, kafkaProfile] + KafkaKeys.all + [
            kafkaProperties, createTopics, topicPartitions, topicReplication, commandKeys, keySeconds, sealKeys,
            httpHost, httpPort, logLevel, shutdownSeconds, inboxDays, commandDays, uploadSeconds, development,
            failpoint, without,
        ]
}
