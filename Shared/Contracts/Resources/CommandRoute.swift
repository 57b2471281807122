/// A route that asks an agent to change something: what the gateway needs to check the request and to write the
/// command.
public struct CommandRoute: Sendable {
    /// Which aggregate the command goes to, and so its key.
    public enum Subject: Sendable, Hashable {
        /// A new one, whose identifier is derived from the message id and stands in the command's `id`.
        case new
        /// The one that the path names by that parameter.
        case parameter(String)
    }

    /// The HTTP method: `POST`, `PUT`, `PATCH` or `DELETE`.
    public let method: String
    /// The path below `/api/v1`; its parameters become members of the command.
    public let path: String
    /// The command's type.
    public let command: MessageType
    /// Who may call it.
    public let allowedRoles: Set<Role>
    /// What sort of aggregate the command goes to.
    public let kind: ResourceKind
    /// Which one.
    public let subject: Subject
    /// Parameters of the path, each with the kind it names.
    public let parameters: [String: ResourceKind]
    /// The members of the request's body; empty where there is none.
    public let body: [FieldDescription]
    /// Whether the request is `multipart/form-data` with a part named `file`.
    public let takesFile: Bool
    /// A member made anew for the command beside its subject: a control's or measure's identifier.
    public let derived: String?
    /// One line for the API's description.
    public let summary: String
    /// When the resource's state allows it; nil when it always does, as far as its fields tell.
    public let condition: ResourceCondition?
    /// Its named uses, each with a condition of its own.
    public let actions: [CommandAction]

    /// Describes a route.
    public init(
        _ method: String, _ path: String, command: MessageType, allowedRoles: Set<Role>, kind: ResourceKind,
        subject: Subject, parameters: [String: ResourceKind] = [:], body: [FieldDescription] = [],
        takesFile: Bool = false, derived: String? = nil, summary: String,
        condition: ResourceCondition? = nil, actions: [CommandAction] = []
    ) {
        self.method = method
        self.path = path
        self.command = command
        self.allowedRoles = allowedRoles
        self.kind = kind
        self.subject = subject
        self.parameters = parameters
        self.body = body
        self.takesFile = takesFile
        self.derived = derived
        self.summary = summary
        self.condition = condition
        self.actions = actions
    }
}
