extension ResourceDescription {
    private static let percent = FieldType.integer(minimum: 0, maximum: 100)

    /// Plans; a workflow makes them.
    public static let plan = ResourceDescription(
        kind: Plan.kind, domain: .plan, plural: "plans",
        summary: "The measures that close an assessment's gaps, in order.",
        fields: [
            FieldDescription("organisation", .identifier(Organisation.kind), "The organisation.", filter: true),
            FieldDescription("assessment", .identifier(Assessment.kind), "The assessment.", filter: true),
            FieldDescription(
                "quantification", .identifier(Quantification.kind), "The quantification that orders the measures.",
                required: false),
            FieldDescription("country", .country, "The country whose working days count."),
            FieldDescription("currency", .currency, "The currency of the figures."),
            FieldDescription("startsOn", .date, "The first day of work.", sortable: true),
            FieldDescription("endsOn", .date, "The last day of work.", sortable: true),
            FieldDescription("measures", .count, "How many measures it has.", example: .integer(18)),
            FieldDescription(
                "effortDays", .amount, "The effort of all together, in person-days.", example: .integer(140)),
            FieldDescription(
                "criticalPath", .list(of: .identifier(Measure.kind), maximum: 1_000),
                "The measures that decide the last day, in order."),
            FieldDescription("progress", percent, "How much is done by effort, in percent.", example: .integer(25)),
            FieldDescription(
                "expectedLossAddressed", .amount, "The mean yearly loss of the gaps it closes.",
                example: .integer(421_800)),
        ])

    /// Measures.
    public static let measure = ResourceDescription(
        kind: Measure.kind, domain: .plan, plural: "measures",
        summary: "A measure that closes gaps.",
        fields: [
            FieldDescription("organisation", .identifier(Organisation.kind), "The organisation.", filter: true),
            FieldDescription("plan", .identifier(Plan.kind), "The plan.", filter: true),
            FieldDescription(
                "title", .line, "What is done.", sortable: true,
                example: .string("Set recovery objectives for every critical function")),
            FieldDescription(
                "description", .paragraph, "How, in a few sentences.",
                example: .string("Agree on recovery time and point with each function's owner, and have them approved.")
            ),
            FieldDescription(
                "pillar", .line, "The pillar of the gaps it closes.", filter: true, example: .string("ict-risk")),
            FieldDescription("closes", .list(of: .identifier(Gap.kind), maximum: 1_000), "The gaps it closes."),
            FieldDescription(
                "obligations", .list(of: .line, maximum: 1_000), "The obligations of those gaps.", filter: true,
                example: .array([.string("dora-12-6")])),
            FieldDescription(
                "effortDays", .amount, "Its effort in person-days.", sortable: true, example: .integer(12)),
            FieldDescription(
                "ownerRole", .line, "The role that does it.", filter: true, example: .string("ICT risk manager")),
            FieldDescription(
                "owner", .line, "Who does it.", required: false, personal: true, filter: true,
                example: .string("anna.berg")),
            FieldDescription(
                "dependsOn", .list(of: .identifier(Measure.kind), maximum: 1_000), "The measures that come first."),
            FieldDescription("startsOn", .date, "Its first day.", sortable: true),
            FieldDescription("endsOn", .date, "Its last day.", sortable: true),
            FieldDescription(
                "progress", percent, "How much is done, in percent.", sortable: true, example: .integer(25)),
            FieldDescription(
                "rank", .count, "Its place in the order of urgency, from 1.", sortable: true, example: .integer(1)),
            FieldDescription(
                "expectedLossAddressed", .amount, "The mean yearly loss of the gaps it closes.",
                example: .integer(421_800)),
        ],
        lists: [
            ListRoute("/measures", summary: "List measures"),
            ListRoute(
                "/plans/{plan}/measures", fixedFilters: ["plan": "plan"], parameters: ["plan": Plan.kind],
                summary: "List a plan's measures"),
        ],
        commands: [
            CommandRoute(
                "PATCH", "/plans/{plan}/measures/{id}", command: UpdateMeasure.type,
                allowedRoles: UpdateMeasure.allowedRoles, kind: Measure.kind, subject: .parameter("id"),
                parameters: ["plan": Plan.kind, "id": Measure.kind],
                body: [
                    FieldDescription(
                        "owner", .line, "Who does it.", required: false, personal: true, example: .string("anna.berg")),
                    FieldDescription("startsOn", .date, "A new first day.", required: false),
                    FieldDescription("endsOn", .date, "A new last day.", required: false),
                    FieldDescription(
                        "progress", percent, "How much is done, in percent.", required: false, example: .integer(50)),
                ], summary: "Change a measure's owner, dates or progress",
                actions: [
                    CommandAction(
                        "report-progress", "Report how much of the measure is done", sets: ["progress"],
                        when: .isBelow(field: "progress", 100)),
                    CommandAction(
                        "assign-measure", "Name who does the measure", sets: ["owner"], when: .lacks("owner")),
                ])
        ])
}
