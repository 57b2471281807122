internal import Contracts

extension CyberThreatError {
    /// What the client is told.
    var rejection: Rejection {
        switch self {
        case .blank(let member):
            Rejection(
                status: 422, problem: "blank-text", detail: "The member \(member) has no visible character.",
                pointer: "/\(member)", rule: "blank-text")
        case .unknownCriterion(let text, let index):
            Rejection(
                status: 422, problem: "unknown-value",
                detail: "\(text.prefix(80)) is none of the values that the law names.",
                pointer: "/criteriaLikely/\(index)", rule: "closed-list",
                article: "Implementing Regulation (EU) 2025/302, Annex III, field 15")
        case .inTheFuture(let member):
            Rejection(
                status: 422, problem: "in-the-future", detail: "\(member) lies in the future.", pointer: "/\(member)",
                rule: "past-moment")
        case .notifiedBeforeSeen:
            Rejection(
                status: 422, problem: "too-early", detail: "notifiedAt can't be before firstSeen.",
                pointer: "/notifiedAt", rule: "moment-order")
        }
    }
}
