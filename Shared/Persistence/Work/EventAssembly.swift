internal import Contracts
internal import Foundation

/// Turns drafts into rows of the log: versions, outcomes and hashes, from the heads of their streams.
struct EventAssembly {
    let guarantees: Set<Guarantee>
    private var heads: [StreamKey: StreamHead]

    init(guarantees: Set<Guarantee>, heads: [StreamKey: StreamHead]) {
        self.guarantees = guarantees
        self.heads = heads
    }

    /// The rows in the drafts' order, without the outcome of an operation that ended already and whose message nobody
    /// remembers: a repeat that is harmless.
    /// - Throws: `conflict` or, for another operation that ended already, `duplicate`.
    mutating func rows(_ drafts: [EventDraft]) throws(StoreError) -> [(draft: EventDraft, row: LogRow)] {
        var rows: [(draft: EventDraft, row: LogRow)] = []
        var written: [StreamName: Int] = [:]
        for draft in drafts {
            if draft.ordinal == 0 { written = [:] }
            let key = StreamKey(tenant: draft.message.tenant, stream: draft.stream)
            let head = heads[key] ?? .none
            let version = head.version + 1
            if draft.stream.kind == .operation, head.version > 0 {
                guard draft.message.entersInbox, guarantees.contains(.inbox) else { continue }
                throw .duplicate([draft.message.messageID])
            }
            if let expected = draft.version, guarantees.contains(.expectedVersion), expected != version {
                throw .conflict(stream: draft.stream, expected: expected - 1)
            }
            if draft.stream.kind != .operation { written[draft.stream] = version }
            var row = LogRow(
                tenant: draft.message.tenant.text, stream: draft.stream.text, version: version, messageID: draft.id,
                type: draft.type.text, source: draft.message.source, time: draft.message.time,
                correlation: draft.message.correlation.uuid, causation: draft.message.messageID.uuid,
                traceParent: draft.message.traceParent, outcome: try outcome(draft, written), body: draft.body,
                previousHash: LogRow.noHash)
            if guarantees.contains(.hashChain) {
                row.previousHash = head.hash
                row.hash = row.computedHash()
            }
            heads[key] = StreamHead(version: version, hash: row.hash)
            rows.append((draft, row))
        }
        return rows
    }

    private func outcome(_ draft: EventDraft, _ written: [StreamName: Int]) throws(StoreError) -> String? {
        let result: Outcome.Result
        switch draft.ending {
        case .none: return nil
        case .rejected(let rejection): result = .rejected(rejection)
        case .done:
            result = .done(
                written: written.sorted { $0.key < $1.key }.map { WrittenStream(stream: $0.key, version: $0.value) })
        }
        let outcome = Outcome(operation: draft.message.operation, result: result)
        do { return String(decoding: try CanonicalJSON.encode(outcome), as: UTF8.self) } catch {
            throw .poison(DatabaseError(code: .unencodable, message: "outcome: \(error)"))
        }
    }
}
