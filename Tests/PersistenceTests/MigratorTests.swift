import Contracts
import Foundation
import Persistence
import Testing

@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct MigratorTests {
    private let first = Migration(
        version: 1, name: "one", sql: "CREATE TABLE one (a bigint); CREATE TABLE more (a int);")
    private let second = Migration(version: 2, name: "two", sql: "ALTER TABLE one ADD b text;")

    @Test func migrationsAreAppliedOnceByManyAtOnce() async throws {
        try await TestDatabase.run(migrations: []) { database in
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask { try await Migrator(migrations: [second, first]).migrate(database.configuration) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(counts.sorted() == [0, 0, 0, 10])
            let result = try await database.asAdministrator([
                Statement("SELECT origin, version FROM migrations ORDER BY origin, version")
            ])
            let applied = try result.last?.rows.map { "\(try $0.text("origin")) \(try $0.integer("version"))" }
            #expect(applied == (1...8).map { "library \($0)" } + ["service 1", "service 2"])
        }
    }

    @Test func laterMigrationsFollow() async throws {
        try await TestDatabase.run(migrations: [first]) { database in
            let both = try Migrator(migrations: [first, second])
            #expect(try await !both.isCurrent(database.pool))
            #expect(try await both.migrate(database.configuration) == 1)
            #expect(try await both.isCurrent(database.pool))
        }
    }

    @Test func whatWasAppliedIsNeverChanged() async throws {
        try await TestDatabase.run(migrations: [second.renumbered(1), first.renumbered(2)].map(\.harmless)) {
            database in
            let changed = Migration(version: 2, name: "two", sql: "SELECT 3")
            await #expect(throws: MigrationError.changed(version: 2, name: "two")) {
                try await Migrator(migrations: [Migration(version: 1, name: "x", sql: "SELECT 1"), changed])
                    .migrate(database.configuration)
            }
            await #expect(throws: MigrationError.unknownApplied(version: 2)) {
                try await Migrator(migrations: [Migration(version: 1, name: "x", sql: "SELECT 1")])
                    .migrate(database.configuration)
            }
        }
    }

    @Test func noneSlipsInBeforeAnAppliedOne() async throws {
        try await TestDatabase.run(migrations: [Migration(version: 2, name: "two", sql: "SELECT 1")]) { database in
            await #expect(throws: MigrationError.outOfOrder(version: 1, name: "one")) {
                try await Migrator(migrations: [first, Migration(version: 2, name: "two", sql: "SELECT 1")])
                    .migrate(database.configuration)
            }
        }
    }

    @Test func aFailingMigrationLeavesNothing() async throws {
        try await TestDatabase.run(migrations: []) { database in
            let broken = Migration(version: 2, name: "broken", sql: "CREATE TABLE half (a int); SELECT 1 / 0;")
            await #expect {
                try await Migrator(migrations: [first, broken]).migrate(database.configuration)
            } throws: {
                if case MigrationError.database(let error) = $0 { error.code == "22012" } else { false }
            }
            let result = try await database.asAdministrator([
                Statement("SELECT to_regclass('one') IS NOT NULL AS first, to_regclass('half') IS NULL AS rest")
            ])
            #expect(try result.last?.rows.first?.bool("first") == true)
            #expect(try result.last?.rows.first?.bool("rest") == true)
        }
    }

    @Test(arguments: ["V1.sql", "1__a.sql", "V0__a.sql", "Vx__a.sql", "V1__.sql", "V1__a.txt"])
    func filesOfAnotherNameAreRefused(_ name: String) {
        #expect(throws: MigrationError.badName(name)) { try Migration(fileName: name, bytes: []) }
    }

    @Test func namesSayVersionAndPurpose() throws {
        let migration = try Migration(fileName: "V012__create_incidents.sql", bytes: Array("SELECT 1".utf8))
        #expect(migration == Migration(version: 12, name: "create incidents", sql: "SELECT 1"))
        #expect(throws: MigrationError.badText("V1__a.sql")) { try Migration(fileName: "V1__a.sql", bytes: [0xff]) }
        #expect(throws: MigrationError.doubledVersion(1)) { try Migrator(migrations: [first, first]) }
    }
}

extension Migration {
    fileprivate func renumbered(_ version: Int) -> Migration { Migration(version: version, name: name, sql: sql) }
    fileprivate var harmless: Migration { Migration(version: version, name: name, sql: "SELECT \(version)") }
}
