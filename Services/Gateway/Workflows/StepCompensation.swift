internal import Contracts

/// How far a step's compensation has come.
struct StepCompensation: Codable, Sendable, Equatable {
    /// How often it was sent since it began or was resumed.
    var tries = 0
    /// The operation of the present attempt, as long as its outcome isn't known. Sent again under it, a compensation
    /// that only came late takes effect once; one that was refused needs another attempt, since its agent remembers.
    var operation: ResourceID?
    /// Operations of attempts before a person resumed it, whose outcome may still come.
    var earlier: [ResourceID] = []
    /// The present attempt's command.
    var command: MessageID?
    /// That its agent has given the present attempt up, since it was last sent.
    var deadLetter: DeadLetterNote?
    /// When it is sent again; nil while an outcome is waited for.
    var nextTryAt: Timestamp?

    /// Every operation whose outcome would be this compensation's.
    var open: [ResourceID] { earlier + (operation.map { [$0] } ?? []) }
}
