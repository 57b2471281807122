internal import Contracts
internal import Persistence

/// The budgets that all gateways share: one row a tenant, route and window. Windows are the database's: its clock alone
/// says which one it is.
struct RateLimitStore: Sendable {
    let pool: PostgresPool

    /// A grant is so small a part of what is left, and one request at least: so that no gateway holds much that another
    /// one needs, the less the nearer the end.
    static let share = 10

    /// Takes a grant out of a budget.
    /// - Parameters:
    ///   - budget: whose.
    ///   - limit: the limit that holds.
    ///   - owed: how many requests were spent on credit in this window.
    func take(_ budget: RateBudget, _ limit: RateLimit, owed: Int) async throws -> RateGrant {
        let statement = Statement(
            """
            WITH present AS (SELECT to_timestamp(floor(extract(epoch FROM clock_timestamp()) / $3) * $3) AS start) \
            INSERT INTO rate_limits AS r (tenant, route, seconds, window_start, taken, granted) \
            SELECT $1, $2, $3, start, $6 + greatest(0, least($4 - $6, greatest(1, ($4 - $6) / $5))), \
            greatest(0, least($4 - $6, greatest(1, ($4 - $6) / $5))) FROM present \
            ON CONFLICT (tenant, route, seconds, window_start) DO UPDATE SET \
            taken = r.taken + $6 + greatest(0, least($4 - $6 - r.taken, greatest(1, ($4 - $6 - r.taken) / $5))), \
            granted = greatest(0, least($4 - $6 - r.taken, greatest(1, ($4 - $6 - r.taken) / $5))) \
            RETURNING granted, greatest(0, $4 - taken) AS left, window_start, \
            extract(epoch FROM window_start - clock_timestamp())::float8 + $3 AS seconds_left
            """,
            [
                .text(budget.tenant.text), .text(budget.route), .integer(limit.seconds), .integer(limit.requests),
                .integer(Self.share), .integer(owed),
            ])
        let result = try await pool.withTransaction(tenant: budget.tenant) { try await $0.run(statement) }
        guard let row = result.rows.first else {
            throw DatabaseError(code: .noRow, message: "a budget gave no row")
        }
        return RateGrant(
            window: try row.timestamp("window_start"), granted: try row.integer("granted"),
            left: try row.integer("left"), secondsLeft: try row.double("seconds_left"))
    }

    /// Gives back what was granted and not spent.
    func giveBack(_ unspent: RateGrants.Return) async throws {
        let statement = Statement(
            """
            UPDATE rate_limits SET taken = greatest(0, taken - $5) \
            WHERE tenant = $1 AND route = $2 AND seconds = $3 AND window_start = $4
            """,
            [
                .text(unspent.budget.tenant.text), .text(unspent.budget.route), .integer(unspent.seconds),
                .timestamp(unspent.window), .integer(unspent.count),
            ])
        _ = try await pool.withTransaction(tenant: unspent.budget.tenant) { try await $0.run(statement) }
    }
}
