internal import AgentRuntime
internal import Contracts
internal import MessageBus
internal import Observability
internal import Persistence

/// Rebuilds the read model as a second generation of its tables, from the events' topics, while the first serves; then
/// puts it in the first one's place, or compares the two.
struct ReadModelRebuild: Sendable {
    /// What is done with the next generation once it is as far as the serving one.
    enum Purpose: Sendable {
        case replace
        case compare
    }

    let foundation: ServiceFoundation
    let engine: WorkflowEngine
    let purpose: Purpose
    /// Tells the operator how far it is.
    let say: @Sendable (String) -> Void

    /// The group whose offsets say how far the serving generation is.
    static let servingGroup = "\(GatewayService.name)-projection"
    private static let leaseSeconds = 30.0
    private static let lookSeconds = 0.2
    /// So few can be read while projection stands still.
    private static let fewRecords = 1_000
    private static let looksBetweenTries = 15
    /// How long projection may stand still while the generations change places.
    private static let standstill = Duration.seconds(5)

    private var generations: ReadModelGenerations { ReadModelGenerations(foundation: foundation) }

    /// Rebuilds.
    /// - Returns: the process's exit status: 0 when the generation was replaced, or was found equal.
    func run(until shutdown: ShutdownSignal) async throws -> Int32 {
        let leases = PostgresLeaseStore(pool: foundation.relayPool)
        guard
            let lease = try await leases.acquire(
                "read-model-rebuild", holder: foundation.instance, seconds: Self.leaseSeconds)
        else {
            say("Another rebuild is under way.")
            return 1
        }
        do {
            let status = try await rebuild(leases, lease, until: shutdown)
            try await leases.release(lease)
            return status
        } catch {
            // Whoever tries next need not wait for its end; the error is what counts.
            do { try await leases.release(lease) } catch {
                foundation.logger.warning("A lease was not given back", metadata: ["error": "\(error)"])
            }
            throw error
        }
    }

    private func rebuild(
        _ leases: PostgresLeaseStore, _ lease: Lease, until shutdown: ShutdownSignal
    ) async throws -> Int32 {
        try await generations.makeNext()
        let beginnings = try await beginnings()
        let progress = RebuildProgress(beginnings: beginnings)
        let projector = RebuildProjector(
            pool: foundation.pool, engine: engine, progress: progress, logger: foundation.logger)
        let subscriber = try foundation.bus.makeSubscriber(
            SubscriptionPlan(
                .partitions(Array(beginnings.keys), from: .beginning), firstRetryPause: .milliseconds(50),
                longestRetryPause: .milliseconds(200)))
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await subscriber.run(projector) }
            defer {
                progress.end()
                subscriber.stop()
            }
            return try await follow(progress, projector, leases, lease, until: shutdown)
        }
    }

    /// Waits until the next generation is as far as the serving one, and does what it's there for.
    private func follow(
        _ progress: RebuildProgress, _ projector: RebuildProjector, _ leases: PostgresLeaseStore, _ first: Lease,
        until shutdown: ShutdownSignal
    ) async throws -> Int32 {
        var lease = first
        var lastTold: [String] = []
        var nextTry = 0
        for look in 0... {
            if look % 25 == 0 {
                guard let next = try await leases.renew(lease, seconds: Self.leaseSeconds) else {
                    say("Another rebuild has begun.")
                    return 1
                }
                lease = next
            }
            if let offsets = try await servingOffsets() { progress.allow(offsets) }
            if look % 5 == 0, !progress.isComplete {
                say("\(progress.records.read) of \(progress.records.all) records")
            }
            // While others write, the generations are never seen alike from outside: only with projection stopped does
            // it show whether something is missing, so that is tried once little is left to read.
            let isNear = progress.records.all - progress.records.read < Self.fewRecords
            if isNear, look >= nextTry {
                if let status = try await finish(progress, projector) { return status }
                nextTry = look + Self.looksBetweenTries
                let behind = try await generations.kindsBehind()
                if progress.isComplete, !behind.isEmpty, behind != lastTold {
                    lastTold = behind
                    say(
                        "The topics hold no whole history of: \(behind.joined(separator: ", ")). Waiting for their "
                            + "agents to publish their logs again (AGENT --republish).")
                }
            }
            if shutdown.isRequested { break }
            await shutdown.sleep(seconds: Self.lookSeconds)
        }
        try await generations.dropNext()
        say("Given up; the serving read model is as it was.")
        return 1
    }

    /// Stops projection for a moment, reads the rest, and replaces or compares.
    /// - Returns: the exit status; nil when the rest could not be read in time, and it goes on.
    private func finish(_ progress: RebuildProgress, _ projector: RebuildProjector) async throws -> Int32? {
        let began = ContinuousClock.now
        let connection: PostgresConnection
        do {
            connection = try await generations.beginExclusive()
        } catch {
            // A projection holds the lock longer than is waited for: another time.
            guard (error as? DatabaseError)?.code == "55P03" else { throw error }
            return nil
        }
        guard try await catchUp(progress, until: began + Self.standstill), try await generations.kindsBehind().isEmpty
        else {
            try await connection.run(Statement("ROLLBACK"))
            return nil
        }
        switch purpose {
        case .compare:
            let differences = try await generations.differences()
            try await connection.run(Statement("ROLLBACK"))
            try await generations.dropNext()
            differences.forEach(say)
            say("\(differences.count) differences")
            return differences.isEmpty ? 0 : 1
        case .replace:
            do {
                try await generations.replace(on: connection)
            } catch {
                // A reader holds a table for longer than is waited for, as an export may: another time. What was begun
                // ends with the connection.
                guard (error as? DatabaseError)?.code == "55P03" else { throw error }
                return nil
            }
            say("The rebuilt read model serves; projection stood still for \(ContinuousClock.now - began).")
            projector.goOnInServing()
            // What the serving projection had committed without having told the broker yet.
            if let offsets = try await servingOffsets() { progress.allow(offsets) }
            _ = try await catchUp(progress, until: .now + Self.standstill)
            try await generations.closeWaitingOperations(engine: engine)
            return 0
        }
    }

    /// Reads on until all that the serving projection has handled is read, and its offsets don't move any more.
    private func catchUp(_ progress: RebuildProgress, until deadline: ContinuousClock.Instant) async throws -> Bool {
        var settled = 0
        while ContinuousClock.now < deadline {
            let moved = try await servingOffsets().map { progress.allow($0) } ?? true
            settled = moved || !progress.isComplete ? 0 : settled + 1
            if settled >= 3 { return true }
            try await Task.sleep(for: .milliseconds(100))
        }
        return false
    }

    /// How far the serving projection has come; nil while the broker is away, which is waited for.
    private func servingOffsets() async throws -> [TopicPartition: Int64]? {
        var offsets: [TopicPartition: Int64] = [:]
        do throws(BusError) {
            for topic in MessageCatalogue.agents.map(\.domain.events) {
                for (number, offset) in try await foundation.bus.committedOffsets(group: Self.servingGroup, of: topic) {
                    offsets[TopicPartition(topic: topic, partition: number)] = offset
                }
            }
        } catch {
            guard error.isRetryable else { throw error }
            foundation.logger.notice("Waiting for the broker", metadata: ["error": "\(error)"])
            return nil
        }
        return offsets
    }

    private func beginnings() async throws -> [TopicPartition: Int64] {
        var beginnings: [TopicPartition: Int64] = [:]
        for topic in MessageCatalogue.agents.map(\.domain.events) {
            for (number, ends) in try await foundation.bus.ends(of: topic) {
                beginnings[TopicPartition(topic: topic, partition: number)] = ends.begin
            }
        }
        return beginnings
    }
}
