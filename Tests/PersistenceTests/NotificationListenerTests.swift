import Contracts
import Foundation
import Persistence
import Testing

@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct NotificationListenerTests {
    private func notify(_ channel: String, _ payload: String, on database: TestDatabase) async throws {
        try await database.pool.run(Statement("SELECT pg_notify($1, $2)", [.text(channel), .text(payload)]))
    }

    @Test func notificationsArriveAndALostConnectionIsReplaced() async throws {
        try await TestDatabase.run { database in
            let listener = NotificationListener(
                database.configuration, role: .runtime, channels: ["Some \"Channel\"", "other"],
                heartbeat: .milliseconds(50))
            var events = listener.makeAsyncIterator()
            #expect(await events.next() == .connected)
            try await notify("Some \"Channel\"", "1", on: database)
            try await notify("other", "2", on: database)
            try await notify("nobody's", "3", on: database)
            #expect(await payload(events.next()) == "1")
            #expect(await payload(events.next()) == "2")
            _ = try await database.asAdministrator([
                Statement(
                    """
                    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity \
                    WHERE application_name = $1 AND query LIKE 'LISTEN%' OR query = 'SELECT 1' AND application_name = $1
                    """, [.text(database.configuration.runtimeRole)])
            ])
            guard case .lost? = await events.next() else {
                Issue.record("the loss was not told")
                return
            }
            #expect(await events.next() == .connected)
            try await notify("other", "4", on: database)
            #expect(await payload(events.next()) == "4")
        }
    }

    @Test func commitsToTheLogAreAnnounced() async throws {
        try await TestDatabase.run { database in
            let listener = NotificationListener(
                database.configuration, role: .relay, channels: [database.configuration.logChannel])
            var events = listener.makeAsyncIterator()
            #expect(await events.next() == .connected)
            let batch = database.store().batch()
            try batch.unit(for: .new()).save(Note("a"), in: Note.table, because: NoteWritten())
            _ = try await batch.commit()
            #expect(await payload(events.next()) == "")
        }
    }

    @Test func aCancelledTaskEndsTheSequence() async throws {
        try await TestDatabase.run { database in
            let connected = Gate()
            let task = Task {
                var count = 0
                for await event in NotificationListener(
                    database.configuration, role: .runtime, channels: ["c"], heartbeat: .seconds(60))
                {
                    if event == .connected { await connected.open() }
                    count += 1
                }
                return count
            }
            await connected.wait()
            task.cancel()
            #expect(await task.value == 1)
        }
    }

    private func payload(_ event: ListenerEvent?) -> String? {
        if case .notification(let notification)? = event { notification.payload } else { nil }
    }
}
