/// What persons write down of a thing: the members that they may set, and those that its agent works out from them.
///
/// A record is made, changed and taken out as a whole, by three commands that all records share. What distinguishes
/// one kind from another stands here and in its ``ResourceDescription``; the rules stand in its agent's domain.
public protocol RecordContent: Codable, Sendable, Equatable {
    /// What sort of aggregate it is.
    static var kind: ResourceKind { get }
    /// The domain whose agent keeps it.
    static var domain: Domain { get }
    /// Who may make, change and take out.
    static var writers: Set<Role> { get }
    /// The words of its commands and events.
    static var verbs: RecordVerbs { get }
}

extension RecordContent {
    /// `create-…`, `update-…`, `delete-…`.
    public static var verbs: RecordVerbs { RecordVerbs() }
}
