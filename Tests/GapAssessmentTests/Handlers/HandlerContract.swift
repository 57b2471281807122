import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Regulation
import Testing

@testable import GapAssessment

/// What the agent must do on every store: the same cases run in memory and on PostgreSQL.
struct HandlerContract {
    let agent: AgentDouble<GapAssessmentAgent>

    enum Case: String, CaseIterable, Sendable {
        case organisations, versions, deletion, assessment, content, refusals, compensation, ownership, attestation
        case tenants
    }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .organisations: try await organisations()
        case .versions: try await versions()
        case .deletion: try await deletion()
        case .assessment: try await assessment()
        case .content: try await content()
        case .refusals: try await refusals()
        case .compensation: try await compensation()
        case .ownership: try await ownership()
        case .attestation: try await attestation()
        case .tenants: try await tenants()
        }
    }

    func organisation(_ id: ResourceID) async throws -> Organisation? {
        try await agent.read { try await $0.organisation(id) }
    }

    func assessment(_ id: ResourceID) async throws -> Assessment? {
        try await agent.read { try await $0.assessment(id) }
    }

    func gaps(of id: ResourceID) async throws -> [Gap] { try await agent.read { try await $0.gaps(of: id) } }

    /// An organisation and its assessment by findings that answer every third obligation.
    func assessed() async throws -> AssessGaps {
        let bank = Samples.bank()
        try await agent.handle(bank)
        let findings = ObligationCatalogue.all.enumerated().compactMap { index, obligation in
            index % 3 == 0 ? Samples.finding(obligation, .answered) : nil
        }
        let command = Samples.assess(bank.id, findings: findings)
        try await agent.handle(command)
        return command
    }
}
