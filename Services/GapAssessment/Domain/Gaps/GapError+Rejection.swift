internal import Contracts

extension GapError {
    /// The refusal that names the member at fault.
    var rejection: Rejection {
        switch self {
        case .statementMissing:
            Rejection(
                status: 422, problem: "statement-missing", detail: "Who attests a state must say why.",
                pointer: "/statement", rule: "attestation-statement")
        case .statusMissing:
            Rejection(
                status: 422, problem: "status-missing", detail: "A statement stands beside the state that it attests.",
                pointer: "/status", rule: "attestation-status")
        case .blankOwner:
            Rejection(
                status: 422, problem: "blank-owner", detail: "An owner has a name.", pointer: "/owner", rule: "owner")
        }
    }
}
