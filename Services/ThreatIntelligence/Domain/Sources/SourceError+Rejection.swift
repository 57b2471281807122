internal import Contracts

extension SourceError {
    /// What the client is told.
    var rejection: Rejection {
        let sharing = "Regulation (EU) 2022/2554, Article 45(3)"
        return switch self {
        case .blankName:
            Rejection(
                status: 422, problem: "blank-name", detail: "The name has no visible character.", pointer: "/name",
                rule: "blank-name")
        case .noAddress(let text):
            Rejection(
                status: 422, problem: "no-address", detail: "\(text.prefix(200)) is no https address.",
                pointer: "/address", rule: "https-address")
        case .notAnArrangement(let member):
            Rejection(
                status: 422, problem: "not-an-arrangement",
                detail: "\(member) is for a sharing arrangement; this source is none.", pointer: "/\(member)",
                rule: "arrangement-only", article: sharing)
        case .joiningMissing:
            Rejection(
                status: 422, problem: "joining-missing",
                detail: "For a sharing arrangement it is said since when the organisation takes part.",
                pointer: "/joinedOn", rule: "joining-date", article: sharing)
        case .tooEarly(let member, let after):
            Rejection(
                status: 422, problem: "too-early", detail: "\(member) can't be before \(after).", pointer: "/\(member)",
                rule: "date-order", article: sharing)
        case .inTheFuture(let member):
            Rejection(
                status: 422, problem: "in-the-future", detail: "\(member) lies in the future.", pointer: "/\(member)",
                rule: "past-date", article: sharing)
        }
    }
}
