internal import Contracts
internal import Cryptography

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

    /// What stands for the request in its operation's identifier: SHA-256 of type and payload, in hex.
    var requestHash: String { SHA256Digest(of: Array(type.text.utf8) + [0] + body).hex }
}
