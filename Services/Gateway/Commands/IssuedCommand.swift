internal import Contracts

/// A command that was made, before or after the broker has it.
struct IssuedCommand: Sendable {
    let operation: ResourceID
    let message: MessageID
    let requestHash: String
    let subject: StreamName
    let domain: Domain
    /// What was asked for, as the operations' list shows it: the command's name.
    let action: String
    let requestedBy: String
    let issuedAt: Timestamp
}
