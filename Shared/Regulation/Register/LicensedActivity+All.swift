extension LicensedActivity {
    /// Every activity of the list, in the order of its codes.
    public static let all: [LicensedActivity] = [
        investment, banking, portfolios, insurance, ratingsAndData, payments, markets,
        depositories, funds, supporting, reinsurance,
    ].flatMap(\.self)

    /// Investment services, and payment services as a whole.
    private static let investment: [LicensedActivity] = [
        LicensedActivity("payment-services", "eba_TA:x28", "Payment services"),
        LicensedActivity("foreign-exchange-services", "eba_TA:x104", "Foreign exchange services"),
        LicensedActivity("reception-and-transmission-of-orders", "eba_TA:x133", "Reception and transmission of orders"),
        LicensedActivity(
            "execution-of-orders-on-behalf-of-clients", "eba_TA:x134",
            "Execution of orders on behalf of clients"),
        LicensedActivity("portfolio-management", "eba_TA:x136", "Portfolio management"),
        LicensedActivity("investment-advice", "eba_TA:x137", "Investment advice"),
        LicensedActivity(
            "underwriting-or-firm-commitment-placing", "eba_TA:x138",
            "Underwriting of financial instruments and/or placing of financial instruments on a firm commitment basis"),
        LicensedActivity(
            "placing-without-firm-commitment", "eba_TA:x139",
            "Placing of financial instruments without a firm commitment basis"),
        LicensedActivity("multilateral-trading-facility", "eba_TA:x140", "Operation of an MTF"),
        LicensedActivity("organised-trading-facility", "eba_TA:x141", "Operation of an OTF"),
        LicensedActivity(
            "granting-credits-or-loans-to-investors", "eba_TA:x143",
            "Granting credits or loans to investors"),
        LicensedActivity(
            "advice-on-capital-structure-and-mergers", "eba_TA:x144",
            """
            Advice to undertakings on capital structure, industrial strategy and related matters and advice and \
            services relating to mergers and the purchase of undertakings
            """),
        LicensedActivity(
            "investment-research-and-financial-analysis", "eba_TA:x146",
            "Investment research and financial analysis"),
        LicensedActivity("services-related-to-underwriting", "eba_TA:x147", "Services related to underwriting"),
    ]

    /// Banking and electronic money.
    private static let banking: [LicensedActivity] = [
        LicensedActivity("deposit-taking", "eba_TA:x162", "Taking deposits and other repayable funds"),
        LicensedActivity("lending-activities", "eba_TA:x163", "Lending activities"),
        LicensedActivity("financial-leasing", "eba_TA:x164", "Financial leasing"),
        LicensedActivity(
            "issuing-and-administering-other-means-of-payment", "eba_TA:x165",
            "Issuing and administering other means of payment"),
        LicensedActivity("guarantees-and-commitments", "eba_TA:x166", "Guarantees and commitments"),
        LicensedActivity(
            "securities-lending-guarantees", "eba_TA:x167",
            """
            Guarantees and commitments related to securities lending and borrowing, within the meaning of point \
            6 of Annex I to Directive 2013/36/EU
            """),
        LicensedActivity(
            "trading-for-own-or-customers-account", "eba_TA:x168",
            "Trading for own account or for account of customers"),
        LicensedActivity(
            "securities-issues", "eba_TA:x169",
            "Participation in securities issues and the provision of services relating to such issues"),
        LicensedActivity("advisory-services", "eba_TA:x170", "Advisory services"),
        LicensedActivity("money-broking", "eba_TA:x171", "Money broking"),
        LicensedActivity("portfolio-management-and-advice", "eba_TA:x172", "Portfolio management and advice"),
        LicensedActivity("dealing-on-own-account", "eba_TA:x173", "Dealing on own account"),
        LicensedActivity("safekeeping-of-securities", "eba_TA:x174", "Safekeeping and administration of securities"),
        LicensedActivity(
            "safekeeping-of-financial-instruments", "eba_TA:x175",
            "Safekeeping and administration of financial instruments for the account of clients"),
        LicensedActivity(
            "safekeeping-of-collective-investment-units", "eba_TA:x176",
            "safe-keeping and administration in relation to shares or units of collective investment undertakings"),
        LicensedActivity(
            "non-core-safekeeping-of-collective-investment-units", "eba_TA:x177",
            """
            non-core services (safekeeping and administration in relation to units of collective investment \
            undertakings)
            """),
        LicensedActivity("safe-custody-services", "eba_TA:x178", "Safe custody services"),
        LicensedActivity("credit-reference-services", "eba_TA:x179", "Credit reference services"),
        LicensedActivity("issuing-electronic-money", "eba_TA:x180", "Issuing electronic money"),
    ]

    /// Crypto-asset orders and portfolios, and the management of funds.
    private static let portfolios: [LicensedActivity] = [
        LicensedActivity(
            "reception-and-transmission-of-crypto-asset-orders", "eba_TA:x181",
            "reception and transmission of orders for crypto-assets on behalf of clients"),
        LicensedActivity("crypto-asset-portfolio-management", "eba_TA:x182", "Portfolio management on crypto-assets"),
        LicensedActivity(
            "management-of-alternative-funds", "eba_TA:x183",
            "management of portfolios of investments (AIFMD)"),
        LicensedActivity("management-of-ucits", "eba_TA:x184", "management of portfolios of investments (UCITSD)"),
    ]

    /// Insurance, its distribution and pensions.
    private static let insurance: [LicensedActivity] = [
        LicensedActivity(
            "accident-and-health-insurance", "eba_TA:x185",
            "Non-Life Insurance: Classes 1 and 2: 'Accident and Health Insurance'"),
        LicensedActivity(
            "motor-insurance", "eba_TA:x186",
            "Non-Life Insurance: Classes 1 (fourth indent), 3, 7 and 10: 'Motor Insurance'"),
        LicensedActivity(
            "marine-and-transport-insurance", "eba_TA:x187",
            "Non-Life Insurance: Classes 1 (fourth indent), 4, 6, 7 and 12: 'Marine and Transport Insurance'"),
        LicensedActivity(
            "aviation-insurance", "eba_TA:x188",
            "Non-Life Insurance: Classes 1 (fourth indent), 5, 7 and 11: 'Aviation Insurance'"),
        LicensedActivity(
            "fire-and-property-damage-insurance", "eba_TA:x189",
            "Non-Life Insurance: Classes 8 and 9: 'Insurance against Fire and other Damage to Property'"),
        LicensedActivity(
            "liability-insurance", "eba_TA:x190",
            "Non-Life Insurance: Classes 10, 11, 12 and 13: 'Liability Insurance'"),
        LicensedActivity(
            "credit-and-suretyship-insurance", "eba_TA:x191",
            "Non-Life Insurance: Classes 14 and 15: 'Credit and Suretyship Insurance'"),
        LicensedActivity(
            "all-non-life-insurance-classes", "eba_TA:x192",
            """
            Non-Life Insurance: All classes, at the choice of the Member States, which shall notify the other \
            Member States and the Commission of their choice
            """),
        LicensedActivity(
            "life-insurance", "eba_TA:x193",
            """
            Life Insurance: The life insurance referred to in points (a)(i), (ii) and (iii) of Article 2(3) \
            excluding those referred to in II and III
            """),
        LicensedActivity(
            "marriage-and-birth-assurance", "eba_TA:x194",
            "Life Insurance: Marriage assurance, birth assurance"),
        LicensedActivity(
            "fund-linked-life-insurance", "eba_TA:x195",
            """
            Life Insurance: The insurance referred to in points (a)(i) and (ii) of Article 2(3), which are \
            linked to investment funds
            """),
        LicensedActivity(
            "permanent-health-insurance", "eba_TA:x196",
            "Life Insurance: Permanent health insurance, referred to in point (a)(iv) of Article 2(3)"),
        LicensedActivity(
            "tontines", "eba_TA:x197",
            "Life Insurance: Tontines, referred to in point (b)(i) of Article 2(3)"),
        LicensedActivity(
            "capital-redemption-operations", "eba_TA:x198",
            "Life Insurance: Capital redemption operations, referred to in point (b)(ii) of Article 2(3)"),
        LicensedActivity(
            "management-of-group-pension-funds", "eba_TA:x199",
            """
            Life Insurance: Management of group pension funds, referred to in point (b)(iii) and (iv) of Article \
            2(3)
            """),
        LicensedActivity(
            "life-insurance-operations-point-b-v", "eba_TA:x200",
            "Life Insurance: The operations referred to in point (b)(v) of Article 2(3)"),
        LicensedActivity(
            "life-insurance-operations-point-c", "eba_TA:x201",
            "Life Insurance: The operations referred to in Article 2(3)(c)"),
        LicensedActivity("insurance-distribution", "eba_TA:x202", "insurance distribution"),
        LicensedActivity("reinsurance-distribution", "eba_TA:x203", "reinsurance distribution"),
        LicensedActivity(
            "services-on-underlyings-of-derivatives", "eba_TA:x204",
            "Investment services related to the underlying of the derivatives"),
        LicensedActivity(
            "retirement-benefit-activities", "eba_TA:x205",
            "Retirement-benefit related operations and activities arising therefrom"),
    ]

    /// Ratings, benchmarks, crowdfunding, repositories and reporting.
    private static let ratingsAndData: [LicensedActivity] = [
        LicensedActivity("issuance-of-credit-ratings", "eba_TA:x206", "issuance of credit ratings"),
        LicensedActivity(
            "administering-benchmark-arrangements", "eba_TA:x207",
            "administering the arrangements for determining a benchmark"),
        LicensedActivity(
            "processing-benchmark-input-data", "eba_TA:x208",
            "collecting, analysing or processing input data for the purpose of determining a benchmark"),
        LicensedActivity(
            "determining-benchmarks", "eba_TA:x209",
            """
            determining a benchmark through the application of a formula or other method of calculation or by an \
            assessment of input data provided for that purpose
            """),
        LicensedActivity("publication-of-benchmarks", "eba_TA:x210", "publication of benchmark"),
        LicensedActivity("crowdfunding-services", "eba_TA:x211", "Provision of crowdfunding services"),
        LicensedActivity(
            "ancillary-non-securitisation-services", "eba_TA:x212",
            "ancillary non-securitisation services"),
        LicensedActivity("ancillary-securitisation-services", "eba_TA:x213", "ancillary securitisation services"),
        LicensedActivity(
            "derivatives-records", "eba_TA:x214",
            "collection and maintenance of the records of derivatives (non-SFTs)"),
        LicensedActivity(
            "securities-financing-records", "eba_TA:x215",
            "collection and maintenance of the records of SFTs"),
        LicensedActivity(
            "securitisation-records", "eba_TA:x216",
            "collection and maintenance of the records of securitisations"),
        LicensedActivity(
            "approved-publication-arrangement", "eba_TA:x217",
            "activity as approved publication arrangement"),
        LicensedActivity("consolidated-tape-provider", "eba_TA:x218", "activity as consolidated tape provider"),
        LicensedActivity("approved-reporting-mechanism", "eba_TA:x219", "activity as approved reporting mechanism"),
    ]

    /// Payments.
    private static let payments: [LicensedActivity] = [
        LicensedActivity(
            "cash-placement-on-payment-accounts", "eba_TA:x220",
            """
            Services enabling cash to be placed on a payment account as well as all the operations required for \
            operating a payment account
            """),
        LicensedActivity(
            "cash-withdrawal-from-payment-accounts", "eba_TA:x221",
            """
            Services enabling cash withdrawals from a payment account as well as all the operations required for \
            operating a payment account
            """),
        LicensedActivity(
            "payment-transactions", "eba_TA:x222",
            """
            Execution of payment transactions, including transfers of funds on a payment account with the user's \
            payment service provider or with another payment service provider
            """),
        LicensedActivity(
            "payment-transactions-on-credit-line", "eba_TA:x223",
            """
            Execution of payment transactions where the funds are covered by a credit line for a payment service \
            user
            """),
        LicensedActivity(
            "issuing-or-acquiring-of-payment-instruments", "eba_TA:x224",
            "Issuing of payment instruments and/or acquiring of payment transactions"),
        LicensedActivity("money-remittance", "eba_TA:x225", "Money remittance"),
        LicensedActivity("payment-initiation-services", "eba_TA:x226", "Payment initiation services"),
        LicensedActivity("account-information-services", "eba_TA:x227", "Account information services"),
    ]

    /// Crypto-assets and markets.
    private static let markets: [LicensedActivity] = [
        LicensedActivity(
            "custody-of-crypto-assets", "eba_TA:x228",
            "Providing custody and administration of crypto-assets on behalf of clients"),
        LicensedActivity(
            "crypto-asset-trading-platform", "eba_TA:x229",
            "operation of a trading platform for crypto-assets"),
        LicensedActivity("regulated-market", "eba_TA:x230", "Operation of a Regulated Market"),
        LicensedActivity("exchange-of-crypto-assets-for-funds", "eba_TA:x231", "exchange of crypto-assets for funds"),
        LicensedActivity(
            "exchange-of-crypto-assets-for-others", "eba_TA:x232",
            "exchange of crypto-assets for other crypto-assets"),
        LicensedActivity(
            "execution-of-crypto-asset-orders", "eba_TA:x233",
            "execution of orders for crypto-assets on behalf of clients"),
        LicensedActivity("placing-of-crypto-assets", "eba_TA:x234", "placing of crypto-assets"),
        LicensedActivity("advice-on-crypto-assets", "eba_TA:x235", "providing advice on crypto-assets"),
        LicensedActivity(
            "transfer-of-crypto-assets", "eba_TA:x236",
            "providing transfer services for crypto-assets on behalf of clients"),
        LicensedActivity("issuance-of-asset-referenced-tokens", "eba_TA:x237", "issuance of asset-referenced tokens"),
    ]

    /// Central securities depositories, up to what they may offer beside.
    private static let depositories: [LicensedActivity] = [
        LicensedActivity("notary-service", "eba_TA:x238", "notary service"),
        LicensedActivity("central-maintenance-service", "eba_TA:x239", "central maintenance service"),
        LicensedActivity("settlement-service", "eba_TA:x240", "settlement service"),
        LicensedActivity(
            "securities-lending-mechanism", "eba_TA:x241",
            "Organising a securities lending mechanism, as agent among participants of a securities settlement system"),
        LicensedActivity("collateral-management-services", "eba_TA:x242", "collateral management services"),
        LicensedActivity(
            "general-collateral-management-services", "eba_TA:x243",
            "general collateral management services"),
        LicensedActivity(
            "central-depository-links", "eba_TA:x244",
            """
            Establishing CSD links, providing, maintaining or operating securities accounts in relation to the \
            settlement service, collateral management, other ancillary services
            """),
        LicensedActivity(
            "settlement-matching-and-routing", "eba_TA:x245",
            "Settlement matching, instruction routing, trade confirmation, trade verification"),
        LicensedActivity("shareholder-register-services", "eba_TA:x246", "Services related to shareholders' registers"),
        LicensedActivity(
            "processing-of-corporate-actions", "eba_TA:x247",
            "Supporting the processing of corporate actions, including tax, general meetings and information services"),
        LicensedActivity(
            "new-issue-services", "eba_TA:x248",
            "New issue services, including allocation and management of ISIN codes and similar codes"),
        LicensedActivity(
            "instruction-routing-and-fee-processing", "eba_TA:x249",
            "Instruction routing and processing, fee collection and processing and related reporting"),
        LicensedActivity("regulatory-reporting", "eba_TA:x250", "Providing regulatory reporting"),
        LicensedActivity(
            "data-for-official-statistics", "eba_TA:x251",
            """
            Providing information, data and statistics to market/census bureaus or other governmental or inter- \
            governmental entities
            """),
        LicensedActivity("information-technology-services", "eba_TA:x252", "Providing IT services"),
        LicensedActivity(
            "cash-accounts-for-settlement-participants", "eba_TA:x253",
            """
            Providing cash accounts to, and accepting deposits from, participants in a securities settlement \
            system and holders of securities accounts, within the meaning of point 1 of Annex I to Directive \
            2013/36/EU
            """),
        LicensedActivity(
            "cash-credit-for-settlement-participants", "eba_TA:x254",
            """
            Providing cash credit for reimbursement no later than the following business day, cash lending to \
            pre-finance corporate actions and lending securities to holders of securities accounts, within the \
            meaning of point 2 of Annex I to Directive 2013/36/EU
            """),
        LicensedActivity(
            "payment-services-of-depositories", "eba_TA:x255",
            """
            Payment services involving processing of cash and foreign exchange transactions, within the meaning \
            of point 4 of Annex I to Directive 2013/36/EU
            """),
        LicensedActivity(
            "treasury-of-participants-long-balances", "eba_TA:x256",
            """
            Treasury activities involving foreign exchange and transferable securities related to managing \
            participants' long balances
            """),
        LicensedActivity(
            "other-non-banking-ancillary-services", "eba_TA:x257",
            """
            Any other NCA-permitted non-banking-type ancillary services not specified in Annex of Regulation \
            (EU) No 909/2014 (CSDR) - Section B
            """),
        LicensedActivity(
            "other-banking-ancillary-services", "eba_TA:x258",
            """
            Any other NCA-permitted Banking-type ancillary services not specified in Annex of Regulation (EU) No \
            909/2014 (CSDR) - Section C
            """),
    ]

    /// Central counterparties and the administration of funds.
    private static let funds: [LicensedActivity] = [
        LicensedActivity("central-counterparty-clearing", "eba_TA:x259", "interposition between counterparties"),
        LicensedActivity("risk-management", "eba_TA:x260", "risk management"),
        LicensedActivity(
            "legal-and-fund-accounting-services", "eba_TA:x261",
            "legal and fund management accounting services"),
        LicensedActivity("customer-inquiries", "eba_TA:x262", "customer inquiries"),
        LicensedActivity("valuation-and-pricing", "eba_TA:x263", "valuation and pricing, including tax returns"),
        LicensedActivity("regulatory-compliance-monitoring", "eba_TA:x264", "regulatory compliance monitoring"),
        LicensedActivity("unit-and-shareholder-register", "eba_TA:x265", "maintenance of unit-/shareholder register"),
        LicensedActivity("unit-and-share-issues-and-redemptions", "eba_TA:x266", "unit/shares issues and redemptions"),
        LicensedActivity("unit-holder-register", "eba_TA:x267", "maintenance of unit-holder register"),
        LicensedActivity("unit-issues-and-redemptions", "eba_TA:x268", "unit issues and redemptions"),
        LicensedActivity(
            "contract-settlements", "eba_TA:x269",
            "contract settlements (including certificate dispatch)"),
        LicensedActivity("distribution-of-income", "eba_TA:x270", "distribution of income"),
        LicensedActivity("record-keeping", "eba_TA:x271", "record keeping"),
        LicensedActivity("marketing", "eba_TA:x272", "Marketing"),
        LicensedActivity(
            "services-for-fiduciary-duties-of-managers", "eba_TA:x273",
            "services necessary to meet the fiduciary duties of the AIFM"),
        LicensedActivity(
            "advice-on-listed-instruments", "eba_TA:x274",
            """
            investment advice concerning one or more of the instruments listed in Annex I, Section C to \
            Directive 2004/39/EC
            """),
        LicensedActivity("ancillary-services", "eba_TA:x275", "Ancillary services"),
    ]

    /// What has no licence of its own.
    private static let supporting: [LicensedActivity] = [
        supportingFunction
    ]

    /// Reinsurance.
    private static let reinsurance: [LicensedActivity] = [
        LicensedActivity("non-life-reinsurance", "eba_TA:qx277", "Non-life reinsurance activities"),
        LicensedActivity("life-reinsurance", "eba_TA:qx278", "Life-reinsurance activities"),
    ]
}
