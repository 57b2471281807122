internal import Contracts

/// The statements that write one resource table, for many rows of one tenant at once.
struct TableStatements {
    let table: TableDescription
    let tenant: TenantID

    private var name: String { SQLIdentifier.quoted(table.name) }
    private var columns: [String] { table.columns.map { SQLIdentifier.quoted($0.name) } }

    /// Locks rows in the order of their ids, the order in which every transaction locks.
    func lock(_ ids: [ResourceID]) -> Statement {
        Statement(
            """
            SELECT locked.id FROM (SELECT id FROM unnest($2) AS asked (id) ORDER BY id) AS asked CROSS JOIN LATERAL \
            (SELECT id FROM \(name) WHERE tenant = $1 AND id = asked.id FOR UPDATE) AS locked
            """,
            [.text(tenant.text), .uuids(ids.map(\.uuid))])
    }

    /// Inserts rows; returns the ids of those that were not there.
    /// - Parameter overwrites: for a development run that doesn't check versions.
    func insert(_ rows: [StateRow], overwrites: Bool) -> Statement {
        let names = ["id", "version", "body"] + columns
        let conflict =
            overwrites
            ? "(tenant, id) DO UPDATE SET \(names.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", "))"
            : "DO NOTHING"
        return Statement(
            """
            INSERT INTO \(name) (tenant, \(names.joined(separator: ", "))) \
            SELECT $1, rows.* FROM unnest(\(placeholders(from: 2, count: names.count))) AS rows \
            ON CONFLICT \(conflict) RETURNING id
            """, [.text(tenant.text)] + values(rows))
    }

    /// Updates rows that are of the expected versions; returns their ids.
    func update(_ updates: [CommitPlan.TableWrites.Update], checks: Bool) -> Statement {
        let names = ["id", "version", "body"] + columns
        let sets = names.dropFirst().map { "\($0) = rows.\($0)" }.joined(separator: ", ")
        let check = checks ? " AND stored.version = rows.expected" : ""
        return Statement(
            """
            UPDATE \(name) AS stored SET \(sets) \
            FROM unnest(\(placeholders(from: 2, count: names.count + 1))) AS rows (\(names.joined(separator: ", ")), expected) \
            WHERE stored.tenant = $1 AND stored.id = rows.id\(check) RETURNING stored.id
            """,
            [.text(tenant.text)] + values(updates.map(\.row)) + [.integers(updates.map(\.expected))])
    }

    /// Deletes rows that are of the expected versions; returns their ids.
    func remove(_ removals: [CommitPlan.TableWrites.Removal], checks: Bool) -> Statement {
        let check = checks ? " AND stored.version = rows.expected" : ""
        return Statement(
            """
            DELETE FROM \(name) AS stored USING unnest($2, $3) AS rows (id, expected) \
            WHERE stored.tenant = $1 AND stored.id = rows.id\(check) RETURNING stored.id
            """,
            [
                .text(tenant.text), .uuids(removals.map(\.id.uuid)), .integers(removals.map(\.expected)),
            ])
    }

    private func placeholders(from first: Int, count: Int) -> String {
        (first..<(first + count)).map { "$\($0)" }.joined(separator: ", ")
    }

    private func values(_ rows: [StateRow]) -> [Parameter] {
        let fixed: [Parameter] = [
            .uuids(rows.map(\.id.uuid)), .integers(rows.map(\.version)),
            .texts(rows.map { String(decoding: $0.body, as: UTF8.self) }),
        ]
        return fixed
            + table.columns.indices.map { index in
                table.columns[index].kind.array(rows.map { $0.columns[index] })
            }
    }
}
