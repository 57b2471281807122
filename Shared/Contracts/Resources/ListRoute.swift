/// A route that lists a kind of resource, whole or within another one.
public struct ListRoute: Sendable {
    /// The path below `/api/v1`.
    public let path: String
    /// The filter that a parameter of the path fixes, by the parameter's name.
    public let fixedFilters: [String: String]
    /// The kind that each parameter names.
    public let parameters: [String: ResourceKind]
    /// One line for the API's description.
    public let summary: String

    /// Describes a route.
    public init(
        _ path: String, fixedFilters: [String: String] = [:], parameters: [String: ResourceKind] = [:], summary: String
    ) {
        self.path = path
        self.fixedFilters = fixedFilters
        self.parameters = parameters
        self.summary = summary
    }
}
