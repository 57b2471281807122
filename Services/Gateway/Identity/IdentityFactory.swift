internal import Contracts
internal import Cryptography
internal import Foundation

/// Gives messages and resources their identifiers so that every gateway gives the same ones without asking anyone.
struct IdentityFactory: Sendable {
    private let secret: MessageAuthenticationKey

    /// Takes the secret that never rotates: with another one, a repeated Idempotency-Key would be a new request.
    init(secret: MessageAuthenticationKey) { self.secret = secret }

    /// The message id of a request: derived from its Idempotency-Key where it has one, random otherwise.
    func message(tenant: TenantID, subject: String, method: String, target: String, key: String?) -> MessageID {
        guard let key else { return MessageID(.random()) }
        return MessageID(derive("message", [tenant.text, subject, method, target, key]))
    }

    /// The identifier of a resource that a command creates: derived from the command's message id.
    func resource(createdBy message: MessageID, role: String = "subject") -> ResourceID {
        ResourceID(derive("resource", [message.text, role]))
    }

    /// The message id of a workflow's step: the same for every gateway that advances it.
    func step(of workflow: ResourceID, name: String, attempt: Int) -> MessageID {
        MessageID(derive("step", [workflow.text, name, String(attempt)]))
    }

    /// The identifier of the workflow that a schedule starts for a time: the same, however often it is tried.
    func workflow(of schedule: ResourceID, plannedFor time: Timestamp) -> ResourceID {
        ResourceID(derive("schedule", [schedule.text, time.text]))
    }

    /// A short seal of an operation's address, so that a forged one is told from one that isn't known yet.
    func seal(operation: [UInt8], tenant: TenantID) -> [UInt8] {
        let code = secret.authenticate(fields: [Data("operation".utf8), Data(tenant.text.utf8), Data(operation)])
        return Array(code.bytes.prefix(10))
    }

    private func derive(_ purpose: String, _ parts: [String]) -> UUID {
        let code = secret.authenticate(fields: ([purpose] + parts).map { Data($0.utf8) })
        var bytes = Array(code.bytes.prefix(16))
        // RFC 9562, version 8 (made by the application) and its variant.
        bytes[6] = bytes[6] & 0x0f | 0x80
        bytes[8] = bytes[8] & 0x3f | 0x80
        return UUID(
            uuid: (
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
                bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
            ))
    }
}
