internal import Contracts

/// A problem document (RFC 9457) of each status, as an example.
enum ProblemExamples {
    /// The examples by the name of the response that they belong to.
    static let byResponse: [String: JSONValue] = [
        "BadRequest": problem(
            400, "invalid-request", "Invalid request", "The request has invalid fields.",
            more: ["errors": .array([error("/title", "length", "A text of 1 to 200 characters is expected.")])]),
        "Unauthorised": problem(401, "unauthorised", "Not authenticated", "The token has expired."),
        "Forbidden": problem(403, "forbidden", "Not allowed", "Your roles don't allow to change schedules."),
        "NotFound": problem(404, "not-found", "Not found", "There is no such resource."),
        "Conflict": problem(
            409, "in-use", "Conflict", "It can't be taken out: others refer to it.",
            more: ["operation": .string("/api/v1/operations/\(ExampleIdentifier.text(of: "operation"))")]),
        "Gone": problem(410, "operation-pruned", "Operation is no longer kept", "Operations are kept 30 days."),
        "PreconditionFailed": problem(
            412, "version-mismatch", "Precondition Failed",
            "The resource has version 4, not 3: read it again and repeat the change."),
        "TooLarge": problem(413, "too-large", "Too large", "The request is over the limit."),
        "UnsupportedMediaType": problem(
            415, "unsupported-media-type", "Unsupported media type", "The body must be application/json."),
        "Unprocessable": problem(
            422, "unknown-organisation", "Unprocessable Content", "There is no such organisation.",
            more: ["errors": .array([error("/organisation", "exists", "There is no such organisation.")])]),
        "TooManyRequests": problem(
            429, "rate-limited", "Too many requests", "The tenant has used up this route's requests of the hour."),
        "Unavailable": problem(
            503, "outcome-unknown", "Not confirmed in time",
            "The outcome is unknown: repeat the request with this Idempotency-Key, or ask the operation.",
            more: ["idempotencyKey": .string("b2d4c1f0-repeat-me")]),
        "GatewayTimeout": problem(504, "agent-away", "No answer in time", "The agent did not answer in time."),
    ]

    private static func problem(
        _ status: Int64, _ name: String, _ title: String, _ detail: String, more: [String: JSONValue] = [:]
    ) -> JSONValue {
        let members: [String: JSONValue] = [
            "type": .string("/problems/\(name)"), "title": .string(title), "status": .integer(status),
            "detail": .string(detail),
        ]
        return .object(members.merging(more) { _, new in new })
    }

    private static func error(_ pointer: String, _ rule: String, _ detail: String) -> JSONValue {
        .object(["pointer": .string(pointer), "rule": .string(rule), "detail": .string(detail)])
    }
}
