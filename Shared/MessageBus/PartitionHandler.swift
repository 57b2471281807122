/// Handles the records of the partitions that a subscriber holds.
public protocol PartitionHandler: Sendable {
    /// Handles adjacent records of one partition, in order, and returns when they took effect (the database's
    /// commit); only then is their offset committed.
    ///
    /// Called for several partitions at a time, for one partition one call at a time. Whatever is thrown, the
    /// partition waits with a growing pause and the same records come again: nothing is ever skipped.
    func handle(_ records: [IncomingRecord]) async throws

    /// Partitions came to this member; awaited before their first record.
    func assigned(_ partitions: [TopicPartition]) async

    /// Partitions left this member; called when their handlers have returned.
    func revoked(_ partitions: [TopicPartition]) async
}

extension PartitionHandler {
    /// Does nothing.
    public func assigned(_ partitions: [TopicPartition]) async {}
    /// Does nothing.
    public func revoked(_ partitions: [TopicPartition]) async {}
}
