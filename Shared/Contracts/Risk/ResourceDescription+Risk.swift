extension ResourceDescription {
    private static func range(_ maximum: Double) -> FieldType {
        let bound = FieldType.number(minimum: 0, maximum: maximum)
        return .object([
            FieldDescription("minimum", bound, "The least."),
            FieldDescription("mostLikely", bound, "The most likely."),
            FieldDescription("maximum", bound, "The most."),
        ])
    }

    private static let scenario: [FieldDescription] = [
        FieldDescription("organisation", .identifier(Organisation.kind), "The organisation.", filter: true),
        FieldDescription("title", .line, "What may happen.", filter: true, sortable: true),
        FieldDescription("description", .paragraph, "How it would come about.", required: false),
        FieldDescription("frequency", range(1_000), "How often a year, without controls."),
        FieldDescription("loss", range(1e15), "What one event costs, without controls."),
        FieldDescription("currency", .currency, "The currency of the figures.", filter: true),
    ]

    private static let control: [FieldDescription] = [
        FieldDescription("name", .line, "What it is."),
        FieldDescription("frequencyReduction", .share, "The share by which it lowers how often."),
        FieldDescription("lossReduction", .share, "The share by which it lowers what one event costs."),
    ]

    private static let result = FieldType.object([
        FieldDescription("years", .count, "How many years were simulated."),
        FieldDescription("seed", .count, "The seed: the same seed gives the same result."),
        FieldDescription("expectedLoss", .amount, "The mean yearly loss."),
        FieldDescription("standardDeviation", .amount, "Its standard deviation."),
        FieldDescription("median", .amount, "The loss that half of the years exceed."),
        FieldDescription("percentile95", .amount, "The loss that one year in twenty exceeds."),
        FieldDescription("percentile99", .amount, "The loss that one year in a hundred exceeds."),
        FieldDescription(
            "exceedance",
            .list(
                of: .object([
                    FieldDescription("probability", .share, "The probability that a year's loss exceeds the amount."),
                    FieldDescription("loss", .amount, "The amount."),
                ]), maximum: 100), "The exceedance curve."),
    ])

    /// Risks.
    public static let risk = ResourceDescription(
        kind: Risk.kind, domain: .risk, plural: "risks",
        summary: "A scenario with its simulated yearly loss.",
        fields: scenario + [
            FieldDescription(
                "obligation", .line, "The obligation whose gap it comes from.", required: false, filter: true),
            FieldDescription("gap", .identifier(Gap.kind), "The gap it comes from.", required: false, filter: true),
            FieldDescription(
                "quantification", .identifier(Quantification.kind), "The quantification it is part of.",
                required: false, filter: true),
            FieldDescription(
                "controls",
                .list(
                    of: .object(
                        [FieldDescription("id", .identifier(Risk.controlKind), "Which control.")] + control),
                    maximum: 100), "What lowers it."),
            FieldDescription("result", result, "Its yearly loss with its controls.", required: false),
            FieldDescription("expectedLoss", .amount, "The mean yearly loss.", sortable: true),
        ],
        parts: [
            PartRoute(
                "/risks/{risk}/controls", parameter: "risk", member: "controls", summary: "List what lowers a risk")
        ],
        commands: [
            CommandRoute(
                "POST", "/risks", command: RecordRisk.type, allowedRoles: RecordRisk.allowedRoles, kind: Risk.kind,
                subject: .new, body: scenario, summary: "Record a risk"),
            CommandRoute(
                "POST", "/risks/{id}/calculate", command: CalculateRisk.type,
                allowedRoles: CalculateRisk.allowedRoles, kind: Risk.kind, subject: .parameter("id"),
                parameters: ["id": Risk.kind],
                body: [
                    FieldDescription(
                        "years", .integer(minimum: 100, maximum: 1_000_000),
                        "How many years to simulate; 10,000 when not said.", required: false),
                    FieldDescription("seed", .count, "The seed of the random numbers.", required: false),
                ], summary: "Simulate a risk's yearly loss"),
            CommandRoute(
                "POST", "/risks/{risk}/controls", command: AddControl.type, allowedRoles: AddControl.allowedRoles,
                kind: Risk.kind, subject: .parameter("risk"), parameters: ["risk": Risk.kind], body: control,
                derived: "control", summary: "Add a control that lowers a risk"),
        ])

    /// Quantifications; a workflow makes them.
    public static let quantification = ResourceDescription(
        kind: Quantification.kind, domain: .risk, plural: "quantifications",
        summary: "What an assessment's gaps risk in money, all together.",
        fields: [
            FieldDescription("organisation", .identifier(Organisation.kind), "The organisation.", filter: true),
            FieldDescription("assessment", .identifier(Assessment.kind), "The assessment.", filter: true),
            FieldDescription("currency", .currency, "The currency of the figures."),
            FieldDescription("risks", .count, "How many scenarios it holds."),
            FieldDescription("result", result, "The yearly loss of all scenarios together."),
            FieldDescription(
                "largest",
                .list(
                    of: .object([
                        FieldDescription("risk", .identifier(Risk.kind), "The scenario."),
                        FieldDescription("gap", .identifier(Gap.kind), "The gap it comes from."),
                        FieldDescription("title", .line, "What may happen."),
                        FieldDescription("expectedLoss", .amount, "Its mean yearly loss."),
                        FieldDescription("share", .share, "Its share of the whole's mean."),
                    ]), maximum: 100), "The scenarios that weigh most."),
        ])
}

extension Risk {
    /// The kind of a control's identifier.
    public static let controlKind = ResourceKind(rawValue: "control")
}
