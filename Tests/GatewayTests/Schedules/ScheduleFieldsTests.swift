import Contracts
import Testing

@testable import Gateway

@Suite("What a request may say of a schedule")
struct ScheduleFieldsTests {
    private func body(_ trigger: String) throws -> JSONValue {
        try CanonicalJSON.decode(
            JSONValue.self,
            from: #"{"name":"Nightly","organisation":"5b0d3bd2-9b0e-4c11-8a39-6f5e2a0e9d11","trigger":\#(trigger)}"#
                .utf8)
    }

    static let good: [(String, ScheduleTrigger)] = [
        (
            #"{"kind":"cron","expression":"0 6 * * MON-FRI","timeZone":"Europe/Berlin"}"#,
            .cron(expression: "0 6 * * MON-FRI", timeZone: "Europe/Berlin")
        ),
        (
            #"{"kind":"on-event","event":"eu.dora.policy.policy-document-replaced.v1"}"#,
            .event("eu.dora.policy.policy-document-replaced.v1", quietSeconds: 60)
        ),
        (
            #"{"kind":"on-event","event":"eu.dora.policy.policy-deleted.v1","quietSeconds":5}"#,
            .event("eu.dora.policy.policy-deleted.v1", quietSeconds: 5)
        ),
    ]

    @Test("Triggers that are taken, and read back from a row", arguments: good)
    func taken(json: String, trigger: ScheduleTrigger) throws {
        let body = try body(json)
        #expect(ScheduleFields.problems(in: body, fields: ScheduleFields.creation).isEmpty)
        #expect(ScheduleFields.trigger(in: body) == trigger)
        #expect(try CanonicalJSON.decode(ScheduleTrigger.self, from: CanonicalJSON.encode(trigger)) == trigger)
    }

    static let bad: [(String, [String])] = [
        (#"{}"#, ["/trigger/kind"]), (#"{"kind":"sometimes"}"#, ["/trigger/kind"]), (#""* * * * *""#, ["/trigger"]),
        (#"{"kind":"cron"}"#, ["/trigger/expression", "/trigger/timeZone"]),
        (#"{"kind":"cron","expression":"0 6 * * *"}"#, ["/trigger/timeZone"]),
        (#"{"kind":"cron","expression":"0 6 L * *","timeZone":"Europe/Berlin"}"#, ["/trigger/expression"]),
        (#"{"kind":"cron","expression":"0 0 30 2 *","timeZone":"Europe/Berlin"}"#, ["/trigger/expression"]),
        (#"{"kind":"cron","expression":"0 6 * * *","timeZone":"CET"}"#, ["/trigger/timeZone"]),
        (
            #"{"kind":"cron","expression":"0 6 * * *","timeZone":"Europe/Berlin","quietSeconds":5}"#,
            ["/trigger/quietSeconds"]
        ),
        (#"{"kind":"on-event"}"#, ["/trigger/event"]),
        (#"{"kind":"on-event","event":"eu.dora.gap.gap-recorded.v1"}"#, ["/trigger/event"]),
        (#"{"kind":"on-event","event":"eu.dora.policy.nonsense.v1"}"#, ["/trigger/event"]),
        (
            #"{"kind":"on-event","event":"eu.dora.policy.policy-deleted.v1","quietSeconds":0}"#,
            ["/trigger/quietSeconds"]
        ),
        (#"{"kind":"on-event","event":"eu.dora.policy.policy-deleted.v1","timeZone":"UTC"}"#, ["/trigger/timeZone"]),
        (#"{"kind":"cron","expression":"0 6 * * *","timeZone":"UTC","at":"x"}"#, ["/trigger/at"]),
    ]

    @Test("Triggers that are refused, with what is wrong", arguments: bad)
    func refused(json: String, pointers: [String]) throws {
        let problems = ScheduleFields.problems(in: try body(json), fields: ScheduleFields.creation)
        #expect(problems.map(\.pointer) == pointers)
    }

    @Test func aChangeNeedsNothing() {
        #expect(ScheduleFields.problems(in: .object([:]), fields: ScheduleFields.change).isEmpty)
        let without = ScheduleFields.problems(in: .object([:]), fields: ScheduleFields.creation)
        #expect(without.map(\.pointer) == ["/name", "/organisation", "/trigger"])
    }
}
