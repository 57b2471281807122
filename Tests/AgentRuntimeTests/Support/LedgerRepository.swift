import Contracts
import Persistence

/// Ledgers over one message's unit of work.
struct LedgerRepository: Sendable {
    let unit: any UnitOfWork

    func find(_ id: ResourceID) async throws -> Ledger? { try await unit.load(Ledger.table, id: id) }

    func ledger(_ id: ResourceID) async throws -> Ledger {
        guard let ledger = try await find(id) else { throw Rejection.notFound(Ledger.kind, id) }
        return ledger
    }

    func save(_ ledger: Ledger, because why: String) throws {
        try unit.save(ledger, in: Ledger.table, because: LedgerChanged(why: why))
    }

    /// Keeps an upload's bytes; refuses one that is incomplete or not what was announced.
    func keep(_ content: ContentReference) async throws -> String {
        let bytes: [UInt8]
        do {
            bytes = try await unit.assemble(content)
        } catch .contentMissing(_, let found, let expected) {
            throw Rejection(status: 422, problem: "content-missing", detail: "\(found) of \(expected) chunks came.")
        } catch .contentMismatch {
            throw Rejection(status: 422, problem: "content-mismatch", detail: "These aren't the announced bytes.")
        }
        unit.dropChunks(attempt: content.attempt)
        return unit.keep(content: bytes, purpose: "file", mediaType: content.mediaType)
    }
}
