/// In which of its schema's roles a service speaks to PostgreSQL.
public enum DatabaseRole: String, Sendable, CaseIterable {
    /// Owns the schema and migrates it.
    case owner
    /// Handles messages: reads and writes state, on the log reads and appends alone.
    case runtime
    /// Reads the whole log, keeps its cursors and leases, prunes inbox and chunks.
    case relay
    /// As the runtime, but row-level security doesn't hold it: made by a development run alone, so that a test can
    /// be shown to fail without that guarantee.
    case unguarded
}
