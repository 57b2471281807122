/// Where a dead letter stands.
enum DeadLetterState: String, Sendable, CaseIterable {
    /// It can be redriven.
    case waiting
    /// It was sent again, or is about to be: once, and never again.
    case redriven
    /// It can't be redriven: it is no command that the gateway has sealed.
    case refused
}
