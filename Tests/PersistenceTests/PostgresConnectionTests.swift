import Contracts
import Foundation
import Persistence
import Testing

@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct PostgresConnectionTests {
    private func withConnection(_ body: (PostgresConnection, TestDatabase) async throws -> Void) async throws {
        try await TestDatabase.run { database in
            let connection = try await PostgresConnection.open(database.configuration, role: .runtime)
            try await body(connection, database)
        }
    }

    @Test func everyTypeComesBackAsItWasSent() async throws {
        let uuid = UUID()
        let time = try Timestamp("1969-07-20T20:17:40.000001Z")
        let early = try #require(CalendarDate(year: 1, month: 1, day: 1))
        let bytes = (0...255).map { UInt8($0) }
        try await withConnection { connection, _ in
            let result = try await connection.run(
                Statement(
                    """
                    SELECT $1 AS text, $2 AS integer, $3 AS double, $4 AS bytes, $5 AS bool, $6 AS time, $7 AS date, \
                    $8 AS uuid, $9 AS nothing, $10 AS empty, $11 AS none
                    """,
                    [
                        .text("Grüße, 'quoted' \"\\ 🙂"), .integer(Int.min), .double(-1.5e300), .bytes(bytes),
                        .bool(true), .timestamp(time), .date(early), .uuid(uuid), .null(.text), .text(""), .bytes([]),
                    ]))
            let row = try #require(result.rows.first)
            #expect(try row.text("text") == "Grüße, 'quoted' \"\\ 🙂")
            #expect(try row.integer("integer") == Int.min)
            #expect(try row.double("double") == -1.5e300)
            #expect(try row.bytes("bytes") == bytes)
            #expect(try row.bool("bool"))
            #expect(try row.timestamp("time") == time)
            #expect(try row.date("date") == early)
            #expect(try row.uuid("uuid") == uuid)
            #expect(try row.textIfPresent("nothing") == nil)
            #expect(try row.isNull("nothing"))
            #expect(try row.text("empty") == "")
            #expect(try row.bytes("none") == [])
            #expect(throws: DatabaseError.self) { try row.text("nothing") }
            #expect(throws: DatabaseError.self) { try row.integer("text") }
            #expect(throws: DatabaseError.self) { try row.text("missing") }
        }
    }

    @Test func arraysKeepOrderAndNulls() async throws {
        let uuids = [UUID(), UUID()]
        let time = try Timestamp("2026-03-01T09:30:00.654321Z")
        let date = try #require(CalendarDate(year: 2026, month: 3, day: 1))
        try await withConnection { connection, _ in
            let result = try await connection.run(
                Statement(
                    """
                    SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) WITH ORDINALITY \
                    AS rows (text, integer, double, bytes, bool, time, date, uuid, number) ORDER BY number
                    """,
                    [
                        .texts(["a", nil]), .integers([nil, 2]), .doubles([1.5, nil]), .byteArrays([nil, [0, 255]]),
                        .bools([false, nil]), .timestamps([time, nil]), .dates([nil, date]), .uuids(uuids),
                    ]))
            #expect(result.rows.count == 2)
            #expect(try result.rows.map { try $0.textIfPresent("text") } == ["a", nil])
            #expect(try result.rows.map { try $0.integerIfPresent("integer") } == [nil, 2])
            #expect(try result.rows.map { try $0.doubleIfPresent("double") } == [1.5, nil])
            #expect(try result.rows.map { try $0.bytesIfPresent("bytes") } == [nil, [0, 255]])
            #expect(try result.rows.map { try $0.boolIfPresent("bool") } == [false, nil])
            #expect(try result.rows.map { try $0.timestampIfPresent("time") } == [time, nil])
            #expect(try result.rows.map { try $0.dateIfPresent("date") } == [nil, date])
            #expect(try result.rows.map { try $0.uuid("uuid") } == uuids)
            let empty = try await connection.run(Statement("SELECT cardinality($1) AS count", [.texts([])]))
            #expect(try empty.rows.first?.integer("count") == 0)
        }
    }

    @Test func aPipelineIsOneTransactionAndNamesTheFirstError() async throws {
        try await withConnection { connection, database in
            let insert = Statement(
                "INSERT INTO tombstones (tenant, message_id, reason) VALUES ('t', $1, 'x')", [.uuid(UUID())])
            let set = Statement("SELECT set_config('app.tenant', 't', true)")
            await #expect {
                try await connection.run([set, insert, Statement("SELECT 1 / $1", [.integer(0)]), insert])
            } throws: {
                ($0 as? DatabaseError)?.code == "22012"
            }
            // The connection goes on, nothing was written, and what was prepared before the error stays prepared.
            let count = try await connection.run([set, Statement("SELECT count(*) AS count FROM tombstones")])
            #expect(try count.last?.rows.first?.integer("count") == 0)
            #expect(try await connection.run([set, insert]).last?.affectedRows == 1)
            #expect(await connection.isReusable)
            await #expect { try await connection.run([set, insert]) } throws: {
                ($0 as? DatabaseError)?.isUniqueViolation == true
            }
            let prepared = try await connection.run(
                Statement("SELECT count(*) AS count FROM pg_prepared_statements WHERE statement LIKE 'INSERT%'"))
            #expect(try prepared.rows.first?.integer("count") == 1)
        }
    }

    @Test func largePipelinesFlowBothWays() async throws {
        try await withConnection { connection, _ in
            // Far more than the socket's buffers hold in either direction.
            let block = [UInt8](repeating: 7, count: 300_000)
            let statements = (0..<60).map {
                Statement("SELECT $1 AS number, $2 AS bytes", [.integer($0), .bytes(block)])
            }
            let results = try await connection.run(statements)
            #expect(try results.map { try $0.rows.first?.integer("number") } == (0..<60).map { $0 })
            #expect(try results.allSatisfy { try $0.rows.first?.bytes("bytes") == block })
        }
    }

    @Test func twoConversationsAtOnceAreRefused() async throws {
        try await withConnection { connection, _ in
            let errors = await withTaskGroup(of: String?.self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        do {
                            try await connection.run(Statement("SELECT pg_sleep(0.2)"))
                            return nil
                        } catch let error as DatabaseError {
                            return error.code
                        } catch {
                            return "\(error)"
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(errors.compactMap { $0 } == ["connection-in-use"])
        }
    }

    @Test func cancellingATaskStopsTheServersStatement() async throws {
        try await withConnection { connection, database in
            let process = await connection.backendProcess
            let running = Task { try await connection.run(Statement("SELECT pg_sleep(60)")) }
            try await activity(of: process, on: database, is: true)
            running.cancel()
            let result = await running.result
            #expect { try result.get() } throws: { ($0 as? DatabaseError)?.isCancelled == true }
            try await activity(of: process, on: database, is: false)
            #expect(await !connection.isReusable)
        }
    }

    /// Waits until a server process sleeps, or doesn't.
    private func activity(of process: Int, on database: TestDatabase, is wanted: Bool) async throws {
        let question = Statement(
            """
            SELECT count(*) > 0 AS sleeps FROM pg_stat_activity \
            WHERE pid = $1 AND state = 'active' AND query LIKE '%pg_sleep(60)%'
            """, [.integer(process)])
        while try await database.asAdministrator([question]).last?.rows.first?.bool("sleeps") != wanted {
            try Task.checkCancellation()
        }
    }

    @Test func aStatementThatTakesTooLongIsTheStatementsFault() async throws {
        try await TestDatabase.run(change: { $0.statementTimeOut = .milliseconds(200) }) { database in
            await #expect {
                try await database.pool.run(Statement("SELECT pg_sleep(30)"))
            } throws: {
                let error = $0 as? DatabaseError
                return error?.code == "57014" && error?.isInfrastructure == false
            }
        }
    }

    @Test func lostConnectionsAreInfrastructure() async throws {
        try await withConnection { connection, database in
            let process = await connection.backendProcess
            let terminate = Statement("SELECT pg_terminate_backend($1::int)", [.integer(process)])
            let running = Task { try await connection.run(Statement("SELECT pg_sleep(60)")) }
            try await activity(of: process, on: database, is: true)
            _ = try await database.asAdministrator([terminate])
            let result = await running.result
            #expect { try result.get() } throws: { ($0 as? DatabaseError)?.isInfrastructure == true }
            #expect(await !connection.isReusable)
            await #expect(throws: DatabaseError.self) { try await connection.run(Statement("SELECT 1")) }
        }
    }

    @Test(arguments: ["postgresql://nobody:nothing@127.0.0.1:1/none", "postgresql://nobody@/none?host=/nowhere"])
    func whereNobodyAnswersItIsInfrastructure(_ url: String) async throws {
        await #expect {
            _ = try await PostgresConnection.open(url: url)
        } throws: {
            let error = $0 as? DatabaseError
            return error?.code == "connect-failed" && error?.isInfrastructure == true
        }
    }

    @Test func sessionsHaveTheirRoleSearchPathAndTimeOuts() async throws {
        try await withConnection { connection, database in
            let result = try await connection.run(
                Statement(
                    """
                    SELECT current_user::text AS role, current_setting('search_path') AS path, \
                    current_setting('statement_timeout') AS statement, \
                    current_setting('idle_in_transaction_session_timeout') AS idle
                    """))
            let row = try #require(result.rows.first)
            #expect(try row.text("role") == database.configuration.runtimeRole)
            #expect(try row.text("path") == database.configuration.schema)
            #expect(try row.text("statement") == "30s")
            #expect(try row.text("idle") == "20s")
        }
    }

    @Test(arguments: ["", "Upper", "with space", "1digit", "semi;colon", String(repeating: "a", count: 41)])
    func namesThatCouldChangeTheOptionsAreRefused(_ schema: String) {
        #expect(throws: DatabaseError.self) { try DatabaseConfiguration(url: "postgresql://", schema: schema) }
    }
}
