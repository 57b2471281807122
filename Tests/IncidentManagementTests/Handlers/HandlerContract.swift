import AgentRuntime
import Contracts
import FleetTestSupport
import Foundation
import Testing

@testable import IncidentManagement

/// What the agent must do on every store: the same cases run in memory and on PostgreSQL.
struct HandlerContract {
    let agent: AgentDouble<IncidentManagementAgent>

    enum Case: String, CaseIterable, Sendable { case incidents, threats, course, series, removal, measuring }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .incidents: try await incidents()
        case .threats: try await threats()
        case .course: try await course()
        case .series: try await series()
        case .removal: try await removal()
        case .measuring: try await measuring()
        }
    }

    private func opened(_ content: IncidentContent = Samples.incident) async throws -> ResourceID {
        let id = ResourceID(UUID())
        try await agent.handle(CreateRecord(id: id, content: content))
        return id
    }

    private func recurring(on first: ResourceID) -> IncidentContent {
        Samples.incident { $0.recurrenceOf = first }
    }

    private func kept(_ id: ResourceID) async throws -> IncidentContent {
        try #require(try await agent.read { try await $0.incident(id) }).content
    }

    private func incidents() async throws {
        try await RecordContract(
            agent: agent, table: IncidentKeeping.table, content: Samples.minor,
            change: [
                "clientsAffected": .integer(1_001), "memberStatesAffected": .array([.string("DE"), .string("NL")]),
                "coordinator": .null,
            ]
        ).check()
    }

    private func threats() async throws {
        try await RecordContract(
            agent: agent, table: CyberThreatKeeping.table, content: Samples.threat,
            change: ["isHighlyProbable": .bool(false), "notifiedAt": .string("2026-05-28T12:00:00Z")]
        ).check()
    }

    /// From its opening to its end, each change says anew what follows.
    private func course() async throws {
        let id = try await opened()
        #expect(try await kept(id).isMajor == nil)
        func change(_ changes: [String: JSONValue], at time: Timestamp) async throws {
            try await agent.handle(UpdateRecord<IncidentContent>(id: id, changes: changes), at: time)
        }
        let later = Samples.now.adding(seconds: 24 * 3_600)
        try await change(
            ["criticalFunctionsAffected": .bool(true), "clientsAffected": .integer(200_000)], at: Samples.now)
        #expect(try await kept(id).isMajor == nil)
        // An hour before it was opened it was detected: more than a day has passed.
        try await change(["coordinator": .string("Anna Friesmark")], at: later)
        let lasting = try await kept(id)
        #expect(lasting.isMajor == true && lasting.durationMinutes == nil)
        let early = UpdateRecord<IncidentContent>(id: id, changes: ["status": .string("resolved")])
        #expect(try await agent.rejection(of: early)?.pointer == "/containedAt")
        let moment = JSONValue.string(Samples.now.text)
        try await change(
            ["status": .string("resolved"), "containedAt": moment, "resolvedAt": moment], at: later)
        let resolved = try await kept(id)
        #expect(resolved.durationMinutes == 60 && resolved.isMajor == nil)
        #expect(resolved.criteriaMet?.contains("duration-and-service-downtime") == false)
        // Opened again, all moments of later statuses go.
        try await change(["status": .string("open"), "containedAt": .null, "resolvedAt": .null], at: later)
        #expect(try await kept(id).durationMinutes == nil)
    }

    /// A recurring incident names the first of its series, another one that is there.
    private func series() async throws {
        let unknown = CreateRecord(id: ResourceID(UUID()), content: recurring(on: ResourceID(UUID())))
        #expect(try await agent.rejection(of: unknown)?.problem == "unknown-incident")
        let own = ResourceID(UUID())
        let itself = CreateRecord(id: own, content: recurring(on: own))
        #expect(try await agent.rejection(of: itself)?.problem == "recurs-of-itself")

        let first = try await opened()
        let second = try await opened(recurring(on: first))
        let third = CreateRecord(id: ResourceID(UUID()), content: recurring(on: second))
        let refused = try await agent.rejection(of: third)
        #expect(refused?.problem == "not-the-first" && refused?.detail.contains(first.text) == true)
        let elsewhere = try await opened()
        let moved = UpdateRecord<IncidentContent>(
            id: first, changes: ["recurrenceOf": .string(elsewhere.text)])
        #expect(try await agent.rejection(of: moved)?.problem == "is-the-first")
        // What it said before needs no proof again.
        try await agent.handle(UpdateRecord<IncidentContent>(id: second, changes: ["title": .string("Again")]))
        #expect(try await kept(second).recurrenceOf == first)
    }

    /// The first of a series stays as long as others name it.
    private func removal() async throws {
        let first = try await opened()
        let second = try await opened(recurring(on: first))
        #expect(try await agent.rejection(of: DeleteRecord<IncidentContent>(id: first))?.problem == "in-use")
        try await agent.handle(UpdateRecord<IncidentContent>(id: second, changes: ["recurrenceOf": .null]))
        #expect(try await agent.rejection(of: DeleteRecord<IncidentContent>(id: first)) == nil)
    }

    /// Its figures at the moment of asking, for its own tenant.
    private func measuring() async throws {
        let asset = ResourceID(UUID())
        let id = try await opened(
            Samples.incident {
                ($0.clientsAffected, $0.clientsUsingService) = (1_001, 10_000)
                $0.affectedAssets = [asset]
            })
        let measured = try CanonicalJSON.decode(
            IncidentMeasurement.self, from: try await agent.answer(MeasureIncident(incident: id)).body)
        #expect(measured.incident == id && measured.version == 1 && measured.measuredAt == agent.now)
        #expect(measured.affectedAssets == [asset] && measured.affectedFunctions.isEmpty && measured.isMajor == nil)
        #expect(measured.provisions.first { $0.provision.hasSuffix("9(1)(a)") }?.isMet == true)
        await #expect(throws: Rejection.self) {
            try await agent.answer(MeasureIncident(incident: ResourceID(UUID())))
        }
        var stranger = agent
        stranger.tenant = "another"
        let foreign = await #expect(throws: Rejection.self) {
            try await stranger.answer(MeasureIncident(incident: id))
        }
        #expect(foreign?.status == 404)
    }
}
