internal import Persistence

/// What `--check-state` does: rebuilds the state from the log and compares it with what is stored.
enum StateCheck {
    /// The differences, one line each.
    static func differences(foundation: ServiceFoundation, tables: [AnyResourceTable]) async throws -> [String] {
        let replay = LogReplay(tables: tables)
        return try await replay.differences(foundation.database).map { "\($0)" }
    }
}
