internal import Contracts

extension IndicatorError {
    /// What the client is told.
    var rejection: Rejection {
        switch self {
        case .unknownSource(let id):
            Rejection(
                status: 422, problem: "unknown-source", detail: "There is no source \(id.text).", pointer: "/source",
                rule: "known-source")
        case .noValue(let type):
            Rejection(
                status: 422, problem: "value-form", detail: "The value hasn't the form of a \(type.rawValue).",
                pointer: "/value", rule: "value-form")
        case .recorded(let id):
            Rejection(
                status: 409, problem: "already-recorded",
                detail: "The source has given this value already, as indicator \(id.text).", pointer: "/value",
                rule: "once-a-source")
        case .freerThanSource(let marking):
            Rejection(
                status: 422, problem: "freer-than-source",
                detail: "What this source gives is passed on no further than \(marking.rawValue).",
                pointer: "/marking", rule: "marking-of-source",
                article: "Regulation (EU) 2022/2554, Article 45(1)(c)")
        case .seenInTheFuture(let member):
            Rejection(
                status: 422, problem: "in-the-future", detail: "\(member) lies in the future.", pointer: "/\(member)",
                rule: "past-moment")
        case .beforeFirstSeen(let member):
            Rejection(
                status: 422, problem: "too-early", detail: "\(member) can't be before firstSeen.",
                pointer: "/\(member)", rule: "moment-order")
        case .noTechnique(let index):
            Rejection(
                status: 422, problem: "technique-form", detail: "A technique is written as T1566 or T1566.001.",
                pointer: "/techniques/\(index)", rule: "technique-form")
        }
    }
}
