/// All that the gateway knows of a kind of resource. From this one value come validation, routes, the API's
/// description and the read model's filters, so that they can't disagree.
public struct ResourceDescription: Sendable {
    /// What sort of aggregate it is.
    public let kind: ResourceKind
    /// The domain whose agent owns it.
    public let domain: Domain
    /// The collection's name in paths: `policies`.
    public let plural: String
    /// What it is, for a reader of the API's description.
    public let summary: String
    /// Its fields, without `id`, `version`, `createdAt` and `updatedAt`, which every resource has.
    public let fields: [FieldDescription]
    /// Who may read it.
    public let readers: Set<Role>
    /// Where it's listed; the first is the collection itself.
    public let lists: [ListRoute]
    /// Routes that read a list standing inside it.
    public let parts: [PartRoute]
    /// What its agent computes of one, below its path.
    public let analyses: [AnalysisRoute]
    /// Routes that change it.
    public let commands: [CommandRoute]
    /// The path of a single one, with a parameter `id`.
    public let itemPath: String
    /// The kinds of the item path's other parameters.
    public let itemParameters: [String: ResourceKind]

    /// Describes a kind of resource.
    public init(
        kind: ResourceKind, domain: Domain, plural: String, summary: String, fields: [FieldDescription],
        readers: Set<Role> = Set(Role.allCases), lists: [ListRoute]? = nil, itemPath: String? = nil,
        itemParameters: [String: ResourceKind] = [:], parts: [PartRoute] = [], analyses: [AnalysisRoute] = [],
        commands: [CommandRoute] = []
    ) {
        self.kind = kind
        self.domain = domain
        self.plural = plural
        self.summary = summary
        self.fields = fields
        self.readers = readers
        self.lists = lists ?? [ListRoute("/\(plural)", summary: "List \(plural)")]
        self.itemPath = itemPath ?? "/\(plural)/{id}"
        self.itemParameters = itemParameters
        self.parts = parts
        self.analyses = analyses
        self.commands = commands
    }

    /// The fields that every resource has beside its own.
    public static let commonFields: [FieldDescription] = [
        FieldDescription("version", .count, "The version of the resource, from 1; its entity tag."),
        FieldDescription("createdAt", .timestamp, "When it was created.", sortable: true),
        FieldDescription("updatedAt", .timestamp, "When it was last changed.", sortable: true),
    ]

    /// The route that makes one from a JSON object alone: what many can be made by in one request. Nil where there is
    /// none, as for a resource that comes with a file or that workflows make.
    public var creation: CommandRoute? {
        commands.first {
            $0.method == "POST" && $0.path == "/\(plural)" && $0.kind == kind && $0.subject == .new && !$0.takesFile
                && $0.parameters.isEmpty && !$0.body.isEmpty
        }
    }
}
