import Contracts
import FleetTestSupport
import Persistence
import Regulation
import Testing

@testable import ImplementationPlanner

extension HandlerContract {
    func updating() async throws {
        let command = try await planned()
        let id = try #require(try await measures(of: command.id).first).id
        let events = try await agent.handle(
            UpdateMeasure(plan: command.id, id: id, owner: "Jonas Brandt", progress: 100), at: Samples.later)
        #expect(events.map(\.attributes.type) == [MeasureUpdated.type, PlanUpdated.type])
        let stored = try #require(try await measure(id))
        #expect(stored.owner == "Jonas Brandt" && stored.progress == 100 && stored.version == 2)
        #expect(stored.updatedAt == Samples.later && stored.createdAt == Samples.now)
        let plan = try #require(try await plan(command.id))
        #expect(plan.version == 2 && plan.progress == Int((100 * stored.effortDays / plan.effortDays).rounded(.down)))
        let owner = try await agent.handle(UpdateMeasure(plan: command.id, id: id, owner: "Mia Kern"))
        #expect(owner.map(\.attributes.type) == [MeasureUpdated.type])
        let nothing = try await agent.handle(UpdateMeasure(plan: command.id, id: id, owner: "Mia Kern"))
        #expect(nothing.allSatisfy { $0.attributes.subject.kind == .operation })
        #expect(try await measure(id)?.version == 3)
    }

    func pushing() async throws {
        let command = try await planned()
        let before = try await measures(of: command.id)
        let first = try #require(
            before.first { measure in
                measure.dependsOn.isEmpty && before.contains { $0.dependsOn.contains(measure.id) }
            })
        let calendar = WorkingDayCalendar(country: .germany)
        let end = calendar.adding(workingDays: 100, to: first.endsOn)
        try await agent.handle(UpdateMeasure(plan: command.id, id: first.id, endsOn: end))
        let after = try await measures(of: command.id)
        let byID = Dictionary(uniqueKeysWithValues: after.map { ($0.id, $0) })
        for measure in after {
            for id in measure.dependsOn { #expect(try #require(byID[id]).endsOn < measure.startsOn) }
            #expect(calendar.isWorkingDay(measure.startsOn) && calendar.isWorkingDay(measure.endsOn))
        }
        let days = { (measure: Measure) in
            calendar.workingDays(from: measure.startsOn, through: measure.endsOn)
        }
        #expect(zip(before, after).allSatisfy { $0.id == first.id || days($0) == days($1) })
        let plan = try #require(try await plan(command.id))
        #expect(plan.endsOn == after.map(\.endsOn).max())
        #expect(plan.criticalPath.contains(first.id) && plan.version == 2)
    }

    func versions() async throws {
        let command = try await planned()
        let id = try #require(try await measures(of: command.id).first).id
        let stale = try await agent.rejection(
            of: UpdateMeasure(plan: command.id, id: id, progress: 10), expecting: 4)
        #expect(stale?.status == 412 && stale?.problem == "version-mismatch")
        try await agent.handle(UpdateMeasure(plan: command.id, id: id, progress: 10), expecting: 1)
        #expect(try await measure(id)?.version == 2)
    }

    func strangers() async throws {
        let command = try await planned()
        let other = try await planned(30)
        let id = try #require(try await measures(of: command.id).first).id
        let stranger = try await agent.rejection(of: UpdateMeasure(plan: other.id, id: id, progress: 10))
        #expect(stranger?.status == 404 && stranger?.problem == "not-found")
        let unknown = try await agent.rejection(
            of: UpdateMeasure(plan: command.id, id: Samples.newID(), progress: 10))
        #expect(unknown?.status == 404)
        #expect(try await measure(id)?.progress == 0)
    }
}
