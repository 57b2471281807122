import AgentRuntime
import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import MessageBus
import Persistence
import Testing

@testable import Gateway

@Suite("Dead letters, on PostgreSQL", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct DeadLetterTests {
    @Test("A letter is kept once, however often it comes, and its operation says so")
    func kept() async throws {
        try await RedrivingFixture.run { fixture in
            let command = try fixture.command()
            let letter = try fixture.letter(command)
            try await fixture.take([letter, letter])
            try await fixture.take([letter])
            let kept = try await fixture.only()
            #expect(kept.domain == .policy)
            #expect(kept.topic == Domain.policy.commands)
            #expect(kept.offset == 7)
            #expect(kept.message == command.attributes.id)
            #expect(kept.type == DeletePolicy.type.text)
            #expect(kept.reason == "failed")
            #expect(kept.detail == "Broken")
            #expect(kept.attempts == 4)
            #expect(kept.state == .waiting)
            let operation = try #require(try await fixture.status(of: command.operation))
            #expect(operation.status == .deadLettered)
            #expect(operation.notice == DeadLetterNotice(reason: .failed, letter: kept.id))
            #expect(!operation.isEnded)
            let other = try TenantID("other")
            #expect(try await fixture.store.list(DeadLetterFilter(), before: nil, limit: 10, tenant: other).isEmpty)
            #expect(try await fixture.store.find(kept.id, tenant: other) == nil)
        }
    }

    @Test("Redriven: sealed anew with today's key, under the same identifier and a new time; the operation closes")
    func redriven() async throws {
        try await RedrivingFixture.run { fixture in
            let command = try fixture.command()
            try await fixture.take([try fixture.letter(command)])
            let letter = try await fixture.only()
            guard
                case .redriven(let dry) = try await fixture.redriver().redrive(
                    letter.id, by: "ada", tenant: fixture.tenant, dryRun: true)
            else { throw TestFailure("a dry run refuses") }
            #expect(dry.state == .waiting)
            #expect(try await fixture.status(of: command.operation)?.status == .deadLettered)
            guard
                case .redriven(let decided) = try await fixture.redriver().redrive(
                    letter.id, by: "ada", tenant: fixture.tenant, dryRun: false)
            else { throw TestFailure("refused") }
            #expect(decided.state == .redriven)
            #expect(decided.decidedBy == "ada")
            #expect(try await fixture.status(of: command.operation)?.status == .pending)
            try await fixture.send()
            let sent = try #require(try await fixture.sent().first)
            #expect(try await fixture.sent().count == 1)
            let headers = sent.headers.map { MessageHeader($0.name, $0.text ?? "") }
            let attributes = try MessageAttributes(headers: headers)
            let request = try RequestAttributes(headers: headers)
            var expected = command.attributes
            expected.time = RedrivingFixture.now
            #expect(attributes == expected)
            #expect(request.keyID == "new")
            #expect(request.requestHash == command.request.requestHash)
            #expect(sent.value == command.body)
            try fixture.seal().verify(request, topic: sent.topic, common: attributes, body: command.body)
            #expect(!headers.contains { $0.name.hasPrefix("dora_") })
            #expect(try await fixture.only().sentAt != nil)
            try await fixture.projection.project([
                try fixture.projection.outcome(command.operation, .done(written: []))
            ])
            #expect(try await fixture.status(of: command.operation)?.status == .done)
            // The letter once more, from its topic: a closed operation stays as it is.
            try await fixture.take([try fixture.letter(command, offset: 8)])
            #expect(try await fixture.status(of: command.operation)?.status == .done)
        }
    }

    @Test("Of many who redrive a letter at once, one does")
    func neverTwice() async throws {
        try await RedrivingFixture.run { fixture in
            try await fixture.take([try fixture.letter(try fixture.command())])
            let letter = try await fixture.only()
            let redriver = try fixture.redriver()
            let done = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let result = try await redriver.redrive(
                            letter.id, by: "ada", tenant: fixture.tenant, dryRun: false)
                        if case .redriven = result { return true }
                        return false
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
            try await fixture.send()
            try await fixture.send()
            #expect(try await fixture.sent().count == 1)
        }
    }

    @Test("What was decided before a crash is sent after it")
    func afterACrash() async throws {
        try await RedrivingFixture.run { fixture in
            let commands = try (0..<5).map { _ in try fixture.command() }
            let letters = try commands.enumerated().map { try fixture.letter($0.element, offset: $0.offset) }
            try await fixture.take(letters)
            let waiting = try await fixture.store.waiting(
                DeadLetterFilter(), after: 0, limit: 10, tenant: fixture.tenant)
            for (id, _) in waiting.reversed() {
                _ = try await fixture.redriver().redrive(id, by: "ada", tenant: fixture.tenant, dryRun: false)
            }
            // Here the gateway may have died: another one's relay sends, in the order in which the letters came.
            try await fixture.send()
            #expect(try await fixture.sent().map { $0.text("ce_id") } == commands.map(\.attributes.id.text))
        }
    }

    @Test("What is redriven in bulk waits in its table while its agent has too much to do already")
    func paced() async throws {
        try await RedrivingFixture.run { fixture in
            let letters = try (0..<6).map { try fixture.letter(try fixture.command(), offset: $0) }
            try await fixture.take(letters)
            for (id, _) in try await fixture.store.waiting(
                DeadLetterFilter(), after: 0, limit: 10, tenant: fixture.tenant)
            {
                _ = try await fixture.redriver().redrive(id, by: "ada", tenant: fixture.tenant, dryRun: false)
            }
            let admission = Admission(
                bounds: AdmissionBounds(domain: 4, tenant: 4), metrics: fixture.projection.metrics)
            try await fixture.send(admission, left: 2)
            #expect(try await fixture.sent().count == 4)
            // The agent has handled them.
            let before = try #require(admission.current.queues[.policy])
            admission.measured(.policy, unread: 0, pending: [:], before: before, handledPerSecond: 4)
            try await fixture.send(admission)
            #expect(try await fixture.sent().count == 6)
        }
    }

    /// Headers that somebody without the key has changed.
    static let forgeries: [(name: String, change: @Sendable (inout [RecordHeader]) -> Void)] = [
        ("actor", { $0.set("ce_actor", "mallory") }), ("roles", { $0.set("ce_roles", "administrator") }),
        ("time", { $0.set("ce_time", "2026-01-01T00:00:00.000000Z") }),
        ("an unknown key", { $0.set("ce_keyid", "k9") }), ("no seal", { $0.removeAll { $0.name == "ce_mac" } }),
        ("no UTF-8", { $0.append(RecordHeader(name: "x", value: [0xff])) }),
    ]

    @Test("A letter whose seal doesn't hold is refused for good, and touches no operation")
    func forged() async throws {
        try await RedrivingFixture.run { fixture in
            for (offset, forgery) in Self.forgeries.enumerated() {
                let command = try fixture.command()
                try await fixture.take([try fixture.letter(command, offset: offset, forging: forgery.change)])
                let letter = try #require(
                    try await fixture.store.list(
                        DeadLetterFilter(message: command.attributes.id), before: nil, limit: 1, tenant: fixture.tenant
                    ).first, "\(forgery.name)")
                #expect(letter.state == .refused)
                #expect(letter.refusal?.hasPrefix("The gateway has not sealed it") == true)
                #expect(try await fixture.status(of: command.operation) == nil)
                guard
                    case .refused = try await fixture.redriver().redrive(
                        letter.id, by: "ada", tenant: fixture.tenant, dryRun: false)
                else { throw TestFailure("\(forgery.name) was redriven") }
            }
            try await fixture.send()
            #expect(try await fixture.sent().isEmpty)
        }
    }

    @Test("What has changed in the table after the decision is not sealed")
    func tampered() async throws {
        try await RedrivingFixture.run { fixture in
            let command = try fixture.command()
            try await fixture.take([try fixture.letter(command)])
            let letter = try await fixture.only()
            _ = try await fixture.redriver().redrive(letter.id, by: "ada", tenant: fixture.tenant, dryRun: false)
            _ = try await fixture.projection.schema.asAdministrator(
                "UPDATE dead_letters SET body = $1", [.bytes(Array(#"{"id":"y"}"#.utf8))])
            try await fixture.send()
            #expect(try await fixture.sent().isEmpty)
            #expect(try await fixture.only().state == .refused)
            #expect(try await fixture.status(of: command.operation)?.status == .deadLettered)
        }
    }

    @Test("Queries, and what names no tenant, are kept and refused; the platform's operator sees the second")
    func others() async throws {
        try await RedrivingFixture.run { fixture in
            let query = try fixture.command()
            try await fixture.take([try fixture.letter(query, topic: Domain.policy.queries)])
            #expect(try await fixture.only().state == .refused)
            let platform = TenantID.platform
            try await fixture.take([
                try fixture.letter(try fixture.command(), forging: { $0.removeAll { $0.name == "ce_tenantid" } })
            ])
            #expect(try await fixture.only(platform).state == .refused)
            // A record that no agent has written is seen as well.
            try await fixture.take([
                IncomingRecord(
                    topic: Domain.policy.deadLetters, partition: 1, offset: 3, key: "k\0", headers: [], value: [0xff],
                    timestamp: RedrivingFixture.now.microseconds / 1_000)
            ])
            let letters = try await fixture.store.list(
                DeadLetterFilter(reason: "unreadable"), before: nil, limit: 10, tenant: platform)
            #expect(letters.first?.topic == Domain.policy.deadLetters)
            #expect(letters.first?.attempts == 0)
        }
    }

    @Test("Letters go with their days; one that is to be sent stays, and a pruned one isn't taken again")
    func pruned() async throws {
        try await RedrivingFixture.run { fixture in
            for offset in 0..<3 { try await fixture.take([try fixture.letter(try fixture.command(), offset: offset)]) }
            let waiting = try await fixture.store.waiting(
                DeadLetterFilter(), after: 0, limit: 10, tenant: fixture.tenant)
            _ = try await fixture.redriver().redrive(waiting[1].id, by: "ada", tenant: fixture.tenant, dryRun: false)
            _ = try await fixture.projection.schema.asAdministrator(
                "UPDATE dead_letters SET time = clock_timestamp() - interval '91 days'")
            let housekeeping = GatewayHousekeeping(
                pool: fixture.relayPool, operationDays: 30, refusalDays: 90, scheduleRunDays: 400, deadLetterDays: 90,
                bus: fixture.bus,
                metrics: fixture.projection.metrics, logger: .tests)
            try await housekeeping.prune()
            try await housekeeping.count()
            #expect(try await fixture.only().id == waiting[1].id)
            try await fixture.send()
            try await housekeeping.prune()
            #expect(try await fixture.projection.count("SELECT count(*) AS value FROM dead_letters") == 0)
            let old = try fixture.letter(try fixture.command())
            let record = IncomingRecord(
                topic: old.topic, partition: old.partition, offset: old.offset, key: old.key, headers: old.headers,
                value: old.value, timestamp: RedrivingFixture.now.adding(seconds: -91 * 86_400).microseconds / 1_000)
            try await fixture.take([record])
            #expect(try await fixture.projection.count("SELECT count(*) AS value FROM dead_letters") == 0)
        }
    }
}

extension [RecordHeader] {
    /// Replaces a header's value.
    fileprivate mutating func set(_ name: String, _ text: String) {
        for index in indices where self[index].name == name { self[index] = RecordHeader(name: name, text: text) }
    }
}
