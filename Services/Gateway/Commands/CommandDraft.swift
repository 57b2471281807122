internal import Contracts

/// A command that the gateway is about to issue.
struct CommandDraft: Sendable {
    let type: MessageType
    let subject: StreamName
    let message: MessageID
    /// The payload as canonical JSON.
    let body: [UInt8]
    /// SHA-256 of the canonical request, in hex.
    let requestHash: String
    let expectedVersion: Int?
    let principal: Principal
    let correlation: CorrelationID
    let traceParent: String?
}
