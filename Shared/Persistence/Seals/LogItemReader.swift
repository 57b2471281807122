internal import Contracts

/// Reads a service's log with its seals, portion by portion.
struct LogItemReader: Sendable {
    private let pool: PostgresPool
    private let seals: PostgresSealStore
    private let tenant: TenantID?
    private var period: Period?
    private var isAtEnd = false
    /// How far it got.
    private(set) var cursor: LogCursor

    /// The events up to the next seal, or those after the last.
    private struct Period: Sendable {
        let seal: LogSeal?
        var merge: LogMerge
        let end: Int64
    }

    /// At most so many rows, and about so many bytes of bodies, at once.
    private static let portionRows = 500
    private static let portionBytes = 4 << 20

    /// - Parameters:
    ///   - pool: of the relay role, which sees all tenants' events.
    ///   - tenant: whose events are read whole; nil reads all.
    ///   - cursor: where to begin.
    init(pool: PostgresPool, tenant: TenantID?, from cursor: LogCursor = .start) {
        self.pool = pool
        seals = PostgresSealStore(pool: pool)
        self.tenant = tenant
        self.cursor = cursor
    }

    /// Whether what comes next may be verified without what came before.
    var isBetweenSeals: Bool { period?.seal == nil }

    /// The next portion; nil at the end.
    mutating func next() async throws(DatabaseError) -> [LogItem]? {
        if isAtEnd { return nil }
        var current = try await currentPeriod()
        let events = try await events(upTo: current.end)
        var items = current.merge.items(events)
        if let last = events.last {
            period = current
            cursor = LogCursor(seal: cursor.seal, position: last.entry.position, end: cursor.end)
            return items
        }
        items += current.merge.rest()
        period = nil
        guard let seal = current.seal else {
            isAtEnd = true
            return items.isEmpty ? nil : items
        }
        // What stands behind a seal begins after its position, whatever was read before it.
        cursor = LogCursor(seal: seal.number, position: max(seal.through, cursor.position ?? .min))
        return items + [.seal(seal)]
    }

    private mutating func currentPeriod() async throws(DatabaseError) -> Period {
        if let period { return period }
        if cursor.end == nil {
            // The end first: an event up to there which tells of a seal tells of one that is found now.
            let head = try await pool.run(Statement("SELECT coalesce(max(position), 0) AS head FROM event_log"))
            let end = Int64(try head.rows.first?.integer("head") ?? 0)
            if let (seal, entries) = try await seals.next(after: cursor.seal) {
                let read = cursor.position
                return Period(
                    seal: seal,
                    merge: LogMerge(
                        entries: entries.filter { entry in read.map { entry.position > $0 } ?? true },
                        tenant: tenant?.text),
                    end: seal.through)
            }
            cursor = LogCursor(seal: cursor.seal, position: cursor.position, end: end)
        }
        return Period(
            seal: nil, merge: LogMerge(entries: nil, tenant: tenant?.text), end: cursor.end ?? .max)
    }

    private func events(upTo end: Int64) async throws(DatabaseError) -> [StoredEvent] {
        // The inner limit keeps the running sum short; sizes are known without reading the bodies.
        let result = try await pool.run(
            Statement(
                """
                SELECT * FROM (SELECT page.*, \
                sum(coalesce(octet_length(body), 0)) OVER (ORDER BY position) AS total, \
                row_number() OVER (ORDER BY position) AS number \
                FROM (SELECT position, tenant, stream, version, message_id, type, source, time, correlation, \
                causation, traceparent, outcome, previous_hash, hash, \
                CASE WHEN $3::text IS NULL OR tenant = $3 THEN body END AS body \
                FROM event_log WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $4) AS page) AS summed \
                WHERE total <= $5 OR number = 1 ORDER BY position
                """,
                [
                    .integer(Int(cursor.position ?? .min)), .integer(Int(end)), .text(ifPresent: tenant?.text),
                    .integer(Self.portionRows), .integer(Self.portionBytes),
                ]))
        var events: [StoredEvent] = []
        events.reserveCapacity(result.rows.count)
        for row in result.rows {
            let position = Int64(try row.integer("position"))
            if try row.isNull("body") {
                events.append(.foreign(try SealedEntry(row)))
                continue
            }
            do throws(DatabaseError) {
                events.append(.whole(try LogRow(row), position: position))
            } catch {
                guard error.code == DatabaseErrorCode.unreadable.rawValue else { throw error }
                events.append(.unreadable(try SealedEntry(row)))
            }
        }
        return events
    }
}
