import Foundation
import Regulation
import Testing

@Suite("Size by Article 3, points (60), (63) and (64)")
struct EntitySizeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let employees: Int
        let turnover: Decimal
        let balance: Decimal
        let size: EntitySize

        init(_ employees: Int, _ turnover: Decimal, _ balance: Decimal, _ size: EntitySize) {
            self.employees = employees
            self.turnover = turnover
            self.balance = balance
            self.size = size
        }

        var testDescription: String { "\(employees) persons, \(turnover), \(balance)" }
    }

    static let cent = Decimal(string: "0.01") ?? 1

    static let cases: [Case] = [
        Case(9, 2_000_000, 2_000_000, .microenterprise),
        Case(9, 2_000_000, 90_000_000, .microenterprise),
        Case(0, 0, 0, .microenterprise),
        Case(9, 2_000_000 + cent, 2_000_000 + cent, .medium),
        Case(3, 9_000_000, 9_000_000, .medium),
        Case(10, 2_000_000, 2_000_000, .medium),
        Case(10, 2_000_000 + cent, 2_000_000, .small),
        Case(10, 2_000_000, 2_000_000 + cent, .small),
        Case(11, 9_000_000, 9_000_000, .small),
        Case(49, 10_000_000, 10_000_000, .small),
        Case(49, 10_000_000 + cent, 10_000_000, .small),
        Case(49, 10_000_000 + cent, 10_000_000 + cent, .medium),
        Case(50, 10_000_000, 10_000_000, .medium),
        Case(249, 50_000_000, 43_000_000, .medium),
        Case(249, 50_000_000, 43_000_000 + cent, .medium),
        Case(249, 50_000_000 + cent, 43_000_000, .medium),
        Case(249, 50_000_000 + cent, 43_000_000 + cent, .large),
        Case(250, 1_000_000, 1_000_000, .large),
        Case(5, 60_000_000, 60_000_000, .large),
    ]

    @Test("the size at the law's own edges", arguments: cases)
    func edges(testCase: Case) {
        let size = EntitySize.of(
            .creditInstitution, employees: testCase.employees, turnover: testCase.turnover,
            balanceSheetTotal: testCase.balance)
        #expect(size == testCase.size)
    }

    @Test(
        "venues, counterparties, repositories and depositories are never microenterprises",
        arguments: EntityType.allCases)
    func excluded(type: EntityType) {
        let size = EntitySize.of(type, employees: 3, turnover: 500_000, balanceSheetTotal: 500_000)
        let excluded: Set<EntityType> = [
            .tradingVenue, .centralCounterparty, .tradeRepository, .centralSecuritiesDepository,
        ]
        #expect(size == (excluded.contains(type) ? .medium : .microenterprise))
    }
}
