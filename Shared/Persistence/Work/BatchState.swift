internal import Contracts

/// What a batch knows and wants written.
struct BatchState: Sendable {
    var units: [Int: UnitWrites] = [:]
    var changes: [RowKey: [RowChange]] = [:]
    /// Rows as they were read; nil inside for one that wasn't there.
    var loaded: [RowKey: StateRow?] = [:]
    /// Messages that were looked up among the undone ones; nil inside for one that wasn't undone.
    var tombstones: [ForeseenKey: String?] = [:]
    /// Messages of which the batch was told that they took effect before.
    var known: Set<KnownMessage> = []
    var nextUnit = 0
    var isCommitted = false

    /// A message within its tenant.
    struct ForeseenKey: Hashable {
        let tenant: TenantID
        let message: MessageID
    }

    /// Takes what was read ahead.
    mutating func take(_ found: [Foresight.Found], for foresight: Foresight) {
        for ((tenant, wish), found) in zip(foresight.wishes, found) {
            for message in wish.messages {
                tombstones.updateValue(
                    found.tombstones[message], forKey: ForeseenKey(tenant: tenant, message: message))
            }
            for (table, ids) in wish.rows {
                let rows = Dictionary((found.rows[table.name] ?? []).map { ($0.id, $0) }) { first, _ in first }
                for id in ids {
                    loaded.updateValue(rows[id], forKey: RowKey(tenant: tenant, table: table.name, id: id))
                }
            }
        }
    }

    /// A row as the batch sees it: `.none` when it must be read, `.some(nil)` when it isn't there.
    func row(_ key: RowKey) -> StateRow?? {
        if let change = changes[key]?.last { return .some(change.row) }
        return loaded[key]
    }

    /// The rows of a table that the batch changes, as it leaves them.
    func changedRows(tenant: TenantID, table: String) -> [ResourceID: StateRow?] {
        var rows: [ResourceID: StateRow?] = [:]
        for (key, changes) in changes where key.tenant == tenant && key.table == table {
            if let last = changes.last { rows.updateValue(last.row, forKey: key.id) }
        }
        return rows
    }

    /// Whether another request under the same message id took effect before or does so in this batch.
    func isOtherRequest(_ message: MessageIdentity) -> Bool {
        known.contains {
            $0.tenant == message.tenant && $0.messageID == message.messageID && $0.operation != message.operation
        }
            || units.values.contains {
                $0.message.tenant == message.tenant && $0.message.messageID == message.messageID
                    && $0.message.operation != message.operation
            }
    }

    mutating func forgetChanges(of unit: Int) {
        for key in changes.keys { changes[key]?.removeAll { $0.unit == unit } }
        changes = changes.filter { !$0.value.isEmpty }
    }
}
