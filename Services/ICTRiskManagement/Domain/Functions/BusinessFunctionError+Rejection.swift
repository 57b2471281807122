internal import Contracts

extension BusinessFunctionError {
    /// What the client is told.
    var rejection: Rejection {
        let register = "Implementing Regulation (EU) 2024/2956, Annex I, template B_06.01"
        return switch self {
        case .blank(let member):
            Rejection(
                status: 422, problem: "blank-text", detail: "\(member) has no visible character.",
                pointer: "/\(member)", rule: "visible-text")
        case .noIdentifier(let text):
            Rejection(
                status: 422, problem: "identifier-form",
                detail: "A function's number is F with digits, as F12; \(text.prefix(20)) is none.",
                pointer: "/identifier", rule: "identifier-form", article: register)
        case .notOnList(let member, let value):
            Rejection(
                status: 422, problem: "not-on-list", detail: "\(value.prefix(200)) isn't on the closed list.",
                pointer: "/\(member)", rule: "closed-list", article: register)
        case .assessmentDateMissing:
            Rejection(
                status: 422, problem: "assessment-date-missing",
                detail: "When the function was assessed is said with the answer.", pointer: "/lastAssessedOn",
                rule: "assessment-date", article: register)
        case .notAssessed:
            Rejection(
                status: 422, problem: "not-assessed",
                detail: "A function that isn't assessed has no day of its assessment.", pointer: "/lastAssessedOn",
                rule: "assessment-date", article: register)
        case .assessedInTheFuture:
            Rejection(
                status: 422, problem: "in-the-future", detail: "lastAssessedOn lies in the future.",
                pointer: "/lastAssessedOn", rule: "past-date", article: register)
        case .identifierTaken(let id):
            Rejection(
                status: 409, problem: "identifier-taken",
                detail: "The organisation has another function under this number: \(id.text).", pointer: "/identifier",
                rule: "once-an-organisation", article: register)
        case .recorded(let id):
            Rejection(
                status: 409, problem: "already-recorded",
                detail: "The organisation has this function for this activity already: \(id.text).", pointer: "/name",
                rule: "once-an-organisation", article: register)
        case .assetRecoversLater(let objective, let asset):
            Rejection(
                status: 409, problem: "asset-recovers-later",
                detail: "Asset \(asset.text) supports this function and has a longer objective: shorten that first.",
                pointer: "/\(objective.rawValue)", rule: "objective-of-function",
                article: "Regulation (EU) 2022/2554, Article 12(6)")
        }
    }
}
