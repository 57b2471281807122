/// Why a command was refused: the content of the RFC 9457 problem that the client sees.
public struct Rejection: Error, Hashable, Sendable, Codable {
    /// The HTTP status that says it best: 403, 404, 409, 412, 413, 415 or 422.
    public let status: Int
    /// The last part of the problem type's address: `unknown-organisation`.
    public let problem: String
    /// One sentence for the person who asked.
    public let detail: String
    /// JSON pointer (RFC 6901) to the field at fault; nil when none is.
    public let pointer: String?
    /// The rule that was broken, as the resource's description names it.
    public let rule: String?
    /// The provision behind the rule; nil when it's the platform's own.
    public let article: String?

    /// Makes a rejection.
    public init(
        status: Int, problem: String, detail: String, pointer: String? = nil, rule: String? = nil,
        article: String? = nil
    ) {
        self.status = status
        self.problem = problem
        self.detail = detail
        self.pointer = pointer
        self.rule = rule
        self.article = article
    }

    /// Nothing by that identifier, for this tenant.
    public static func notFound(_ kind: ResourceKind, _ id: ResourceID) -> Rejection {
        Rejection(status: 404, problem: "not-found", detail: "There is no \(kind.rawValue) \(id.text).")
    }

    /// The version that the client named isn't the current one.
    public static func versionMismatch(expected: Int, current: Int) -> Rejection {
        Rejection(
            status: 412, problem: "version-mismatch",
            detail: "The resource has version \(current), not \(expected): read it again and repeat the change.")
    }
}
