internal import Contracts

/// A command that a workflow sends, before it has an identity.
struct StepCommand: Sendable {
    /// The command's type.
    let type: MessageType
    /// The stream it goes to.
    let subject: StreamName
    /// The payload as canonical JSON.
    let body: [UInt8]
    /// Bytes that travel ahead of it, with the attempt that its payload names.
    var content: (attempt: MessageID, bytes: [UInt8])?
}
