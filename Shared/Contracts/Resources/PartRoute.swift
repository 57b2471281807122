/// A route that reads a list standing inside a resource: the controls of a risk.
public struct PartRoute: Sendable {
    /// The path below `/api/v1`; its one parameter names the resource.
    public let path: String
    /// The parameter's name.
    public let parameter: String
    /// The resource's member that holds the list.
    public let member: String
    /// One line for the API's description.
    public let summary: String

    /// Describes a route.
    public init(_ path: String, parameter: String, member: String, summary: String) {
        self.path = path
        self.parameter = parameter
        self.member = member
        self.summary = summary
    }
}
