internal import Contracts

/// The links of a single workflow: where it and its log are, and what a person can do with it as it is now.
enum WorkflowLinks {
    private struct Link {
        let name: String
        let method: String
        let path: String
        let title: String
        let roles: Set<Role>
        /// In which states there is one; nil in all.
        var statuses: Set<WorkflowStatus>?
    }

    private static let all = [
        Link(name: "self", method: "GET", path: "", title: "This workflow", roles: Set(Role.allCases)),
        Link(
            name: "history", method: "GET", path: "/history", title: "What happened to it", roles: AuditRoutes.readers),
        Link(
            name: "cancel-workflow", method: "POST", path: "/cancel", title: "Undo what it has done",
            roles: WorkflowRoutes.starters, statuses: [.running]),
        Link(
            name: "resume-workflow", method: "POST", path: "/resume", title: "Try again to undo what is left",
            roles: WorkflowRoutes.starters, statuses: [.needsPerson]),
        Link(
            name: "end-workflow", method: "POST", path: "/end", title: "End it although something is left",
            roles: WorkflowRoutes.starters, statuses: [.needsPerson]),
    ]

    /// The relations that there may be.
    static var relations: [String] { all.map(\.name) }

    /// A workflow as the outside sees it, with its links.
    static func added(to workflow: JSONValue) -> JSONValue {
        guard case .object(var members) = workflow, let address = members["href"]?.stringValue else { return workflow }
        let status = members["status"]?.stringValue.flatMap(WorkflowStatus.init(rawValue:))
        let links = all.filter { link in
            guard let statuses = link.statuses else { return true }
            return status.map(statuses.contains) ?? false
        }
        members["links"] = .array(
            links.map { link in
                .object([
                    "rel": .string(link.name), "href": .string(address + link.path), "method": .string(link.method),
                    "title": .string(link.title),
                    "roles": .array(link.roles.sorted().map { .string($0.rawValue) }),
                ])
            })
        return .object(members)
    }
}
