internal import Contracts

extension KnownMessage {
    /// What inbox and log know; the inbox says more, the log remembers longer.
    static func merge(_ tenant: TenantID, inbox: [Row], log: [Row]) throws(DatabaseError) -> [KnownMessage] {
        var known: [MessageID: KnownMessage] = [:]
        for row in log {
            let id = MessageID(try row.uuid("causation"))
            let outcome: Outcome
            do { outcome = try CanonicalJSON.decode(Outcome.self, from: try row.textBytes("outcome")) } catch {
                throw DatabaseError(code: .unreadable, message: "outcome of \(id): \(error)")
            }
            // Another request under the same id was refused in an operation of its own, after the first.
            if known[id] == nil {
                known[id] = KnownMessage(
                    tenant: tenant, messageID: id, operation: outcome.operation, outcomeStatus: nil)
            }
        }
        for row in inbox {
            let id = MessageID(try row.uuid("message_id"))
            known[id] = KnownMessage(
                tenant: tenant, messageID: id,
                operation: OperationIdentity.operation(message: id, requestHash: try row.text("request_hash")),
                outcomeStatus: try row.integerIfPresent("outcome_status"))
        }
        return Array(known.values)
    }
}
