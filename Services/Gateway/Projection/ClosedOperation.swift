internal import Contracts
internal import Foundation

/// An operation's row as its outcome closes it.
struct ClosedOperation: Sendable {
    let id: UUID
    let status: String?
    /// The refusal as JSON.
    let problem: String?
    /// The outcome as JSON.
    let written: String?
    let issuedAt: Timestamp?

    init(_ outcome: Outcome, at time: Timestamp) throws {
        id = outcome.operation.uuid
        written = String(decoding: try CanonicalJSON.encode(outcome), as: UTF8.self)
        issuedAt = time
        switch outcome.result {
        case .done:
            status = "done"
            problem = nil
        case .rejected(let rejection):
            status = "rejected"
            problem = String(decoding: try CanonicalJSON.encode(rejection), as: UTF8.self)
        }
    }
}
