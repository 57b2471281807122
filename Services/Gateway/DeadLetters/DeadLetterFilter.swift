internal import Contracts

/// Which dead letters are meant.
struct DeadLetterFilter: Sendable {
    var domain: String?
    var reason: String?
    var state: DeadLetterState?
    var message: MessageID?
}
