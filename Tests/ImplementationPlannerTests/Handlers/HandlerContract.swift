import Contracts
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import ImplementationPlanner

/// What the agent must do on every store: the same cases run in memory and on PostgreSQL.
struct HandlerContract {
    let agent: AgentDouble<ImplementationPlannerAgent>

    enum Case: String, CaseIterable, Sendable {
        case planning, content, refusals, updating, pushing, versions, strangers, compensation, tenants
    }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .planning: try await planning()
        case .content: try await content()
        case .refusals: try await refusals()
        case .updating: try await updating()
        case .pushing: try await pushing()
        case .versions: try await versions()
        case .strangers: try await strangers()
        case .compensation: try await compensation()
        case .tenants: try await tenants()
        }
    }

    func plan(_ id: ResourceID) async throws -> Plan? { try await agent.read { try await $0.plan(id) } }

    func measure(_ id: ResourceID) async throws -> Measure? { try await agent.read { try await $0.measure(id) } }

    func measures(of id: ResourceID) async throws -> [Measure] {
        try await agent.read { try await $0.measures(of: id) }
    }

    /// A plan for so many gaps.
    func planned(_ gaps: Int = 60) async throws -> PlanMeasures {
        let command = try Samples.planMeasures(gaps: try Samples.gaps(gaps))
        try await agent.handle(command)
        return command
    }
}
