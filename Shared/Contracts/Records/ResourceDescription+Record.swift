extension ResourceDescription {
    /// Describes a kind of record with the routes that make, change and take it out.
    /// - Parameters:
    ///   - content: the record's content.
    ///   - plural: the collection's name in paths.
    ///   - title: what one is called in a sentence, with its article: `a provider`.
    ///   - summary: what it is, for a reader of the API's description.
    ///   - said: what persons say of it, in the order of the form.
    ///   - workedOut: what its agent adds.
    ///   - lists: where it's listed; the collection alone when not said.
    ///   - actions: what a change of one is for, by name.
    ///   - removable: when one can be taken out, as far as its fields tell.
    ///   - analyses: what is computed of one by its agent, below its path.
    public static func record<Content: RecordContent>(
        _ content: Content.Type, plural: String, title: String, summary: String, said: [FieldDescription],
        workedOut: [FieldDescription] = [], lists: [ListRoute]? = nil, actions: [CommandAction] = [],
        removable: ResourceCondition? = nil, analyses: [AnalysisRoute] = []
    ) -> ResourceDescription {
        let (kind, roles) = (Content.kind, Content.writers)
        let path = "/\(plural)/{id}"
        return ResourceDescription(
            kind: kind, domain: Content.domain, plural: plural, summary: summary, fields: said + workedOut,
            lists: lists, analyses: analyses,
            commands: [
                CommandRoute(
                    "POST", "/\(plural)", command: CreateRecord<Content>.type, allowedRoles: roles, kind: kind,
                    subject: .new, body: said, summary: "Record \(title)"),
                CommandRoute(
                    "PATCH", path, command: UpdateRecord<Content>.type, allowedRoles: roles, kind: kind,
                    subject: .parameter("id"), parameters: ["id": kind], body: said.map(\.changeable),
                    summary: "Change \(title); null takes out what may be missing", actions: actions),
                CommandRoute(
                    "DELETE", path, command: DeleteRecord<Content>.type, allowedRoles: roles, kind: kind,
                    subject: .parameter("id"), parameters: ["id": kind],
                    summary: "Take \(title) out; its history stays", condition: removable),
            ])
    }
}
