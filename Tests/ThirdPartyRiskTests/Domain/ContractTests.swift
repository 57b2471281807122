import Contracts
import Foundation
import Regulation
import Testing

@testable import ThirdPartyRisk

@Suite("Contracts, as the register of information describes them")
struct ContractTests {
    private static let today = Samples.now.latestDay

    private func settled(_ change: (inout ContractContent) throws -> Void) throws -> ContractContent {
        var content = try Samples.contract()
        try change(&content)
        return try content.settled(on: Self.today)
    }

    private func error(_ change: (inout ContractContent) throws -> Void) throws -> ContractError? {
        var content = try Samples.contract()
        try change(&content)
        do throws(ContractError) { _ = try content.settled(on: Self.today) } catch { return error }
        return nil
    }

    @Test("of a whole contract nothing is missing")
    func whole() throws {
        let content = try settled { _ in }
        #expect(content.missingClauses == [] && content.missingClauseCount == 0)
        #expect(content.missingEntries == [] && content.missingEntryCount == 0)
        #expect(try content.settled(on: Self.today) == content)
    }

    @Test("a clause that isn't there is missing with its article", arguments: Samples.allClauses)
    func clause(name: String) throws {
        for critical in [true, false] {
            let content = try settled {
                $0.supportsCriticalFunction = critical
                $0.clauses?.removeAll { $0 == name }
            }
            #expect(content.missingClauses?.map(\.clause) == [name] && content.missingClauseCount == 1)
            #expect(content.missingClauses?.first?.article.contains("Article 30(2)(") == true)
        }
    }

    @Test(
        "those of Article 30(3) are missing only for critical or important functions",
        arguments: Samples.criticalClauses)
    func criticalClause(name: String) throws {
        func missing(critical: Bool) throws -> [MissingClause]? {
            try settled {
                $0.supportsCriticalFunction = critical
                $0.clauses?.removeAll { $0 == name }
            }.missingClauses
        }
        #expect(try missing(critical: true)?.map(\.clause) == [name])
        #expect(try missing(critical: true)?.first?.article.contains("Article 30(3)(") == true)
        #expect(try missing(critical: false) == [])
    }

    @Test("without a clause nine or fifteen are missing, in the law's order")
    func noClauses() throws {
        let critical = try settled { $0.clauses = nil }
        #expect(critical.missingClauses?.map(\.clause) == Samples.allClauses + Samples.criticalClauses)
        let other = try settled { ($0.clauses, $0.supportsCriticalFunction) = ([], false) }
        #expect(other.missingClauses?.map(\.clause) == Samples.allClauses)
        #expect(other.clauses == nil)
    }

    @Test("what was worked out before is worked out again")
    func workedOutAgain() throws {
        var content = try settled { $0.clauses = nil }
        content.clauses = Samples.criticalClauses.reversed() + Samples.allClauses + ["locations"]
        let again = try content.settled(on: Self.today)
        #expect(again.missingClauses == [] && again.missingClauseCount == 0)
        #expect(again.clauses == Samples.allClauses + Samples.criticalClauses)
    }

    /// The columns that the register asks for of services that support a critical or important function.
    @Test(
        "what the register asks for is missing with its column",
        arguments: [
            ("functions", "template B_02.02, column 0050"), ("entityNoticeDays", "template B_02.02, column 0100"),
            ("providerNoticeDays", "template B_02.02, column 0110"),
            ("governingLawCountry", "template B_02.02, column 0120"),
            ("provisionCountries", "template B_02.02, column 0130"),
            ("storageCountries", "template B_02.02, column 0150"),
            ("dataSensitiveness", "template B_02.02, column 0170"), ("reliance", "template B_02.02, column 0180"),
            ("substitutability", "template B_07.01, column 0050"), ("hasExitPlan", "template B_07.01, column 0080"),
            ("reintegration", "template B_07.01, column 0090"),
            ("impactOfDiscontinuing", "template B_07.01, column 0100"),
            ("alternatives", "template B_07.01, column 0110"),
        ] as [(String, String)])
    func entries(member: String, column: String) throws {
        func missing(critical: Bool) throws -> [MissingEntry]? {
            var content = try Samples.contract()
            content.supportsCriticalFunction = critical
            content.alternativeProviders = nil
            let change = UpdateRecord<ContractContent>(id: ResourceID(UUID()), changes: [member: .null])
            return try change.applied(to: content).settled(on: Self.today).missingEntries
        }
        let critical = try missing(critical: true)
        #expect(critical?.map(\.member) == [member])
        #expect(critical?.first?.article.hasSuffix(column) == true)
        let always = ["functions", "storageCountries"].contains(member)
        #expect(try missing(critical: false)?.isEmpty == !always)
    }

    @Test("what isn't asked for isn't missing")
    func notAsked() throws {
        let noData = try settled { ($0.storesData, $0.storageCountries, $0.dataSensitiveness) = (false, nil, nil) }
        #expect(noData.missingEntries == [])
        #expect(try settled { $0.lastAuditOn = nil }.missingEntries == [])
        #expect(try settled { $0.processingCountries = nil }.missingEntries == [])
    }

    @Test("a provider that is hard to replace is so for a reason", arguments: Substitutability.allCases)
    func substitutability(answer: Substitutability) throws {
        let isHard = answer == .notSubstitutable || answer == .highlyComplex
        let silent = try settled { $0.substitutability = answer.rawValue }
        #expect(silent.missingEntries?.map(\.member) == (isHard ? ["nonSubstitutabilityReason"] : []))
        let reasoned = try error {
            ($0.substitutability, $0.nonSubstitutabilityReason) = (answer.rawValue, "no-alternatives")
        }
        #expect(reasoned == (isHard ? nil : .replaceable))
    }

    @Test("a contract ends after it began, and for a reason only when it ends")
    func term() throws {
        #expect(try error { $0.endsOn = try Samples.day("2024-01-31") } == .endsBeforeStart)
        #expect(try error { $0.endsOn = try Samples.day("2024-02-01") } == nil)
        #expect(try error { $0.terminationReason = "expired" } == .reasonWithoutEnd)
        let open = try settled { $0.endsOn = try Samples.day("9999-12-31") }
        #expect(open.endsOn == nil)
        #expect(
            try error {
                ($0.endsOn, $0.terminationReason) = (try Samples.day("9999-12-31"), "expired")
            } == .reasonWithoutEnd)
        #expect(
            try error {
                ($0.endsOn, $0.terminationReason) = (try Samples.day("2025-12-31"), "expired")
            } == nil)
        // Planned contracts are told of before they begin (Article 28(3)).
        #expect(try error { $0.startsOn = try Samples.day("2030-01-01") } == nil)
    }

    @Test("audits lie in the past, wherever it is today")
    func audits() throws {
        // 20:26 in London is the next day in UTC+14.
        #expect(try error { $0.lastAuditOn = try Samples.day("2026-05-29") } == nil)
        #expect(try error { $0.lastAuditOn = try Samples.day("2026-05-30") } == .auditInTheFuture)
    }

    @Test("only what is stored rests somewhere, and only known alternatives are named")
    func contradictions() throws {
        #expect(try error { $0.storesData = false } == .storesNothing)
        #expect(try error { ($0.storesData, $0.storageCountries) = (false, []) } == nil)
        for answer in ["no", "not-assessed"] { #expect(try error { $0.alternatives = answer } == .noAlternatives) }
        #expect(try error { $0.alternatives = nil } == .noAlternatives)
    }

    @Test("a subsequent contract is made under another one, and no other is")
    func arrangements() throws {
        let overarching = ResourceID(UUID())
        #expect(try error { $0.arrangement = "subsequent" } == .overarchingMissing)
        #expect(try error { ($0.arrangement, $0.overarching) = ("subsequent", overarching) } == nil)
        for arrangement in ["standalone", "overarching"] {
            #expect(try error { ($0.arrangement, $0.overarching) = (arrangement, overarching) } == .notSubsequent)
        }
    }

    @Test("the one above is there, overarching, and another one")
    func overarching() throws {
        let (id, above) = (ResourceID(UUID()), ResourceID(UUID()))
        func record(_ id: ResourceID, _ arrangement: String) throws -> Contract {
            Contract(
                id: id, version: 1, content: try Samples.contract(arrangement: arrangement), createdAt: Samples.now,
                updatedAt: Samples.now)
        }
        func error(_ wanted: ResourceID, _ found: Contract?) throws -> ContractError? {
            let content = try Samples.contract(arrangement: "subsequent", under: wanted)
            do throws(ContractError) { try content.checkOverarching(found, of: id) } catch { return error }
            return nil
        }
        #expect(try error(above, record(above, "overarching")) == nil)
        #expect(try error(above, nil) == .unknownOverarching(above))
        #expect(try error(above, record(above, "standalone")) == .notOverarching(above))
        #expect(try error(above, record(above, "subsequent")) == .notOverarching(above))
        #expect(try error(id, record(id, "overarching")) == .notOverarching(id))
    }

    @Test("the law's lists are closed, and lists name the value at fault")
    func lists() throws {
        #expect(try error { $0.arrangement = "eba_CO:x1" } == .notListed(member: "arrangement"))
        #expect(try error { $0.governingLawCountry = "EU" } == .notListed(member: "governingLawCountry"))
        #expect(try error { $0.annualExpenseCurrency = "eur" } == .notListed(member: "annualExpenseCurrency"))
        #expect(try error { $0.reliance = "high" } == .notListed(member: "reliance"))
        let wrong = try error { $0.storageCountries = ["DE", "XX"] }
        #expect(wrong == .notListed(member: "storageCountries/1"))
        #expect(wrong?.rejection.pointer == "/storageCountries/1")
        #expect(wrong?.rejection.article?.hasSuffix("template B_02.02, column 0150") == true)
        #expect(try error { $0.clauses = ["veto-on-every-subcontractor"] } == .notListed(member: "clauses/0"))
        #expect(try error { $0.serviceTypes = [] } == .noService)
        #expect(try error { $0.referenceNumber = " " } == .noLine(member: "referenceNumber"))
    }

    @Test("a value stands once in a list, and an empty list says nothing")
    func once() throws {
        let content = try settled {
            $0.serviceTypes = ["cloud-software", "cloud-software", "computation"]
            $0.storageCountries = ["DE", "IE", "DE"]
            $0.processingCountries = []
            $0.referenceNumber = " C-001 "
        }
        #expect(content.serviceTypes == ["cloud-software", "computation"])
        #expect(content.storageCountries == ["DE", "IE"])
        #expect(content.processingCountries == nil)
        #expect(content.referenceNumber == "C-001")
    }
}
