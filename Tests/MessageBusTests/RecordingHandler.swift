import Contracts
import MessageBus

/// Keeps what it is given, in order, after an optional step that may wait or throw.
final class RecordingHandler: PartitionHandler {
    /// All that happened.
    struct Happenings: Sendable {
        /// Batches that took effect.
        var batches: [[IncomingRecord]] = []
        /// Every call, whatever came of it.
        var calls: [[IncomingRecord]] = []
        var held: Set<TopicPartition> = []
        var assignments = 0
        var revocations = 0

        var records: [IncomingRecord] { batches.flatMap(\.self) }
        var texts: [String] { records.map(\.text) }
    }

    let happenings = Observed(Happenings())
    private let step: @Sendable ([IncomingRecord]) async throws -> Void

    init(_ step: @escaping @Sendable ([IncomingRecord]) async throws -> Void = { _ in }) { self.step = step }

    func handle(_ records: [IncomingRecord]) async throws {
        happenings.update { $0.calls.append(records) }
        try await step(records)
        happenings.update { $0.batches.append(records) }
    }

    func assigned(_ partitions: [TopicPartition]) async {
        happenings.update {
            $0.held.formUnion(partitions)
            $0.assignments += 1
        }
    }

    func revoked(_ partitions: [TopicPartition]) async {
        happenings.update {
            $0.held.subtract(partitions)
            $0.revocations += 1
        }
    }

    /// Returns when so many records took effect.
    func until(records count: Int) async -> [IncomingRecord] {
        await happenings.until { $0.batches.reduce(0) { $0 + $1.count } >= count }.records
    }
}

extension IncomingRecord {
    /// The value as text; "(tombstone)" for none.
    var text: String { value.map { String(decoding: $0, as: UTF8.self) } ?? "(tombstone)" }
}
