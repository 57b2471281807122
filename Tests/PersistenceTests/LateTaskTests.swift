import FleetTestSupport
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Persistence

/// Time-outs are for a server that is silent, not for a task that hears of its answer late.
@Suite(.timeLimit(.minutes(2)))
struct LateTaskTests {
    private static let databaseIsThere = TestDatabase.isAvailable

    private func configuration(of server: ScriptedServer, _ timeOut: Duration) throws -> DatabaseConfiguration {
        var configuration = try DatabaseConfiguration(url: server.url, schema: "nothing")
        configuration.connectTimeOut = timeOut
        return configuration
    }

    @Test func aHandshakeWaitsForNoTask() async throws {
        let server = try ScriptedServer()
        defer { withExtendedLifetime(server) {} }
        let handshake = Mutex<Duration?>(nil)
        server.serve { client in
            let begin = ContinuousClock.now
            client.read()
            client.send(Self.passwordPlease, afterMilliseconds: 50)
            client.read()
            client.send(Self.welcome, afterMilliseconds: 50)
            handshake.withLock { $0 = ContinuousClock.now - begin }
            client.read()
        }
        let lateness = Duration.seconds(2)
        let configuration = try configuration(of: server, .milliseconds(800))
        try await withTaskExecutorPreference(LateExecutor(by: lateness)) {
            let begin = ContinuousClock.now
            _ = try await PostgresConnection.open(configuration, role: .runtime)
            // Else the test shows nothing.
            #expect(ContinuousClock.now - begin > lateness)
        }
        #expect(try #require(handshake.withLock { $0 }) < lateness, "what the server saw")
    }

    /// AuthenticationCleartextPassword (PostgreSQL's manual, Message Formats).
    private static let passwordPlease: [UInt8] = [0x52, 0, 0, 0, 8, 0, 0, 0, 3]
    /// AuthenticationOk and ReadyForQuery, idle.
    private static let welcome: [UInt8] = [0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5A, 0, 0, 0, 5, 0x49]

    @Test(.enabled(if: databaseIsThere, "DORA_TEST_DATABASE_URL is not set"))
    func aPoolWaitsForWhoIsLateToGiveBack() async throws {
        try await TestDatabase.run(
            migrations: [],
            change: {
                $0.maximumConnections = 1
                $0.acquireTimeOut = .milliseconds(300)
            }
        ) { database in
            let pool = database.pool
            try await pool.run(Statement("SELECT 1"))
            try await withTaskExecutorPreference(LateExecutor(by: .milliseconds(100))) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    try await pool.withConnection { _ in
                        group.addTask { try await pool.run(Statement("SELECT 1")) }
                        while pool.figures.waiting == 0 { await Task.yield() }
                        let begin = ContinuousClock.now
                        for _ in 0..<4 { await Task.yield() }
                        #expect(ContinuousClock.now - begin > .milliseconds(300))
                    }
                    try await group.waitForAll()
                }
            }
        }
    }

    @Test(arguments: [Duration.zero, .milliseconds(50)])
    func aServerThatSaysNothingIsLeft(_ lateness: Duration) async throws {
        let server = try ScriptedServer()
        let configuration = try configuration(of: server, .milliseconds(300))
        // It listens for as long as it lives.
        defer { withExtendedLifetime(server) {} }
        await withTaskExecutorPreference(LateExecutor(by: lateness)) {
            let begin = ContinuousClock.now
            await #expect {
                _ = try await PostgresConnection.open(configuration, role: .runtime)
            } throws: {
                ($0 as? DatabaseError)?.code == "deadline-passed"
            }
            let took = ContinuousClock.now - begin
            #expect(took >= .milliseconds(300))
            // The time-out once, and a few late steps.
            #expect(took < .seconds(5))
        }
    }

    @Test(.enabled(if: databaseIsThere, "DORA_TEST_DATABASE_URL is not set"))
    func aStatementThatIsNotAnsweredIsLeft() async throws {
        try await TestDatabase.run(migrations: []) { database in
            // The server's own time-out is half a minute, ours 200 ms.
            let connection = try await PostgresConnection.open(
                database.configuration, role: .runtime, statementTimeOut: .seconds(30), grace: .milliseconds(-29_800))
            try await connection.run(Statement("SELECT 1"))
            await #expect {
                try await connection.run(Statement("SELECT pg_sleep(20)"))
            } throws: {
                ($0 as? DatabaseError)?.code == "deadline-passed"
            }
            #expect(await !connection.isReusable)
        }
    }

    @Test func progressDoesNotMakeTheWaitEndless() async throws {
        let server = try ScriptedServer()
        let configuration = try configuration(of: server, .milliseconds(500))
        defer { withExtendedLifetime(server) {} }
        server.serve { client in
            // `E` and a length of 20,000: an error that the client waits for until it is whole.
            client.send([0x45, 0, 0, 0x4E, 0x20], afterMilliseconds: 0)
            while client.send([0x20], afterMilliseconds: 20) {}
        }
        let begin = ContinuousClock.now
        await #expect {
            _ = try await PostgresConnection.open(configuration, role: .runtime)
        } throws: {
            ($0 as? DatabaseError)?.code == "deadline-passed"
        }
        // The whole message would take more than six minutes.
        #expect(ContinuousClock.now - begin < .seconds(10))
    }

    @Test func thePollerMeasuresTheWaitAndNotTheTask() async throws {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        let never: @Sendable () -> Bool = { false }
        await withTaskExecutorPreference(LateExecutor(by: .seconds(1))) {
            let begin = ContinuousClock.now
            let silent = await SocketPoller.shared.wait(
                descriptor, forWriting: false, for: .milliseconds(100), isInterrupted: never)
            #expect(silent.readiness == .timedOut)
            #expect(silent.waited >= .milliseconds(100))
            #expect(ContinuousClock.now - begin - silent.waited >= .seconds(1))
        }
        pipe.fileHandleForWriting.write(Data([1]))
        let look = await SocketPoller.shared.wait(descriptor, forWriting: false, for: .zero, isInterrupted: never)
        #expect(look.readiness == .ready)
    }

    @Test func allThatIsReadyIsSeenThoughTheTimeIsOver() async throws {
        // More than the poller takes from the system at once.
        let pipes = (0..<200).map { _ in Pipe() }
        for pipe in pipes { pipe.fileHandleForWriting.write(Data([1])) }
        let seen = await withTaskGroup(of: SocketPoller.Readiness.self) { group in
            for pipe in pipes {
                let descriptor = pipe.fileHandleForReading.fileDescriptor
                group.addTask {
                    await SocketPoller.shared.wait(
                        descriptor, forWriting: false, for: .zero, isInterrupted: { false }
                    ).readiness
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(seen.count == 200 && seen.allSatisfy { $0 == .ready })
    }
}
