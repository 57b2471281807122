import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Persistence
import Testing

@testable import AgentRuntime

@Suite("Seals", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct SealerTests {
    private static let often = ["DORA_SEAL_SECONDS": "0.3"]

    private func verify(_ bench: LedgerBench) async throws -> LogVerification {
        try await PostgresLogVerifier(
            pool: bench.relayPool, service: LedgerScope.current.service, domain: bench.domain,
            keys: bench.keys.sealKeys
        ).verify()
    }

    @Test("two instances seal what is new, once, and tell of each seal by an event") func twoInstances() async throws {
        try await LedgerBench.test(settings: Self.often) { bench in
            let ids = (0..<4).map { _ in ResourceID.random }
            try await bench.withInstances(2) {
                try await bench.perform(try ids.map { try bench.open($0) })
                try await eventually("the first seal") { try await bench.rows("log_seals") >= 1 }
                for round in 1...3 {
                    try await bench.perform(try ids.map { try bench.add(round, to: $0, tenant: .first) })
                    try await Task.sleep(for: .milliseconds(400))
                }
                try await eventually("all is sealed") { try await verify(bench).unsealed == 0 }
                // Nothing new: no more seals, however long it goes on.
                let count = try await bench.rows("log_seals")
                try await Task.sleep(for: .seconds(1))
                #expect(try await bench.rows("log_seals") == count)
                try await bench.settle()
            }
            let found = try await verify(bench)
            #expect(found.isIntact)
            #expect(found.seals == (try await bench.rows("log_seals")))
            #expect(found.seals >= 2)
            let told = try await bench.events().filter { $0.text("ce_tenantid") == "platform" }
            #expect(told.count == found.seals)
            let seals = try told.map { record in
                try CanonicalJSON.decode(
                    SealWritten.self, from: try EventBody.split(record.value ?? []).details)
            }
            #expect(seals.map(\.number) == Array(1...found.seals))
            #expect(seals.last == found.lastSeal)
            #expect(seals.allSatisfy { LogSeal($0)?.isSigned(by: bench.keys.sealKeys) == true })
            let subject = StreamName.seals(of: bench.domain)
            #expect(try told.allSatisfy { try $0.attributes().subject == subject })
            // They change no state and are in nobody's way.
            let replay = LogReplay(tables: LedgerAgent.tables, pool: bench.pool)
            let tenants = try await LogReplay.tenants(bench.relayPool)
            #expect(try await replay.differences(tenants: tenants).isEmpty)
        }
    }

    @Test("a seal that was written and not told, as after a crash, is told with the next") func untold() async throws {
        // Instances that seal once a minute: what is sealed here is sealed by the test.
        try await LedgerBench.test { bench in
            let id = ResourceID.random
            try await bench.withInstances { try await bench.perform([try bench.open(id)]) }
            let seals = PostgresSealStore(pool: bench.relayPool)
            let leases = PostgresLeaseStore(pool: bench.relayPool)
            let sealing = LogSealing(
                seals: seals, signer: SealSigner(service: LedgerScope.current.service, key: bench.keys.sealKey),
                domain: bench.domain)
            let lease = try #require(try await leases.acquire("seals", holder: "crashed", seconds: 60))
            #expect(try await sealing.sealNext(under: lease, at: ServiceFoundation.clock())?.number == 1)
            try await leases.release(lease)
            #expect(try await seals.told(of: bench.domain) == 0)
            let sealer = Sealer(
                domain: bench.domain, holder: "next", everySeconds: 0.1, seals: seals, sealing: sealing, leases: leases,
                store: PostgresStore(pool: bench.pool, configuration: StoreConfiguration(domain: bench.domain)),
                metrics: MetricsRegistry(), logger: .tests, clock: ServiceFoundation.clock)
            let shutdown = ShutdownSignal()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await sealer.run(until: shutdown) }
                defer { shutdown.request() }
                try await eventually("the seal is told") { try await seals.told(of: bench.domain) == 1 }
            }
            #expect(try await bench.rows("log_seals") == 1)
            #expect(try await verify(bench).isIntact)
        }
    }

    @Test("an agent without its public key, or with a development key in production, doesn't start")
    func keys() async throws {
        try await LedgerBench.test { bench in
            let foundation = try bench.foundation()
            #expect(throws: Never.self) { try LogKeys(foundation) }
            let other = try TestKeys()
            var settings = ["DORA_SEAL_KEYS": other.sealKeysPath]
            // The same key under another id: seals would name one that nobody knows.
            let renamed = try String(contentsOfFile: other.sealKeysPath, encoding: .utf8)
                .replacing("test-seal", with: "other")
            try renamed.write(toFile: other.sealKeysPath, atomically: true, encoding: .utf8)
            #expect(throws: ConfigurationError.self) { try LogKeys(bench.foundation(with: settings)) }
            settings = ["DORA_DEVELOPMENT": "false", "DORA_WITHOUT": ""]
            #expect(throws: (any Error).self) { try LogKeys(bench.foundation(with: settings)) }
            try other.remove()
        }
    }
}
