import Contracts
import Regulation
import Testing

@Suite("Closed lists of providers and contracts in the register of information")
struct RegisterCodeTests {
    @Test("countries are those of ISO 3166-1, Kosovo, and others")
    func countries() {
        let all = RegisterCountry.all
        #expect(all.count == 251 && Set(all.map(\.value)).count == 251 && Set(all.map(\.name)).count == 251)
        for country in all where country.value != "other" {
            #expect(country.value.wholeMatch(of: #/[A-Z]{2}/#) != nil, "\(country.value)")
            #expect(country.code == "eba_GA:\(country.value)")
        }
        #expect(RegisterCountry.named("other")?.code == "eba_GA:x28")
        #expect(RegisterCountry.named("XK")?.name == "Kosovo")
        #expect(RegisterCountry.named("CI")?.name == "Côte d'Ivoire")
        #expect(RegisterCountry.named("EU") == nil && RegisterCountry.named("de") == nil)
        #expect(all.filter(\.isMemberState).count == 27)
        for state in EconomicAreaCountry.allCases { #expect(RegisterCountry.named(state.rawValue) != nil) }
    }

    @Test("currencies are those of ISO 4217 that the taxonomy has, and others")
    func currencies() {
        let all = RegisterCurrency.all
        #expect(all.count == 166 && Set(all.map(\.value)).count == 166)
        for currency in all where currency.value != "other" {
            #expect(currency.value.wholeMatch(of: #/[A-Z]{3}/#) != nil, "\(currency.value)")
            #expect(currency.code == "eba_CU:\(currency.value)")
        }
        #expect(RegisterCurrency.named("other")?.code == "eba_CU:x46")
        #expect(RegisterCurrency.named("USD")?.name == "US Dollar")
        for absent in ["HRK", "MRU", "STN", "VES", "SLE"] { #expect(RegisterCurrency.named(absent) == nil) }
        for currency in CurrencyCode.allCases { #expect(RegisterCurrency.named(currency.rawValue) != nil) }
    }

    @Test("codes are those of the taxonomy")
    func codes() {
        func codes<List: CaseIterable>(_ list: List.Type, _ code: (List) -> String) -> [String] {
            list.allCases.map(code)
        }
        #expect(codes(ArrangementType.self, \.code) == ["eba_CO:x1", "eba_CO:x2", "eba_CO:x3"])
        #expect(
            codes(IdentificationCodeType.self) { "\($0.rawValue) \($0.code)" } == [
                "lei eba_qCO:qx2000", "euid eba_qCO:qx2002", "corporate-registration-number eba_qCO:qx2003",
                "vat-number eba_qCO:qx2004", "passport-number eba_qCO:qx2005",
                "national-identity-number eba_qCO:qx2001",
            ])
        #expect(codes(PersonType.self, \.code) == ["eba_CT:x212", "eba_CT:x213"])
        #expect(codes(TerminationReason.self, \.code) == (4...9).map { "eba_CO:x\($0)" })
        #expect(codes(DataSensitiveness.self, \.code) == ["eba_ZZ:x791", "eba_ZZ:x792", "eba_ZZ:x793"])
        #expect(codes(RelianceLevel.self, \.code) == (794...797).map { "eba_ZZ:x\($0)" })
        #expect(codes(Substitutability.self, \.code) == (959...962).map { "eba_ZZ:x\($0)" })
        #expect(codes(NonSubstitutabilityReason.self, \.code) == (963...965).map { "eba_ZZ:x\($0)" })
        #expect(codes(Reintegration.self, \.code) == ["eba_ZZ:x798", "eba_ZZ:x966", "eba_ZZ:x967", "eba_ZZ:x0"])
        #expect(
            codes(ImpactOfDiscontinuing.self, \.code) == ["eba_ZZ:x791", "eba_ZZ:x792", "eba_ZZ:x793", "eba_ZZ:x799"])
        #expect(codes(AlternativesAnswer.self, \.code) == ["eba_BT:x28", "eba_BT:x29", "eba_BT:x21"])
    }

    @Test("services are Annex III's, S01 to S19")
    func services() {
        let numbers = (1...19).map { "eba_TA:S\($0 < 10 ? "0" : "")\($0)" }
        #expect(ICTServiceType.allCases.map(\.code) == numbers)
        #expect(ICTServiceType.cloudInfrastructure.code == "eba_TA:S17")
        #expect(ICTServiceType.telecomCarrier.code == "eba_TA:S10")
    }

    @Test("clauses are the nine of Article 30(2) and the six of Article 30(3)")
    func clauses() {
        let articles = ContractClause.allCases.map(\.article)
        let expected = "abcdefghi".map { "Article 30(2)(\($0))" } + "abcdef".map { "Article 30(3)(\($0))" }
        #expect(articles == expected.map { "Regulation (EU) 2022/2554, \($0)" })
        #expect(ContractClause.required(criticalFunctions: false) == Array(ContractClause.allCases.prefix(9)))
        #expect(ContractClause.required(criticalFunctions: true) == ContractClause.allCases)
        // The catalogue has the same points as obligations.
        let obligations = ObligationCatalogue.all.map(\.id)
        for point in "abcdefghi" { #expect(obligations.contains("dora-30-2-\(point)")) }
        for point in "abcdef" { #expect(obligations.contains { $0.hasPrefix("dora-30-3-sp1-\(point)") }) }
    }

    @Test("every list that a field names has values, each once", arguments: ClosedList.allCases)
    func values(list: ClosedList) {
        #expect(!list.values.isEmpty && Set(list.values).count == list.values.count)
        #expect(list.values.allSatisfy { !$0.contains(":") })
    }
}
