import Contracts
import Cryptography
import Foundation
import Testing

@testable import Persistence

/// The seals themselves: what was done to them is found, and they can't be made by others.
@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct SealTests {
    @Test func aFlippedBitInAnyColumnIsFound() async throws {
        let flips = [
            "number": "number + 10", "service": "service || 'x'", "through": "through + 1", "events": "events + 1",
            "digest": "set_bit(digest, 77, 1 - get_bit(digest, 77))",
            "previous": "set_bit(previous, 7, 1 - get_bit(previous, 7))", "time": "time + interval '1 microsecond'",
            "key": "key || 'x'", "signature": "set_bit(signature, 300, 1 - get_bit(signature, 300))",
            "entries": "set_bit(entries, 100, 1 - get_bit(entries, 100))",
        ]
        try await SealedLog.run { log in
            let columns = try await log.database.asAdministrator([
                Statement(
                    """
                    SELECT column_name::text AS name FROM information_schema.columns WHERE table_schema = $1 \
                    AND table_name = 'log_seals'
                    """, [.text(log.database.configuration.schema)])
            ])
            #expect(Set(try (columns.last?.rows ?? []).map { try $0.text("name") }) == Set(flips.keys))
            try await log.tamper("CREATE TABLE kept AS SELECT * FROM log_seals")
            for number in 1...3 {
                for (column, change) in flips {
                    let count = try await log.tamper(
                        "UPDATE log_seals SET \(column) = \(change) WHERE number = \(number)")
                    #expect(count == 1)
                    let first = try #require(try await log.first(), "\(column) of seal \(number)")
                    #expect(first.seal == number, "\(column) of seal \(number): \(first)")
                    try await log.tamper("DELETE FROM log_seals")
                    try await log.tamper("INSERT INTO log_seals SELECT * FROM kept")
                }
            }
            #expect(try await log.verify().isIntact)
        }
    }

    @Test func whatTheListOfASealWasChangedToIsNotBelieved() async throws {
        try await SealedLog.run { log in
            // An event is deleted, and the seal's list as well.
            try await log.tamper("DELETE FROM event_log WHERE position = 9")
            let stored = try #require(try await PostgresSealStore(pool: log.database.relay).next(after: 2))
            let without = EntriesText.write(stored.entries.filter { $0.position != 9 })
            try await log.tamper("UPDATE log_seals SET entries = $1 WHERE number = 3", [.bytes(without)])
            #expect(try await log.first() == LogBreak(.sealChanged, position: 9, seal: 3))
        }
    }

    @Test(arguments: [1, 2, 3]) func aRemovedSealIsMissed(_ number: Int) async throws {
        try await SealedLog.run { log in
            try await log.tamper("DELETE FROM log_seals WHERE number = \(number)")
            let first = try #require(try await log.first())
            #expect(first.cause == .sealMissing)
            #expect(first.seal == number)
        }
    }

    @Test func withoutAnySealTheLogItselfTellsOfThem() async throws {
        try await SealedLog.run { log in
            try await log.tamper("DELETE FROM log_seals")
            let first = try #require(try await log.first())
            #expect(first.cause == .sealMissing)
            #expect(first.seal == 1)
            #expect(first.position == 4)
        }
    }

    /// What is left when log and seals are cut off together is whole in itself: that is why seals are told.
    @Test func cuttingOffTheEndWithItsSealsIsFoundByWhoeverHeardOfThem() async throws {
        try await SealedLog.run { log in
            let heard = try #require(try await log.verify().lastSeal)
            let kept = try #require(try await PostgresSealStore(pool: log.database.relay).seal(2)).told
            try await log.tamper("DELETE FROM event_log WHERE position > 6")
            try await log.tamper("DELETE FROM log_seals WHERE number > 2")
            #expect(try await log.first() == nil)
            #expect(try await log.verifier.has(kept))
            #expect(!(try await log.verifier.has(heard)))
            let lines = try await log.export()
            #expect(try VerifyLogScript.run(lines, keys: log.keys.publicPath, knownSeal: kept).intact)
            let found = try VerifyLogScript.run(lines, keys: log.keys.publicPath, knownSeal: heard).breaks
            #expect(found == [LogBreak(.setBack, position: 9, seal: 3)])
            // And whoever heard of the events: of each stream its last one.
            func event(_ version: Int, _ position: Int) async throws -> HeardStream {
                let stored = try await log.row(at: position)
                return HeardStream(
                    stream: log.long.stream, version: version, hash: Hexadecimal.encode(stored.hash))
            }
            let present = try await event(3, 6)
            let gone = HeardStream(stream: log.short.stream, version: 2, hash: String(repeating: "a", count: 64))
            let other = HeardStream(stream: log.long.stream, version: 2, hash: String(repeating: "b", count: 64))
            let missing = try await log.verifier.compare([present, gone, other], of: .first)
            #expect(
                Set(missing) == [
                    LogBreak(.setBack, tenant: "first-bank", stream: log.short.stream.text, version: 2),
                    LogBreak(.setBack, tenant: "first-bank", stream: log.long.stream.text, version: 2),
                ])
            // The same stream's name under another tenant is another stream.
            #expect(try await log.verifier.compare([present], of: .second).count == 1)
        }
    }

    @Test func anotherKeysSealIsRefused() async throws {
        try await SealedLog.run { log in
            let lines = try await log.export()
            // Another key under the same id, and one under another id.
            for (id, cause) in [("seal-1", LogBreak.Cause.sealSignature), ("seal-2", .sealKey)] {
                let other = try SealKeyPair(id: id)
                var verifier = LogExportVerifier(keys: other.verifying)
                for line in lines { verifier.take(line) }
                let expected = LogBreak(cause, position: 3, seal: 1)
                #expect(verifier.finish().breaks.first == expected)
                #expect(try VerifyLogScript.run(lines, keys: other.publicPath).breaks.first == expected)
                try other.remove()
            }
        }
    }

    @Test func aForgedSealOverATamperedLogIsRefused() async throws {
        try await SealedLog.run { log in
            // Somebody without the key rewrites the end of the log and seals it with a key of his own.
            try await log.tamper("DELETE FROM event_log WHERE position = 9")
            try await log.tamper("DELETE FROM log_seals WHERE number = 3")
            let seals = PostgresSealStore(pool: log.database.relay)
            let forger = LogSealing(
                seals: seals, signer: SealSigner(service: SealedLog.service, key: try SealKeyPair().signing),
                domain: SealedLog.domain)
            #expect(try await forger.sealNext(under: log.lease, at: Timestamp(Date()))?.number == 3)
            let first = try #require(try await log.first())
            #expect(first.cause == .sealSignature)
            #expect(first.seal == 3)
        }
    }

    @Test func aBacklogGetsSeveralSeals() async throws {
        try await SealedLog.run { log in
            try await log.write(log.short, 3...22)
            var numbers: [Int] = []
            while let seal = try await log.seal(mostEntries: 7) { numbers.append(seal.number) }
            #expect(numbers.count >= 4)
            let found = try await log.verify()
            #expect(found.isIntact)
            #expect(found.unsealed == 0)
            #expect(try await log.first() == nil)
        }
    }

    @Test func onlyTheHolderOfTheLeaseSeals() async throws {
        try await SealedLog.run { log in
            let leases = PostgresLeaseStore(pool: log.database.relay)
            try await leases.release(log.lease)
            let other = try #require(try await leases.acquire("seals", holder: "other", seconds: 60))
            await #expect(throws: DatabaseError.self) { try await log.seal() }
            #expect(try await log.verify().seals == 3)
            try await leases.release(other)
        }
    }

    @Test func noRoleChangesASeal() async throws {
        try await SealedLog.run { log in
            for statement in ["UPDATE log_seals SET events = 1", "DELETE FROM log_seals", "TRUNCATE log_seals"] {
                for pool in [log.database.relay, log.database.pool] {
                    let error = await #expect(throws: DatabaseError.self) { try await pool.run(Statement(statement)) }
                    #expect(error?.code == "42501")
                }
            }
            let error = await #expect(throws: DatabaseError.self) {
                try await log.database.pool.run(Statement("SELECT number FROM log_seals"))
            }
            #expect(error?.code == "42501")
        }
    }

    /// A delayed commit has its position already: a seal made meanwhile neither skips it nor names it wrongly.
    @Test func aSealPassesNoCommitThatIsUnderWay() async throws {
        try await SealedLog.run { log in
            let reached = Gate()
            let released = Gate()
            let slow = log.database.store(
                StoreConfiguration(
                    domain: SealedLog.domain,
                    hooks: StoreHooks(beforeCommit: {
                        await reached.open()
                        await released.wait()
                    })))
            let early = Task {
                let batch = slow.batch()
                try batch.unit(for: .new()).save(Note("slow"), in: Note.table, because: NoteWritten())
                _ = try await batch.commit()
            }
            await reached.wait()
            let seals = PostgresSealStore(pool: log.database.relay)
            let sealing = LogSealing(
                seals: seals, signer: SealSigner(service: SealedLog.service, key: log.keys.signing),
                domain: SealedLog.domain)
            let seal = try #require(try await sealing.sealNext(under: log.lease, at: Timestamp(Date())))
            #expect(seal.through == 14)
            await released.open()
            try await early.value
            try await log.database.store().tell(seal)
            #expect(try await log.verify().isIntact)
            #expect(try await log.verify().unsealed == 1)
        }
    }
}
