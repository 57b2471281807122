internal import Contracts

extension ContractError {
    private static let described = ResourceDescription.contract

    /// What the client is told.
    var rejection: Rejection {
        switch self {
        case .noLine(let member):
            Self.described.refusal(
                member, problem: "no-line", rule: "one-line",
                "\(member) must have something visible, and no line break or tab.")
        case .notListed(let member):
            Self.described.refusal(
                member, problem: "not-listed", rule: "closed-list", "\(member) is none of the register's values.")
        case .noService:
            Self.described.refusal(
                "serviceTypes", problem: "no-service", rule: "one-service", "One type of service at least is named.")
        case .endsBeforeStart:
            Self.described.refusal(
                "endsOn", problem: "too-early", rule: "date-order", "endsOn can't be before startsOn.")
        case .reasonWithoutEnd:
            Self.described.refusal(
                "terminationReason", problem: "no-end", rule: "reason-of-end",
                "A contract without an end has no reason for having ended.")
        case .storesNothing:
            Self.described.refusal(
                "storageCountries", problem: "stores-nothing", rule: "storage-of-data",
                "The provider stores no data, so they rest nowhere.")
        case .replaceable:
            Self.described.refusal(
                "nonSubstitutabilityReason", problem: "replaceable", rule: "reason-of-substitutability",
                "The reason is for providers that can't be replaced, or only with great difficulty.")
        case .noAlternatives:
            Self.described.refusal(
                "alternativeProviders", problem: "no-alternatives", rule: "known-alternatives",
                "Alternative providers are named where some are known.")
        case .auditInTheFuture:
            Self.described.refusal(
                "lastAuditOn", problem: "in-the-future", rule: "past-date", "lastAuditOn lies in the future.")
        case .overarchingMissing, .notSubsequent, .unknownOverarching, .notOverarching, .hasSubsequent,
            .unknownProvider, .recorded:
            ofOthers
        }
    }

    /// What the client is told of other aggregates.
    private var ofOthers: Rejection {
        switch self {
        case .overarchingMissing:
            Self.described.refusal(
                "overarching", problem: "overarching-missing", rule: "overarching-of-subsequent",
                "A subsequent contract names the overarching one.")
        case .notSubsequent:
            Self.described.refusal(
                "overarching", problem: "not-subsequent", rule: "overarching-of-subsequent",
                "Only a subsequent contract is made under another one.")
        case .unknownOverarching(let id):
            Self.described.refusal(
                "overarching", problem: "unknown-contract", rule: "known-contract", "There is no contract \(id.text).")
        case .notOverarching(let id):
            Self.described.refusal(
                "overarching", problem: "not-overarching", rule: "overarching-contract",
                "Contract \(id.text) is no overarching one.")
        case .unknownProvider(let id):
            Self.described.refusal(
                "provider", problem: "unknown-provider", rule: "known-provider", "There is no provider \(id.text).")
        case .recorded(let id):
            Self.described.refusal(
                "referenceNumber", problem: "already-recorded", rule: "one-of-a-number",
                "Contract \(id.text) has this reference number already.", status: 409)
        default:
            Rejection(status: 409, problem: "in-use", detail: "Contracts are made under this one.")
        }
    }
}
