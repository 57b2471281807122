internal import Contracts

extension ResilienceTestError {
    /// What the client is told.
    var rejection: Rejection {
        switch self {
        case .blank(let member):
            Rejection(
                status: 422, problem: "blank-text", detail: "\(member) has no visible character.",
                pointer: "/\(member)", rule: "visible-text")
        case .unknownSort(let text):
            Rejection(
                status: 422, problem: "not-on-list", detail: "\(text.prefix(200)) isn't on the closed list.",
                pointer: "/type", rule: "closed-list", article: "Regulation (EU) 2022/2554, Article 25(1)")
        case .nothingTested:
            Rejection(
                status: 422, problem: "nothing-tested", detail: "A test names the functions or the assets it is of.",
                pointer: "/assets", rule: "scope")
        case .tooEarly(let member, let after):
            Rejection(
                status: 422, problem: "too-early", detail: "\(member) can't be before, or without, \(after).",
                pointer: "/\(member)", rule: "date-order")
        case .inTheFuture(let member):
            Rejection(
                status: 422, problem: "in-the-future", detail: "\(member) lies in the future.", pointer: "/\(member)",
                rule: "past-date")
        case .missing(let member, let status):
            Rejection(
                status: 422, problem: "missing", detail: "A test that is \(status.rawValue) has \(member).",
                pointer: "/\(member)", rule: "members-of-status")
        case .notYet(let member, let status):
            Rejection(
                status: 422, problem: "not-yet", detail: "A test that is \(status.rawValue) has no \(member).",
                pointer: "/\(member)", rule: "members-of-status")
        case .independenceMissing(let member):
            Rejection(
                status: 422, problem: "independence-missing",
                detail: "Once a test has begun, it is said whether its testers are independent, and why.",
                pointer: "/\(member)", rule: "independent-testers",
                article: "Regulation (EU) 2022/2554, Article 24(4)")
        case .hasFindings:
            Rejection(
                status: 409, problem: "has-findings", detail: "The test has findings, so it has begun.",
                pointer: "/startedOn", rule: "findings-of-begun-test")
        case .confirms(let finding):
            Rejection(
                status: 409, problem: "confirms-remedy",
                detail: "Finding \(finding.text) is validated by this test, as it was completed and dated.",
                pointer: "/status", rule: "retest", article: "Regulation (EU) 2022/2554, Article 24(5)")
        }
    }
}
