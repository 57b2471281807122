import Contracts
import Regulation
import Testing

@testable import ImplementationPlanner

@Suite("Changes of a measure")
struct MeasureChangeTests {
    private let planID = Samples.newID()

    /// Three measures in a row, each of a week: from 30 November, 7 December and 14 December 2026.
    private func row(progress: [Int] = [0, 0, 0]) throws -> [Measure] {
        [
            try Samples.measure(
                1, plan: planID, role: .legal, from: "2026-11-30", to: "2026-12-04", progress: progress[0]),
            try Samples.measure(
                2, plan: planID, role: .testing, from: "2026-12-07", to: "2026-12-11", effort: 10, after: [1],
                progress: progress[1]),
            try Samples.measure(
                3, plan: planID, role: .incidents, from: "2026-12-14", to: "2026-12-18", after: [2],
                progress: progress[2]),
        ]
    }

    private func change(
        _ number: Int, in measures: [Measure], owner: String? = nil, from start: String? = nil, to end: String? = nil,
        progress: Int? = nil
    ) throws -> MeasureChange {
        let command = UpdateMeasure(
            plan: planID, id: try Samples.id(number), owner: owner, startsOn: try start.map(Samples.day),
            endsOn: try end.map(Samples.day), progress: progress)
        let measure = try #require(measures.first { $0.id == command.id })
        return try MeasureChange(
            command, to: measure, of: try Samples.plan(planID, measures: measures), all: measures, now: Samples.later)
    }

    private func rejection(of body: () throws -> MeasureChange) throws -> Rejection? {
        do {
            _ = try body()
            return nil
        } catch let error as PlanError { return error.rejection }
    }

    @Test("progress counts by effort, rounded down")
    func progress() throws {
        let result = try change(2, in: try row(progress: [50, 0, 0]), progress: 100)
        #expect(result.measures.map(\.members) == [["progress"]])
        #expect(result.plan?.progress == 62, "(5 × 50 + 10 × 100) / 20 = 62.5")
        let all = try change(3, in: try row(progress: [100, 100, 99]), progress: 100)
        #expect(all.plan?.progress == 100)
        #expect(all.plan?.version == 2 && all.plan?.updatedAt == Samples.later)
    }

    @Test("an owner alone leaves the plan as it is")
    func owner() throws {
        let result = try change(1, in: try row(), owner: "Anna Weber")
        #expect(result.plan == nil && result.measures.first?.measure.owner == "Anna Weber")
        #expect(result.measures.first?.measure.version == 2)
        let blank = try rejection { try change(1, in: try row(), owner: " ") }
        #expect(blank?.pointer == "/owner")
    }

    @Test("what changes nothing writes nothing")
    func nothing() throws {
        let result = try change(1, in: try row(), from: "2026-11-30", progress: 0)
        #expect(result.measures.isEmpty && result.plan == nil)
    }

    @Test("a later end pushes what waits for it, at further hand too, by working days")
    func pushing() throws {
        let result = try change(1, in: try row(), to: "2026-12-16")
        let moved = result.measures.map(\.measure)
        #expect(moved.map { Int($0.id.text.suffix(12)) } == [1, 2, 3])
        #expect(moved[1].startsOn == (try Samples.day("2026-12-17")))
        #expect(moved[1].endsOn == (try Samples.day("2026-12-23")))
        #expect(moved[2].startsOn == (try Samples.day("2026-12-24")))
        #expect(moved[2].endsOn == (try Samples.day("2026-12-31")), "over Christmas: 24, 28, 29, 30, 31")
        #expect(result.plan?.endsOn == moved[2].endsOn && result.plan?.criticalPath.count == 3)
        #expect(moved.allSatisfy { $0.version == 2 })
    }

    @Test("room between two measures is used up before anything is pushed")
    func room() throws {
        let measures = [
            try Samples.measure(1, plan: planID, from: "2026-11-30", to: "2026-12-04"),
            try Samples.measure(2, plan: planID, from: "2026-12-14", to: "2026-12-18", after: [1]),
        ]
        #expect(try change(1, in: measures, to: "2026-12-11").measures.count == 1)
        #expect(try change(1, in: measures, to: "2026-12-14").measures.count == 2)
    }

    @Test("finished measures aren't pushed")
    func finished() throws {
        let result = try change(1, in: try row(progress: [0, 100, 0]), to: "2026-12-16")
        #expect(result.measures.count == 1)
    }

    @Test("an earlier end pulls nothing, and the path begins where the slack ends")
    func earlier() throws {
        let result = try change(2, in: try row(), to: "2026-12-09")
        #expect(result.measures.count == 1)
        #expect(result.plan?.criticalPath == [try Samples.id(3)])
    }

    @Test("an end before the start is refused")
    func order() throws {
        let rejection = try rejection { try change(2, in: try row(), to: "2026-12-04") }
        #expect(rejection?.status == 422 && rejection?.pointer == "/endsOn" && rejection?.rule == "date-order")
        let late = try self.rejection { try change(2, in: try row(), from: "2026-12-14") }
        #expect(late?.pointer == "/endsOn", "what isn't named stays")
    }

    @Test("a start before the predecessors' end is refused", arguments: ["2026-12-04", "2026-12-02"])
    func dependency(start: String) throws {
        let rejection = try rejection { try change(2, in: try row(), from: start) }
        #expect(rejection?.status == 422 && rejection?.pointer == "/startsOn" && rejection?.rule == "dependency")
        #expect(rejection?.detail.contains("2026-12-04") == true)
    }

    @Test(
        "days without work are refused with the next working day",
        arguments: [("2026-12-25", "2026-12-28"), ("2026-12-12", "2026-12-14"), ("2027-05-17", "2027-05-18")])
    func workingDays(day: String, next: String) throws {
        for member in ["startsOn", "endsOn"] {
            let rejection = try rejection {
                member == "startsOn"
                    ? try change(3, in: try row(), from: day, to: nil) : try change(3, in: try row(), to: day)
            }
            #expect(rejection?.status == 422 && rejection?.pointer == "/\(member)" && rejection?.rule == "working-day")
            #expect(rejection?.detail.contains(next) == true)
        }
    }

    @Test("progress out of bounds is refused", arguments: [-1, 101])
    func bounds(progress: Int) throws {
        let rejection = try rejection { try change(1, in: try row(), progress: progress) }
        #expect(rejection?.status == 422 && rejection?.pointer == "/progress")
    }
}
