internal import Contracts
internal import Cryptography

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

    /// SHA-256 of a request in its canonical form, in hex: the same for a repeat, another one for anything else.
    /// - Parameters:
    ///   - type: the command that the request asks for.
    ///   - version: the version that the client has named.
    ///   - members: the command's members as canonical JSON, with the digest of a file in the file's place.
    static func requestHash(
        _ type: MessageType, expectedVersion version: Int?, _ members: [UInt8]
    ) -> String {
        SHA256Digest(of: Array("\(type.text) \(version.map(String.init) ?? "-") ".utf8) + members).hex
    }
}
