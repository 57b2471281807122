internal import Contracts

/// What a batch knows and wants written.
struct BatchState: Sendable {
    var units: [Int: UnitWrites] = [:]
    var changes: [RowKey: [RowChange]] = [:]
    /// Rows as they were read; nil inside for one that wasn't there.
    var loaded: [RowKey: StateRow?] = [:]
    /// Messages of which the batch was told that they took effect before.
    var known: Set<KnownMessage> = []
    var nextUnit = 0
    var isCommitted = false

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
