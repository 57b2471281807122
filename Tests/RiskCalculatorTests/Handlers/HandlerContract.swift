import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import Persistence
import Testing

@testable import RiskCalculator

/// What the agent must do on every store: the same cases run in memory and on PostgreSQL.
struct HandlerContract {
    let agent: AgentDouble<RiskCalculatorAgent>

    enum Case: String, CaseIterable, Sendable {
        case recording, ranges, controls, calculation, versions, quantification, content, refusals, compensation
        case tenants
    }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .recording: try await recording()
        case .ranges: try await ranges()
        case .controls: try await controls()
        case .calculation: try await calculation()
        case .versions: try await versions()
        case .quantification: try await quantification()
        case .content: try await content()
        case .refusals: try await refusals()
        case .compensation: try await compensation()
        case .tenants: try await tenants()
        }
    }

    func risk(_ id: ResourceID) async throws -> Risk? { try await agent.read { try await $0.risk(id) } }

    func risks(of id: ResourceID) async throws -> [Risk] { try await agent.read { try await $0.risks(of: id) } }

    func quantification(_ id: ResourceID) async throws -> Quantification? {
        try await agent.read { try await $0.quantification(id) }
    }
}
