internal import Contracts

extension AssetError {
    /// What the client is told.
    var rejection: Rejection {
        let support = "Delegated Regulation (EU) 2024/1774, Article 4(2)(b)(ix)"
        return switch self {
        case .blank(let member):
            Rejection(
                status: 422, problem: "blank-text", detail: "\(member) has no visible character.",
                pointer: "/\(member)", rule: "visible-text")
        case .unknownFunction(let index):
            Rejection(
                status: 422, problem: "unknown-function", detail: "There is no such business function.",
                pointer: "/functions/\(index)", rule: "known-function")
        case .unknownAsset(let index):
            Rejection(
                status: 422, problem: "unknown-asset", detail: "There is no such asset.",
                pointer: "/dependsOn/\(index)", rule: "known-asset")
        case .dependsOnItself(let index):
            Rejection(
                status: 422, problem: "depends-on-itself", detail: "An asset can't depend on itself.",
                pointer: "/dependsOn/\(index)", rule: "other-asset")
        case .classifiedBelow(let level):
            Rejection(
                status: 422, problem: "classified-below",
                detail: "One of its requirements is \(level.rawValue), so its classification is no lower.",
                pointer: "/classification", rule: "classification-of-requirements",
                article: "Delegated Regulation (EU) 2024/1774, Article 5(2)(b)")
        case .supportEndsEarly(let member):
            Rejection(
                status: 422, problem: "too-early",
                detail: "\(member) can't be before, or without, regularSupportEndsOn.",
                pointer: "/\(member)", rule: "date-order", article: support)
        case .longerThanFunction(let objective, let hours):
            Rejection(
                status: 422, problem: "longer-than-function",
                detail: "A function that it supports demands \(hours) hours at most.",
                pointer: "/\(objective.rawValue)", rule: "objective-of-function",
                article: "Regulation (EU) 2022/2554, Article 12(6)")
        }
    }
}
