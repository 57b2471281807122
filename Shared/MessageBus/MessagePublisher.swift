/// Publishes records; safe to share between tasks.
public protocol MessagePublisher: Sendable {
    /// Publishes records and returns when every one is acknowledged by all in-sync replicas, in the given order.
    ///
    /// Records of one partition are written in the given order. When one is refused, those after it are not sent;
    /// those before it may have been delivered.
    /// - Parameters:
    ///   - records: in the order in which they are to be written.
    ///   - deadline: until when to wait, or nil to wait as long as the publisher tries.
    /// - Throws: `BusError` of the first record that failed. With code `.deadline` (or `.cancelled`, when the task
    ///   was cancelled) delivery goes on in the background and the outcome is unknown.
    func publish(_ records: [OutgoingRecord], deadline: ContinuousClock.Instant?) async throws(BusError)
        -> [RecordPosition]

    /// Delivers what is under way, within `grace`, and ends; later calls throw `.closed`.
    /// - Returns: the number of records whose delivery is unknown.
    @discardableResult
    func close(within grace: Duration) async -> Int
}

extension MessagePublisher {
    /// Publishes one record and returns when it is acknowledged by all in-sync replicas.
    public func publish(_ record: OutgoingRecord) async throws(BusError) -> RecordPosition {
        try await publish(record, deadline: nil)
    }

    /// Publishes one record; see ``publish(_:deadline:)``.
    public func publish(
        _ record: OutgoingRecord, deadline: ContinuousClock.Instant?
    ) async throws(BusError) -> RecordPosition {
        guard let position = try await publish([record], deadline: deadline).first else {
            throw BusError(code: .other, message: "The publisher returned no position.")
        }
        return position
    }

    /// Publishes records in order and returns when all are acknowledged.
    public func publish(_ records: [OutgoingRecord]) async throws(BusError) -> [RecordPosition] {
        try await publish(records, deadline: nil)
    }

    /// Delivers what is under way, within ten seconds, and ends.
    @discardableResult
    public func close() async -> Int { await close(within: .seconds(10)) }
}
