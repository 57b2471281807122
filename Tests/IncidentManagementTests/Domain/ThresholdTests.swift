import Contracts
import Regulation
import Testing

@testable import IncidentManagement

@Suite("The thresholds of Delegated Regulation (EU) 2024/1772, Article 9, at their own edges")
struct ThresholdTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let threshold: MaterialityThreshold
        let name: String
        let judgement: Judgement
        let change: @Sendable (inout IncidentContent) -> Void

        init(
            _ threshold: MaterialityThreshold, _ name: String, _ judgement: Judgement,
            _ change: @escaping @Sendable (inout IncidentContent) -> Void
        ) {
            self.threshold = threshold
            self.name = name
            self.judgement = judgement
            self.change = change
        }

        var testDescription: String { "\(threshold.citation): \(name)" }
    }

    static let clients: [Case] = [
        Case(.clientShare, "nothing known", .unknown) { _ in },
        Case(.clientShare, "10 %", .fails) { ($0.clientsAffected, $0.clientsUsingService) = (1_000, 10_000) },
        Case(.clientShare, "one more", .holds) { ($0.clientsAffected, $0.clientsUsingService) = (1_001, 10_000) },
        Case(.clientShare, "of unknown many", .unknown) { $0.clientsAffected = 1_001 },
        Case(.clientShare, "none of unknown many", .fails) { $0.clientsAffected = 0 },
        Case(.clientShare, "unknown many", .unknown) { $0.clientsUsingService = 10_000 },
        Case(.clientNumber, "100 000", .fails) { $0.clientsAffected = 100_000 },
        Case(.clientNumber, "100 001", .holds) { $0.clientsAffected = 100_001 },
        Case(.clientNumber, "nothing known", .unknown) { _ in },
        Case(.counterpartShare, "30 %", .fails) { ($0.counterpartsAffected, $0.counterpartsActive) = (3, 10) },
        Case(.counterpartShare, "more", .holds) { ($0.counterpartsAffected, $0.counterpartsActive) = (31, 100) },
        Case(.counterpartShare, "of unknown many", .unknown) { $0.counterpartsAffected = 31 },
        Case(.relevantParties, "nothing known", .unknown) { _ in },
        Case(.relevantParties, "said", .holds) { $0.relevantPartiesAffected = true },
        Case(.relevantParties, "denied", .fails) { $0.relevantPartiesAffected = false },
        Case(.relevantParties, "nobody hit", .fails) { ($0.clientsAffected, $0.counterpartsAffected) = (0, 0) },
        Case(.relevantParties, "no client hit", .unknown) { $0.clientsAffected = 0 },
    ]

    static let transactions: [Case] = [
        Case(.transactionNumberShare, "10 %", .fails) {
            ($0.transactionsAffected, $0.averageDailyTransactions) = (400, 4_000)
        },
        Case(.transactionNumberShare, "one more", .holds) {
            ($0.transactionsAffected, $0.averageDailyTransactions) = (401, 4_000)
        },
        Case(.transactionNumberShare, "10 % of an average with a fraction", .fails) {
            ($0.transactionsAffected, $0.averageDailyTransactions) = (7, 70.0)
        },
        Case(.transactionNumberShare, "a little more than that", .holds) {
            ($0.transactionsAffected, $0.averageDailyTransactions) = (7, 69.9)
        },
        Case(.transactionNumberShare, "more than a day's", .holds) {
            ($0.transactionsAffected, $0.averageDailyTransactions) = (9_000, 4_000)
        },
        Case(.transactionNumberShare, "of unknown many", .unknown) { $0.transactionsAffected = 401 },
        // In binary numbers, ten times 1.1 isn't 11, nor ten times 123.45 always 1234.5.
        Case(.transactionValueShare, "10 % in cents", .fails) {
            ($0.transactionValueAffected, $0.averageDailyTransactionValue) = (123.45, 1_234.5)
        },
        Case(.transactionValueShare, "10 % of a small sum", .fails) {
            ($0.transactionValueAffected, $0.averageDailyTransactionValue) = (1.1, 11)
        },
        Case(.transactionValueShare, "a cent more", .holds) {
            ($0.transactionValueAffected, $0.averageDailyTransactionValue) = (123.46, 1_234.5)
        },
        Case(.transactionValueShare, "a cent more of a large sum", .holds) {
            ($0.transactionValueAffected, $0.averageDailyTransactionValue) = (100_000_000_000.01, 1e12)
        },
        Case(.transactionValueShare, "no transaction", .fails) { $0.transactionsAffected = 0 },
        Case(.transactionValueShare, "unknown amount", .unknown) { $0.transactionsAffected = 5 },
    ]

    static let periods: [Case] = [
        Case(.duration, "24 hours", .fails) {
            ($0.occurredAt, $0.resolvedAt) = (Samples.ago(hours: 25), Samples.ago(hours: 1))
        },
        Case(.duration, "a moment more", .holds) {
            $0.occurredAt = Samples.ago(hours: 25)
            $0.resolvedAt = Timestamp(microseconds: Samples.ago(hours: 1).microseconds + 1)
        },
        Case(.duration, "from detection", .fails) {
            ($0.detectedAt, $0.resolvedAt) = (Samples.ago(hours: 25), Samples.ago(hours: 1))
        },
        Case(.duration, "goes on for an hour", .unknown) { _ in },
        Case(.duration, "goes on for 24 hours", .unknown) { $0.occurredAt = Samples.ago(hours: 24) },
        Case(.duration, "goes on for longer", .holds) { $0.occurredAt = Samples.ago(hours: 24.1) },
        Case(.duration, "estimated 24 hours", .fails) { $0.estimatedDurationMinutes = 24 * 60 },
        Case(.duration, "estimated a minute more", .holds) { $0.estimatedDurationMinutes = 24 * 60 + 1 },
        Case(.duration, "longer than estimated", .holds) {
            ($0.occurredAt, $0.estimatedDurationMinutes) = (Samples.ago(hours: 24.1), 60)
        },
        Case(.duration, "shorter than estimated", .fails) {
            ($0.resolvedAt, $0.estimatedDurationMinutes) = (Samples.now, 24 * 60 + 1)
        },
        Case(.criticalDowntime, "2 hours", .fails) {
            $0.criticalFunctionsAffected = true
            ($0.downtimeStartedAt, $0.downtimeEndedAt) = (Samples.ago(hours: 3), Samples.ago(hours: 1))
        },
        Case(.criticalDowntime, "2 hours and a second", .holds) {
            $0.criticalFunctionsAffected = true
            $0.downtimeStartedAt = Samples.ago(hours: 3)
            $0.downtimeEndedAt = Samples.ago(hours: 1).adding(seconds: 1)
        },
        Case(.criticalDowntime, "of other functions", .fails) {
            $0.criticalFunctionsAffected = false
            ($0.downtimeStartedAt, $0.downtimeEndedAt) = (Samples.ago(hours: 9), Samples.ago(hours: 1))
        },
        Case(.criticalDowntime, "of unknown functions", .unknown) {
            ($0.downtimeStartedAt, $0.downtimeEndedAt) = (Samples.ago(hours: 9), Samples.ago(hours: 1))
        },
        Case(.criticalDowntime, "from detection", .holds) {
            $0.criticalFunctionsAffected = true
            ($0.detectedAt, $0.downtimeEndedAt) = (Samples.ago(hours: 3.1), Samples.ago(hours: 1))
        },
        Case(.criticalDowntime, "goes on", .holds) {
            ($0.criticalFunctionsAffected, $0.downtimeStartedAt) = (true, Samples.ago(hours: 2.1))
        },
        Case(.criticalDowntime, "not known", .unknown) { $0.criticalFunctionsAffected = true },
        Case(.criticalDowntime, "none", .fails) {
            ($0.criticalFunctionsAffected, $0.estimatedDowntimeMinutes) = (true, 0)
        },
        Case(.criticalDowntime, "estimated", .holds) {
            ($0.criticalFunctionsAffected, $0.estimatedDowntimeMinutes) = (true, 121)
        },
    ]

    static let effects: [Case] = [
        Case(.reputation, "nothing known", .unknown) { _ in },
        Case(.reputation, "none", .fails) { $0.reputationalImpacts = [] },
        Case(.reputation, "complaints", .holds) { $0.reputationalImpacts = ["repeated-complaints"] },
        Case(.memberStates, "nothing known", .unknown) { _ in },
        Case(.memberStates, "none", .fails) { $0.memberStatesAffected = [] },
        Case(.memberStates, "one", .fails) { $0.memberStatesAffected = ["DE"] },
        Case(.memberStates, "one said twice", .fails) { $0.memberStatesAffected = ["DE", "DE"] },
        Case(.memberStates, "two", .holds) { $0.memberStatesAffected = ["DE", "NL"] },
        Case(.dataLosses, "nothing known", .unknown) { _ in },
        Case(.dataLosses, "none", .fails) { $0.dataLosses = [] },
        Case(.dataLosses, "harm unknown", .unknown) { $0.dataLosses = ["integrity"] },
        Case(.dataLosses, "harmless", .fails) { ($0.dataLosses, $0.dataLossesHarmful) = (["integrity"], false) },
        Case(.dataLosses, "harmful", .holds) { ($0.dataLosses, $0.dataLossesHarmful) = (["integrity"], true) },
        Case(.maliciousAccess, "nothing known", .unknown) { _ in },
        Case(.maliciousAccess, "none", .fails) { $0.maliciousAccess = false },
        Case(.maliciousAccess, "data unknown", .unknown) { $0.maliciousAccess = true },
        Case(.maliciousAccess, "no data", .fails) {
            ($0.maliciousAccess, $0.maliciousAccessMayLoseData) = (true, false)
        },
        Case(.maliciousAccess, "data", .holds) { ($0.maliciousAccess, $0.maliciousAccessMayLoseData) = (true, true) },
        Case(.costs, "EUR 100 000 and no end", .unknown) { ($0.economicCosts, $0.currency) = (100_000, "EUR") },
        Case(.costs, "EUR 100 000 in the end", .fails) {
            ($0.economicCosts, $0.currency, $0.costsLikelyAboveThreshold) = (100_000, "EUR", false)
        },
        Case(.costs, "a cent more", .holds) { ($0.economicCosts, $0.currency) = (100_000.01, "EUR") },
        Case(.costs, "more than was thought", .holds) {
            ($0.economicCosts, $0.currency, $0.costsLikelyAboveThreshold) = (100_001, "EUR", false)
        },
        Case(.costs, "likely", .holds) {
            ($0.economicCosts, $0.currency, $0.costsLikelyAboveThreshold) = (10, "EUR", true)
        },
        Case(.costs, "HUF 100 001", .unknown) { ($0.economicCosts, $0.currency) = (100_001, "HUF") },
        Case(.costs, "HUF 100 001, judged", .fails) {
            ($0.economicCosts, $0.currency, $0.costsLikelyAboveThreshold) = (100_001, "HUF", false)
        },
        Case(.costs, "nothing known", .unknown) { _ in },
    ]

    @Test("are met, not met, or wait for a figure", arguments: clients + transactions + periods + effects)
    func edges(testCase: Case) {
        let incident = Samples.incident(testCase.change)
        #expect(incident.judgement(of: testCase.threshold, at: Samples.now) == testCase.judgement)
    }

    @Test("each has its cases")
    func complete() {
        let tried = Self.clients + Self.transactions + Self.periods + Self.effects
        for threshold in MaterialityThreshold.allCases {
            let judgements = Set(tried.filter { $0.threshold == threshold }.map(\.judgement))
            #expect(judgements == [.holds, .fails, .unknown], "\(threshold.citation)")
        }
    }
}
