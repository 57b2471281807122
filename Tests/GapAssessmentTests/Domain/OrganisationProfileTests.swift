import Contracts
import Regulation
import Testing

@testable import GapAssessment

@Suite("An organisation's profile")
struct OrganisationProfileTests {
    private static func rejection(of command: CreateOrganisation) throws -> Rejection? {
        do {
            _ = try Samples.organisation(command)
            return nil
        } catch let error as OrganisationError { return error.rejection }
    }

    @Test("every type of Article 2(1) is one", arguments: EntityType.allCases)
    func types(type: EntityType) throws {
        #expect(try Samples.organisation(Samples.bank(entityType: type.rawValue)).entityType == type.rawValue)
    }

    @Test("any other text is none", arguments: ["bank", "", "Credit-Institution", "ict-third-party-service-provider"])
    func unknownTypes(text: String) throws {
        let rejection = try #require(try Self.rejection(of: Samples.bank(entityType: text)))
        #expect(rejection.status == 422 && rejection.problem == "unknown-entity-type")
        #expect(rejection.pointer == "/entityType" && rejection.rule == "entity-type")
        #expect(rejection.article == "Regulation (EU) 2022/2554, Article 2(1), points (a) to (t)")
    }

    @Test(
        "size by Article 3(60), (63) and (64)",
        arguments: [
            (9, 2_000_000, 900_000_000, "microenterprise"), (9, 900_000_000, 2_000_000, "microenterprise"),
            (10, 2_000_000, 2_000_000, "medium"), (10, 2_000_001, 2_000_001, "small"),
            (49, 10_000_000, 99_000_000, "small"), (50, 10_000_000, 10_000_000, "medium"),
            (249, 50_000_000, 99_000_000, "medium"), (249, 99_000_000, 43_000_000, "medium"),
            (249, 50_000_001, 43_000_001, "large"), (250, 1_000_000, 1_000_000, "large"),
        ] as [(Int, Double, Double, String)])
    func sizes(employees: Int, turnover: Double, balance: Double, size: String) throws {
        let command = Samples.bank(employees: employees, turnover: turnover, balance: balance)
        #expect(try Samples.organisation(command).size == size)
    }

    @Test("the four types that Article 3(60) excludes are never microenterprises")
    func neverMicroenterprises() throws {
        for type in ["trading-venue", "central-counterparty", "trade-repository", "central-securities-depository"] {
            let command = Samples.bank(entityType: type, employees: 3, turnover: 1, balance: 1)
            #expect(try Samples.organisation(command).size == "medium")
        }
    }

    @Test("the list of Article 16(1) is open to five types", arguments: EntityType.allCases)
    func simplified(type: EntityType) throws {
        let listed: Set<EntityType> = [
            .investmentFirm, .paymentInstitution, .creditInstitution, .electronicMoneyInstitution,
            .occupationalPensionInstitution,
        ]
        let rejection = try Self.rejection(of: Samples.bank(entityType: type.rawValue, simplified: true))
        #expect((rejection == nil) == listed.contains(type))
        if let rejection {
            #expect(rejection.status == 422 && rejection.problem == "not-on-simplified-list")
            #expect(rejection.pointer == "/simplifiedFramework")
            #expect(rejection.article == "Regulation (EU) 2022/2554, Article 16(1)")
        }
    }

    @Test("who is exempt by Article 26(1) is not identified for threat-led tests")
    func exempt() throws {
        let simplified = Samples.bank(simplified: true, threatLed: true)
        let tiny = Samples.bank(employees: 9, turnover: 1, balance: 1, threatLed: true)
        for command in [simplified, tiny] {
            let rejection = try #require(try Self.rejection(of: command))
            #expect(rejection.pointer == "/identifiedForThreatLedTesting")
            #expect(rejection.article == "Regulation (EU) 2022/2554, Article 26(1)")
        }
        #expect(try Self.rejection(of: Samples.bank(threatLed: true)) == nil)
    }

    @Test(
        "the currency is the country's unless said otherwise",
        arguments: [
            ("DE", "EUR"), ("BG", "EUR"), ("SE", "SEK"), ("CZ", "CZK"), ("LI", "CHF"), ("NO", "NOK"), ("PL", "PLN"),
        ])
    func currencies(country: String, currency: String) throws {
        #expect(try Samples.organisation(Samples.bank(country: country)).currency == currency)
        #expect(try Samples.organisation(Samples.bank(country: country, currency: "DKK")).currency == "DKK")
    }

    @Test("Greece has one spelling")
    func greece() throws {
        #expect(try Samples.organisation(Samples.bank(country: "EL")).country == "GR")
    }

    @Test("what can't be is refused with its member")
    func members() throws {
        let wrong: [(CreateOrganisation, String, String)] = [
            (Samples.bank(name: " \t"), "/name", "blank-name"),
            (Samples.bank(country: "CH"), "/country", "unknown-country"),
            (Samples.bank(country: "de"), "/country", "unknown-country"),
            (Samples.bank(currency: "USD"), "/currency", "unknown-currency"),
            (Samples.bank(employees: -1), "/employees", "negative-figure"),
            (Samples.bank(turnover: -0.01), "/annualTurnover", "negative-figure"),
            (Samples.bank(balance: .infinity), "/balanceSheetTotal", "negative-figure"),
        ]
        for (command, pointer, problem) in wrong {
            let rejection = try #require(try Self.rejection(of: command))
            #expect(rejection.status == 422 && rejection.pointer == pointer && rejection.problem == problem)
        }
    }

    @Test("the number of obligations is that of the catalogue's that bind")
    func obligations() throws {
        let large = try Samples.organisation(Samples.bank())
        let identified = try Samples.organisation(Samples.bank(threatLed: true))
        let broker = try Samples.organisation(
            Samples.bank(entityType: "insurance-intermediary", employees: 40, turnover: 3_000_000, balance: 3_000_000))
        let threatLed = ObligationCatalogue.all.filter { $0.binds == .threatLedTesting }
        let special: Set<Bound> = [.threatLedTesting, .microenterprise, .fullFrameworkMicroenterprise, .simplified]
        #expect(large.obligations == ObligationCatalogue.all.count { !special.contains($0.binds) })
        #expect(identified.obligations == large.obligations + threatLed.count)
        #expect(broker.obligations == 0, "Article 2(3), point (e)")
    }

    @Test("a currency that was the old country's follows into the new one; another stays")
    func moving() throws {
        let bank = try Samples.organisation()
        let other = try Samples.organisation(Samples.bank(currency: "SEK"))
        let move = UpdateOrganisation(id: bank.id, country: "DK")
        #expect(OrganisationProfile(bank, changedBy: move).currency == nil)
        #expect(OrganisationProfile(other, changedBy: move).currency == "SEK")
    }
}
