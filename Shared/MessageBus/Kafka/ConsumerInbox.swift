internal import Synchronization

/// What tasks tell the consumer's thread; each entry wakes it.
final class ConsumerInbox: Sendable {
    enum Entry: Sendable {
        case stop
        case handled(lane: UInt64, source: TopicPartition, next: Int64)
        case revocationDone(number: UInt64)
    }

    let wake: WakeDescriptor
    private let entries = Mutex<[Entry]>([])

    init(wake: WakeDescriptor) { self.wake = wake }

    func send(_ entry: Entry) {
        entries.withLock { $0.append(entry) }
        wake.wake()
    }

    /// Whether a stop waits to be taken.
    var isStopAsked: Bool {
        entries.withLock { entries in
            entries.contains { if case .stop = $0 { true } else { false } }
        }
    }

    func take() -> [Entry] {
        entries.withLock { entries in
            defer { entries = [] }
            return entries
        }
    }
}
