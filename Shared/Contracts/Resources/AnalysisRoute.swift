/// A route below a resource's path that answers with what an agent computes of it, when asked: its impact.
public struct AnalysisRoute: Sendable, Hashable {
    /// The path's last part: `impact`.
    public let name: String
    /// One line for the API's description.
    public let summary: String

    /// Describes a route.
    public init(_ name: String, summary: String) {
        self.name = name
        self.summary = summary
    }
}
