extension ResourceDescription {
    private static func column(_ template: String, _ code: String) -> String {
        "Implementing Regulation (EU) 2024/2956, Annex I, template \(template), column \(code)"
    }

    private static let noticeDays = FieldType.integer(minimum: 0, maximum: 36_500)
    private static let providerCode = FieldType.text(minimum: 1, maximum: 100)

    /// Providers.
    public static let provider = ResourceDescription.record(
        ProviderContent.self, plural: "providers", title: "a provider",
        summary: "A provider of ICT services, or such a provider's ultimate parent.",
        said: providerIdentity + [
            FieldDescription(
                "headquartersCountry", .closedList(.registerCountry), "The country of its head office.",
                article: column("B_05.01", "0080"), filter: true, sortable: true, example: .string("DE")),
            FieldDescription(
                "annualExpense", .amount, "What is spent on it in a year, in the currency's units.", required: false,
                article: column("B_05.01", "0100"), sortable: true),
            FieldDescription(
                "annualExpenseCurrency", .closedList(.registerCurrency),
                "The currency of the annual expense: that of the financial statements.", required: false,
                article: column("B_05.01", "0090"), filter: true),
            FieldDescription(
                "ultimateParent", .identifier(ProviderContent.kind),
                "Its ultimate parent, a provider that has none itself; left out when it is its own.", required: false,
                article: column("B_05.01", "0110"), filter: true),
            FieldDescription(
                "contactName", .line, "Whom the organisation speaks with there.", required: false, personal: true,
                example: .string("Eva Lind")),
            FieldDescription("contactEmail", .line, "That person's mailbox.", required: false, personal: true),
            FieldDescription(
                "contactPhone", .text(minimum: 1, maximum: 40), "That person's telephone number.", required: false,
                personal: true),
            FieldDescription(
                "status", .choice(of: ProviderStatus.self), "How the organisation stands to it.", filter: true,
                example: .string("active")),
        ])

    /// Names and codes are an individual's where the provider is one.
    private static let providerIdentity: [FieldDescription] = [
        FieldDescription(
            "name", .line, "Its name in the business register, in Latin, Greek or Cyrillic letters.",
            article: column("B_05.01", "0050"), personal: true, filter: true, sortable: true,
            example: .string("Nordlicht Cloud GmbH")),
        FieldDescription(
            "latinName", .line, "Its name in Latin letters; the name itself when that is Latin.", required: false,
            article: column("B_05.01", "0060"), personal: true, filter: true, sortable: true),
        FieldDescription(
            "identificationCode", providerCode, "The code that identifies it: no two providers have the same.",
            article: column("B_05.01", "0010"), personal: true, filter: true, example: .string("5493001KJTIIGC8Y1R12")),
        FieldDescription(
            "identificationCodeType", .closedList(.identificationCodeType),
            "What sort of code that is: a legal person's is a LEI or EUID.", article: column("B_05.01", "0020"),
            filter: true),
        FieldDescription(
            "additionalCode", providerCode, "Another code that identifies it: LEI and EUID where both exist.",
            required: false,
            article: column("B_05.01", "0030"), personal: true, filter: true),
        FieldDescription(
            "additionalCodeType", .closedList(.identificationCodeType), "What sort of code that is.", required: false,
            article: column("B_05.01", "0040")),
        FieldDescription(
            "personType", .closedList(.personType), "Whether it is a legal person or an individual.",
            article: column("B_05.01", "0070"), filter: true),
    ]

    /// Contracts.
    public static let contract = ResourceDescription.record(
        ContractContent.self, plural: "contracts", title: "a contract",
        summary: "A contract with a provider of ICT services.",
        said: contractArrangement + contractTerm + contractData + contractSupport + contractAssessment + [
            FieldDescription(
                "clauses", .list(of: .closedList(.contractClause), maximum: 15),
                "The clauses that it has, itself or by the overarching one.", required: false,
                article: "Regulation (EU) 2022/2554, Article 30(2) and (3)", filter: true)
        ],
        workedOut: [
            FieldDescription(
                "missingClauses",
                .list(
                    of: .object([
                        FieldDescription("clause", .closedList(.contractClause), "The clause."),
                        FieldDescription(
                            "article", .line, "The provision that asks for it.",
                            example: .string("Regulation (EU) 2022/2554, Article 30(2)(c)")),
                    ]), maximum: 15),
                "The clauses that it needs and hasn't: all of Article 30(3) only where it supports a critical or "
                    + "important function.",
                required: false, article: "Regulation (EU) 2022/2554, Article 30(2) and (3)"),
            FieldDescription(
                "missingClauseCount", .count, "How many clauses are missing.", required: false, filter: true,
                sortable: true),
            FieldDescription(
                "missingEntries",
                .list(
                    of: .object([
                        FieldDescription(
                            "member", .line, "The member that isn't said.", example: .string("governingLawCountry")),
                        FieldDescription(
                            "article", .line, "The column that it fills.",
                            example: .string(
                                "Implementing Regulation (EU) 2024/2956, Annex I, template B_02.02, column 0120")),
                    ]), maximum: 20),
                "What the register of information asks for and isn't said.", required: false,
                article: "Regulation (EU) 2022/2554, Article 28(3)"),
            FieldDescription(
                "missingEntryCount", .count, "How many entries are missing.", required: false, filter: true,
                sortable: true),
        ])

    private static let contractArrangement: [FieldDescription] = [
        FieldDescription(
            "referenceNumber", .line, "Its reference number: no two contracts have the same, and it stays.",
            article: column("B_02.01", "0010"), filter: true, sortable: true, example: .string("HB-2026-014")),
        FieldDescription(
            "arrangement", .closedList(.arrangementType), "How it stands to other contracts.",
            article: column("B_02.01", "0020"), filter: true),
        FieldDescription(
            "overarching", .identifier(ContractContent.kind),
            "The overarching contract under which it is made; for a subsequent one.", required: false,
            article: column("B_02.01", "0030"), filter: true),
        FieldDescription(
            "provider", .identifier(ProviderContent.kind), "Who provides.", article: column("B_02.02", "0030"),
            filter: true),
        FieldDescription(
            "serviceTypes", .list(of: .closedList(.ictServiceType), maximum: 19),
            "What sorts of ICT services it is about; one at least.", article: column("B_02.02", "0060"), filter: true),
        FieldDescription(
            "annualExpense", .amount, "What it costs in a year, in the currency's units; 0 rather than nothing.",
            article: column("B_02.01", "0050"), sortable: true, example: .integer(120_000)),
        FieldDescription(
            "annualExpenseCurrency", .closedList(.registerCurrency), "The currency of the annual expense.",
            article: column("B_02.01", "0040"), filter: true, example: .string("EUR")),
    ]

    private static let contractTerm: [FieldDescription] = [
        FieldDescription(
            "startsOn", .date, "When it begins.", article: column("B_02.02", "0070"), sortable: true),
        FieldDescription(
            "endsOn", .date, "When it ends, was ended or is renewed; left out when that is open.", required: false,
            article: column("B_02.02", "0080"), sortable: true),
        FieldDescription(
            "terminationReason", .closedList(.terminationReason), "Why it ended.", required: false,
            article: column("B_02.02", "0090"), filter: true),
        FieldDescription(
            "entityNoticeDays", noticeDays, "How many calendar days before its end the organisation gives notice.",
            required: false, article: column("B_02.02", "0100")),
        FieldDescription(
            "providerNoticeDays", noticeDays, "How many calendar days before its end the provider gives notice.",
            required: false, article: column("B_02.02", "0110")),
        FieldDescription(
            "governingLawCountry", .closedList(.registerCountry), "The country whose law governs it.", required: false,
            article: column("B_02.02", "0120"), filter: true),
        FieldDescription(
            "provisionCountries", .list(of: .closedList(.registerCountry), maximum: 60),
            "The countries from which the services are provided.", required: false,
            article: column("B_02.02", "0130"), filter: true),
    ]

    private static let contractData: [FieldDescription] = [
        FieldDescription(
            "storesData", .boolean, "Whether the provider stores data, be it for a time only.",
            article: column("B_02.02", "0140"), filter: true),
        FieldDescription(
            "storageCountries", .list(of: .closedList(.registerCountry), maximum: 60), "The countries where data rest.",
            required: false, article: column("B_02.02", "0150"), filter: true),
        FieldDescription(
            "processingCountries", .list(of: .closedList(.registerCountry), maximum: 60),
            "The countries where data are processed.", required: false, article: column("B_02.02", "0160"),
            filter: true),
        FieldDescription(
            "dataSensitiveness", .closedList(.dataSensitiveness),
            "How sensitive the data are that are stored or processed; the highest counts.", required: false,
            article: column("B_02.02", "0170"), filter: true),
    ]

    private static let contractSupport: [FieldDescription] = [
        FieldDescription(
            "functions", .list(of: .identifier(BusinessFunctionContent.kind), maximum: 200),
            "The business functions that it supports.", required: false, article: column("B_02.02", "0050"),
            filter: true),
        FieldDescription(
            "supportsCriticalFunction", .boolean,
            "Whether it supports a critical or important function; decided before it is signed.",
            article: "Regulation (EU) 2022/2554, Article 28(4)(a)", filter: true),
        FieldDescription(
            "reliance", .closedList(.relianceLevel), "How far the functions rely on it.", required: false,
            article: column("B_02.02", "0180"), filter: true),
    ]

    private static let contractAssessment: [FieldDescription] = [
        FieldDescription(
            "substitutability", .closedList(.substitutability), "How easily the provider can be replaced.",
            required: false, article: column("B_07.01", "0050"), filter: true),
        FieldDescription(
            "nonSubstitutabilityReason", .closedList(.nonSubstitutabilityReason),
            "Why the provider is hard to replace: where it can't be, or only with great difficulty.", required: false,
            article: column("B_07.01", "0060")),
        FieldDescription(
            "lastAuditOn", .date,
            "When the services were last audited at the provider; left out when never. A certificate is no audit.",
            required: false, article: column("B_07.01", "0070"), sortable: true),
        FieldDescription(
            "hasExitPlan", .boolean, "Whether there is an exit plan.", required: false,
            article: column("B_07.01", "0080"), filter: true),
        FieldDescription(
            "reintegration", .closedList(.reintegration), "How easily the services can be taken back.",
            required: false, article: column("B_07.01", "0090"), filter: true),
        FieldDescription(
            "impactOfDiscontinuing", .closedList(.impactOfDiscontinuing), "What discontinuing the services would mean.",
            required: false, article: column("B_07.01", "0100"), filter: true),
        FieldDescription(
            "alternatives", .closedList(.alternativesAnswer), "Whether alternative providers are known.",
            required: false, article: column("B_07.01", "0110"), filter: true),
        FieldDescription(
            "alternativeProviders", .text(minimum: 1, maximum: 1_000), "Which alternative providers are known.",
            required: false,
            article: column("B_07.01", "0120")),
    ]
}
