import Contracts
import FleetTestSupport
import Testing

@testable import Persistence

/// Prints what seals cost on a long log; not a test of speed. Runs when `DORA_TEST_MEASURE` is set.
@Suite(
    "Measurements of seals", .serialized,
    .enabled(if: TestEnvironment.hasDatabase && TestEnvironment.value("DORA_TEST_MEASURE") != nil))
struct SealMeasurements {
    @Test("Sealing, verifying and exporting 100,000 events", .timeLimit(.minutes(15)))
    func aLongLog() async throws {
        try await SealedLog.run { log in
            while try await log.seal() != nil {}
            let (batches, perBatch) = (1_000, 100)
            let clock = ContinuousClock()
            let written = try await clock.measure {
                for number in 0..<batches { try await Self.write(perBatch, to: log, batch: number) }
            }
            // A minute's worth at a time, as a busy agent seals, and then the rest.
            let minute = try await clock.measure { _ = try await log.seal(mostEntries: 2_000) }
            var seals = 1
            let rest = try await clock.measure { while try await log.seal() != nil { seals += 1 } }
            var found = LogVerification()
            let verified = try await clock.measure { found = try await log.verify() }
            var lines: [[UInt8]] = []
            let exported = try await clock.measure { lines = try await log.export() }
            let library = clock.measure { _ = log.verify(export: lines) }
            let script = try clock.measure {
                let result = try VerifyLogScript.run(lines, keys: log.keys.publicPath)
                #expect(result.breaks.isEmpty)
            }
            #expect(found.isIntact)
            #expect(found.unsealed <= seals, "nothing is left but what tells of the seals")
            let bytes = lines.reduce(0) { $0 + $1.count + 1 }
            print(
                """
                MEASURED \(batches * perBatch) events written in \(written), a seal over 2,000 in \(minute), \
                \(seals - 1) seals over the rest in \(rest), verified in the database in \(verified), exported \
                (\(bytes / 1_000_000) MB) in \(exported), the export verified by the library in \(library), by the \
                script in \(script)
                """)
        }
    }

    /// Writes a batch of new notes.
    private static func write(_ count: Int, to log: SealedLog, batch number: Int) async throws {
        let batch = log.database.store().batch()
        let unit = batch.unit(for: .new(number.isMultiple(of: 2) ? .first : .second))
        for place in 0..<count {
            var note = Note("note \(number)/\(place)")
            note.version = 1
            try unit.save(note, in: Note.table, because: NoteWritten())
        }
        _ = try await batch.commit()
    }
}
