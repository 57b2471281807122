import Contracts
import Regulation
import Testing

@testable import ImplementationPlanner

@Suite("Pieces of work")
struct WorkPackageTests {
    @Test("every obligation of the catalogue stands in the table, under its own pillar")
    func table() {
        for obligation in ObligationCatalogue.all {
            let package = WorkPackageTable.listed(obligation)
            #expect(package != nil, "\(obligation.id): \(obligation.act), \(obligation.citation)")
            #expect(package?.pillar == obligation.pillar, "\(obligation.id) → \(package?.name ?? "")")
        }
    }

    @Test("every piece of work closes something, and its name is its own")
    func used() {
        let used = Set(ObligationCatalogue.all.map { WorkPackageTable.package(for: $0).name })
        #expect(Set(WorkPackage.all.map(\.name)) == used)
        #expect(Set(WorkPackage.all.map(\.name)).count == WorkPackage.all.count)
    }

    @Test("work waits for earlier stages alone, so nothing waits for itself")
    func stages() {
        for package in WorkPackage.all {
            for before in package.after { #expect(before.stage < package.stage, "\(before.name) → \(package.name)") }
        }
    }

    @Test(
        "what comes before what",
        arguments: [
            ("governance", "framework"), ("framework", "asset-inventory"), ("asset-inventory", "protection"),
            ("security-policies", "access-rights"), ("continuity-policy", "continuity-plans"),
            ("continuity-plans", "continuity-tests"), ("backup", "restoration"), ("register", "exit-plans"),
            ("testing-programme", "resilience-tests"), ("incident-classification", "incident-reporting"),
        ])
    func order(before: String, after: String) throws {
        let package = try #require(WorkPackage.all.first { $0.name == after })
        func reaches(_ package: WorkPackage) -> Bool {
            package.after.contains { $0.name == before || reaches($0) }
        }
        #expect(reaches(package))
    }

    @Test(
        "paragraphs are read from citations",
        arguments: [("dora-28-3-sp1", 3), ("dora-5-1", 1), ("dora-7-a", nil), ("rts-rmf-21-e-i", nil)])
    func paragraphs(prefix: String, paragraph: Int?) throws {
        let obligation = try #require(ObligationCatalogue.all.first { $0.id.hasPrefix(prefix) })
        #expect(WorkPackageTable.paragraph(of: obligation) == paragraph)
    }

    @Test("titles and descriptions fit their fields")
    func texts() {
        for package in WorkPackage.all {
            #expect((10...120).contains(package.title.count), "\(package.name)")
            #expect((40...600).contains(package.description.count), "\(package.name)")
        }
    }
}
