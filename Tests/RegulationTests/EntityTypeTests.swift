import Regulation
import Testing

@Suite("Types of entity, simplified framework, currencies")
struct EntityTypeTests {
    @Test("the types are the points (a) to (t) in their order")
    func points() {
        #expect(String(EntityType.allCases.map(\.point)) == "abcdefghijklmnopqrst")
        #expect(EntityType.creditInstitution.rawValue == "credit-institution")
        #expect(EntityType.securitisationRepository.citation == "Article 2(1), point (t)")
        for type in EntityType.allCases {
            #expect(type.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        }
    }

    @Test("five types have a place on the list of Article 16(1)", arguments: EntityType.allCases)
    func simplifiedFramework(type: EntityType) {
        let eligible: Set<EntityType> = [
            .investmentFirm, .paymentInstitution, .creditInstitution, .electronicMoneyInstitution,
            .occupationalPensionInstitution,
        ]
        #expect(SimplifiedFramework.isOpen(to: type, meetsCondition: true) == eligible.contains(type))
        #expect(!SimplifiedFramework.isOpen(to: type, meetsCondition: false))
        if let place = SimplifiedFramework.place(for: type) { #expect(place.entityType == type) }
    }

    @Test(
        "pension institutions are small from 16 to 99 members",
        arguments: [(15, false), (16, true), (99, true), (100, false)])
    func pensionInstitutions(members: Int, isSmall: Bool) {
        #expect(SimplifiedFramework.isSmallPensionInstitution(members: members) == isSmall)
    }

    @Test("the euro is the currency of 21 States, the others have their own")
    func currencies() {
        let euro = EconomicAreaCountry.allCases.filter { $0.defaultCurrency == .euro }
        #expect(euro.count == 21)
        #expect(euro.contains(.bulgaria) && euro.contains(.croatia))
        #expect(EconomicAreaCountry.liechtenstein.defaultCurrency.rawValue == "CHF")
        #expect(EconomicAreaCountry.sweden.defaultCurrency.rawValue == "SEK")
        #expect(!EconomicAreaCountry.allCases.contains { $0.defaultCurrency == .bulgarianLev })
    }
}
