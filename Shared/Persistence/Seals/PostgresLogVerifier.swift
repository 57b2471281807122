public import Contracts
public import Cryptography

/// Verifies the log and the seals of a PostgreSQL schema, in bounded memory: part by part, each from seal to seal.
public struct PostgresLogVerifier: Sendable {
    private let pool: PostgresPool
    private let service: String
    private let domain: Domain
    private let keys: JSONWebKeySet

    /// How many events are verified before what is known of their streams is forgotten.
    public static let partEvents = 20_000

    /// Makes a verifier.
    /// - Parameters:
    ///   - pool: of the relay role.
    ///   - service: whose log it is.
    ///   - domain: the service's.
    ///   - keys: the public keys of the service's seals.
    public init(pool: PostgresPool, service: String, domain: Domain, keys: JSONWebKeySet) {
        self.pool = pool
        self.service = service
        self.domain = domain
        self.keys = keys
    }

    /// Verifies everything.
    /// - Parameter tenant: whose events are verified whole, and of the others position and hash; nil for all.
    /// - Throws: ``DatabaseError``.
    public func verify(tenant: TenantID? = nil) async throws -> LogVerification {
        var whole = LogVerification()
        var cursor: LogCursor? = .start
        while let next = cursor {
            whole.add(try await verify(tenant: tenant, after: next, limit: Self.partEvents))
            cursor = whole.next
        }
        return whole
    }

    /// Verifies a part: up to the end of a seal, or of the log.
    /// - Parameters:
    ///   - tenant: whose events are verified whole, and of the others position and hash; nil for all.
    ///   - cursor: where to begin.
    ///   - limit: after how many events to stop at the next seal's end.
    /// - Throws: ``DatabaseError``.
    public func verify(tenant: TenantID?, after cursor: LogCursor, limit: Int) async throws -> LogVerification {
        let last = cursor.seal > 0 ? try await PostgresSealStore(pool: pool).seal(cursor.seal) : nil
        var verifier = LogVerifier(service: service, domain: domain, keys: keys, after: last)
        var reader = LogItemReader(pool: pool, tenant: tenant, from: cursor)
        while let items = try await reader.next() {
            for (head, stream) in try await heads(verifier.predecessors(of: items)) {
                verifier.know(head, of: stream)
            }
            for item in items { verifier.take(item) }
            if verifier.count >= limit, reader.isBetweenSeals {
                var part = verifier.finish()
                part.next = reader.cursor
                return part
            }
        }
        return verifier.finish()
    }

    /// Whether the log has those events of a tenant, with those hashes.
    /// - Returns: what it doesn't have, as breaks `set-back`.
    /// - Throws: ``DatabaseError``.
    public func compare(_ streams: [HeardStream], of tenant: TenantID) async throws -> [LogBreak] {
        let results = try await pool.run([
            Statement(
                """
                SELECT heard.stream, heard.version FROM unnest($2, $3, $4) AS heard (stream, version, hash) \
                LEFT JOIN event_log AS log ON log.tenant = $1 AND log.stream = heard.stream \
                AND log.version = heard.version \
                WHERE log.hash IS NULL OR encode(log.hash, 'hex') <> heard.hash ORDER BY heard.stream
                """,
                [
                    .text(tenant.text), .texts(streams.map(\.stream.text)), .integers(streams.map(\.version)),
                    .texts(streams.map(\.hash)),
                ])
        ])
        return try (results.last?.rows ?? []).map { row in
            LogBreak(
                .setBack, tenant: tenant.text, stream: try row.text("stream"), version: try row.integer("version"))
        }
    }

    /// Whether the service has a seal of which somebody has heard.
    /// - Throws: ``DatabaseError``.
    public func has(_ heard: SealWritten) async throws -> Bool {
        guard let seal = try await PostgresSealStore(pool: pool).seal(heard.number) else { return false }
        return seal.told == heard
    }

    /// Events by their names, where they stand before a position each.
    private func heads(_ wanted: [EventName: Int64]) async throws -> [(StreamHead, StreamIdentity)] {
        guard !wanted.isEmpty else { return [] }
        let ordered = wanted.sorted { $0.value < $1.value }
        let result = try await pool.run(
            Statement(
                """
                SELECT log.tenant, log.stream, log.version, log.hash \
                FROM unnest($1, $2, $3, $4) AS wanted (tenant, stream, version, position) \
                JOIN event_log AS log ON log.tenant = wanted.tenant AND log.stream = wanted.stream \
                AND log.version = wanted.version AND log.position < wanted.position
                """,
                [
                    .texts(ordered.map(\.key.tenant)), .texts(ordered.map(\.key.stream)),
                    .integers(ordered.map(\.key.version)), .integers(ordered.map { Int($0.value) }),
                ]))
        return try result.rows.map { row in
            (
                StreamHead(version: try row.integer("version"), hash: try row.bytes("hash")),
                StreamIdentity(tenant: try row.text("tenant"), stream: try row.text("stream"))
            )
        }
    }
}
