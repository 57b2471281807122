/// Every kind of problem that the platform answers with: the gateway's own, and what agents refuse.
enum ProblemCatalogue {
    /// Where the catalogue is, and what problem types begin with.
    static let path = "/problems"

    /// All kinds, by name.
    static let all: [ProblemType] =
        (requests + commands + workflows + documents + values + organisations + assets + incidents + testing
        + thirdParties + threats)
        .sorted { $0.name < $1.name }

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The kind of problem that a status stands for where nothing more is said of it.
    private static let byStatus: [Int: String] = [
        400: "malformed-request", 401: "unauthorised", 403: "forbidden", 404: "not-found", 405: "method-not-allowed",
        406: "not-acceptable", 408: "request-timeout", 413: "too-large", 414: "target-too-long",
        415: "unsupported-media-type", 417: "expectation-failed", 422: "invalid-content", 429: "rate-limited",
        431: "fields-too-large", 500: "internal-error", 501: "not-implemented", 503: "unavailable",
        504: "gateway-timeout", 505: "http-version",
    ]

    /// A kind by its name; nil for one that isn't in the catalogue.
    static func type(named name: some StringProtocol) -> ProblemType? { byName[String(name)] }

    /// The kind that a status stands for by itself; nil for one that no problem has.
    static func type(of status: Int) -> ProblemType? { byStatus[status].flatMap { byName[$0] } }
}
