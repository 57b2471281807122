/// How to reach and use a Kafka cluster.
public struct KafkaConfiguration: Hashable, Sendable, CustomStringConvertible {
    /// Compression of batches, as librdkafka names it.
    public enum Compression: String, Hashable, Sendable, CaseIterable {
        /// None.
        case none
        /// LZ4: little time for some saving.
        case lz4
    }

    /// `host:port` list, separated by commas.
    public var bootstrapServers: String
    /// How this client is named in the broker's logs.
    public var clientID: String
    /// The kind of broker.
    public var profile: KafkaProfile
    /// After how long without a heartbeat a group member counts as dead.
    public var sessionTimeout: Duration
    /// How often a member says that it lives.
    public var heartbeatInterval: Duration
    /// How long a member may go without polling; this client polls on a thread of its own, whatever handlers do.
    public var maximumPollInterval: Duration
    /// How long a fetch waits at the broker for a record.
    public var fetchWait: Duration
    /// How long a producer gathers a batch when no request is under way. With zero an idle producer sends at once, and a
    /// busy one gathers while its request is under way.
    public var linger: Duration
    /// How long a producer tries to deliver a record.
    public var deliveryTimeout: Duration
    /// The largest record, in bytes.
    public var maximumMessageBytes: Int
    /// Compression of batches.
    public var compression: Compression
    /// How client and brokers prove themselves to one another.
    public var security: KafkaSecurity
    /// Further librdkafka properties, set last. Their values never appear in logs or errors.
    public var properties: [String: String]

    /// Describes a cluster with the profile's measured settings.
    public init(
        bootstrapServers: String, clientID: String = "dora", profile: KafkaProfile = .apacheKafka,
        security: KafkaSecurity = .none, properties: [String: String] = [:]
    ) {
        self.bootstrapServers = bootstrapServers
        self.clientID = clientID
        self.profile = profile
        self.security = security
        // The embedded broker answers an empty fetch only after the whole wait, and never gives a partition to a
        // member whose session is 3 s or less.
        sessionTimeout = profile == .embedded ? .seconds(6) : .seconds(10)
        heartbeatInterval = profile == .embedded ? .milliseconds(500) : .seconds(2)
        maximumPollInterval = .seconds(300)
        fetchWait = profile == .embedded ? .milliseconds(5) : .milliseconds(500)
        linger = .zero
        deliveryTimeout = .seconds(120)
        maximumMessageBytes = 4 << 20
        compression = .none
        self.properties = properties
    }

    /// Address, profile and the names of further properties; their values may be secrets.
    public var description: String {
        "\(bootstrapServers) (\(profile.rawValue), \(clientID)) \(properties.keys.sorted())"
    }

    /// Properties of every client.
    var commonProperties: [String: String] {
        [
            "bootstrap.servers": bootstrapServers,
            "client.id": clientID,
            "log.queue": "true",
            "socket.keepalive.enable": "true",
            // Otherwise a small request may wait 40 ms for the acknowledgement of the one before it.
            "socket.nagle.disable": "true",
            "reconnect.backoff.ms": "50",
            "reconnect.backoff.max.ms": "1000",
            // Topics that appear after a subscription are seen within this time.
            "topic.metadata.refresh.interval.ms": "5000",
            "message.max.bytes": "\(maximumMessageBytes)",
        ].merging(security.properties) { _, new in new }
    }

    /// Properties of a producer.
    var producerProperties: [String: String] {
        commonProperties.merging([
            "enable.idempotence": "true",
            "acks": "all",
            "partitioner": "murmur2_random",
            "linger.ms": "\(linger.wholeMilliseconds)",
            // While a request is under way, what comes gathers for the next one: nothing waits when little comes, and
            // many records share a request when much does.
            "max.in.flight": "1",
            "message.timeout.ms": "\(deliveryTimeout.wholeMilliseconds)",
            "compression.codec": compression.rawValue,
            "queue.buffering.max.messages": "100000",
            "queue.buffering.max.kbytes": "131072",
        ]) { _, new in new }.merging(properties) { _, new in new }
    }

    /// How many bytes of a partition are fetched ahead at most, and by one request.
    private static let prefetchBytes = 512 << 10

    /// Properties of a consumer.
    func consumerProperties(group: String, bufferBytes: Int) -> [String: String] {
        commonProperties.merging([
            "group.id": group,
            // Cooperative assignors of librdkafka 2.0.2 abort on an early close (issue 4312); two assignors in
            // one group abort the embedded broker.
            "partition.assignment.strategy": "roundrobin",
            "enable.auto.commit": "false",
            "enable.auto.offset.store": "false",
            "auto.offset.reset": "earliest",
            // The embedded broker makes every topic that is asked for, and warns at each "false".
            "allow.auto.create.topics": profile == .embedded ? "true" : "false",
            "session.timeout.ms": "\(sessionTimeout.wholeMilliseconds)",
            "heartbeat.interval.ms": "\(heartbeatInterval.wholeMilliseconds)",
            "max.poll.interval.ms": "\(maximumPollInterval.wholeMilliseconds)",
            "fetch.wait.max.ms": "\(fetchWait.wholeMilliseconds)",
            "fetch.error.backoff.ms": "100",
            // Prefetch per partition, before our own buffer: what a consumer that lags behind holds of each. A larger
            // record comes all the same, alone.
            "queued.max.messages.kbytes": "\(max(64, min(Self.prefetchBytes, bufferBytes) >> 10))",
            "fetch.message.max.bytes": "\(Self.prefetchBytes)",
        ]) { _, new in new }.merging(properties) { _, new in new }
    }
}
