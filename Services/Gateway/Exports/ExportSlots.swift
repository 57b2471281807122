internal import Synchronization

/// How many exports run at once: each holds a connection to the database for as long as its client reads.
final class ExportSlots: Sendable {
    /// A place, given back when nobody holds it any more: also when an answer's body is never asked for.
    final class Slot: Sendable {
        private let slots: ExportSlots

        fileprivate init(_ slots: ExportSlots) { self.slots = slots }

        deinit { slots.taken.withLock { $0 -= 1 } }
    }

    private let most: Int
    private let taken = Mutex(0)

    /// So many at most.
    init(most: Int) { self.most = most }

    /// Takes a place; nil when all are taken.
    func take() -> Slot? {
        let isFree = taken.withLock { taken in
            guard taken < most else { return false }
            taken += 1
            return true
        }
        return isFree ? Slot(self) : nil
    }
}
