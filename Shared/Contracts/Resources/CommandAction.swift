/// A named use of a route that changes a resource: what a person would call the next step.
public struct CommandAction: Sendable, Hashable {
    /// Its name as a link's relation: `validate-finding`.
    public let name: String
    /// What it does, in a few words.
    public let title: String
    /// The members of the route's body that it sets.
    public let fields: [String]
    /// When it can be done.
    public let condition: ResourceCondition

    /// Names a use.
    /// - Parameters:
    ///   - name: its name as a link's relation, in lower case with hyphens.
    ///   - title: what it does, in a few words.
    ///   - fields: the members of the route's body that it sets.
    ///   - condition: what must hold of the resource.
    public init(_ name: String, _ title: String, sets fields: [String], when condition: ResourceCondition) {
        self.name = name
        self.title = title
        self.fields = fields
        self.condition = condition
    }
}
