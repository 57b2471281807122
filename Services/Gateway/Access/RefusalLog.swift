internal import AgentRuntime
internal import Contracts
internal import HTTPServer
internal import Observability
internal import Persistence
internal import Synchronization

/// Keeps what the gateway itself refused: bounded in rate before it is written, in batches, and never in the way of
/// the answer.
final class RefusalLog: Service {
    /// How many are written in a second: of one tenant, and of all.
    private static let mostOfTenant = 100
    private static let mostWaiting = 1_000

    private struct Entry: Sendable {
        let tenant: String
        let time: Timestamp
        let subject: String?
        let status: Int
        let method: String
        let path: String
        let problem: String
    }

    let name = "refusal log"
    private let pool: PostgresPool
    private let metrics: MetricsRegistry
    private let logger: Logger
    private let clock: @Sendable () -> Timestamp
    private let waiting = Mutex<[Entry]>([])

    init(pool: PostgresPool, metrics: MetricsRegistry, logger: Logger, clock: @escaping @Sendable () -> Timestamp) {
        self.pool = pool
        self.metrics = metrics
        self.logger = logger
        self.clock = clock
    }

    /// Takes a refusal; beyond the bound it is only counted.
    func record(_ request: Request, problem: ProblemDocument, principal: Principal?) {
        metrics.increment(
            "dora_requests_refused_total", help: "Requests that the gateway itself refused",
            labels: ["status": String(problem.status.code)])
        let entry = Entry(
            tenant: (principal?.tenant ?? .platform).text, time: clock(), subject: principal?.subject,
            status: problem.status.code, method: String(request.method.rawValue.prefix(20)),
            path: String(request.path.prefix(500)), problem: String((problem.detail ?? problem.title).prefix(500)))
        keep([entry])
    }

    /// Takes a refusal of the HTTP engine, which never became a request. Called on its loop threads: never waits.
    func record(status: HTTPStatus, peer: String) {
        metrics.increment(
            "dora_requests_refused_total", help: "Requests that the gateway itself refused",
            labels: ["status": String(status.code)])
        keep([
            Entry(
                tenant: TenantID.platform.text, time: clock(), subject: nil, status: status.code, method: "-",
                path: "-",
                problem: "\(status.reasonPhrase), from \(peer.prefix(100))")
        ])
    }

    private func keep(_ entries: [Entry]) {
        waiting.withLock { waiting in
            for entry in entries where waiting.count < Self.mostWaiting {
                if waiting.count(where: { $0.tenant == entry.tenant }) < Self.mostOfTenant { waiting.append(entry) }
            }
        }
    }

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            await shutdown.sleep(seconds: 1)
            await flush()
        }
        await flush()
    }

    private func flush() async {
        let entries = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        for (tenant, group) in Dictionary(grouping: entries, by: \.tenant) {
            do {
                _ = try await pool.withTransaction(tenant: try TenantID(tenant)) { connection in
                    try await connection.run(
                        Statement(
                            """
                            INSERT INTO refusals (tenant, time, subject, status, method, path, problem) \
                            SELECT $1, u.* FROM unnest($2::timestamptz[], $3::text[], $4::bigint[], $5::text[], \
                            $6::text[], $7::text[]) AS u
                            """,
                            [
                                .text(tenant), .timestamps(group.map(\.time)), .texts(group.map(\.subject)),
                                .integers(group.map(\.status)), .texts(group.map(\.method)), .texts(group.map(\.path)),
                                .texts(group.map(\.problem)),
                            ]))
                }
            } catch {
                // Tried again, as far as the bound allows.
                keep(group)
                logger.warning(
                    "Refusals could not be kept", metadata: ["count": "\(group.count)", "error": "\(error)"])
            }
        }
    }
}
