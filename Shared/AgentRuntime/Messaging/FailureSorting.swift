internal import MessageBus
internal import Persistence

/// Sorts a handler's error: what is away is waited for without end; what remains is the message's own fault.
enum FailureSorting {
    /// What is away, in one sentence; nil when the message itself fails.
    static func infrastructure(_ error: any Error) -> String? {
        switch error {
        case let error as BatchError: "\(error)"
        case let error as StoreError where error.isInfrastructure: "\(error)"
        case let error as DatabaseError where error.isInfrastructure: "\(error)"
        case let error as BusError where error.code != .messageTooLarge: "\(error)"
        case let error as any InfrastructureAway: "\(error)"
        case is CancellationError: "the service is stopping"
        default: nil
        }
    }
}
