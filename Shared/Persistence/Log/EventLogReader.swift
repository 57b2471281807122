/// Reads a service's whole log, of all tenants, in the order of positions.
public protocol EventLogReader: Sendable {
    /// The events after a position.
    /// - Parameters:
    ///   - position: that of the last event read before; 0 for the beginning.
    ///   - limit: the most events.
    ///   - maximumBytes: where to stop by the sum of bodies; the first event comes whatever its size.
    func read(after position: Int64, limit: Int, maximumBytes: Int) async throws(DatabaseError) -> [LoggedEvent]

    /// The position of the last event; 0 for an empty log.
    func head() async throws(DatabaseError) -> Int64
}
