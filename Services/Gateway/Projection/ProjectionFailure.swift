internal import Contracts
internal import MessageBus
internal import Persistence

/// Sorts what a projection's transaction fails with.
enum ProjectionFailure: Equatable {
    /// Another projector had a row of this batch: done again at once.
    case contention
    /// Something is away, or nothing can be projected at all: waited for, without end.
    case waiting
    /// These events can't be applied, while others can.
    case ownFault

    init(_ error: any Error) {
        switch error {
        case let error as DatabaseError: self = Self.sort(error)
        case is BatchError, is BusError, is CancellationError: self = .waiting
        default: self = .ownFault
        }
    }

    /// Why a stream is parked at an event that can't be applied.
    static func reason(of event: ProjectedEvent, _ error: any Error) -> String {
        String("event \(event.event.streamVersion) or one held behind it can't be applied: \(error)".prefix(1_000))
    }

    /// Data that PostgreSQL refuses (classes 22, 23 and 54) and stored data that can't be read are the events' own. A
    /// missing right, table or function says nothing about them, and must not park every stream there is.
    private static func sort(_ error: DatabaseError) -> ProjectionFailure {
        if error.isInfrastructure { return .waiting }
        if error.isSerialization || error.isUniqueViolation { return .contention }
        if error.isRetryable { return .waiting }
        let ours: [DatabaseErrorCode] = [.unreadable, .wrongType, .unexpectedNull, .unencodable]
        if ours.contains(where: { $0.rawValue == error.code }) { return .ownFault }
        return ["22", "23", "54"].contains(String(error.code.prefix(2))) ? .ownFault : .waiting
    }
}
