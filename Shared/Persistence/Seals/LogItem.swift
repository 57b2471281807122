internal import Contracts

/// What a reader of a log meets, in the order of positions: the events, what seals say of them, and each seal after the
/// last event that it covers.
enum LogItem: Sendable {
    /// An event, and whether a seal has just this one at just this place.
    case event(LogRow, position: Int64, isSealed: Bool)
    /// An event with a column that no service writes.
    case unreadable(SealedEntry, isSealed: Bool)
    /// What a seal has and the events shown don't: another tenant's, or one that isn't there as it was sealed. An event
    /// that stands in its place comes next.
    case entry(SealedEntry)
    /// Another tenant's event isn't as it was sealed.
    case foreign(position: Int64, LogBreak.Cause)
    /// A seal over the events since the seal before.
    case seal(LogSeal)

    /// The position that it is about; nil for a seal.
    var position: Int64? {
        switch self {
        case .event(_, let position, _), .foreign(let position, _): position
        case .unreadable(let entry, _), .entry(let entry): entry.position
        case .seal: nil
        }
    }
}
