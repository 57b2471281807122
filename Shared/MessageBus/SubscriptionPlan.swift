public import Contracts

/// What a subscriber reads and how its records are handed over.
public struct SubscriptionPlan: Hashable, Sendable {
    /// Where a reader of given partitions begins.
    public enum Start: Hashable, Sendable {
        /// At the oldest record kept.
        case beginning
        /// Behind the newest record at the time of the start.
        case end
        /// At an offset.
        case offset(Int64)
    }

    /// What is read.
    public enum Source: Hashable, Sendable {
        /// Topics, shared among the members of a group whose offsets are committed.
        case group(String, topics: [Topic])
        /// Given partitions, without a group and without commits.
        case partitions([TopicPartition], from: Start)
    }

    /// What is read.
    public var source: Source
    /// The most records of one call of the handler.
    public var maximumBatchRecords: Int
    /// The most bytes of one call of the handler; a larger record comes alone.
    public var maximumBatchBytes: Int
    /// The pause before a batch comes again for the first time; it doubles, with jitter, up to the longest.
    public var firstRetryPause: Duration
    /// The longest pause before a batch comes again.
    public var longestRetryPause: Duration
    /// How long a running handler is waited for when its partition is taken away or the subscriber stops. What it
    /// does after that is not committed.
    public var revocationGrace: Duration
    /// Whether an offset is committed before its records are handled: what is under way when a member dies is then
    /// lost. Set by a development run alone, so that the tests of the opposite can be shown to fail.
    public var commitsBeforeHandling: Bool

    /// Describes a subscription.
    public init(
        _ source: Source, maximumBatchRecords: Int = 200, maximumBatchBytes: Int = 1 << 20,
        firstRetryPause: Duration = .milliseconds(100), longestRetryPause: Duration = .seconds(10),
        revocationGrace: Duration = .seconds(10), commitsBeforeHandling: Bool = false
    ) {
        self.source = source
        self.maximumBatchRecords = max(1, maximumBatchRecords)
        self.maximumBatchBytes = max(1, maximumBatchBytes)
        self.firstRetryPause = firstRetryPause
        self.longestRetryPause = longestRetryPause
        self.revocationGrace = revocationGrace
        self.commitsBeforeHandling = commitsBeforeHandling
    }

    /// The group's name for logs and metrics; empty without a group.
    var groupName: String {
        if case .group(let name, _) = source { name } else { "" }
    }

    /// How many records a partition's buffer takes before reading waits.
    var bufferRecords: Int { 2 * maximumBatchRecords }
    /// How many bytes a partition's buffer takes before reading waits.
    var bufferBytes: Int { 2 * maximumBatchBytes }
}
