extension ResourceDescription {
    private static let identification = "Regulation (EU) 2022/2554, Article 8(1)"
    private static let register = "Implementing Regulation (EU) 2024/2956, Annex I, template B_06.01"
    /// Whole hours, so that less than one is one; more than a century says nothing.
    private static let hours = FieldType.integer(minimum: 1, maximum: 1_000_000)

    /// The point of Article 4(2)(b) that has an asset's record hold something.
    private static func record(_ point: String) -> String {
        "Delegated Regulation (EU) 2024/1774, Article 4(2)(b)(\(point))"
    }

    /// Business functions.
    public static let businessFunction = ResourceDescription.record(
        BusinessFunctionContent.self, plural: "business-functions", title: "a business function",
        summary: "A function of a financial entity, and whether it is critical or important.",
        said: [
            FieldDescription(
                "organisation", .identifier(Organisation.kind), "The financial entity whose function it is.",
                article: register, filter: true),
            FieldDescription(
                "identifier", .text(minimum: 2, maximum: 20), "Its number in the register of information: F12.",
                article: register, filter: true, sortable: true, example: .string("F12")),
            FieldDescription(
                "name", .line, "What it is called.", article: register, filter: true, sortable: true,
                example: .string("Payments")),
            FieldDescription(
                "licensedActivity", .closedList(.licensedActivity),
                "The licensed activity that it serves; supporting-function when it serves none by itself.",
                article: register, filter: true),
            FieldDescription(
                "criticality", .closedList(.functionCriticality),
                "Whether it is critical or important, or not assessed yet.", article: register, filter: true,
                example: .string("critical-or-important")),
            FieldDescription(
                "criticalityReasons", .text(minimum: 1, maximum: 300), "Why.", required: false, article: register,
                example: .string("Clients can't pay while it is away.")),
            FieldDescription(
                "lastAssessedOn", .date, "When that was last assessed; missing while it is not.", required: false,
                article: register, sortable: true, example: .string("2026-01-15")),
            FieldDescription(
                "recoveryTimeObjectiveHours", hours,
                "Within how many hours it must be back, 1 for less than one; missing when not defined.",
                required: false, article: register, sortable: true, example: .integer(4)),
            FieldDescription(
                "recoveryPointObjectiveHours", hours,
                "Of how many hours data may be lost, 1 for less than one; missing when not defined.", required: false,
                article: register, sortable: true, example: .integer(1)),
            FieldDescription(
                "impactOfDiscontinuing", .closedList(.impactOfDiscontinuing), "What discontinuing it would mean.",
                article: register, filter: true),
            FieldDescription(
                "owner", .line, "Who answers for it.", required: false, article: identification, personal: true,
                filter: true, example: .string("Head of payments")),
        ],
        workedOut: [
            FieldDescription(
                "criticalOrImportant", .boolean,
                "Whether it is critical or important; missing while it is not assessed.", required: false,
                article: register, filter: true),
            FieldDescription(
                "recoveryObjectivesMissing", .boolean,
                "Whether it is critical or important and yet has not both recovery objectives.", required: false,
                article: "Regulation (EU) 2022/2554, Article 12(6)", filter: true),
        ],
        actions: [
            CommandAction(
                "assess-business-function", "Say whether the function is critical or important",
                sets: ["criticality", "criticalityReasons", "lastAssessedOn"],
                when: .isOne(field: "criticality", of: ["not-assessed"])),
            CommandAction(
                "set-recovery-objectives", "Set the recovery objectives that a critical or important function needs",
                sets: ["recoveryTimeObjectiveHours", "recoveryPointObjectiveHours"],
                when: .isTrue(field: "recoveryObjectivesMissing", true)),
        ],
        analyses: [
            AnalysisRoute("impact", summary: "What a function stands on: the assets that bring it down when they fail")
        ])

    /// Assets.
    public static let asset = ResourceDescription.record(
        AssetContent.self, plural: "assets", title: "an asset",
        summary: "An information asset or an ICT asset, what it supports and what it depends on.",
        said: identity + requirements + support + links,
        workedOut: [
            FieldDescription(
                "criticality", .closedList(.functionCriticality),
                "Whether it is critical, by the functions that it supports directly; missing when there are none.",
                required: false, article: identification, filter: true),
            FieldDescription(
                "supportEndsOn", .date, "When the last of its supports ends.", required: false, article: record("ix"),
                filter: true, sortable: true),
            FieldDescription(
                "ring", .list(of: .identifier(AssetContent.kind), maximum: 100_000),
                "The other assets that it depends on and that depend on it, over however many steps.",
                required: false, article: "Regulation (EU) 2022/2554, Article 8(4)", filter: true),
        ],
        // Who stands in a ring has another asset that depends on it.
        removable: .lacks("ring"),
        analyses: [
            AnalysisRoute("impact", summary: "What stands on an asset: the assets and functions that fail with it")
        ])

    private static let identity = [
        FieldDescription(
            "name", .line, "What it is called.", filter: true, sortable: true, example: .string("Payment gateway")),
        FieldDescription(
            "type", .choice(of: AssetSort.self), "What type of asset it is.",
            article: "Regulation (EU) 2022/2554, Article 8(4)", filter: true),
        FieldDescription(
            "owner", .line, "Who answers for it.", article: record("iv"), personal: true, filter: true,
            example: .string("Head of IT operations")),
        FieldDescription(
            "location", .line, "Where it is, physically or logically.", article: record("ii"), filter: true,
            example: .string("Frankfurt data centre")),
        FieldDescription(
            "exposedToExternalNetworks", .boolean,
            "Whether external networks, the internet among them, reach it or could.", article: record("vii"),
            filter: true),
        FieldDescription(
            "legacy", .boolean, "Whether it is a legacy system.", article: "Regulation (EU) 2022/2554, Article 8(7)",
            filter: true),
    ]

    private static let requirements = [
        FieldDescription(
            "classification", .choice(of: ProtectionLevel.self),
            "How it is classified; no lower than the highest of the four requirements.", article: record("iii"),
            filter: true, example: .string("high")),
        requirement("confidentiality", "How confidential it must stay."),
        requirement("integrity", "How intact it must stay."),
        requirement("availability", "How available it must stay."),
        // The Delegated Regulation names the three; the Regulation has authenticity protected with them.
        FieldDescription(
            "authenticity", .choice(of: ProtectionLevel.self), "How authentic it must stay.",
            article: "Regulation (EU) 2022/2554, Article 9(3)(c)"),
    ]

    private static func requirement(_ name: String, _ summary: String) -> FieldDescription {
        FieldDescription(
            name, .choice(of: ProtectionLevel.self), summary,
            article: "Delegated Regulation (EU) 2024/1774, Article 5(2)(b)")
    }

    private static let support = [
        FieldDescription(
            "regularSupportEndsOn", .date, "When its supplier's regular support ends.", required: false,
            article: record("ix"), sortable: true),
        FieldDescription(
            "extendedSupportEndsOn", .date, "When extended support ends.", required: false, article: record("ix")),
        FieldDescription(
            "customSupportEndsOn", .date, "When support agreed for this customer ends.", required: false,
            article: record("ix")),
        FieldDescription(
            "recoveryTimeObjectiveHours", hours,
            "Within how many hours it is back, 1 for less than one; no longer than any function that it supports.",
            required: false, article: record("vi"), sortable: true),
        FieldDescription(
            "recoveryPointObjectiveHours", hours,
            "Of how many hours data may be lost, 1 for less than one; no more than any function that it supports.",
            required: false, article: record("vi"), sortable: true),
    ]

    private static let links = [
        FieldDescription(
            "functions", .list(of: .identifier(BusinessFunctionContent.kind), maximum: 500),
            "The functions that it supports directly.", required: false, article: record("v"), filter: true),
        FieldDescription(
            "dependsOn", .list(of: .identifier(AssetContent.kind), maximum: 500), "The assets that it depends on.",
            required: false, article: record("viii"), filter: true),
        FieldDescription(
            "provider", .identifier(ProviderContent.kind), "The provider of ICT services behind it.", required: false,
            article: "Regulation (EU) 2022/2554, Article 8(5)", filter: true),
    ]
}
