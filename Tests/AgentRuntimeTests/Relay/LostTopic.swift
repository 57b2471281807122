import Contracts
import FleetTestSupport
import MessageBus

/// What a topic holds of a log that was published to it again.
struct LostTopic {
    let bus: any MessageBus
    let topic: Topic

    /// Each stream's versions in the topic's order, by the stream's key; nil while the topic isn't there.
    func versions() async throws -> [String: [Int]]? {
        do {
            let records = try await TopicReader(bus: bus).all(of: topic)
            return try Dictionary(grouping: records, by: \.key).mapValues { records in
                try records.map { try $0.eventAttributes().streamVersion }
            }
        } catch let error as BusError {
            // Leaders are chosen a moment after a topic is made.
            guard error.isRetryable else { throw error }
            return nil
        }
    }

    /// Whether the topic holds the whole log, each stream in its order, at its end.
    func ends(with log: [LogEntry]) async throws -> Bool {
        guard let found = try await versions() else { return false }
        return Dictionary(grouping: log, by: \.key).allSatisfy { key, entries in
            (found[key] ?? []).suffix(entries.count) == entries.map(\.version)[...]
        }
    }

    /// Whether the topic holds the whole log, each stream in its order, and nothing else.
    func isOnly(_ log: [LogEntry]) async throws -> Bool {
        guard let found = try await versions() else { return false }
        return found == Dictionary(grouping: log, by: \.key).mapValues { $0.map(\.version) }
    }

    /// An event's place in the log, as far as the topic shows it.
    struct LogEntry {
        let key: String
        let version: Int
    }
}
