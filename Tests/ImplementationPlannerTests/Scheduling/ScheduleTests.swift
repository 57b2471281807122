import Contracts
import FleetTestSupport
import Testing

@testable import ImplementationPlanner

@Suite("Scheduling", .computes)
struct ScheduleTests {
    private func task(_ number: Int, _ role: OwnerRole, _ days: Int, after: [Int] = []) throws -> ScheduleTask {
        ScheduleTask(id: try Samples.id(number), role: role, workingDays: days, after: try after.map(Samples.id))
    }

    private func spans(_ tasks: [ScheduleTask], capacity: Int = 1) throws -> [Int: ScheduledSpan] {
        let spans = try Schedule.spans(of: tasks) { _ in capacity }
        return Dictionary(
            uniqueKeysWithValues: spans.map { (Int($0.key.text.suffix(12)) ?? 0, $0.value) })
    }

    @Test("a role with room for one works on one after the other, the more urgent first")
    func capacityOfOne() throws {
        let result = try spans([try task(1, .legal, 3), try task(2, .legal, 2), try task(3, .testing, 4)])
        #expect(result[1] == ScheduledSpan(first: 0, last: 2))
        #expect(result[2] == ScheduledSpan(first: 3, last: 4))
        #expect(result[3] == ScheduledSpan(first: 0, last: 3))
    }

    @Test("a role with room for two works on two at a time")
    func capacityOfTwo() throws {
        let result = try spans((1...3).map { try task($0, .legal, $0 + 1) }, capacity: 2)
        #expect(result[1] == ScheduledSpan(first: 0, last: 1))
        #expect(result[2] == ScheduledSpan(first: 0, last: 2))
        #expect(result[3] == ScheduledSpan(first: 2, last: 5))
    }

    @Test("a task starts on the day after its predecessors, and others use the time")
    func dependencies() throws {
        let result = try spans([
            try task(1, .legal, 2, after: [2]), try task(2, .testing, 5), try task(3, .legal, 3),
        ])
        #expect(result[2] == ScheduledSpan(first: 0, last: 4))
        #expect(result[3] == ScheduledSpan(first: 0, last: 2), "legal doesn't idle while it waits")
        #expect(result[1] == ScheduledSpan(first: 5, last: 6))
    }

    @Test("predecessors that aren't planned count as done")
    func outside() throws {
        #expect(try spans([try task(1, .legal, 1, after: [99])])[1] == ScheduledSpan(first: 0, last: 0))
    }

    @Test("a circle is refused, also one behind other work")
    func circle() throws {
        let circle = [
            try task(1, .legal, 1), try task(2, .legal, 1, after: [1, 3]), try task(3, .testing, 1, after: [2]),
        ]
        #expect(throws: PlanError.circularDependency) { try Schedule.spans(of: circle) { _ in 1 } }
    }

    @Test("generated tasks keep dependencies and capacities, and no role idles for nothing", arguments: 1...30)
    func generated(seed: UInt64) throws {
        var state = seed
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        let roles = OwnerRole.allCases
        let tasks = try (0..<60).map { number in
            let after = number == 0 ? [] : (0..<random(4)).map { _ in random(number) }
            return try task(number, roles[random(roles.count)], 1 + random(12), after: after)
        }.sorted { $0.workingDays > $1.workingDays }
        let spans = try Schedule.spans(of: tasks) { $0.capacity.measures }
        #expect(spans.count == tasks.count)
        let end = try #require(spans.values.map(\.last).max())
        for task in tasks {
            let span = try #require(spans[task.id])
            #expect(span.last - span.first + 1 == task.workingDays)
            let ready = task.after.compactMap { spans[$0]?.last }.max().map { $0 + 1 } ?? 0
            #expect(span.first >= ready)
            for day in ready..<max(ready, span.first) {
                let active = tasks.count { $0.role == task.role && spans[$0.id]?.contains(day) == true }
                #expect(active == task.role.capacity.measures, "it waits for its role alone")
            }
        }
        for role in roles {
            for day in 0...end {
                let active = tasks.count { $0.role == role && spans[$0.id]?.contains(day) == true }
                #expect(active <= role.capacity.measures)
            }
        }
    }
}

extension ScheduledSpan {
    fileprivate func contains(_ day: Int) -> Bool { (first...last).contains(day) }
}
