internal import Contracts

/// What a batch knows and wants written.
struct BatchState: Sendable {
    var units: [Int: UnitWrites] = [:]
    var changes: [RowKey: [RowChange]] = [:]
    /// Rows as they were read; nil inside for one that wasn't there.
    var loaded: [RowKey: StateRow?] = [:]
    /// What was read ahead of messages: why they must not take effect, nil inside for those that may.
    var tombstones: [ReadAhead.Message: String?] = [:]
    /// The units that want messages withdrawn.
    var withdrawing: Set<Int> = []
    /// The operations that messages stood for that took effect before, as the batch was told.
    private var known: [ReadAhead.Message: Set<ResourceID>] = [:]
    /// The units of each message.
    private var unitsOfMessage: [ReadAhead.Message: [Int]] = [:]
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
        let key = ReadAhead.Message(tenant: message.tenant, id: message.messageID)
        if known[key]?.contains(where: { $0 != message.operation }) == true { return true }
        return unitsOfMessage[key]?.contains { number in
            units[number].map { $0.message.operation != message.operation } ?? false
        } ?? false
    }

    /// Begins the unit whose number is the next.
    mutating func begin(_ writes: UnitWrites) {
        units[nextUnit] = writes
        let key = ReadAhead.Message(tenant: writes.message.tenant, id: writes.message.messageID)
        unitsOfMessage[key, default: []].append(nextUnit)
    }

    /// Takes down what took effect before.
    mutating func remember(_ messages: [KnownMessage]) {
        for message in messages {
            known[ReadAhead.Message(tenant: message.tenant, id: message.messageID), default: []]
                .insert(message.operation)
        }
    }

    /// Why a message must not take effect by what the batch itself wants written; nil when it doesn't say.
    func withdrawal(of message: ReadAhead.Message) -> String? {
        for number in withdrawing {
            if let unit = units[number], unit.message.tenant == message.tenant,
                let reason = unit.tombstones[message.id]
            {
                return reason
            }
        }
        return nil
    }

    mutating func forgetChanges(of unit: Int) {
        for key in changes.keys { changes[key]?.removeAll { $0.unit == unit } }
        changes = changes.filter { !$0.value.isEmpty }
    }
}
