internal import Contracts

extension IncidentError {
    private static let recurrence = "Delegated Regulation (EU) 2024/1772, Article 8(2)"
    private static let dataLosses = "Delegated Regulation (EU) 2024/1772, Article 9(5)"
    private static let reportFields = "Implementing Regulation (EU) 2025/302, Annex II"

    /// What the client is told.
    var rejection: Rejection {
        switch self {
        case .blank(let member):
            Self.rejection("blank-text", "The member \(member) has no visible character.", at: member)
        case .unknownValue(let value, let place):
            Self.rejection(
                "unknown-value", "\(value.prefix(80)) is none of the values that the law names.", at: place,
                rule: "closed-list", article: Self.reportFields)
        case .negative(let member):
            Self.rejection("negative-figure", "\(member) can't be below zero.", at: member, rule: "not-negative")
        case .currencyMissing(let member):
            Self.rejection(
                "currency-missing", "\(member) is an amount: say in which currency.", at: "currency",
                rule: "currency-of-amounts", article: "\(Self.reportFields), field 1.15")
        case .contradiction(let member, let other):
            Self.rejection(
                "contradiction", "\(member) can't be true with what \(other) says.", at: member, rule: "facts-agree",
                article: Self.dataLosses)
        case .momentMissing(let status, let member):
            Self.rejection(
                "moment-missing", "An incident that is \(status.rawValue) says \(member).", at: member,
                rule: "moment-of-status")
        case .statusNotReached(let status, let member):
            Self.rejection(
                "status-not-reached", "An incident that is \(status.rawValue) has no \(member) yet.", at: member,
                rule: "moment-of-status")
        case .tooEarly(let member, let after):
            Self.rejection(
                "too-early", "\(member) can't be before \(after).", at: member, rule: "moment-order")
        case .inTheFuture(let member):
            Self.rejection("in-the-future", "\(member) lies in the future.", at: member, rule: "past-moment")
        case .unknownIncident(let id):
            Self.rejection(
                "unknown-incident", "There is no incident \(id.text).", at: "recurrenceOf", rule: "known-incident")
        case .recursOfItself:
            Self.rejection(
                "recurs-of-itself", "An incident is no recurrence of itself.", at: "recurrenceOf",
                rule: "first-of-series", article: Self.recurrence)
        case .notTheFirst(let id, let first):
            Self.rejection(
                "not-the-first", "The incident \(id.text) is itself a recurrence: name the first, \(first.text).",
                at: "recurrenceOf", rule: "first-of-series", article: Self.recurrence)
        case .isTheFirst:
            Self.rejection(
                "is-the-first", "Others name this incident as the first of their series.", at: "recurrenceOf",
                rule: "first-of-series", article: Self.recurrence)
        }
    }

    private static func rejection(
        _ problem: String, _ detail: String, at place: String, rule: String? = nil, article: String? = nil
    ) -> Rejection {
        Rejection(
            status: 422, problem: problem, detail: detail, pointer: "/\(place)", rule: rule ?? problem,
            article: article)
    }
}
