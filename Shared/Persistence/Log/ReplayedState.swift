internal import Contracts

/// One tenant's state as its log makes it: the last state of every resource that isn't removed.
struct ReplayedState {
    private struct Final {
        let version: Int
        let body: [UInt8]
    }

    private var finals: [StreamName: Final] = [:]

    /// Takes the next event of the log.
    /// - Throws: ``DatabaseError`` `unreadable` when it isn't one.
    mutating func apply(_ row: LogRow) throws(DatabaseError) {
        do {
            let stream = try StreamName(row.stream)
            switch try EventBody.split(row.body).resource {
            case .none: break
            case .removed: finals[stream] = nil
            case .state(let body): finals[stream] = Final(version: row.version, body: body)
            }
        } catch {
            throw DatabaseError(code: .unreadable, message: "\(row.stream) version \(row.version): \(error)")
        }
    }

    /// The rows that a table must have.
    func rows(of table: any AnyResourceTable) throws(StoreError) -> [ResourceID: StateRow] {
        var rows: [ResourceID: StateRow] = [:]
        for (stream, final) in finals where stream.kind == table.kind {
            rows[stream.id] = StateRow(
                id: stream.id, version: final.version, body: final.body,
                columns: try table.columnValues(ofBody: final.body, id: stream.id))
        }
        return rows
    }
}
