import Contracts
import Cryptography
import Foundation
import Testing

@testable import Persistence

/// A log of two tenants with three seals over it and events after the last, and everything that verifies it.
struct SealedLog {
    static let service = "note-keeper"
    static let domain = Domain.risk

    let database: TestDatabase
    let keys: SealKeyPair
    let lease: Lease
    /// The streams of the first tenant's notes: of four events, of two, and of one that is not sealed.
    let long = Note("long")
    let short = Note("short")
    let late = Note("late")
    /// The second tenant's.
    let other = Note("other")

    /// Makes the log: positions 1 to 14, of which 10 to 14 come after the last seal.
    static func run(_ body: (SealedLog) async throws -> Void) async throws {
        try await TestDatabase.run { database in
            let keys = try SealKeyPair()
            let leases = PostgresLeaseStore(pool: database.relay)
            let lease = try #require(try await leases.acquire("seals", holder: "test", seconds: 600))
            let log = SealedLog(database: database, keys: keys, lease: lease)
            try await log.write()
            try await body(log)
            try keys.remove()
        }
    }

    private func write() async throws {
        try await write(long, 1...1)
        try await write(other, 1...2, of: .second)
        try await seal()
        try await write(long, 2...3)
        try await seal()
        try await write(short, 1...2)
        try await seal()
        try await write(other, 3...3, of: .second)
        try await write(late, 1...2)
        try await write(long, 4...4)
    }

    /// Writes versions of a note, each in a transaction of its own.
    func write(_ note: Note, _ versions: ClosedRange<Int>, of tenant: TenantID = .first) async throws {
        for version in versions {
            var next = note
            next.version = version
            let batch = database.store().batch()
            try batch.unit(for: .new(tenant)).save(next, in: Note.table, because: NoteWritten())
            _ = try await batch.commit()
        }
    }

    /// Seals what is new and tells of it, as the agent's runtime does.
    @discardableResult
    func seal(mostEntries: Int = 10_000) async throws -> LogSeal? {
        let seals = PostgresSealStore(pool: database.relay)
        let sealing = LogSealing(
            seals: seals, signer: SealSigner(service: Self.service, key: keys.signing), domain: Self.domain,
            mostEntries: mostEntries)
        guard let seal = try await sealing.sealNext(under: lease, at: Timestamp(Date())) else { return nil }
        try await database.store(StoreConfiguration(domain: Self.domain)).tell(seal)
        return seal
    }

    /// Verifies the stored log.
    func verify(tenant: TenantID? = nil) async throws -> LogVerification {
        try await verifier.verify(tenant: tenant)
    }

    var verifier: PostgresLogVerifier {
        PostgresLogVerifier(
            pool: database.relay, service: Self.service, domain: Self.domain, keys: keys.verifying)
    }

    /// The lines of an export.
    func export(tenant: TenantID? = nil) async throws -> [[UInt8]] {
        var export = LogExport(
            pool: database.relay, service: Self.service, domain: Self.domain, tenant: tenant)
        var lines: [[UInt8]] = []
        while let more = try await export.next() { lines += more.map { $0.line.dropLast() } }
        return lines
    }

    /// Verifies an export by the library.
    func verify(export lines: [[UInt8]]) -> LogVerification {
        var verifier = LogExportVerifier(keys: keys.verifying)
        for line in lines { verifier.take(line) }
        return verifier.finish()
    }

    /// All three verifiers on the log as it is stored now, which must agree on the first break.
    func first(tenant: TenantID? = nil, _ place: SourceLocation = #_sourceLocation) async throws -> LogBreak? {
        let stored = try await verify(tenant: tenant).breaks.first
        let lines = try await export(tenant: tenant)
        let exported = verify(export: lines).breaks.first
        let script = try VerifyLogScript.run(lines, keys: keys.publicPath).breaks.first
        #expect(exported == stored, "the export's first break", sourceLocation: place)
        #expect(script == stored, "the script's first break", sourceLocation: place)
        return stored
    }

    /// Runs a statement as somebody whom nothing holds.
    @discardableResult
    func tamper(_ sql: String, _ parameters: [Parameter] = []) async throws -> Int {
        try await database.asAdministrator([Statement(sql, parameters)]).last?.affectedRows ?? 0
    }

    /// The position of an event.
    func position(_ note: Note, _ version: Int) async throws -> Int64 {
        let result = try await database.asAdministrator([
            Statement(
                "SELECT position FROM event_log WHERE stream = $1 AND version = $2",
                [.text(note.stream.text), .integer(version)])
        ])
        return Int64(try #require(result.last?.rows.first).integer("position"))
    }

    /// A break at an event.
    func at(
        _ cause: LogBreak.Cause, _ note: Note, _ version: Int, position: Int64, tenant: TenantID = .first
    ) -> LogBreak {
        LogBreak(cause, tenant: tenant.text, stream: note.stream.text, version: version, position: position)
    }
}
