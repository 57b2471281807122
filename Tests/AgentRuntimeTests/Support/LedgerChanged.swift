import Contracts

/// A ledger is as the event says.
struct LedgerChanged: EventPayload {
    static var type: MessageType { LedgerScope.current.type("ledger-changed") }
    let why: String
}
