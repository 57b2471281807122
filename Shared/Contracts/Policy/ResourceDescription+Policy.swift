extension ResourceDescription {
    private static let policyFields: [FieldDescription] = [
        FieldDescription(
            "title", .line, "The document's title.", filter: true, sortable: true, example: .string("Backup policy")),
        FieldDescription(
            "kind", .choice(PolicyKind.allCases.map(\.rawValue)), "What sort of document it is.", required: false,
            filter: true, sortable: true, example: .string("policy")),
        FieldDescription(
            "owner", .line, "Who answers for it: a role or a name.", required: false,
            article: "Regulation (EU) 2024/1774, Article 2(1)", personal: true, filter: true,
            example: .string("Head of IT operations")),
        FieldDescription("reviewDueOn", .date, "When it must be reviewed next.", required: false, sortable: true),
    ]

    private static let policyOrganisation = FieldDescription(
        "organisation", .identifier(Organisation.kind), "The organisation whose policy it is.", filter: true)

    private static let policyDocument: [FieldDescription] = [
        FieldDescription("name", .line, "The file's name.", example: .string("backup-policy.pdf")),
        FieldDescription("mediaType", .line, "The media type found.", example: .string("application/pdf")),
        FieldDescription("length", .count, "The size in bytes.", example: .integer(184_320)),
        FieldDescription(
            "digest", .line, "SHA-256 of the bytes, in hex.",
            example: .string("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
        FieldDescription(
            "passagesDigest", .line, "SHA-256 of the passages extracted, in hex.",
            example: .string("60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")),
        FieldDescription("passages", .count, "How many passages were found.", example: .integer(64)),
        FieldDescription("pages", .count, "How many pages it has.", required: false),
    ]

    /// Policy documents.
    public static let policy = ResourceDescription(
        kind: Policy.kind, domain: .policy, plural: "policies",
        summary: "A policy document of an organisation.",
        fields: [policyOrganisation] + policyFields + [
            FieldDescription(
                "language", .line, "The document's language: `en`, `de`.", filter: true, example: .string("en")),
            FieldDescription("document", .object(policyDocument), "The document that is in force."),
        ],
        commands: [
            CommandRoute(
                "POST", "/policies", command: RegisterPolicy.type, allowedRoles: RegisterPolicy.allowedRoles,
                kind: Policy.kind, subject: .new, body: [policyOrganisation] + policyFields, takesFile: true,
                summary: "Register a policy with its document"),
            CommandRoute(
                "PATCH", "/policies/{id}", command: UpdatePolicy.type, allowedRoles: UpdatePolicy.allowedRoles,
                kind: Policy.kind, subject: .parameter("id"), parameters: ["id": Policy.kind],
                body: policyFields.map(\.optional), summary: "Change what is recorded of a policy"),
            CommandRoute(
                "PUT", "/policies/{id}/document", command: ReplacePolicyDocument.type,
                allowedRoles: ReplacePolicyDocument.allowedRoles, kind: Policy.kind, subject: .parameter("id"),
                parameters: ["id": Policy.kind], takesFile: true, summary: "Replace a policy's document"),
            CommandRoute(
                "DELETE", "/policies/{id}", command: DeletePolicy.type, allowedRoles: DeletePolicy.allowedRoles,
                kind: Policy.kind, subject: .parameter("id"), parameters: ["id": Policy.kind],
                summary: "Take a policy out of the collection; its history stays"),
            CommandRoute(
                "POST", "/policies/{policy}/analyze", command: AnalyzePolicies.type,
                allowedRoles: AnalyzePolicies.allowedRoles, kind: Analysis.kind, subject: .new,
                parameters: ["policy": Policy.kind], summary: "Find which obligations a policy answers"),
        ])

    private static let quote: [FieldDescription] = [
        FieldDescription("policy", .identifier(Policy.kind), "The policy."),
        FieldDescription("title", .line, "The policy's title.", example: .string("Backup policy")),
        FieldDescription("page", .count, "The page, from 1, where the format knows pages.", required: false),
        FieldDescription(
            "heading", .list(of: .line, maximum: 20), "The headings above the passage.",
            example: .array([.string("Backups")])),
        FieldDescription(
            "text", .paragraph, "The sentence that says so.",
            example: .string("Restoring from backups is tested every quarter.")),
        FieldDescription(
            "stance", .choice(Quote.Stance.allCases.map(\.rawValue)), "How the passage speaks of what is asked for."),
        FieldDescription("score", .share, "How well it fits.", example: .number(0.87)),
    ]

    static let quotes = FieldType.list(of: .object(quote), maximum: 3)

    static let analysedPolicies = FieldType.list(
        of: .object([
            FieldDescription("policy", .identifier(Policy.kind), "The policy."),
            FieldDescription("version", .count, "Its version when it was read."),
            FieldDescription("title", .line, "Its title then.", example: .string("Backup policy")),
            FieldDescription(
                "digest", .line, "SHA-256 of the document's bytes, in hex.",
                example: .string("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
        ]), maximum: 1_000)

    /// Analyses.
    public static let analysis = ResourceDescription(
        kind: Analysis.kind, domain: .policy, plural: "analyses",
        summary: "What an organisation's policies say to each obligation.",
        fields: [
            FieldDescription(
                "organisation", .identifier(Organisation.kind), "The organisation whose policies were read.",
                filter: true),
            FieldDescription("policies", analysedPolicies, "The policies that were read."),
            FieldDescription("engine", .line, "Which analysis it was.", filter: true, example: .string("lexical/2")),
            FieldDescription("obligations", .count, "How many obligations were looked for.", example: .integer(186)),
            FieldDescription("passages", .count, "How many passages were read.", example: .integer(64)),
            FieldDescription(
                "findings",
                .list(
                    of: .object([
                        FieldDescription(
                            "obligation", .line, "The obligation's identifier.", example: .string("dora-12-6")),
                        FieldDescription(
                            "verdict", .choice(Verdict.allCases.map(\.rawValue)), "What follows from the passages."),
                        FieldDescription("confidence", .share, "How sure the analysis is.", example: .number(0.82)),
                        FieldDescription(
                            "answered", .list(of: .line, maximum: 20), "The elements that are answered.",
                            example: .array([.string("recovery time objectives")])),
                        FieldDescription(
                            "missing", .list(of: .line, maximum: 20), "The elements that are not.",
                            example: .array([.string("recovery point objectives")])),
                        FieldDescription("quotes", quotes, "The passages that say so, the best first."),
                    ]), maximum: 2_000), "What was found.", detail: true),
        ])
}
