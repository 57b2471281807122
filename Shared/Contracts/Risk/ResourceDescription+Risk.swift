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
        FieldDescription(
            "title", .line, "What may happen.", filter: true, sortable: true,
            example: .string("Ransomware stops online banking")),
        FieldDescription(
            "description", .paragraph, "How it would come about.", required: false,
            example: .string("Stolen credentials let an attacker encrypt the core systems.")),
        FieldDescription(
            "frequency", range(1_000), "How often a year, without controls.",
            example: .object(["minimum": .number(0.05), "mostLikely": .number(0.2), "maximum": .integer(1)])),
        FieldDescription(
            "loss", range(1e15), "What one event costs, without controls.",
            example: .object([
                "minimum": .integer(100_000), "mostLikely": .integer(900_000), "maximum": .integer(8_000_000),
            ])),
        FieldDescription("currency", .currency, "The currency of the figures.", filter: true),
    ]

    private static let control: [FieldDescription] = [
        FieldDescription("name", .line, "What it is.", example: .string("Backups kept offline")),
        FieldDescription(
            "frequencyReduction", .share, "The share by which it lowers how often.", example: .number(0.1)),
        FieldDescription(
            "lossReduction", .share, "The share by which it lowers what one event costs.", example: .number(0.6)),
    ]

    private static let result = FieldType.object([
        FieldDescription("years", .count, "How many years were simulated.", example: .integer(10_000)),
        FieldDescription("seed", .count, "The seed: the same seed gives the same result.", example: .integer(7)),
        FieldDescription("expectedLoss", .amount, "The mean yearly loss.", example: .integer(421_800)),
        FieldDescription("standardDeviation", .amount, "Its standard deviation.", example: .integer(1_103_400)),
        FieldDescription("median", .amount, "The loss that half of the years exceed.", example: .integer(0)),
        FieldDescription(
            "percentile95", .amount, "The loss that one year in twenty exceeds.", example: .integer(2_870_000)),
        FieldDescription(
            "percentile99", .amount, "The loss that one year in a hundred exceeds.", example: .integer(5_410_000)),
        FieldDescription(
            "exceedance",
            .list(
                of: .object([
                    FieldDescription(
                        "probability", .share, "The probability that a year's loss exceeds the amount.",
                        example: .number(0.05)),
                    FieldDescription("loss", .amount, "The amount.", example: .integer(2_870_000)),
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
            FieldDescription(
                "expectedLoss", .amount, "The mean yearly loss.", sortable: true, example: .integer(421_800)),
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
                        "How many years to simulate; 10,000 when not said.", required: false, example: .integer(10_000)),
                    FieldDescription(
                        "seed", .count, "The seed of the random numbers.", required: false, example: .integer(7)),
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
            FieldDescription("risks", .count, "How many scenarios it holds.", example: .integer(24)),
            FieldDescription("result", result, "The yearly loss of all scenarios together."),
            FieldDescription(
                "largest",
                .list(
                    of: .object([
                        FieldDescription("risk", .identifier(Risk.kind), "The scenario."),
                        FieldDescription("gap", .identifier(Gap.kind), "The gap it comes from."),
                        FieldDescription("title", .line, "What may happen."),
                        FieldDescription("expectedLoss", .amount, "Its mean yearly loss.", example: .integer(421_800)),
                        FieldDescription("share", .share, "Its share of the whole's mean.", example: .number(0.42)),
                    ]), maximum: 100), "The scenarios that weigh most."),
        ])
}

extension Risk {
    /// The kind of a control's identifier.
    public static let controlKind = ResourceKind(rawValue: "control")
}
