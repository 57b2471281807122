internal import Contracts

extension TestFindingError {
    /// What the client is told.
    var rejection: Rejection {
        let remedying = "Regulation (EU) 2022/2554, Article 24(5)"
        return switch self {
        case .blank(let member):
            Rejection(
                status: 422, problem: "blank-text", detail: "\(member) has no visible character.",
                pointer: "/\(member)", rule: "visible-text")
        case .unknownTest(let member):
            Rejection(
                status: 422, problem: "unknown-test", detail: "There is no such test.", pointer: "/\(member)",
                rule: "known-test")
        case .testNotBegun:
            Rejection(
                status: 422, problem: "test-not-begun", detail: "A test that hasn't begun has found nothing.",
                pointer: "/test", rule: "findings-of-begun-test")
        case .tooEarly(let member, let after):
            Rejection(
                status: 422, problem: "too-early",
                detail: "\(member) can't be before \(after == "startedOn" ? "the test began" : after).",
                pointer: "/\(member)", rule: "date-order")
        case .inTheFuture(let member):
            Rejection(
                status: 422, problem: "in-the-future", detail: "\(member) lies in the future.", pointer: "/\(member)",
                rule: "past-date")
        case .missing(let member, let status):
            Rejection(
                status: 422, problem: "missing", detail: "A finding that is \(status.rawValue) has \(member).",
                pointer: "/\(member)", rule: "members-of-status", article: status == .accepted ? nil : remedying)
        case .notInStatus(let member, let status):
            Rejection(
                status: 422, problem: "not-in-status", detail: "A finding that is \(status.rawValue) has no \(member).",
                pointer: "/\(member)", rule: "members-of-status")
        case .retestIsTest:
            Rejection(
                status: 422, problem: "retest-is-test", detail: "A finding is tried again by another test.",
                pointer: "/retest", rule: "retest", article: remedying)
        case .retestConfirmsNothing:
            Rejection(
                status: 422, problem: "retest-confirms-nothing",
                detail: "A retest that validates began after the remedy and was completed by the validation.",
                pointer: "/retest", rule: "retest", article: remedying)
        }
    }
}
