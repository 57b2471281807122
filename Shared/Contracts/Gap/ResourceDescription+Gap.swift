extension ResourceDescription {
    private static let organisationFields: [FieldDescription] = [
        FieldDescription("name", .line, "Its name.", filter: true, sortable: true, example: .string("Hafenbank AG")),
        FieldDescription(
            "legalEntityIdentifier", .legalEntityIdentifier, "Its legal entity identifier (ISO 17442).",
            required: false, article: "Regulation (EU) 2024/2956, Article 3(5)", filter: true),
        FieldDescription(
            "entityType", .closedList(.entityType), "Its type after Article 2(1), as `credit-institution`.",
            article: "Regulation (EU) 2022/2554, Article 2(1)", filter: true, example: .string("credit-institution")),
        FieldDescription("country", .country, "Where it is established.", filter: true),
        FieldDescription(
            "currency", .currency, "The currency of its figures; the country's when not said.", required: false),
        FieldDescription(
            "employees", .count, "How many persons it employs.",
            article: "Regulation (EU) 2022/2554, Article 3(60), (63) and (64)", example: .integer(900)),
        FieldDescription(
            "annualTurnover", .amount, "Annual turnover in euros.",
            article: "Regulation (EU) 2022/2554, Article 3(60), (63) and (64)", example: .integer(210_000_000)),
        FieldDescription(
            "balanceSheetTotal", .amount, "Balance sheet total in euros.",
            article: "Regulation (EU) 2022/2554, Article 3(60), (63) and (64)", example: .integer(6_400_000_000)),
        FieldDescription(
            "simplifiedFramework", .boolean, "Whether it is on the list of Article 16(1); false when not said.",
            required: false, article: "Regulation (EU) 2022/2554, Article 16(1)"),
        FieldDescription(
            "identifiedForThreatLedTesting", .boolean,
            "Whether its authority identified it for threat-led penetration testing; false when not said.",
            required: false, article: "Regulation (EU) 2022/2554, Article 26(8)"),
    ]

    /// Organisations.
    public static let organisation = ResourceDescription(
        kind: Organisation.kind, domain: .gap, plural: "organisations",
        summary: "An organisation's profile: from it follow what binds it, its working days and its currency.",
        fields: organisationFields + [
            FieldDescription(
                "size", .closedList(.entitySize), "Its size after Article 3.", filter: true, example: .string("large")),
            FieldDescription(
                "obligations", .count, "How many obligations of the catalogue bind it.", example: .integer(186)),
        ],
        commands: [
            CommandRoute(
                "POST", "/organisations", command: CreateOrganisation.type,
                allowedRoles: CreateOrganisation.allowedRoles, kind: Organisation.kind, subject: .new,
                body: organisationFields, summary: "Describe an organisation"),
            CommandRoute(
                "PATCH", "/organisations/{id}", command: UpdateOrganisation.type,
                allowedRoles: UpdateOrganisation.allowedRoles, kind: Organisation.kind, subject: .parameter("id"),
                parameters: ["id": Organisation.kind], body: organisationFields.map(\.optional),
                summary: "Change an organisation's profile"),
            CommandRoute(
                "DELETE", "/organisations/{id}", command: DeleteOrganisation.type,
                allowedRoles: DeleteOrganisation.allowedRoles, kind: Organisation.kind, subject: .parameter("id"),
                parameters: ["id": Organisation.kind], summary: "Take an organisation out; its history stays"),
        ])

    private static let counts: [FieldDescription] = [
        FieldDescription("met", .count, "How many obligations are met.", example: .integer(112)),
        FieldDescription("partly", .count, "How many are met in part.", example: .integer(41)),
        FieldDescription("notMet", .count, "How many are not met.", example: .integer(33)),
        FieldDescription("notApplicable", .count, "How many don't bind the organisation.", example: .integer(9)),
        FieldDescription(
            "coverage", .share,
            "The share that is met of those that bind, a half for met in part; none where none binds.",
            required: false, example: .number(0.71)),
    ]

    /// Assessments; a workflow makes them.
    public static let assessment = ResourceDescription(
        kind: Assessment.kind, domain: .gap, plural: "assessments",
        summary: "Where an organisation stands with every obligation, by pillar.",
        fields: [
            FieldDescription("organisation", .identifier(Organisation.kind), "The organisation.", filter: true),
            FieldDescription("analysis", .identifier(Analysis.kind), "The analysis it rests on.", filter: true),
            FieldDescription("policies", analysedPolicies, "The policies that were read."),
            FieldDescription(
                "pillars",
                .list(
                    of: .object([FieldDescription("pillar", .closedList(.pillar), "The pillar.")] + counts), maximum: 5),
                "The counts by pillar."),
        ] + counts)

    private static let gapStatus = FieldType.choice(GapStatus.allCases.map(\.rawValue))

    /// Gaps: an assessment's judgement of one obligation.
    public static let gap = ResourceDescription(
        kind: Gap.kind, domain: .gap, plural: "gaps",
        summary: "Where an organisation stands with one obligation, and the evidence for it.",
        fields: [
            FieldDescription("organisation", .identifier(Organisation.kind), "The organisation.", filter: true),
            FieldDescription("assessment", .identifier(Assessment.kind), "The assessment.", filter: true),
            FieldDescription(
                "obligation", .line, "The obligation's identifier.", filter: true, sortable: true,
                example: .string("dora-12-6")),
            FieldDescription("citation", .line, "The provision as lawyers cite it.", example: .string("Article 12(6)")),
            FieldDescription("pillar", .closedList(.pillar), "The obligation's pillar.", filter: true, sortable: true),
            FieldDescription(
                "statement", .paragraph, "What the obligation asks for, in our own words.",
                example: .string(
                    "Recovery time and recovery point objectives are set for each critical or important function.")),
            FieldDescription(
                "status", gapStatus, "Where the organisation stands.", filter: true, sortable: true,
                example: .string("partly")),
            FieldDescription("confidence", .share, "How sure that is.", sortable: true, example: .number(0.82)),
            FieldDescription(
                "reason", .paragraph, "Why, in one sentence.",
                example: .string("The objectives are named, but not for every critical function.")),
            FieldDescription(
                "missing", .list(of: .line, maximum: 20), "What is missing.",
                example: .array([.string("recovery point objectives")])),
            FieldDescription("evidence", quotes, "The passages it rests on, the best first."),
            FieldDescription(
                "policies", .list(of: .identifier(Policy.kind), maximum: 3), "The policies of the evidence.",
                filter: true),
            FieldDescription(
                "severity", .share, "How much it matters when it isn't met.", sortable: true, example: .number(0.6)),
            FieldDescription(
                "owner", .line, "Who closes it.", required: false, personal: true, filter: true,
                example: .string("Head of IT operations")),
            FieldDescription(
                "attestation",
                .object([
                    FieldDescription("status", gapStatus, "The state attested.", example: .string("met")),
                    FieldDescription(
                        "statement", .paragraph, "Why.",
                        example: .string("The objectives were approved by the management body in March.")),
                    FieldDescription(
                        "attestedBy", .line, "Who attested it.", personal: true, example: .string("anna.berg")),
                    FieldDescription("attestedAt", .timestamp, "When."),
                ]), "What a person attested.", required: false),
        ],
        lists: [
            ListRoute("/gaps", summary: "List gaps"),
            ListRoute(
                "/assessments/{assessment}/gaps", fixedFilters: ["assessment": "assessment"],
                parameters: ["assessment": Assessment.kind], summary: "List an assessment's gaps"),
            ListRoute(
                "/policies/{policy}/gaps", fixedFilters: ["policy": "policies"], parameters: ["policy": Policy.kind],
                summary: "List the gaps that a policy is evidence for or against"),
        ],
        commands: [
            CommandRoute(
                "PATCH", "/gaps/{id}", command: UpdateGap.type, allowedRoles: UpdateGap.allowedRoles, kind: Gap.kind,
                subject: .parameter("id"), parameters: ["id": Gap.kind],
                body: [
                    FieldDescription(
                        "owner", .line, "Who closes it.", required: false, personal: true,
                        example: .string("Head of IT operations")),
                    FieldDescription(
                        "status", gapStatus, "The state that you attest.", required: false, example: .string("met")),
                    FieldDescription(
                        "statement", .paragraph, "Why; required with `status`.", required: false,
                        example: .string("Approved by the management body.")),
                ],
                summary: "Name a gap's owner or attest its state",
                actions: [
                    CommandAction(
                        "attest-gap", "Attest the gap's state", sets: ["status", "statement"],
                        when: .lacks("attestation")),
                    CommandAction("assign-gap", "Name who closes the gap", sets: ["owner"], when: .lacks("owner")),
                ])
        ])
}
