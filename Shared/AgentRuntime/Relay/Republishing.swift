internal import Contracts
internal import Foundation
internal import MessageBus
internal import Persistence

/// Publishes an agent's whole log again, beside the live relay and on a cursor of its own: for a new consumer, or a
/// topic past its retention. Consumers drop what they have.
enum Republishing {
    private static let name = "republish"
    private static let leaseSeconds = 30.0

    static func command(of domain: Domain) -> ServiceCommand {
        ServiceCommand(
            "--republish",
            "Publishes the whole event log again, while the service goes on; broken off, it goes on where it was."
        ) { foundation, shutdown in
            let status = try await run(foundation, domain, until: shutdown)
            await foundation.bus.close()
            return status
        }
    }

    private static func run(
        _ foundation: ServiceFoundation, _ domain: Domain, until shutdown: ShutdownSignal
    ) async throws -> Int32 {
        let leases = PostgresLeaseStore(pool: foundation.relayPool)
        let cursors = PostgresRelayCursorStore(pool: foundation.relayPool)
        let log = PostgresEventLogReader(pool: foundation.relayPool)
        guard var lease = try await leases.acquire(name, holder: foundation.instance, seconds: leaseSeconds) else {
            say("The log is being published again already.")
            return 1
        }
        let cluster = try await foundation.bus.clusterID()
        let head = try await log.head()
        let from = try await cursors.position(name, cluster: cluster) ?? 0
        var position = from
        let publisher = try foundation.bus.makePublisher()
        var renewed = ContinuousClock.now
        while position < head, !shutdown.isRequested {
            if ContinuousClock.now - renewed > .seconds(leaseSeconds / 3) {
                guard let next = try await leases.renew(lease, seconds: leaseSeconds) else { return 1 }
                lease = next
                renewed = .now
                say("position \(position) of \(head)")
            }
            let events = try await log.read(after: position, limit: 500, maximumBytes: 4 << 20)
                .filter { $0.position <= head }
            guard let last = events.last else { break }
            _ = try await publisher.publish(try events.map { try OutboxRelay.record(of: $0, to: domain.events) })
            position = last.position
            // At the end the cursor goes back to the beginning, so that the next time is the whole log again.
            try await cursors.write(name, cluster: cluster, position: position < head ? position : 0, under: lease)
        }
        await publisher.close()
        try await leases.release(lease)
        say("published from position \(from) to \(position) of \(head)")
        return position >= head ? 0 : 1
    }

    private static func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }
}
